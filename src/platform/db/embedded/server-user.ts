/** PostgreSQL refuses to run as root, so root lends it an existing unprivileged user; no user is ever created. */
import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { StartError } from '../start-error.ts';

export interface ServerUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
  /** Path of setpriv(1), when the user needs it to pass closed folders. */
  readonly setpriv?: string;
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

/**
 * The user with the right to pass the closed folders above the data, where it needs that right (such as a checkout in /root).
 * @throws StartError `folder_not_searchable` with the first folder on the way that shuts the user out and cannot be passed
 */
export function passing(user: ServerUser | undefined, folder: string): ServerUser | undefined {
  const shut = user && shutFolder(folder, user);
  if (!user || shut === undefined) return user;
  const setpriv = ['/usr/bin/setpriv', '/bin/setpriv'].find(existsSync);
  if (!setpriv) throw new StartError('folder_not_searchable', { folder: shut, user: user.name });
  return { ...user, setpriv };
}

/** How a program is run as the user: by spawn's own uid, or through setpriv(1) with the one capability that passes folders. */
export function commandAs(user: ServerUser | undefined, program: string, args: readonly string[]) {
  if (!user) return { program, args: [...args], ids: {} };
  const { uid, gid, setpriv } = user;
  if (!setpriv) return { program, args: [...args], ids: { uid, gid } };
  const only = ['--inh-caps', '--ambient-caps', '--bounding-set'].flatMap((set) => [set, '-all,+dac_read_search']);
  const as = [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', ...only, '--'];
  return { program: setpriv, args: [...as, program, ...args], ids: {} };
}

/** The first folder on the way to this one that the user may not pass. */
export function shutFolder(folder: string, user: ServerUser): string | undefined {
  const parent = dirname(folder);
  const above = parent === folder ? undefined : shutFolder(parent, user);
  if (above !== undefined) return above;
  const { uid, gid, mode } = statSync(folder);
  const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
  return (mode & bit) === 0 ? folder : undefined;
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
