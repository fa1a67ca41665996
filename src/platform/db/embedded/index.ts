/**
 * PostgreSQL on a folder of this machine, out of npm: made on the first start, found again after a crash of ours,
 * stopped with us. It listens on a socket inside the folder (on Windows: 127.0.0.1 with a password) and nowhere else.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { StartError, startErrorFrom } from '../start-error.ts';
import { findBinaries, runnableBy } from './binaries.ts';
import { type Cluster, ensureCluster, superuser } from './cluster.ts';
import { requireSpace } from './disk-space.ts';
import { folderHolder, lockFolder } from './folder-lock.ts';
import { livingServer, type PidFile } from './pid-file.ts';
import { adoptServer, launchServer } from './server.ts';
import { passing, serverUser } from './server-user.ts';
import { socketFolderFor } from './socket-folder.ts';
import { type OnRestart, supervise } from './supervise.ts';

export interface EmbeddedSettings {
  readonly dataFolder: string;
  /** A folder with `postgres` and `initdb`; without it, those of the npm package. */
  readonly binFolder?: string | undefined;
  /** The existing unprivileged user that root lends the server; `nobody` without it. */
  readonly serverUser?: string | undefined;
  /** Use the running server of another process of ours when there is one, and leave it running. */
  readonly attach?: boolean | undefined;
  readonly transport?: 'socket' | 'tcp' | undefined;
  /** Throw-away data: never waits for the disk. */
  readonly unsafe?: boolean | undefined;
  readonly onRestart?: OnRestart | undefined;
  /** More settings of the server, by their names in postgresql.conf. */
  readonly configuration?: Readonly<Record<string, string>> | undefined;
}

export interface ServerAddress {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password?: string;
}

export interface EmbeddedServer {
  readonly address: ServerAddress;
  /** The number of its first process; another after a restart. */
  pid(): number;
  /** It was found running: left by a killed process of ours, or belonging to another (`attach`). */
  readonly adopted: boolean;
  stop(): Promise<void>;
}

/** @throws StartError */
export async function startEmbedded(settings: EmbeddedSettings): Promise<EmbeddedServer> {
  const folder = resolve(settings.dataFolder);
  try {
    mkdirSync(folder, { recursive: true });
    return attachedTo(folder, settings) ?? (await ownServer(folder, settings));
  } catch (error) {
    throw startErrorFrom(error, folder);
  }
}

/** The server of another process of ours, if that was asked for and one runs. */
function attachedTo(folder: string, settings: EmbeddedSettings): EmbeddedServer | undefined {
  const running = settings.attach && folderHolder(folder) ? livingServer(join(folder, 'postgres')) : undefined;
  if (running?.status !== 'ready') return undefined;
  const address = addressOf(running, savedPassword(folder));
  return { address, adopted: true, pid: () => running.pid, stop: async () => {} };
}

async function ownServer(folder: string, settings: EmbeddedSettings): Promise<EmbeddedServer> {
  const lock = lockFolder(folder);
  try {
    const cluster = clusterIn(folder, settings);
    ensureCluster(cluster);
    const socketFolder = cluster.password ? cluster.folder : socketFolderFor(cluster.folder, cluster.user);
    const log = join(folder, 'postgres.log');
    const found = await adoptServer(cluster, log);
    if (!found) requireSpace(folder, 32);
    const options = { cluster, socketFolder, log, configuration: settings.configuration ?? {} };
    const first = found ?? (await launchServer(options));
    const server = supervise(first, options, settings.onRestart);
    const stop = async () => {
      await server.stop();
      if (socketFolder !== cluster.folder) rmSync(socketFolder, { recursive: true, force: true });
      lock.release();
    };
    const address = addressOf(first, cluster.password);
    return { address, adopted: found !== undefined, pid: () => server.pid, stop };
  } catch (error) {
    lock.release();
    throw error;
  }
}

function clusterIn(folder: string, settings: EmbeddedSettings): Cluster {
  const inside = join(folder, 'postgres');
  const user = passing(serverUser(settings.serverUser, inside), folder);
  const binaries = runnableBy(user, findBinaries(settings.binFolder));
  const overTcp = (settings.transport ?? (process.platform === 'win32' ? 'tcp' : 'socket')) === 'tcp';
  const password = overTcp ? (savedPassword(folder) ?? newPassword(folder)) : undefined;
  return { folder: inside, binaries, user, password, unsafe: settings.unsafe ?? false };
}

function addressOf(server: PidFile, password: string | undefined): ServerAddress {
  if (password === undefined) return { host: server.socketFolder, port: server.port, user: superuser };
  return { host: '127.0.0.1', port: server.port, user: superuser, password };
}

const passwordFile = (folder: string): string => join(folder, 'postgres.password');

const savedPassword = (folder: string): string | undefined =>
  existsSync(passwordFile(folder)) ? readFileSync(passwordFile(folder), 'utf8') : undefined;

function newPassword(folder: string): string {
  if (existsSync(join(folder, 'postgres'))) throw new StartError('folder_damaged', { folder: passwordFile(folder) });
  const password = randomBytes(24).toString('base64url');
  writeFileSync(passwordFile(folder), password, { mode: 0o600 });
  return password;
}
