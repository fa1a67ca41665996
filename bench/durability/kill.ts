/** Kills in mid-write, without warning, and counts what was acknowledged and is not there. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { openDatabase } from '#platform/db/index.ts';
import { bodyOf, digestOf } from './writer.ts';

export type Victim = 'writer' | 'server' | 'both';

export interface Finding {
  readonly acknowledged: number;
  /** Acknowledged and not there. */
  readonly lost: number[];
  /** There by half, or not as written. */
  readonly half: number[];
  /** How often the next start found the server still running. */
  readonly adopted: number;
}

/** @param linger how long the writer goes on after the server was killed, in milliseconds */
export async function killInMidWrite(
  dataFolder: string,
  victim: Victim,
  rounds: number,
  linger = 1500,
): Promise<Finding> {
  const acknowledged = new Set<number>();
  let adopted = 0;
  for (let round = 0; round < rounds; round++) {
    const writer = startWriter(dataFolder, acknowledged);
    const before = acknowledged.size;
    await until(() => acknowledged.size > before + 20, writer);
    await pause(Math.random() * 300);
    const server = serverPid(dataFolder);
    if (victim !== 'writer') process.kill(server, 'SIGKILL');
    if (victim === 'server') await goesOn(acknowledged, writer, linger);
    const serverAtDeath = serverPid(dataFolder);
    await killed(writer.process);
    const database = await openDatabase({ dataFolder });
    if (victim !== 'both' && serverPid(dataFolder) === serverAtDeath) adopted++;
    await database.close();
  }
  return { acknowledged: acknowledged.size, ...(await compare(dataFolder, acknowledged)), adopted };
}

interface Writer {
  readonly process: ChildProcess;
  said(): string;
}

function startWriter(dataFolder: string, acknowledged: Set<number>): Writer {
  const file = fileURLToPath(new URL('./writer.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', file, dataFolder], { stdio: ['ignore', 'pipe', 'pipe'] });
  let rest = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) acknowledged.add(Number(line));
  });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  return { process: child, said: () => errors };
}

/** After its server was killed the writer must come to write again by itself. */
async function goesOn(acknowledged: Set<number>, writer: Writer, linger: number): Promise<void> {
  const before = acknowledged.size;
  await until(() => acknowledged.size > before + 20, writer);
  await pause(Math.random() * linger);
}

async function until(holds: () => boolean, writer: Writer): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (!holds()) {
    if (writer.process.exitCode !== null || Date.now() > deadline)
      throw new Error(`the writer stopped: ${writer.said()}`);
    await pause(5);
  }
}

async function killed(child: ChildProcess): Promise<void> {
  const closed = new Promise((resolve) => child.once('close', resolve));
  child.kill('SIGKILL');
  await closed;
}

const serverPid = (dataFolder: string): number =>
  Number(readFileSync(join(dataFolder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);

async function compare(dataFolder: string, acknowledged: ReadonlySet<number>): Promise<Pick<Finding, 'lost' | 'half'>> {
  const database = await openDatabase({ dataFolder });
  try {
    const { rows } = await sql<{ n: number; digest: string | null; stored: string | null; act: string | null }>`
      select coalesce(r.n, a.n) as n, md5(r.body) as digest, r.digest as stored, a.digest as act
      from public.report r full join public.act a using (n)`.execute(database.write);
    const there = new Set(rows.map((row) => row.n));
    const whole = (row: (typeof rows)[number]) => {
      const wanted = digestOf(bodyOf(row.n));
      return row.digest === wanted && row.stored === wanted && row.act === wanted;
    };
    return {
      lost: [...acknowledged].filter((n) => !there.has(n)),
      half: rows.filter((row) => !whole(row)).map((row) => row.n),
    };
  } finally {
    await database.close();
  }
}
