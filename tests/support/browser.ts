/** A real browser for journeys. How to use it: tests/README.md. */
import { mkdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import axe, { type AxeResults } from 'axe-core';
import { type Browser, type BrowserContextOptions, type Page, chromium as playwright } from 'playwright-core';
import { expect, onTestFailed, TestRunner } from 'vitest';
import { chineseFonts, chromium } from './chromium.ts';

export type { Browser, Page } from 'playwright-core';

const screenshots = fileURLToPath(new URL('../../.cache/screenshots', import.meta.url));
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const deskSize = { width: 1440, height: 900 };
const troubles = new WeakMap<Page, string[]>();

/** One for a test file: `beforeAll(openBrowser)`, `afterAll(close)`. */
export async function openBrowser(fonts: readonly string[] = chineseFonts): Promise<Browser> {
  const { executablePath, args, env } = await chromium(fonts);
  return playwright.launch({ executablePath, args, env, headless: true });
}

/** A page with cookies and storage of its own, as a Chinese office computer would show it. `baseURL` lets `goto('/x')` work. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: deskSize,
    reducedMotion: 'reduce',
    ...options,
  });
  context.setDefaultTimeout(30_000);
  context.on('page', listen);
  return context.newPage();
}

/** Should the running test fail, what the page showed is in `.cache/screenshots/failed/FILE`, and said; between tests nothing is. */
export function tellIfFailed(page: Page, who: string): void {
  if (TestRunner.getCurrentTest() === undefined) return;
  onTestFailed(async () => {
    if (page.isClosed()) return;
    const text = await page.locator('body').ariaSnapshot();
    console.error(`${who} at ${page.url()}, ${await screenshot(page, `failed/${testFile()}/${who}`)}\n${text}`);
  });
}

/** The same page where JavaScript is off. */
export const withoutScript = (browser: Browser, options: BrowserContextOptions = {}): Promise<Page> =>
  openPage(browser, { ...options, javaScriptEnabled: false });

function listen(page: Page): void {
  const seen: string[] = [];
  troubles.set(page, seen);
  page.on('pageerror', (error) => seen.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    const text = message.text();
    if (message.type() === 'error' && !text.startsWith('Failed to load resource')) seen.push(`console: ${text}`);
  });
  page.on('response', (response) => {
    const part = response.request().resourceType() !== 'document';
    if (response.status() >= 500 || (part && response.status() === 404))
      seen.push(`${response.status()}: ${response.url()}`);
  });
}

/** Goes there, and waits until the page is ready. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await ready(page);
}

/** Waits until all that scripts bring in stands: whoever types a key earlier may type it into nothing. */
export async function ready(page: Page): Promise<void> {
  await page.waitForLoadState();
  await page.waitForFunction(() => {
    const late = Array.from(document.querySelectorAll(':not(:defined)'));
    // An island in a closed fold loads when the fold is opened.
    return matchMedia('(scripting: none)').matches || late.every((e) => e.closest('details:not([open])'));
  });
}

/** Fails with every fault in the message, where a bare comparison would shorten the list. */
function none(faults: readonly string[]): void {
  expect(faults, faults.join('\n')).toEqual([]);
}

/** No uncaught error, no refusal by the content security policy, nothing missing, no answer of 500. */
export function expectQuiet(page: Page): void {
  none(troubles.get(page) ?? ['this page was not opened by openPage']);
}

/** WCAG 2.2 AA and axe's good practice. What frames show is not ours: a PDF. */
export async function expectAccessible(page: Page): Promise<void> {
  const isThere = await page.evaluate(() => 'axe' in window);
  if (!isThere) await page.evaluate(axe.source);
  const options = { runOnly: standards, resultTypes: ['violations'], iframes: false };
  const { violations } = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(options)})`);
  const faults = violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.html.slice(0, 200)}`),
  );
  none(faults);
}

/** Back to the office computer's window. */
export async function desk(page: Page): Promise<void> {
  await page.setViewportSize(deskSize);
}

/** A telephone's 390 × 844, on which nothing may push the page sideways. */
export async function phone(page: Page): Promise<void> {
  await page.setViewportSize({ width: 390, height: 844 });
}

/** Names what is wider than the window; a box that scrolls by itself may be. */
export async function expectFits(page: Page): Promise<void> {
  const wide = await page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const over = [...document.body.querySelectorAll('*')].filter(
      (e) => e.getBoundingClientRect().right > clientWidth + 1,
    );
    return [`${scrollWidth} px in ${clientWidth}`, ...over.slice(0, 5).map((e) => e.outerHTML.slice(0, 120))];
  });
  none(wide);
}

/** With `PICTURES=1`, the whole page as `.cache/screenshots/FILE/NAME.png`, for people to look at. */
export async function picture(page: Page, name: string): Promise<void> {
  if (process.env.PICTURES) await screenshot(page, `${testFile()}/${name}`);
}

const testFile = (): string => basename(expect.getState().testPath ?? '').replace(/\.test\.tsx?$/, '');

/** The whole page as `.cache/screenshots/NAME.png`; returns where it is. */
export async function screenshot(page: Page, name: string): Promise<string> {
  const path = join(screenshots, `${name}.png`);
  mkdirSync(dirname(path), { recursive: true });
  // Hiding the caret would leave empty style attributes behind, which the next swap copies and the security policy refuses.
  await page.screenshot({ path, fullPage: true, caret: 'initial' });
  return path;
}
