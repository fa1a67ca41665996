/**
 * The pictures of the README, taken from the running demo: `npm run build && npx tsx docs/screenshots.ts [name …]`.
 * Starts a server of its own on a throw-away folder, signs in as each role, and writes docs/images/*.png.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type Page, chromium as playwright } from 'playwright-core';
import { chromium } from '../tests/support/chromium.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const images = join(root, 'docs', 'images');
const largest = 200_000;

export interface Picture {
  readonly name: string;
  /** As the account list of the start calls it. */
  readonly role: string;
  readonly phone?: boolean;
  readonly show: (page: Page) => Promise<unknown>;
}

/** Opens the first record of a list. */
const firstOf = (list: string, heading: RegExp) => async (page: Page) => {
  await page.goto(list);
  await page.locator('main table tbody a').first().click();
  await page.waitForURL(heading);
};

/** A draft made of several sources, under the editor's hands. */
async function workbench(page: Page): Promise<void> {
  await firstOf('/articles?tab=drafting', /\/articles\/[0-9a-f-]{36}/)(page);
  await page.goto(`${page.url()}/edit`);
  await page.getByRole('textbox', { name: '正文' }).waitFor();
}

/** With the first record of the queue beside the list. */
async function desk(page: Page): Promise<void> {
  await page.goto('/today');
  await page.locator('#preview h2').first().waitFor();
}

export const pictures: readonly Picture[] = [
  { name: 'today', role: '责任编辑', show: desk },
  { name: 'screening', role: '责任编辑', show: (page) => page.goto('/screening?tab=registered') },
  { name: 'report', role: '信息员', show: firstOf('/reports?status=taken_up', /\/reports\/[0-9a-f-]{36}/) },
  { name: 'article', role: '核稿人', show: firstOf('/articles?tab=in_copy_check', /\/articles\/[0-9a-f-]{36}/) },
  { name: 'workbench', role: '责任编辑', show: workbench },
  { name: 'issue', role: '签发人', show: printedPage },
  { name: 'phone', role: '领导', phone: true, show: (page) => page.goto('/reading') },
];

/** Page one of the newest printed issue, drawn by pdf.js inside the browser. */
async function printedPage(page: Page): Promise<void> {
  await page.goto('/issues?tab=released');
  await page.locator('main table tbody a').first().click();
  await page.waitForURL(/\/issues\/[0-9a-f-]{36}/);
  const address = await page.locator('a[href*="pdf"]').first().getAttribute('href');
  const pdf = await page.request.get(address ?? '');
  const parts = new Map([
    ['/pdf.mjs', 'node_modules/pdfjs-dist/build/pdf.min.mjs'],
    ['/pdf.worker.mjs', 'node_modules/pdfjs-dist/build/pdf.worker.min.mjs'],
  ]);
  await page.context().route('http://paper.test/**', (route) => {
    const path = new URL(route.request().url()).pathname;
    const file = parts.get(path);
    if (file) return route.fulfill({ contentType: 'text/javascript', body: readFileSync(join(root, file)) });
    return path === '/issue.pdf'
      ? pdf.body().then((body) => route.fulfill({ contentType: 'application/pdf', body }))
      : route.fulfill({ contentType: 'text/html', body: paper });
  });
  await page.setViewportSize({ width: 720, height: 1018 });
  await page.goto('http://paper.test/');
  await page.locator('canvas.drawn').waitFor();
}

const paper = `<!doctype html><style>body{margin:0}canvas{display:block;width:720px}</style><canvas></canvas><script type="module">
import * as pdf from '/pdf.mjs';
pdf.GlobalWorkerOptions.workerSrc = '/pdf.worker.mjs';
const page = await (await pdf.getDocument({ url: location.origin + '/issue.pdf' }).promise).getPage(1);
const canvas = document.querySelector('canvas');
const viewport = page.getViewport({ scale: 720 / page.getViewport({ scale: 1 }).width });
Object.assign(canvas, { width: viewport.width, height: viewport.height });
await page.render({ canvas, canvasContext: canvas.getContext('2d'), viewport }).promise;
canvas.className = 'drawn';
</script>`;

interface Account {
  readonly userName: string;
  readonly password: string;
}

async function startDemo(folder: string): Promise<{ server: ChildProcess; address: string; said: string }> {
  const port = await freePort();
  const env = { ...process.env, PORT: String(port), HUOSHUI_DATA: folder, LOG_LEVEL: 'warn' };
  const server = spawn(process.execPath, [join(root, 'dist', 'server.js')], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said = await new Promise<string>((resolve, reject) => {
    let text = '';
    server.stdout?.setEncoding('utf8').on('data', (part) => {
      text += part;
      if (text.includes('审计管理员')) resolve(text);
    });
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
  return { server, address: `http://127.0.0.1:${port}`, said };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function accountOf(said: string, role: string): Account {
  const line = said.split('\n').find((text) => text.includes(` ${role} `)) ?? '';
  const [userName = '', password = ''] = line.trim().split(/\s+/);
  if (userName === '') throw new Error(`no account for ${role}`);
  return { userName, password };
}

async function take(browser: Browser, address: string, said: string, picture: Picture): Promise<void> {
  const viewport = picture.phone ? { width: 390, height: 780 } : { width: 1200, height: 680 };
  const context = await browser.newContext({
    baseURL: address,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport,
  });
  try {
    const page = await context.newPage();
    const { userName, password } = accountOf(said, picture.role);
    await page.goto('/today');
    await page.getByLabel('用户名').fill(userName);
    await page.getByLabel('密码').fill(password);
    await page.getByRole('button', { name: '登录' }).click();
    await page.waitForURL((url) => url.pathname === '/today');
    await picture.show(page);
    await page.mouse.move(0, 0);
    await page.waitForLoadState('load');
    const png = await page.screenshot({ animations: 'disabled' });
    if (png.length > largest) throw new Error(`${picture.name}: ${png.length} bytes, at most ${largest}`);
    writeFileSync(join(images, `${picture.name}.png`), png);
    console.log(`${picture.name}.png ${Math.round(png.length / 1000)} kB`);
  } finally {
    await context.close();
  }
}

async function takeAll(wanted: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'huoshui-pictures-'));
  mkdirSync(images, { recursive: true });
  const { executablePath, args, env } = await chromium();
  const browser = await playwright.launch({ executablePath, args, env, headless: true });
  const { server, address, said } = await startDemo(folder);
  try {
    for (const picture of pictures.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
      await take(browser, address, said, picture).catch((error: unknown) => {
        console.error(`${picture.name}: ${error instanceof Error ? error.message : error}`);
        process.exitCode = 1;
      });
    }
  } finally {
    await browser.close();
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.main) await takeAll(process.argv.slice(2));
