import { type KyselyPlugin, sql } from 'kysely';
import { v7 } from 'uuid';
import { afterAll, describe, expect, it } from 'vitest';
import { dayOf } from '#kernel/calendar.ts';
import { testHouse } from '../../../tests/support/house.ts';
import { fileReport, registerReport } from '../../../tests/support/records.ts';
import { countQueues, waitingIn } from './today.queries.ts';

const house = await testHouse();
afterAll(() => house.close());
const today = dayOf(house.clock.now());

/** Counts what is asked of the database. */
async function counted<T>(run: (access: typeof house.access) => Promise<T>): Promise<{ value: T; queries: number }> {
  let queries = 0;
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      queries++;
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  const value = await run({ ...house.access, db: house.services.db.withPlugin(plugin) });
  return { value, queries };
}

const desk = async () => {
  const actor = await house.actor('editor');
  return counted(async (access) => ({
    counts: await countQueues(access, actor, today),
    page: await waitingIn(access, actor, { queue: 'screen', today }),
  }));
};

describe('the desk asks the same number of questions, whatever waits', () => {
  it('nothing', async () => {
    const { value, queries } = await desk();
    expect(value.counts.get('screen')).toBeUndefined();
    expect(value.page).toEqual({ lines: [], next: undefined });
    expect(queries).toBe(11);
  });

  it('three', async () => {
    await registerReport(house);
    await registerReport(house);
    await fileReport(house);
    const { value, queries } = await desk();
    expect([value.counts.get('screen'), value.counts.get('register')]).toEqual([2, 1]);
    // The three have the same text: each later one resembles the earlier ones.
    expect(value.counts.get('judge_duplicates')).toBe(3);
    expect(value.page.lines).toHaveLength(2);
    expect(queries).toBe(11);
  });

  it('two thousand, a page of fifty at a time, each once', async () => {
    const first = (await waitingIn(house.access, await house.actor('editor'), { queue: 'screen', today })).lines[0];
    const ids = Array.from({ length: 1998 }, () => v7());
    await sql`insert into intake.report
      select (jsonb_populate_record(r, jsonb_build_object('id', n.id, 'register_number', 1000 + n.turn,
        'changed_at', r.changed_at + make_interval(mins => n.turn::int)))).*
      from intake.report r, unnest(${ids}::uuid[]) with ordinality n (id, turn) where r.id = ${first?.id}`.execute(
      house.services.db,
    );
    const { value, queries } = await desk();
    expect(value.counts.get('screen')).toBe(2000);
    expect(value.page.lines).toHaveLength(50);
    expect(queries).toBe(11);
    const seen = new Set<string>();
    let after: string | undefined;
    do {
      const page = await waitingIn(house.access, await house.actor('editor'), { queue: 'screen', today, after });
      for (const { id } of page.lines) seen.add(id);
      after = page.next;
    } while (after !== undefined);
    expect(seen.size).toBe(2000);
  });
});

describe('pages', () => {
  it('shows queues with counts, the list, and the record beside it to the desk only', async () => {
    const editor = await house.as('editor');
    const page = await editor.page('/today?view=screen');
    expect(page).toContain('待我初审');
    expect(page).toContain('再往后');
    const id = /data-preview="\/today\/preview\/report\/([^"]+)"/.exec(page)?.[1] ?? '';
    expect(await editor.page(`/today/preview/report/${id}`)).toContain('办理经过');
    expect((await (await house.as('countyEditor')).get(`/today/preview/report/${id}`)).status).toBe(404);
  });

  it('shows a leader, who has no queue, what they were told', async () => {
    expect(await (await house.as('leader')).page('/today')).toContain('还没有消息');
  });
});
