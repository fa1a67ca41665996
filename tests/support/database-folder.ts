import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface DataFolder extends Disposable {
  readonly path: string;
}

/** An empty folder that an unprivileged server may enter, removed at the end of its block: `using folder = dataFolder()`. */
export function dataFolder(): DataFolder {
  const path = mkdtempSync(join(tmpdir(), 'huoshui-data-'));
  chmodSync(path, 0o755);
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true, maxRetries: 5 }) };
}
