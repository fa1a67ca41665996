/** The built server as `npm start` runs it: a process of its own on a port and a data folder of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isAlive } from '#platform/db/embedded/process-identity.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const laterClock = new URL('./later-clock.mjs', import.meta.url).href;

export interface ServerOptions {
  readonly dataFolder: string;
  /** A free one without it. */
  readonly port?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** Its clock runs so many days ahead. */
  readonly daysAhead?: number;
  /** Run as this user of the machine; only root may. */
  readonly uid?: number;
  /** In a process group of its own, as under a terminal. */
  readonly ownGroup?: boolean;
}

/** A server from the moment its process is there. */
export interface BegunServer {
  readonly address: string;
  readonly pid: number;
  /** Everything it said so far. */
  said(): string;
  /** Waits until it has said this. @throws Error with what it said, when it ends before */
  saying(text: string): Promise<void>;
  readonly ended: Promise<Ended>;
  /** Ends it as asked, with all of its process group if wished, and tells how it ended. */
  end(signal: NodeJS.Signals, whole?: 'group'): Promise<Ended>;
}

export interface StartedServer extends BegunServer, AsyncDisposable {
  /** By role, as printed: name and password of the accounts that were opened. */
  readonly accounts: ReadonlyMap<string, { readonly userName: string; readonly password: string }>;
}

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly output: string;
  readonly errors: string;
}

/** @throws Error with what it said, when it ends before it is ready */
export async function startServer(options: ServerOptions): Promise<StartedServer> {
  const server = await beginServer(options);
  await server.saying('Huoshui is ready');
  const close = async () => void (await server.end('SIGTERM'));
  return { ...server, accounts: accountsIn(server.said()), [Symbol.asyncDispose]: close };
}

/** Runs it where it cannot start, to its end. */
export const failingStart = async (options: ServerOptions): Promise<Ended> => (await beginServer(options)).ended;

export async function beginServer(options: ServerOptions): Promise<BegunServer> {
  const port = options.port ?? (await freePort());
  const { child, output, errors, ended } = launch(options, port);
  const { pid = 0 } = child;
  const said = () => output() + errors();
  const saying = async (text: string) => {
    const heard = new Promise<void>((resolve) => {
      const listen = () => said().includes(text) && resolve();
      child.stdout?.on('data', listen);
      listen();
    });
    const over = ended.then(({ code }) => {
      if (!said().includes(text)) throw new Error(`the server ended (${code}): ${said()}`);
    });
    await Promise.race([heard, over]);
  };
  const end: BegunServer['end'] = async (signal, whole) => {
    if (child.exitCode === null && child.signalCode === null) process.kill(whole ? -pid : pid, signal);
    return ended;
  };
  return { address: `http://localhost:${port}`, pid, said, saying, ended, end };
}

function launch({ dataFolder, env, uid, ownGroup, daysAhead = 0 }: ServerOptions, port: number) {
  const { PATH = '', LANG = '', TMPDIR = '' } = process.env;
  const own = { PATH, LANG, ...(TMPDIR ? { TMPDIR } : {}), LOG_LEVEL: 'warn' };
  const clock = daysAhead === 0 ? [] : ['--import', laterClock];
  const child = spawn(process.execPath, [...clock, '--enable-source-maps', join(root, 'dist', 'server.js')], {
    cwd: root,
    env: {
      ...own,
      DAYS_AHEAD: String(daysAhead),
      HUOSHUI_DATA: dataFolder,
      PORT: String(port),
      HUOSHUI_DEMO: '0',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: ownGroup ?? false,
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  const orphaned = () => child.kill('SIGKILL');
  process.once('exit', orphaned);
  const output = collected(child.stdout);
  const errors = collected(child.stderr);
  const ended = new Promise<Ended>((resolve) => {
    child.once('close', (code, signal) => {
      process.off('exit', orphaned);
      resolve({ code, signal, output: output(), errors: errors() });
    });
  });
  return { child, output, errors, ended };
}

function collected(stream: ChildProcess['stdout']): () => string {
  let text = '';
  stream?.setEncoding('utf8').on('data', (more: string) => {
    text += more;
  });
  return () => text;
}

/** Lines such as `  wanghe   aB3…   信息员 Correspondent · 王禾 · 云桥区`. */
function accountsIn(output: string): StartedServer['accounts'] {
  const lines = output.matchAll(/^ {2}(\S+) +(\S+) +\S+ ([A-Z][A-Za-z -]+) · /gm);
  return new Map([...lines].map(([, userName = '', password = '', role = '']) => [role, { userName, password }]));
}

export function databasePid(dataFolder: string): number {
  return Number(readFileSync(join(dataFolder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
}

/** Whether anything of a database server still runs. */
export const isRunning = (pid: number): boolean => isAlive(pid);

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}
