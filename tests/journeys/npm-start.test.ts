/** `npm start` runs the server through a shell; whoever ends npm must not leave the server and its database behind. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { dataFolder } from '../support/database-folder.ts';
import { freePort } from '../support/server.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

test.runIf(process.platform !== 'win32')(
  'the shell of npm ended, the server ends itself and its database',
  async () => {
    using folder = dataFolder();
    const port = await freePort();
    const shell = spawn('sh', ['-c', '"$NODE" --enable-source-maps dist/server.js; true'], {
      cwd: root,
      stdio: 'ignore',
      env: {
        ...process.env,
        NODE: process.execPath,
        PORT: String(port),
        HUOSHUI_DATA: folder.path,
        HUOSHUI_DEMO: '0',
        npm_lifecycle_event: 'start',
      },
    });
    const healthy = () =>
      fetch(`http://127.0.0.1:${port}/healthz`).then(
        (r) => r.ok,
        () => false,
      );
    while (!(await healthy())) await pause(100);
    shell.kill('SIGTERM');
    await once(shell, 'exit');
    const database = join(folder.path, 'postgres', 'postmaster.pid');
    while (existsSync(database)) await pause(100);
    expect(await healthy()).toBe(false);
  },
);
