/** `postmaster.pid`, in which a PostgreSQL server says who it is and whether it is ready (miscadmin.h, LOCK_FILE_LINE_*). */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from '../start-error.ts';
import { isAlive, programName } from './process-identity.ts';

export interface PidFile {
  readonly pid: number;
  readonly port: number;
  readonly socketFolder: string;
  readonly status: string;
}

export function readPidFile(cluster: string): PidFile | undefined {
  const lines = pidFileLines(cluster);
  if (!lines?.[0]) return undefined;
  return {
    pid: Number(lines[0]),
    port: Number(lines[3]),
    socketFolder: lines[4] ?? '',
    status: (lines[7] ?? '').trim(),
  };
}

/** The server that lives on this folder now. A file left by a killed server still says `ready`, so the number is asked. */
export function livingServer(cluster: string): PidFile | undefined {
  const file = readPidFile(cluster);
  return file && isAlive(file.pid) && ['postgres', undefined].includes(programName(file.pid)) ? file : undefined;
}

/**
 * A dead server's number may belong to another program by now, and PostgreSQL would then refuse to start. It lets its
 * parent's number pass and still checks the shared memory named in the file (miscinit.c, CreateLockFile): name ourselves.
 */
export function disownPidFile(cluster: string): void {
  const lines = pidFileLines(cluster);
  if (!lines) return;
  lines[0] = String(process.pid);
  writeFileSync(join(cluster, 'postmaster.pid'), lines.join('\n'));
}

function pidFileLines(cluster: string): string[] | undefined {
  try {
    return readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error) ?? '')) return undefined;
    throw error;
  }
}
