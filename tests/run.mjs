/**
 * What `npm test` runs after the build: types, lint, imports, then every test; `--no-tests` stops before the tests.
 * Other arguments go to Vitest. Each check before the tests counts as one. The last line says how many passed and failed.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const report = join(root, '.cache', 'vitest.json');
const given = process.argv.slice(2);
const filters = given.filter((argument) => argument !== '--no-tests');

const checks = [
  ['types', '@typescript/native/bin/tsc', '--noEmit'],
  ['lint', '@biomejs/biome/bin/biome', 'check', '--diagnostic-level=error', '.'],
  ['imports', 'dependency-cruiser/bin/dependency-cruiser.mjs', 'src', '--config', '.dependency-cruiser.cjs'],
];

/** Exit code and, unless it was shown at once, the output. */
function run(tool, args, shown) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, 'node_modules', tool), ...args], {
      cwd: root,
      stdio: shown ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_NO_WARNINGS: '1' },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    }
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

async function check([, tool, ...args]) {
  const { code, output } = await run(tool, args, false);
  if (code !== 0) console.log(output.trimEnd());
  return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

async function tests() {
  const { chromium } = await import('./support/chromium.ts');
  await chromium().catch(() => {}); // unpacked before two workers would do it at once; a fault shows in their tests
  mkdirSync(join(root, '.cache'), { recursive: true });
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code } = await run('vitest/vitest.mjs', ['run', ...reporters, ...filters], true);
  return count(code);
}

/** A file that failed without a failed test in it counts as one; so does a run that failed in no file, or found no test. */
function count(code) {
  const found = JSON.parse(read(report) ?? '{"testResults":[]}');
  const files = found.testResults.map((file) => {
    const having = (...statuses) => file.assertionResults.filter((test) => statuses.includes(test.status)).length;
    const failed = having('failed');
    return {
      passed: having('passed'),
      failed: failed === 0 && file.status === 'failed' ? 1 : failed,
      skipped: having('skipped', 'pending', 'todo', 'disabled'),
    };
  });
  const total = sum(files);
  const unexplained = total.failed === 0 && (code !== 0 || total.passed === 0);
  return unexplained ? { ...total, failed: 1 } : total;
}

function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

const sum = (results) =>
  results.reduce(
    (all, one) => ({
      passed: all.passed + one.passed,
      failed: all.failed + one.failed,
      skipped: all.skipped + one.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );

async function timed(name, work) {
  const begun = performance.now();
  const result = await work();
  const verdict = result.failed === 0 ? 'ok' : 'FAILED';
  console.log(`${name.padEnd(8)} ${verdict.padEnd(7)} ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  return result;
}

const results = [];
for (const one of checks) results.push(await timed(one[0], () => check(one)));
if (!given.includes('--no-tests')) results.push(await timed('tests', tests));

const { passed, failed, skipped } = sum(results);
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 ? 1 : 0;
