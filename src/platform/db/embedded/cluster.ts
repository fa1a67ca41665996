/** Makes the data of a PostgreSQL server: aside first, then renamed, so that a broken start leaves no half of one. */
import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from '../start-error.ts';
import { type Binaries, majorVersion } from './binaries.ts';
import { requireSpace } from './disk-space.ts';
import { commandAs, type ServerUser } from './server-user.ts';

export const superuser = 'huoshui';
/** What initdb and the first write-ahead log take, with room to work. */
const neededMegabytes = 96;

export interface Cluster {
  readonly folder: string;
  readonly binaries: Binaries;
  readonly user: ServerUser | undefined;
  /** Set where the server listens on 127.0.0.1 instead of a socket. */
  readonly password: string | undefined;
  /** Only for throw-away data: no waiting for the disk. */
  readonly unsafe: boolean;
}

export function ensureCluster(cluster: Cluster): void {
  if (existsSync(cluster.folder)) requireSameVersion(cluster);
  else makeCluster(cluster);
}

function makeCluster(cluster: Cluster): void {
  requireSpace(join(cluster.folder, '..'), neededMegabytes);
  const fresh = `${cluster.folder}.new`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { mode: 0o700 });
  const passwordFile = `${fresh}.password`;
  try {
    if (cluster.password) writeFileSync(passwordFile, cluster.password, { mode: 0o600 });
    if (cluster.user) {
      chownSync(fresh, cluster.user.uid, cluster.user.gid);
      if (cluster.password) chownSync(passwordFile, cluster.user.uid, cluster.user.gid);
    }
    runInitdb(cluster, fresh, passwordFile);
    renameSync(fresh, cluster.folder);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(fresh, { recursive: true, force: true });
  }
}

function runInitdb({ binaries, user, password, unsafe }: Cluster, folder: string, passwordFile: string): void {
  const access = password ? ['-A', 'scram-sha-256', `--pwfile=${passwordFile}`] : ['-A', 'trust'];
  const args = [
    '-D',
    folder,
    '-U',
    superuser,
    ...access,
    '-E',
    'UTF8',
    ...locale(binaries),
    '-k',
    ...(unsafe ? ['-N'] : []),
  ];
  const command = commandAs(user, binaries.initdb, args);
  const options = { ...command.ids, cwd: folder, env: serverEnvironment(), encoding: 'utf8' } as const;
  const result = spawnSync(command.program, command.args, options);
  if (result.status === 0) return;
  const said = `${result.stderr ?? ''}${result.error?.message ?? ''}`.trim();
  if (/No space left on device/.test(said)) throw new StartError('disk_full', { folder });
  throw new StartError('server_did_not_start', { log: 'initdb', reason: said.split('\n').at(-1) ?? '' });
}

/** Chinese letters count as letters only under a UTF-8 character type; systems other than Linux may lack `C.UTF-8`. */
function locale(binaries: Binaries): string[] {
  if (process.platform === 'linux' || majorVersion(binaries) < 17) return ['--locale=C.UTF-8', '--lc-messages=C'];
  return ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
}

function requireSameVersion({ folder, binaries }: Cluster): void {
  const file = join(folder, 'PG_VERSION');
  if (!existsSync(file)) throw new StartError('folder_damaged', { folder });
  const found = Number(readFileSync(file, 'utf8'));
  const wanted = majorVersion(binaries);
  if (found !== wanted) throw new StartError('version_mismatch', { folder, found, wanted });
}

/** Without the caller's PG… variables, which would steer the server as well. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const kept = ['PATH', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR'];
  const entries = kept.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]));
  return { ...Object.fromEntries(entries), TZ: 'UTC', LC_ALL: 'C' };
}
