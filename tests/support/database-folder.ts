import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import './database-cluster.ts';

export interface DataFolder extends Disposable {
  readonly path: string;
}

/** An empty folder that an unprivileged server may enter, removed at the end of its block: `using folder = dataFolder()`. */
export function dataFolder(): DataFolder {
  const path = mkdtempSync(join(inject('runFolder'), 'data-'));
  chmodSync(path, 0o755);
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true, maxRetries: 5 }) };
}
