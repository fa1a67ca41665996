/** One process of ours at a time works on a data folder; a lock left by a dead process is taken over. */
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode, StartError } from '../start-error.ts';
import { isAlive, processIdentity } from './process-identity.ts';

export interface FolderLock {
  release(): void;
}

interface Holder {
  readonly pid: number;
  readonly identity: string | null;
}

/** @throws StartError `folder_in_use` with the `pid` of the holder */
export function lockFolder(folder: string): FolderLock {
  const file = join(folder, 'huoshui.lock');
  const mine = JSON.stringify({ pid: process.pid, identity: processIdentity(process.pid) ?? null } satisfies Holder);
  for (;;) {
    if (writeNew(file, mine)) return { release: () => releaseOwn(file, mine) };
    const text = readOrUndefined(file);
    if (text === undefined) continue;
    const holder = holderIn(text);
    if (holder && isHeld(holder)) throw new StartError('folder_in_use', { folder, pid: holder.pid });
    removeStale(file, text);
  }
}

/** The process that holds the folder now, if one does. */
export function folderHolder(folder: string): number | undefined {
  const text = readOrUndefined(join(folder, 'huoshui.lock'));
  const holder = text === undefined ? undefined : holderIn(text);
  return holder && isHeld(holder) ? holder.pid : undefined;
}

const isHeld = (holder: Holder): boolean =>
  isAlive(holder.pid) && (holder.identity === null || holder.identity === processIdentity(holder.pid));

function holderIn(text: string): Holder | undefined {
  try {
    const { pid, identity } = JSON.parse(text);
    return typeof pid === 'number' ? { pid, identity: typeof identity === 'string' ? identity : null } : undefined;
  } catch {
    return undefined;
  }
}

/** Written aside and linked, so that nobody ever reads half a lock. */
function writeNew(file: string, text: string): boolean {
  const aside = `${file}.${process.pid}.new`;
  writeFileSync(aside, text, { mode: 0o644 });
  try {
    linkSync(aside, file);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

/** Two starters may find the same dead lock: whoever moves away a living one by mistake puts it back. */
function removeStale(file: string, stale: string): void {
  const aside = `${file}.${process.pid}.stale`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return;
    throw error;
  }
  if (readOrUndefined(aside) !== stale) linkSync(aside, file);
  rmSync(aside, { force: true });
}

function releaseOwn(file: string, mine: string): void {
  if (readOrUndefined(file) === mine) rmSync(file, { force: true });
}

function readOrUndefined(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
