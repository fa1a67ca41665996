/** PostgreSQL refuses to run as root, so root lends it an existing unprivileged user; no user is ever created. */
import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { StartError } from '../start-error.ts';

export interface ServerUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/**
 * The user to run as, or undefined when the current one will do. Data that already belongs to somebody keeps its owner.
 * @throws StartError `no_such_user`
 */
export function serverUser(name: string | undefined, cluster: string): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  if (existsSync(cluster)) {
    const { uid, gid } = statSync(cluster);
    if (uid !== 0) return { name: nameOf(uid), uid, gid };
  }
  const wanted = name ?? 'nobody';
  const user = { name: wanted, uid: idOf('-u', wanted), gid: idOf('-g', wanted) };
  if (user.uid === 0) throw new StartError('no_such_user', { user: wanted });
  return user;
}

/** @throws StartError `folder_not_searchable` with the first folder on the way that shuts the user out */
export function requireSearchable(folder: string, user: ServerUser | undefined): void {
  if (!user) return;
  const parent = dirname(folder);
  if (parent !== folder) requireSearchable(parent, user);
  const { uid, gid, mode } = statSync(folder);
  const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
  if ((mode & bit) === 0) throw new StartError('folder_not_searchable', { folder, user: user.name });
}

function idOf(flag: '-u' | '-g', user: string): number {
  try {
    return Number(execFileSync('id', [flag, user], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  } catch (error) {
    throw new StartError('no_such_user', { user }, error);
  }
}

function nameOf(uid: number): string {
  try {
    return execFileSync('id', ['-nu', String(uid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return String(uid);
  }
}
