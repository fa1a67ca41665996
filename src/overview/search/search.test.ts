import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { slices } from '#app/slices.ts';
import { outsideThing } from '#flow/intake/outside/index.ts';
import { reportThing } from '#flow/intake/report/index.ts';
import { screeningThing } from '#flow/intake/screening/index.ts';
import { articleThing } from '#flow/newsroom/article/index.ts';
import { stockThing } from '#flow/newsroom/stock/index.ts';
import { holdsQuery, norm, parseQuery, type TextQuery } from '#platform/text-index/index.ts';
import { machine } from '../../../tests/support/api.ts';
import { type TestHouse, testHouse, type Who } from '../../../tests/support/house.ts';
import { releasedIssue, signedOffArticle } from '../../../tests/support/press.ts';
import { draftReport, fileReport, fromCounty, openArticle, registerReport } from '../../../tests/support/records.ts';
import { citrusText, liftText } from '../../../tests/support/texts.ts';
import { rebuildSearch } from './entry.store.ts';
import { type Found, type Search, search } from './search.queries.ts';
import { searchedThings } from './search.ts';

let house: TestHouse;
let ids: Record<'draft' | 'filed' | 'county' | 'article' | 'issue' | 'outside' | 'stock', string>;

const asked = (typed: string): TextQuery => {
  const query = parseQuery(typed);
  if (!query.ok) throw new Error(typed);
  return query.value;
};
const find = async (who: Who, typed: string | undefined, more: Partial<Search> = {}): Promise<Found> =>
  search(house.access, await house.actor(who), { order: 'newest', ...(typed ? { query: asked(typed) } : {}), ...more });
const idsFor = async (who: Who, typed?: string, more?: Partial<Search>) =>
  (await find(who, typed, more)).lines.map((l) => l.id);

beforeAll(async () => {
  house = await testHouse();
  const draft = await draftReport(house, { text: { ...liftText, title: '草稿里的招商线索' } });
  const filed = await registerReport(house);
  const county = await fileReport(house, { ...fromCounty(house), text: citrusText });
  const article = await openArticle(house, { reports: [filed] });
  const text = { title: '加装电梯“一梯一策”破解协商难', body: '由街道聘请造价人员逐栋测算，四笔账一次列清。' };
  const issue = await releasedIssue(house, [await signedOffArticle(house, { text })]);
  const deskId = house.units.city;
  const outside = await house.act('editor', outsideThing, {
    action: 'collect',
    input: {
      ...{ deskId, title: '栖梧市一梯一议', body: '两年装了412台。', source: '栖梧日报' },
      ...{ address: '《栖梧调研》第3期', day: '2026-02-11', note: '出资比例可参考' },
    },
  });
  const stock = await house.act('editor', stockThing, {
    action: 'add',
    input: {
      ...{ deskId, kind: 'quotation', title: '最后一户', body: '平均上门41次', topics: '加装电梯协商' },
      ...{ speaker: '社区网格员', source: `report:${filed}` },
    },
  });
  ids = { draft, filed, county, article, issue, outside: outside.id, stock: stock.id };
});
afterAll(() => house.close());

describe('who finds what', () => {
  test('a draft is its unit’s; what was filed is also the desk’s', async () => {
    expect(await idsFor('correspondent', '招商线索')).toEqual([ids.draft]);
    expect(await idsFor('editor', '招商线索')).toEqual([]);
    expect(await idsFor('editor', '柑橘冷库')).toEqual([ids.county]);
    expect(await idsFor('correspondent', '柑橘冷库')).toEqual([]);
    expect(await idsFor('countyEditor', '柑橘')).toEqual([]);
    expect(await idsFor('systemAdministrator', '电梯')).toEqual([]);
  });

  test('everybody finds exactly the records whose pages they may open', async () => {
    const searched = slices
      .flatMap((s) => s.things ?? [])
      .filter((t) => ['/reports', '/articles', '/issues', '/outside', '/stock'].includes(t.path));
    const { rows } = await sql<{
      thing: string;
      id: string;
    }>`select thing, thing_id as id from overview.search_entry`.execute(house.access.db);
    expect(rows.length).toBeGreaterThan(4);
    for (const who of Object.keys(house.people) as (keyof TestHouse['people'])[]) {
      const actor = await house.actor(who);
      const found = [];
      for (const thing of searchedThings)
        found.push(...(await search(house.access, actor, { order: 'newest', thing })).lines.map((l) => l.id));
      const open = [];
      for (const { thing, id } of rows)
        if (await searched.find((t) => t.name === thing)?.read(house.access, actor, id)) open.push(id);
      expect(found.sort(), who).toEqual(open.sort());
    }
  });
});

describe('the index follows the record', () => {
  test('text, state and titles of an issue, in the same transaction', async () => {
    const id = await draftReport(house, { text: { ...liftText, title: '夜间公交延时试运行' } });
    expect(await idsFor('correspondent', '夜间公交')).toEqual([id]);
    const place = { deskId: house.units.city, genre: 'news', body: '末班车延至22时30分。' };
    await house.act('correspondent', reportThing, { id, action: 'revise', input: { ...place, title: '末班车延时' } });
    expect(await idsFor('correspondent', '夜间公交')).toEqual([]);
    expect(await idsFor('correspondent', '末班车 22时')).toEqual([id]);
    expect(await idsFor('correspondent', '末班车', { state: { thing: 'report', status: 'draft' } })).toEqual([id]);
    expect(await idsFor('editor', '一梯一策', { thing: 'issue' })).toEqual([ids.issue]);
    expect(await idsFor('editor', '青岚信息 第1期')).toEqual([ids.issue]);
  });

  test('outside items by their source and note, pieces of stock by topic and speaker, with their states', async () => {
    expect(await idsFor('editor', '栖梧日报 出资比例')).toEqual([ids.outside]);
    expect(await idsFor('editor', '加装电梯协商 社区网格员')).toEqual([ids.stock]);
    expect(await idsFor('correspondent', '栖梧日报')).toEqual([]);
    expect(await idsFor('editor', '平均上门41次', { unitId: house.units.district })).toContain(ids.stock);
    await house.act('editor', stockThing, { id: ids.stock, action: 'retire', input: { words: '数字已过时' } });
    const state = { thing: 'stock_piece', status: 'retired' } as const;
    expect(await idsFor('editor', undefined, { state })).toEqual([ids.stock]);
    await house.act('editor', stockThing, { id: ids.stock, action: 'restore', input: {} });
  });

  test('a channel has its issues, and what it adopted with the reports behind it', async () => {
    const channel = 'city_bulletin';
    expect(await idsFor('editor', undefined, { channel, thing: 'issue' })).toEqual([ids.issue]);
    expect((await find('editor', undefined, { channel, thing: 'article' })).total).toBe(1);
    expect((await find('editor', undefined, { channel: 'elsewhere' })).total).toBe(0);
    expect(await (await house.as('editor')).page('/search?channel=city_bulletin')).toContain('采用刊物');
  });

  test('a refused act leaves it as it was', async () => {
    const refused = await house.attempt('editor', articleThing, {
      id: ids.article,
      action: 'revise',
      input: { title: '', body: '', form: 'single' },
    });
    expect(refused.ok).toBe(false);
    expect(await idsFor('editor', '电梯', { thing: 'article' })).toContain(ids.article);
  });

  test('making it anew gives the same rows, and only rows of what exists', async () => {
    const rows = () =>
      sql`select thing_id, thing, unit_id, desk_id, status, genre, at, text, g from overview.search_entry order by thing_id`.execute(
        house.access.db,
      );
    const before = (await rows()).rows;
    await sql`update overview.search_entry set text = '', g = '{}', status = 'x'`.execute(house.access.db);
    await sql`insert into overview.search_entry select org_id, gen_random_uuid(), thing, unit_id, desk_id, status, genre, at, text, g
      from overview.search_entry limit 1`.execute(house.access.db);
    expect(await rebuildSearch(house.access)).toBe(before.length);
    expect((await rows()).rows).toEqual(before);
  });
});

test('what is found is exactly what reading every text finds', async () => {
  const { rows } = await sql<{ id: string; text: string }>`select thing_id as id, text from overview.search_entry
    where desk_id = ${house.units.city} and (thing <> 'report' or status not in ('draft', 'awaiting_approval', 'withdrawn'))`.execute(
    house.access.db,
  );
  const cut = fc.record({ row: fc.nat(rows.length - 1), start: fc.nat(900), length: fc.integer({ min: 2, max: 9 }) });
  await fc.assert(
    fc.asyncProperty(cut, async ({ row, start, length }) => {
      const text = rows[row]?.text ?? '';
      const at = start % Math.max(1, text.length - length);
      const term = norm(text.slice(at, at + length).split('\n')[0] ?? '').trim();
      if (term.length < 2) return;
      const query = { terms: [term], without: [] };
      const found = await find('editor', undefined, { query });
      expect(found.lines.map((l) => l.id).sort()).toEqual(
        rows
          .filter((r) => holdsQuery(r.text, query))
          .map((r) => r.id)
          .sort(),
      );
    }),
    { numRuns: 60 },
  );
});

describe('more hits than are sorted', () => {
  const many = 1120;
  beforeAll(async () => {
    await sql`insert into intake.report (org_id, id, version, unit_id, desk_id, status, genre, title, body, characters, author_id, author_name,
        created_at, changed_at, filed_at, situation)
      select org_id, gen_random_uuid(), 1, unit_id, desk_id, 'filed', genre, '第' || n || '座桥梁巡查', ${JSON.stringify([{ kind: 'paragraph', text: '桥面完好，护栏完好。' }])}::jsonb,
        9, author_id, author_name, created_at, changed_at, '2025-01-01'::timestamptz + n * interval '1 hour', '{"status":"filed"}'
      from intake.report, generate_series(1, ${many}) n where id = ${ids.filed}`.execute(house.access.db);
    await rebuildSearch(house.access);
  });

  test('are listed newest first, page by page, each once, and counted when asked', async () => {
    const first = await find('editor', '护栏完好');
    expect(first).toMatchObject({ total: 1000, isMore: true });
    expect(await find('editor', '护栏完好', { exact: true })).toMatchObject({ total: many, isMore: false });
    const seen = [...first.lines];
    let page = first;
    for (let n = 0; n < 3; n++) {
      page = await find('editor', '护栏完好', { before: page.older });
      seen.push(...page.lines);
    }
    expect(seen.map((l) => l.at)).toEqual(
      seen
        .map((l) => l.at)
        .sort()
        .reverse(),
    );
    expect(new Set(seen.map((l) => l.id)).size).toBe(80);
    const back = await find('editor', '护栏完好', { after: page.newer });
    expect(back.lines.map((l) => l.id)).toEqual(seen.slice(40, 60).map((l) => l.id));
    const top = await find('editor', '护栏完好', { after: seen[1]?.id });
    expect([top.lines.map((l) => l.id), top.total]).toEqual([[seen[0]?.id], 1000]);
  });

  test('are ranked among the newest thousand, page by page', async () => {
    const first = await find('editor', '第1100座', { order: 'best' });
    expect(first).toMatchObject({ total: 1, isMore: false });
    const ranked = await find('editor', '桥梁', { order: 'best' });
    expect(ranked).toMatchObject({ total: 1000, isMore: true });
    const next = await find('editor', '桥梁', { order: 'best', before: ranked.older });
    expect(next.lines.map((l) => l.id).filter((id) => ranked.lines.some((l) => l.id === id))).toEqual([]);
    expect((await find('editor', '桥梁', { order: 'best', after: next.newer })).lines).toEqual(ranked.lines);
  });

  test('one character, a negative, the period and the unit narrow them', async () => {
    expect((await find('editor', '栏')).isMore).toBe(true);
    expect((await find('editor', '栏 冷')).total).toBe(0);
    // 第1座, 第10–19座, 第100–199座, 第1000–1120座
    expect((await find('editor', '护栏 -第1')).total).toBe(many - 1 - 10 - 100 - 121);
    const period = { name: 'x', from: '2025-01-02', to: '2025-01-02' };
    expect((await find('editor', '护栏', { period })).total).toBe(24);
    expect((await find('editor', '护栏', { unitId: house.units.township })).total).toBe(0);
    expect((await find('editor', '护栏', { unitId: house.units.district, period })).total).toBe(24);
    expect((await find('editor', '护栏', { genre: 'news' })).total).toBe(0);
  });
});

describe('the page', () => {
  test('marks the words and says how many', async () => {
    const page = await (await house.as('editor')).page(`/search?q=${encodeURIComponent('柑橘　冷库')}`);
    expect(page).toMatch(/<mark>柑橘<\/mark>.*共1条|共1条[\s\S]*<mark>柑橘<\/mark>/);
    expect(page).toContain(`/screening/${ids.county}`);
    const own = await (await house.as('otherCorrespondent')).page(`/search?q=${encodeURIComponent('柑橘')}`);
    expect(own).toContain(`/reports/${ids.county}`);
  });

  test.each([
    [`q=${'字'.repeat(10_000)}`, '最多200个字'],
    ['q=-公司', '要写一个要找的词'],
    ['q=%22%22', '没有要找的词'],
    ['q=一 二 三 四 五 六 七 八 九 十 百 千 万', '最多同时找12个词'],
    ['q=桥', '只在最近5000篇'],
    ['q=护栏&period=去年', '时间请写成'],
    ['q=护栏&state=nothing&unitId=x&before=y&order=z', '1000条以上'],
    ['q=不存在的话', '没有找到'],
  ])('%s is explained', async (query, words) => {
    expect(await (await house.as('editor')).page(`/search?${query}`)).toContain(words);
  });

  test('hostile words are words', async () => {
    const page = await (await house.as('editor')).page(
      `/search?q=${encodeURIComponent(`<script>alert(1)</script>';--%_\\`)}`,
    );
    expect(page).not.toContain('<script>alert');
  });
});

test('the API finds the same, and refuses what cannot be asked', async () => {
  const api = await machine(house, 'editor');
  const found = await api.get(`/search?q=${encodeURIComponent('柑橘')}`);
  expect(found).toMatchObject({
    status: 200,
    body: { total: 1, isMore: false, lines: [{ id: ids.county, thing: 'report' }] },
  });
  for (const query of ['', 'q=-公司', `q=${'字'.repeat(300)}`, 'q=护栏&period=去年', 'q=护栏&state=x'])
    expect((await api.get(`/search?${query}`)).status, query).toBe(422);
});

test('a saved search counts what came in since, for its owner only', async () => {
  const editor = await house.as('editor');
  const other = await house.as('secondEditor');
  const kept = await editor.post('/search/saved', { name: '柑橘', query: 'q=柑橘&order=best&before=x&evil=1' });
  expect(decodeURIComponent(kept.headers.get('location') ?? '')).toBe('/search?q=柑橘&order=best');
  expect(await editor.page('/search')).not.toContain('新1条');
  house.clock.advance({ minutes: 5 });
  const id = await fileReport(house, { ...fromCounty(house), text: { ...citrusText, title: '柑橘冷库又有新情况' } });
  expect(await editor.page('/search')).toContain('新1条');
  expect(await other.page('/search')).not.toContain('柑橘');
  const saved = /\/search\/saved\/([0-9a-f-]+)\/seen/.exec(await editor.page('/search'))?.[1];
  await other.post(`/search/saved/${saved}/forget`);
  await other.post(`/search/saved/${saved}/seen`);
  expect(await editor.page('/search')).toContain('新1条');
  house.clock.advance({ minutes: 5 });
  await editor.post(`/search/saved/${saved}/seen`);
  expect(await editor.page('/search')).not.toContain('新1条');
  await editor.post(`/search/saved/${saved}/forget`);
  expect(await editor.page('/search')).not.toContain('/search/saved/');
  await house.act('editor', screeningThing, { id, action: 'register', input: {} });
});
