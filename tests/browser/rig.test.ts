import { statSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  type Browser,
  expectAccessible,
  expectFits,
  expectQuiet,
  openBrowser,
  openPage,
  type Page,
  phone,
  screenshot,
  withoutScript,
} from '../support/browser.ts';
import { latinFonts } from '../support/chromium.ts';
import { expectScriptsWithin, scriptsOf } from '../support/scripts.ts';
import { html, type Site, serve } from './support/site.ts';

const characters = ['活', '水', '青', '岚', '市', '报', '办', '督'];
const boxes = characters.map((c) => `<span>${c}</span>`).join('');
const style = '<style>span{display:inline-block;width:40px;height:40px;font:32px/40px sans-serif}</style>';
const pale = '<style>p{color:#aaa;background:#fff;font-family:sans-serif}</style>';
const busy = 'customElements.define("late-island", class extends HTMLElement {});';

let site: Site;
let browser: Browser;
let latin: Browser;

beforeAll(async () => {
  site = await serve({
    '/characters': html(`<h1>字</h1>${boxes}`, style),
    '/pale': html('<h1>对比</h1><p>领导班子建设</p>', pale),
    '/bare-field': html('<h1>表</h1><input name="title">'),
    '/fine': html('<h1>信息工作</h1><p>青岚市第三季度报送情况。</p><label>标题 <input name="title"></label>'),
    '/wide': html('<h1>宽</h1><div class="wide">宽</div>', '<style>.wide{width:900px}</style>'),
    '/scripted': html('<h1>原文</h1>', '<script type="module" src="/change.js"></script>'),
    '/change.js': "document.querySelector('h1').textContent = '已改';",
    '/throwing': html('<h1>错</h1>', '<script type="module" src="/throw.js"></script>'),
    '/throw.js': "throw new Error('planted');",
    '/inline': html('<h1>内联</h1><script>document.title = "x";</script>'),
    '/missing': html('<h1>缺</h1>', '<script type="module" src="/lost.js"></script>'),
    '/heavy': html('<h1>重</h1><late-island></late-island>', '<script type="module" src="/first.js"></script>'),
    '/first.js': "setTimeout(() => import('/later.js'), 200);",
    '/later.js': busy,
  });
  [browser, latin] = await Promise.all([openBrowser(), openBrowser(latinFonts)]);
}, 120_000);

afterAll(async () => {
  await Promise.all([browser?.close(), latin?.close()]);
  site?.close();
});

async function visit(path: string, on: Browser = browser): Promise<Page> {
  const page = await openPage(on, { baseURL: site.url });
  await page.goto(path);
  return page;
}

/** How many different pictures the eight characters make: eight when each has its glyph, one when all are blank or a box. */
async function pictures(on: Browser): Promise<number> {
  const page = await visit('/characters', on);
  const seen = new Set<string>();
  for (const span of await page.locator('span').all()) seen.add((await span.screenshot()).toString('base64'));
  return seen.size;
}

describe('Chinese text', () => {
  it('is drawn, character by character', async () => expect(await pictures(browser)).toBe(characters.length));
  it('would be seen to be missing without the Chinese fonts', async () => expect(await pictures(latin)).toBe(1));
  it('too pale is found by axe', async () => {
    await expect(expectAccessible(await visit('/pale'))).rejects.toThrow(/color-contrast/);
  });
});

describe('what a page must keep', () => {
  it('a page without fault passes every check', async () => {
    const page = await visit('/fine');
    await expectAccessible(page);
    await phone(page);
    await expectFits(page);
    await expectAccessible(page);
    expectQuiet(page);
  });
  it('a field without a label is found', async () => {
    await expect(expectAccessible(await visit('/bare-field'))).rejects.toThrow(/label/);
  });
  it('a box wider than the telephone is named', async () => {
    const page = await visit('/wide');
    await expectFits(page);
    await phone(page);
    await expect(expectFits(page)).rejects.toThrow(/class=.*wide/);
  });
  it.each([
    ['/throwing', /planted/],
    ['/inline', /Content Security Policy/i],
    ['/missing', /404.*lost/],
  ])('%s is not quiet', async (path, trouble) => {
    const page = await visit(path);
    await vi.waitFor(() => expect(() => expectQuiet(page)).toThrow(trouble));
  });
});

describe('ways to look', () => {
  it('with and without script', async () => {
    const scripted = await visit('/scripted');
    expect(await scripted.textContent('h1')).toBe('已改');
    const plain = await withoutScript(browser, { baseURL: site.url });
    await plain.goto('/scripted');
    expect(await plain.textContent('h1')).toBe('原文');
  });
  it('as a picture', async () => {
    const path = await screenshot(await visit('/characters'), 'rig/characters');
    expect(statSync(path).size).toBeGreaterThan(2000);
  });
  it('by the weight of its scripts, late modules included', async () => {
    const page = await openPage(browser, { baseURL: site.url });
    const scripts = await scriptsOf(page, '/heavy');
    expect(scripts.map((script) => script.name)).toEqual(['/first.js', '/later.js']);
    await expectScriptsWithin(page, '/heavy', 200);
    await expect(expectScriptsWithin(page, '/heavy', 100)).rejects.toThrow(/later\.js/);
  });
});
