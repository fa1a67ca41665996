/** A disk of a few megabytes, where the system lets us make one. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder } from './database-folder.ts';

export interface SmallDisk extends Disposable {
  readonly path: string;
  /** Takes what is free but for so many kilobytes; returns how to give it back. */
  fill(leaving: number): () => void;
}

export function smallDisk(megabytes: number): SmallDisk {
  const folder = dataFolder();
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'tmpfs', folder.path]);
  return {
    path: folder.path,
    fill: (leaving) => {
      const free = Number(execFileSync('df', ['--output=avail', folder.path], { encoding: 'utf8' }).split('\n')[1]);
      const file = join(folder.path, 'filler');
      writeFileSync(file, Buffer.alloc(Math.max(0, free - leaving) * 1024));
      return () => writeFileSync(file, '');
    },
    [Symbol.dispose]: () => {
      execFileSync('umount', ['-l', folder.path]);
      folder[Symbol.dispose]();
    },
  };
}

/** Only root on Linux may mount, and not in every container. */
export function canMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    execFileSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
