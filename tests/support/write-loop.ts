/** Machines that file reports without pause while the server or its database is killed under them. */
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { pino } from 'pino';
import { configOf } from '#app/config.ts';
import { type House, openHouse } from '#app/house.ts';
import { createToken } from '#platform/auth/index.ts';
import { testClock } from './clock.ts';
import { newId, testDirectory } from './directory.ts';
import { replayAll } from './replay.ts';
import { databasePid, freePort, startServer } from './server.ts';

export type Victim = 'server' | 'database' | 'both';

export interface Finding {
  readonly acknowledged: number;
  /** Acknowledged and not there, or there with another text. */
  readonly lost: readonly string[];
  /** Rows without events, events without rows, a broken chain. */
  readonly half: readonly string[];
  readonly reports: number;
}

/** A desk in a data folder of its own, with somebody who files to it by machine. */
export interface Desk {
  readonly orgId: string;
  readonly token: string;
  readonly unitId: string;
  readonly deskId: string;
}

const callers = 4;
const bodyOf = (n: number): string => `第${n}件：北山县报送雨情。`.repeat(150);

/** Kills as often as told, each time in mid-write, and counts what was promised and is not there. */
export async function killInMidWrite(dataFolder: string, victims: readonly Victim[]): Promise<Finding> {
  const desk = await plantDesk(dataFolder);
  const port = await freePort();
  let server = await startServer({ dataFolder, port });
  const writers = startWriters(server.address, desk);
  for (const victim of victims) {
    await writers.written(20);
    await pause(Math.random() * 300);
    const database = databasePid(dataFolder);
    if (victim !== 'server') process.kill(database, 'SIGKILL');
    if (victim !== 'database') {
      await server.end('SIGKILL');
      server = await startServer({ dataFolder, port });
    }
  }
  await writers.written(20);
  const acknowledged = await writers.stop();
  await server.end('SIGTERM');
  return findIn(dataFolder, desk, acknowledged);
}

export const plantDesk = (dataFolder: string): Promise<Desk> => withHouse(dataFolder, plant);

/** What of the acknowledged reports (number by id) the folder holds, after its server has ended. */
export const findIn = (dataFolder: string, desk: Desk, acknowledged: ReadonlyMap<string, number>): Promise<Finding> =>
  withHouse(dataFolder, (house) => compare(house, desk, acknowledged));

/** The house in a folder whose server has ended. */
export async function withHouse<T>(dataFolder: string, work: (house: House) => Promise<T>): Promise<T> {
  const config = configOf({ HUOSHUI_DATA: dataFolder, HUOSHUI_DEMO: '0' });
  const house = await openHouse(config, { log: pino({ level: 'error' }, pino.destination(2)) });
  try {
    return await work(house);
  } finally {
    await house.close();
  }
}

async function plant({ services }: House): Promise<Desk> {
  const now = services.now();
  const directory = await testDirectory(services.db, testClock(now));
  const city = await directory.open('青岚市', 'city');
  await directory.unit('found_desk', { name: '青岚市编辑部', on: '2020-01-01' }, city);
  const personId = await directory.holder('毛蔚禾', city, 'correspondent');
  const { orgId } = directory.access;
  const expiresAt = new Date(Date.parse(now) + 86_400_000).toISOString();
  const made = await createToken(services.db, { orgId, personId, id: newId(), name: '写入', expiresAt, now });
  if (!made.ok) throw new Error(made.refusals.map((r) => r.code).join());
  return { orgId, token: made.value.token, unitId: city, deskId: city };
}

export const fileReport = (address: string, { token, unitId, deskId }: Desk, n: number): Promise<Response> =>
  fetch(`${address}/api/reports/draft`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': `report-${n}` },
    body: JSON.stringify({ title: `第${n}件`, body: bodyOf(n), genre: 'news', unitId, deskId }),
    signal: AbortSignal.timeout(30_000),
  });

/** Each caller repeats what was not answered, under the same key, until it is. */
function startWriters(address: string, desk: Desk) {
  const acknowledged = new Map<string, number>();
  let next = 1;
  let over = false;
  const send = async (n: number): Promise<string | undefined> => {
    const answer = await fileReport(address, desk, n);
    if (answer.status >= 500) return undefined;
    if (answer.status !== 201) throw new Error(`${answer.status}: ${await answer.text()}`);
    return ((await answer.json()) as { id: string }).id;
  };
  const caller = async (): Promise<void> => {
    while (!over) {
      const n = next++;
      for (;;) {
        const id = await send(n).catch((error: unknown) => {
          if (error instanceof TypeError || error instanceof DOMException) return undefined;
          throw error;
        });
        if (id !== undefined) {
          acknowledged.set(id, n);
          break;
        }
        await pause(50);
      }
    }
  };
  const all = Promise.all(Array.from({ length: callers }, caller));
  all.catch(() => {});
  return {
    written: async (more: number) => {
      const wanted = acknowledged.size + more;
      while (acknowledged.size < wanted) await Promise.race([all, pause(10)]);
    },
    stop: async () => {
      over = true;
      await all;
      return acknowledged;
    },
  };
}

async function compare(
  { services }: House,
  { orgId }: Desk,
  acknowledged: ReadonlyMap<string, number>,
): Promise<Finding> {
  const { rows } = await sql<{ id: string; title: string; body: { text: string }[] }>`
    select id, title, body from intake.report where org_id = ${orgId}`.execute(services.db);
  const kept = new Map(rows.map((row) => [row.id, row]));
  const isThere = ([id, n]: [string, number]) => {
    const row = kept.get(id);
    return row?.title === `第${n}件` && row.body[0]?.text === bodyOf(n);
  };
  const { faults } = await replayAll({ db: services.db, orgId });
  return {
    acknowledged: acknowledged.size,
    lost: [...acknowledged].filter((entry) => !isThere(entry)).map(([id, n]) => `${n}: ${id}`),
    half: faults,
    reports: rows.length,
  };
}
