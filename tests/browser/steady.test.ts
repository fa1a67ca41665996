/** What scripts bring in stands where the page already had room for it: no click misses, nobody loses their place. */
import { expect, test } from 'vitest';
import type { Page } from '../support/browser.ts';
import { openArticle, registerReport } from '../support/records.ts';
import { houseRig } from './support/house-rig.ts';

const { house, visit } = await houseRig();

type Telling = Window & { readonly moved: readonly string[] };

/** Scripts arrive when the page has long been seen; what they move is told in `window.moved`. */
async function withSlowScripts(page: Page): Promise<void> {
  await page.route('**/assets/*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue();
  });
  await page.addInitScript(() => {
    const moved: string[] = [];
    Object.assign(window, { moved });
    const words = (node?: Node | null): string =>
      (node instanceof Element ? node.outerHTML : (node?.textContent ?? '')).slice(0, 120);
    type Shift = PerformanceEntry & { readonly sources: readonly { readonly node?: Node }[] };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) moved.push(...(entry as Shift).sources.map((s) => words(s.node)));
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** What lies in a closed fold comes when it is opened. */
const islandsStand = (page: Page) =>
  page.waitForFunction(() =>
    [...document.querySelectorAll('main :not(:defined)')].every((e) => e.closest('details:not([open])') !== null),
  );

test('nothing moves when the scripts arrive', async () => {
  const report = await registerReport(house);
  const article = await openArticle(house, { reports: [report] });
  const page = await visit('editor', { viewport: { width: 1280, height: 2400 } });
  await withSlowScripts(page);
  const faults: string[] = [];
  const lists = ['/screening', '/articles', '/adoptions', '/search?q=电梯'];
  const forms = ['/reports/new', '/outside/new', '/rule-sets/new', '/rule-sets/new?from=qinglan-2026', '/issues/new'];
  const records = [`/screening/${report}`, `/articles/${article}`, `/articles/${article}/edit`];
  for (const path of ['/today', ...lists, ...forms, ...records]) {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(200);
    await islandsStand(page);
    const moved = await page.evaluate(
      () =>
        new Promise<readonly string[]>((tell) => {
          requestAnimationFrame(() => setTimeout(() => tell((window as unknown as Telling).moved)));
        }),
    );
    faults.push(...moved.map((what) => `${path}: ${what}`));
  }
  expect(faults, faults.join('\n')).toEqual([]);
});

test('who already writes in the plain field goes on in the editor', async () => {
  const page = await visit('editor');
  await withSlowScripts(page);
  await page.goto('/outside/new', { waitUntil: 'commit' });
  await page.locator('textarea[name="body"]').focus();
  await page.keyboard.insertText('一、冷链建成\n已装电梯二十台');
  await islandsStand(page);
  await page.keyboard.insertText('，在建十一台。');
  await expect
    .poll(() => page.locator('textarea[name="body"]').inputValue())
    .toBe('一、冷链建成\n已装电梯二十台，在建十一台。');
});

test('what is typed before the scripts come is kept by them', async () => {
  const page = await visit('editor');
  await withSlowScripts(page);
  await page.goto('/rule-sets/new', { waitUntil: 'commit' });
  await page.getByLabel('规则文本').focus();
  await page.keyboard.insertText('rule_set: qinglan');
  await islandsStand(page);
  await page.keyboard.insertText('\ntitle: 青岚市计分办法');
  expect(await page.getByLabel('规则文本').inputValue()).toBe('rule_set: qinglan\ntitle: 青岚市计分办法');

  const id = await registerReport(house);
  await page.goto(`/screening/${id}`, { waitUntil: 'commit' });
  await page.locator('summary', { hasText: '留存备用' }).click();
  await page.locator('.act[open] textarea').fill('先留着，等');
  await page.getByText('您已认领').waitFor();
  expect(await page.locator('.act[open] textarea').inputValue()).toBe('先留着，等');
  await page.getByText(/^已保存/).waitFor();
  await page.reload();
  await expect.poll(() => page.locator('.act[open] textarea').inputValue()).toBe('先留着，等');
});
