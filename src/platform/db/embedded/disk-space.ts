import { statfsSync } from 'node:fs';
import { StartError } from '../start-error.ts';

const megabyte = 1024 * 1024;

/** @throws StartError `disk_full` when fewer than so many megabytes are free */
export function requireSpace(folder: string, megabytes: number): void {
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize < megabytes * megabyte) throw new StartError('disk_full', { folder });
}
