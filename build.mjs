// Bundles the server, the command line and the browser's islands into dist/.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import * as esbuild from 'esbuild';

const root = fileURLToPath(new URL('.', import.meta.url));

const programs = {
  server: 'src/app/server.ts',
  cli: 'src/app/cli.ts',
  'typeset-worker': 'src/typeset/worker.ts',
  'reading-worker': 'src/typeset/reading/worker.ts',
};

export async function build() {
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  mkdirSync(join(root, 'dist', 'assets'), { recursive: true });
  await Promise.all([buildPrograms(), buildIslands()]);
  writeFileSync(join(root, 'dist', 'built'), '');
}

async function buildPrograms() {
  const found = Object.entries(programs).filter(([, source]) => existsSync(join(root, source)));
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(found),
    outdir: 'dist',
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    packages: 'external',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    sourcemap: true,
    logLevel: 'warning',
  });
}

/** Every `*.client.ts` and the style sheet, by content-hashed names; `manifest.json` tells which source became which files. */
async function buildIslands() {
  const islands = readdirSync(join(root, 'src'), { recursive: true })
    .map((file) => join('src', file))
    .filter((file) => file.endsWith('.client.ts') || file === join('src', 'ui', 'css', 'ui.css'));
  const { metafile } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: islands.map((file) => ({
      in: file,
      out: file.replace(/^.*[\\/]/, '').replace(/(\.client\.ts|\.css)$/, ''),
    })),
    outdir: 'dist/assets',
    entryNames: '[name]-[hash]',
    chunkNames: 'shared-[hash]',
    assetNames: '[name]-[hash]',
    loader: { '.woff2': 'file', '.svg': 'file' },
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'chrome87',
    minify: true,
    metafile: true,
    logLevel: 'warning',
  });
  writeFileSync(join(root, 'dist', 'assets', 'manifest.json'), JSON.stringify(manifestOf(metafile.outputs), null, 1));
  for (const file of Object.keys(metafile.outputs)) compress(join(root, file));
}

/** `{ "ui/css/ui.css": { "file": "ui-3F2A.css", "imports": ["shared-9B1C.js"] } }`, names within dist/assets. */
function manifestOf(outputs) {
  const nameOf = (file) => relative('dist/assets', file);
  const importsOf = (file) =>
    outputs[file].imports
      .filter((i) => i.kind === 'import-statement' && !i.external)
      .flatMap((i) => [nameOf(i.path), ...importsOf(i.path)]);
  const entries = Object.entries(outputs).filter(([, output]) => output.entryPoint);
  return Object.fromEntries(
    entries.map(([file, { entryPoint }]) => [
      relative('src', entryPoint).replaceAll('\\', '/'),
      { file: nameOf(file), imports: [...new Set(importsOf(file))] },
    ]),
  );
}

function compress(file) {
  const bytes = readFileSync(file);
  writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
  writeFileSync(`${file}.br`, brotliCompressSync(bytes));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
