/** A disk of a few megabytes, where the system lets us make one: root mounts it, others in a namespace of their own. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder } from './database-folder.ts';

export interface SmallDisk extends Disposable {
  readonly path: string;
  /** Takes what is free but for so many kilobytes; returns how to give it back. */
  fill(leaving: number): () => void;
}

interface Mounted {
  readonly path: string;
  readonly unmount: () => void;
}

const isRoot = process.getuid?.() === 0;
const mount = (megabytes: number) => ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'tmpfs'];

export async function smallDisk(megabytes: number): Promise<SmallDisk> {
  const folder = dataFolder();
  const { path, unmount } = await (isRoot ? mounted : mountedApart)(folder.path, megabytes);
  return {
    path,
    fill: (leaving) => {
      const { bavail, bsize } = statfsSync(path);
      const file = join(path, 'filler');
      writeFileSync(file, Buffer.alloc(Math.max(0, bavail * bsize - leaving * 1024)));
      return () => writeFileSync(file, '');
    },
    [Symbol.dispose]: () => {
      unmount();
      folder[Symbol.dispose]();
    },
  };
}

async function mounted(path: string, megabytes: number): Promise<Mounted> {
  execFileSync('mount', [...mount(megabytes), path]);
  return { path, unmount: () => void execFileSync('umount', ['-l', path]) };
}

/** The disk lives as long as a process that has it mounted, and is reached through that process's root. */
async function mountedApart(path: string, megabytes: number): Promise<Mounted> {
  const script = 'mount "$@" && echo mounted && exec cat';
  const holder = spawn('unshare', ['-rm', 'sh', '-c', script, 'sh', ...mount(megabytes), path], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  await once(holder.stdout, 'data');
  return { path: `/proc/${holder.pid}/root${path}`, unmount: () => void holder.kill() };
}

/** On Linux, and not in every container. */
export const canMount = (): boolean =>
  process.platform === 'linux' &&
  spawnSync('unshare', [isRoot ? '-m' : '-rm', 'mount', ...mount(1), '/mnt'], { stdio: 'ignore' }).status === 0;
