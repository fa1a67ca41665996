/** Two questions a machine asks: is the process alive, and can it work. */
import { Hono } from 'hono';
import { sql } from 'kysely';
import { pendingMigrations } from '#platform/db/index.ts';
import type { House } from './house.ts';

export function healthRoutes({ services }: House): Hono {
  return new Hono()
    .get('/healthz', (c) => c.json({ alive: true }))
    .get('/readyz', async (c) => {
      const checks = {
        database: await holds(() => sql`select 1`.execute(services.db)),
        migrations: await holds(async () => {
          const pending = await pendingMigrations(services.db);
          if (pending.length > 0) throw new Error(pending.join(', '));
        }),
        fonts: await holds(() => services.engine.ready()),
      };
      return c.json(checks, Object.values(checks).every((ok) => ok) ? 200 : 503);
    });
}

async function holds(check: () => Promise<unknown>): Promise<boolean> {
  try {
    await check();
    return true;
  } catch {
    return false;
  }
}
