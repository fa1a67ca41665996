/** Whether a process lives, and whether a number still means the same process. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { errorCode } from '../start-error.ts';

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (errorCode(error) !== 'EPERM') return false;
  }
  return linuxStat(pid)?.state !== 'Z';
}

/**
 * Text that two processes never share even when the system gives the same number again,
 * which is usual in containers; undefined where the system does not tell.
 */
export function processIdentity(pid: number): string | undefined {
  try {
    if (process.platform === 'linux') {
      const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
      return `${boot}/${linuxStat(pid)?.startTime}`;
    }
    if (process.platform === 'win32') return undefined;
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
}

/** The short name of the program that runs under this number, where the system tells. */
export const programName = (pid: number): string | undefined => linuxStat(pid)?.name;

function linuxStat(pid: number): { name: string; state: string; startTime: string } | undefined {
  if (process.platform !== 'linux') return undefined;
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // proc(5): the name is in brackets and may itself hold blanks and brackets; field 3 is the state, 22 the start.
    const end = text.lastIndexOf(')');
    const fields = text.slice(end + 2).split(' ');
    return { name: text.slice(text.indexOf('(') + 1, end), state: fields[0] ?? '', startTime: fields[19] ?? '' };
  } catch {
    return undefined;
  }
}
