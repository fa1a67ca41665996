/** A way to a database server that breaks during the first commit. */
import { createConnection, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import type { Connection } from '#platform/db/index.ts';

export interface BreakingWire {
  /** The same database by way of the wire. */
  readonly connection: Connection;
  readonly broken: () => number;
  close(): void;
}

export interface WireOptions {
  /** Whether the commit still reaches the server; its answer never comes back. */
  readonly deliver: boolean;
  /** Runs after the break; new connections wait for it. */
  readonly meanwhile?: () => Promise<void>;
}

export async function breakingWire(to: Connection, { deliver, meanwhile }: WireOptions): Promise<BreakingWire> {
  let broken = 0;
  let open: Promise<void> = Promise.resolve();
  const server = createServer(async (near) => {
    near.on('error', () => {}).pause();
    await open;
    const far = createConnection(join(String(to.host), `.s.PGSQL.${to.port}`));
    const end = () => [near, far].forEach((socket: Socket) => void socket.destroy());
    for (const socket of [near, far]) socket.on('error', end).on('close', end);
    far.on('data', (data) => near.write(data));
    near.on('data', (data) => {
      if (broken > 0 || !data.includes('commit')) return far.write(data);
      broken++;
      far.removeAllListeners('data');
      const breakNow = () => {
        open = meanwhile?.() ?? open;
        end();
      };
      if (!deliver) return breakNow();
      far.once('data', breakNow);
      far.write(data);
    });
    near.resume();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { connection: { ...to, host: '127.0.0.1', port }, broken: () => broken, close: () => void server.close() };
}
