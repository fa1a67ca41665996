/** Where the server's socket lies: in its own folder, or in a short one under the temporary folder when the path is too long. */
import { createHash } from 'node:crypto';
import { chownSync, lstatSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { errorCode, StartError } from '../start-error.ts';
import type { ServerUser } from './server-user.ts';

/** unix(7): 108 bytes with the closing zero on Linux, 104 on macOS; PostgreSQL makes `.s.PGSQL.5432.lock` beside it. */
const longestPath = 96;

export function socketFolderFor(cluster: string, user: ServerUser | undefined): string {
  if (Buffer.byteLength(join(cluster, '.s.PGSQL.5432')) <= longestPath) return cluster;
  const folder = join(
    shortTemporaryFolder(),
    `huoshui-${createHash('sha256').update(cluster).digest('hex').slice(0, 12)}`,
  );
  makePrivate(folder, user);
  return folder;
}

const shortTemporaryFolder = (): string => (Buffer.byteLength(tmpdir()) <= 60 ? tmpdir() : '/tmp');

/** Others may write under the temporary folder too: a folder there that is not the server's own is refused. */
function makePrivate(folder: string, user: ServerUser | undefined): void {
  const owner = user?.uid ?? process.getuid?.();
  try {
    mkdirSync(folder, { mode: 0o700 });
    if (user) chownSync(folder, user.uid, user.gid);
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  }
  const found = lstatSync(folder);
  if (!found.isDirectory() || found.uid !== owner || (found.mode & 0o077) !== 0) {
    throw new StartError('folder_not_writable', { folder });
  }
}
