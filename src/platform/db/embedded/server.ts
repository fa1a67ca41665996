/** The server process: start it, find it again, wait until it answers, stop it. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { StartError } from '../start-error.ts';
import { type Cluster, serverEnvironment } from './cluster.ts';
import { disownPidFile, livingServer, type PidFile, readPidFile } from './pid-file.ts';
import { isAlive } from './process-identity.ts';
import { commandAs } from './server-user.ts';

/** After a crash the server first replays its log; a big one on a slow disk takes minutes. */
const patienceMs = 300_000;
const logLimit = 10 * 1024 * 1024;

export interface ServerOptions {
  readonly cluster: Cluster;
  readonly socketFolder: string;
  readonly log: string;
  readonly configuration: Readonly<Record<string, string>>;
  /** Without it a free one. */
  readonly port?: number;
}

/** The server found alive on the folder, once it is ready; undefined when there is none or it is just stopping. */
export async function adoptServer(cluster: Cluster, log: string): Promise<PidFile | undefined> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const found = livingServer(cluster.folder);
    if (!found || found.status === 'ready') return found;
    if (Date.now() > deadline) throw new StartError('server_did_not_start', { log, reason: found.status });
    await pause(20);
  }
}

/** Starts a server; the data must have none. After a crash its last helpers may hold the shared memory for a moment. */
export async function launchServer(options: ServerOptions): Promise<PidFile> {
  const crashed = existsSync(`${options.cluster.folder}/postmaster.pid`);
  if (crashed) disownPidFile(options.cluster.folder);
  const logStart = startLog(options.log);
  for (let attempt = 1; ; attempt++) {
    const ready = await untilReady(
      spawnServer(options, options.port ?? (await freePort(options))),
      options.cluster.folder,
    );
    if (ready) return ready;
    if (!crashed || attempt === 10) throw launchFailure(options, logStart);
    await pause(500);
  }
}

function spawnServer({ cluster, socketFolder, log, configuration }: ServerOptions, port: number): ChildProcess {
  const settings: Record<string, string> = {
    ...(cluster.password
      ? { listen_addresses: '127.0.0.1', unix_socket_directories: '' }
      : { listen_addresses: '', unix_socket_directories: socketFolder, unix_socket_permissions: '0700' }),
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(cluster.unsafe ? { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' } : {}),
    ...configuration,
  };
  const args = [
    '-D',
    cluster.folder,
    '-p',
    String(port),
    ...Object.entries(settings).flatMap(([k, v]) => ['-c', `${k}=${v}`]),
  ];
  const output = openSync(log, 'a');
  // Detached: Ctrl-C in a terminal reaches the whole group, and the server must outlive the requests in hand.
  const command = commandAs(cluster.user, cluster.binaries.postgres, args);
  const child = spawn(command.program, command.args, {
    ...command.ids,
    cwd: cluster.folder,
    env: serverEnvironment(),
    stdio: ['ignore', output, output],
    detached: true,
    windowsHide: true,
  });
  child.on('error', () => {});
  child.unref();
  closeSync(output);
  return child;
}

async function untilReady(child: ChildProcess, folder: string): Promise<PidFile | undefined> {
  const deadline = Date.now() + patienceMs;
  while (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
    const file = readPidFile(folder);
    if (file?.pid === child.pid && file.status === 'ready') return file;
    if (Date.now() > deadline) child.kill('SIGQUIT');
    await pause(5);
  }
  return undefined;
}

/** Where there is no socket, any free port of this machine; a socket's number is only part of its name. */
async function freePort({ cluster }: ServerOptions): Promise<number> {
  if (!cluster.password) return 5432;
  const probe = createServer();
  await new Promise<void>((resolve, reject) => probe.once('error', reject).listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

/** Fast stop: sessions end, all is written; if that takes too long, at once, and the next start replays the log. */
export async function stopServer(cluster: Cluster, pid: number): Promise<void> {
  for (const [name, patience] of [['SIGINT', 30_000] as const, ['SIGQUIT', 10_000] as const]) {
    if (livingServer(cluster.folder)?.pid === pid) signal(cluster, pid, name);
    if (await untilGone(pid, patience)) return;
  }
}

function signal(cluster: Cluster, pid: number, name: 'SIGINT' | 'SIGQUIT'): void {
  try {
    if (process.platform !== 'win32') process.kill(pid, name);
    else
      execFileSync(cluster.binaries.pgCtl, [
        'stop',
        '-D',
        cluster.folder,
        '-W',
        '-m',
        name === 'SIGINT' ? 'fast' : 'immediate',
      ]);
  } catch {
    // Gone already.
  }
}

async function untilGone(pid: number, withinMs: number): Promise<boolean> {
  const deadline = Date.now() + withinMs;
  while (Date.now() < deadline) {
    if (!isAlive(pid)) return true;
    await pause(10);
  }
  return false;
}

/** Keeps one older log of bounded size; returns where this start's lines begin. */
function startLog(log: string): number {
  const size = existsSync(log) ? statSync(log).size : 0;
  if (size < logLimit) return size;
  rmSync(`${log}.1`, { force: true });
  renameSync(log, `${log}.1`);
  return 0;
}

function launchFailure({ cluster, log }: ServerOptions, logStart: number): StartError {
  const said = existsSync(log) ? readFileSync(log).subarray(logStart).toString('utf8') : '';
  if (/No space left on device/.test(said)) return new StartError('disk_full', { folder: cluster.folder });
  const last = said.split('\n').findLast((line) => /FATAL|PANIC|error/i.test(line));
  return new StartError('server_did_not_start', { log, reason: last?.trim() ?? '' });
}
