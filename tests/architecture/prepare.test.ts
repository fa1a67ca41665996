/** `prepare.mjs` and `bin/huoshui.mjs` in a small project of their own, where install and build are quick. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { root } from './tree.ts';

let folder: string;
const at = (...path: string[]) => join(folder, ...path);
const put = (path: string, text: string) => {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), text);
};
const long = new Date('2020-01-01');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'prepare-'));
  mkdirSync(at('bin'));
  for (const path of ['prepare.mjs', 'bin/huoshui.mjs']) copyFileSync(join(root, path), at(path));
  put('package-lock.json', '{}');
  utimesSync(at('package-lock.json'), long, long);
  put('node_modules/.package-lock.json', '{}');
  put('src/one.ts', '');
  put(
    'build.mjs',
    `import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
    export async function build() {
      console.log('building');
      appendFileSync('builds', 'x');
      await new Promise((resolve) => setTimeout(resolve, 300));
      mkdirSync('dist', { recursive: true });
      writeFileSync('dist/cli.js', \`
        console.log(JSON.stringify(process.argv.slice(2)));
        if (process.argv[2] === 'wait') setTimeout(() => {}, 60_000);
        process.exitCode = Number(process.argv[3] ?? 0);
      \`);
      writeFileSync('dist/built', '');
    }`,
  );
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function begin(...words: string[]) {
  const child = spawn(process.execPath, words, { cwd: tmpdir(), stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { out: '', err: '' };
  child.stdout.on('data', (text) => {
    said.out += text;
  });
  child.stderr.on('data', (text) => {
    said.err += text;
  });
  return { child, said, ended: once(child, 'close').then(([code]) => ({ code, ...said })) };
}
const prepare = () => begin(at('prepare.mjs'), 'build').ended;
const huoshui = (...words: string[]) => begin(at('bin', 'huoshui.mjs'), ...words);
const builds = () => (existsSync(at('builds')) ? readFileSync(at('builds'), 'utf8').length : 0);

describe('prepare', () => {
  it('builds what is stale, once, however many ask at the same time', async () => {
    const all = await Promise.all([prepare(), prepare(), prepare(), prepare()]);
    expect(all.map((p) => p.code)).toEqual([0, 0, 0, 0]);
    expect(builds()).toBe(1);
    await prepare();
    expect(builds()).toBe(1);
    put('src/two.ts', '');
    await prepare();
    expect(builds()).toBe(2);
  });

  it('does not wait for one that was killed', async () => {
    const gone = begin('-e', '');
    await gone.ended;
    put('.cache/preparing', String(gone.child.pid));
    expect((await prepare()).code).toBe(0);
    expect([builds(), existsSync(at('.cache/preparing'))]).toEqual([1, false]);
  });

  it('installs nothing through a link', async () => {
    mkdirSync(at('elsewhere'));
    put('elsewhere/package/index.js', '');
    rmSync(at('node_modules'), { recursive: true });
    symlinkSync(at('elsewhere'), at('node_modules'), 'dir');
    const { code, err } = await prepare();
    expect([code, err]).toEqual([1, expect.stringContaining('npm ci')]);
    expect(existsSync(at('elsewhere/package/index.js'))).toBe(true);
  });
});

describe('bin/huoshui.mjs', () => {
  it('passes the words on, and the exit code back; only the command speaks on standard output', async () => {
    const { code, out, err } = await huoshui('report file', '3', '--json').ended;
    expect([code, out]).toEqual([3, '["report file","3","--json"]\n']);
    expect(err).toContain('building');
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('passes %s on', async (signal, expected) => {
    await prepare();
    const { child, said, ended } = huoshui('wait');
    while (said.out === '') await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill(signal);
    expect((await ended).code).toBe(expected);
  });

  it('says so when there was nothing to run', async () => {
    put('build.mjs', "export const build = () => Promise.reject(new Error('no'));");
    const { code, out, err } = await huoshui('help').ended;
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('npm ci');
  });
});
