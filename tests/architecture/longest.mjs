/** Prints the ten longest files and functions of the code: where to look before a limit is met. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const show = (title, rows) => {
  console.log(title);
  for (const [lines, what] of rows.sort((a, b) => b[0] - a[0]).slice(0, 10))
    console.log(`${String(lines).padStart(5)}  ${what}`);
};

const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'src'], {
  cwd: root,
  encoding: 'utf8',
});
const files = listed.split('\n').filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path));
const sizes = files.map((path) => [readFileSync(join(root, path), 'utf8').split('\n').length - 1, path]);
const median = sizes.map(([lines]) => lines).sort((a, b) => a - b)[Math.floor(sizes.length / 2)];
show(`${files.length} files, median ${median} lines; the longest:`, sizes);

const folder = mkdtempSync(join(tmpdir(), 'longest-'));
const rules = {
  preset: 'none',
  complexity: { noExcessiveLinesPerFunction: { level: 'error', options: { maxLines: 20 } } },
};
writeFileSync(join(folder, 'biome.json'), JSON.stringify({ linter: { rules } }));
const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
const args = [biome, 'lint', `--config-path=${folder}`, '--reporter=json', '--max-diagnostics=none', ...files];
const { stdout } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });
rmSync(folder, { recursive: true });
const functions = JSON.parse(stdout)
  .diagnostics.filter(({ category }) => category.endsWith('noExcessiveLinesPerFunction'))
  .map(({ message, location }) => [Number(/\d+/.exec(message)?.[0]), `${location.path}:${location.start.line}`]);
show('The longest functions:', functions);
