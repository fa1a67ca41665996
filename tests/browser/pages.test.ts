/**
 * Every page that somebody can reach by following links: found by walking, and looked at on a desk and on a telephone.
 * An address counts once, whatever ids stand in it.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { articleThing } from '#flow/newsroom/article/index.ts';
import { statementThing } from '#flow/scoring/statement/index.ts';
import { desk, expectAccessible, expectFits, expectQuiet, type Page, phone } from '../support/browser.ts';
import type { Who } from '../support/house.ts';
import { openIssue, releasedIssue, signedOffArticle, signIssue } from '../support/press.ts';
import { draftReport, fileReport, fromCounty, openArticle, passArticle, registerReport } from '../support/records.ts';
import { expectReplays } from '../support/replay.ts';
import { plantMarch } from '../support/scoring.ts';
import { scriptBudget, scriptsOf } from '../support/scripts.ts';
import { houseRig } from './support/house-rig.ts';

const { house, url: address, visit } = await houseRig();

beforeAll(fillHouse);
afterAll(() => expectReplays(house.access));

async function fillHouse(): Promise<void> {
  await draftReport(house);
  await fileReport(house);
  await registerReport(house, fromCounty(house));
  const taken = await registerReport(house);
  await openArticle(house, { reports: [taken] });
  await passArticle(house, await openArticle(house), 'in_copy_check');
  await passArticle(house, await openArticle(house), 'awaiting_sign_off');
  await signedOffArticle(house);
  await openIssue(house);
  await signIssue(house, await openIssue(house));
  await releasedIssue(house);
  await askedArticle();
  await plantMarch(house);
  house.clock.advance({ days: 15 });
  await house.act('editor', statementThing, { action: 'lock', input: { deskId: house.units.city, period: '2026-03' } });
}

/** An article whose editor asked a unit something, in vain. */
async function askedArticle(): Promise<string> {
  const id = await openArticle(house, { reports: [await registerReport(house)] });
  const input = { unitId: house.units.district, text: '停滞的31台中，因异议搁置的是19台还是21台？' };
  await house.act('editor', articleThing, { id, action: 'ask', input });
  return id;
}

/** By shape of address: who has been there. One list for all, so that nothing is looked at twice. */
const seen = new Map<string, string>();
const shapeOf = ({ pathname }: URL): string => pathname.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, ':id');
const isFile = (url: URL): boolean => /\/(pdf|xlsx|files\/|workbook)|\.(pdf|xlsx|docx|json)$/.test(url.pathname);

async function walk(who: Who, from: readonly string[]): Promise<string[]> {
  const page = await visit(who);
  const faults: string[] = [];
  const waiting = from.map((path) => new URL(path, address));
  await page.goto(from[0] ?? '/');
  waiting.push(...(await linksOn(page)));
  for (let url = waiting.shift(); url !== undefined; url = waiting.shift()) {
    const shape = shapeOf(url);
    if (seen.has(shape) || isFile(url)) continue;
    seen.set(shape, String(who));
    faults.push(...(await faultsOf(page, url)).map((fault) => `${shape} (${String(who)}): ${fault}`));
    waiting.push(...(await linksOn(page)));
  }
  await page.context().close();
  return faults;
}

async function linksOn(page: Page): Promise<URL[]> {
  const hrefs = await page
    .locator('a[href]')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  return hrefs.map((href) => new URL(href)).filter((url) => url.origin === address);
}

async function kindOf(page: Page): Promise<keyof typeof scriptBudget> {
  if ((await page.locator('rich-editor').count()) > 0) return 'editor';
  return (await page.locator('[data-pager], .pager').count()) > 0 ? 'list' : 'page';
}

async function faultsOf(page: Page, url: URL): Promise<string[]> {
  const faults: string[] = [];
  const looked = async (look: Promise<void> | void | (() => void)) => {
    try {
      await (typeof look === 'function' ? look() : look);
    } catch (error) {
      faults.push(error instanceof Error ? error.message.split('\n').slice(0, 6).join(' | ') : String(error));
    }
  };
  await desk(page);
  const scripts = await scriptsOf(page, url.href);
  const status = await page.evaluate(
    () => (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).responseStatus,
  );
  if (status !== 200) return [`answers ${status}`];
  const weight = scripts.reduce((sum, script) => sum + script.gzip, 0);
  const budget = scriptBudget[await kindOf(page)];
  if (weight > budget) faults.push(`${weight} bytes of script, ${budget} allowed`);
  if ((await page.locator('h1').count()) !== 1) faults.push('not one heading');
  await looked(expectAccessible(page));
  await phone(page);
  await looked(expectFits(page));
  await looked(() => expectQuiet(page));
  return faults;
}

const everybody: readonly Who[] = [
  'editor',
  'signatory',
  'correspondent',
  'approver',
  'checker',
  'leader',
  'systemAdministrator',
];

test.each(everybody)('every page that %s can reach', { timeout: 300_000 }, async (who) => {
  const faults = await walk(who, ['/today', '/me', '/api', '/login', '/search?q=电梯']);
  expect(faults, faults.join('\n')).toEqual([]);
});

test('most pages were found', () => expect(seen.size).toBeGreaterThan(45));
