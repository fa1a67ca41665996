import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codesOf, type Machine, machine } from '../../support/api.ts';
import type { Client } from '../../support/client.ts';
import { alertOf } from '../../support/door.ts';
import { type TestHouse, testHouse } from '../../support/house.ts';
import { expectReplays } from '../../support/replay.ts';
import { changingNothing } from '../../support/unchanged.ts';

let house: TestHouse;
let api: Machine;
let person: Client;
let whole: Record<string, string>;

beforeAll(async () => {
  house = await testHouse();
  api = await machine(house, 'correspondent');
  person = await house.as('correspondent');
  const { district, city } = house.units;
  whole = {
    title: '云桥区整治校门口堵点',
    body: '全区排查校门口堵点38处。',
    genre: 'news',
    unitId: district,
    deskId: city,
  };
});
afterAll(async () => {
  await expectReplays(house.access);
  await house.close();
});

const refusedWith = (sentence: string) => [422, expect.stringContaining(sentence)];

describe('a report is refused, by page and API alike, with a sentence and without a trace:', () => {
  test.each<[string, Record<string, string>, string]>([
    ['an empty title', { title: '' }, '请填写标题'],
    ['a title of blanks', { title: ' 　\t ' }, '请填写标题'],
    ['a title of null bytes', { title: '\u0000\u0000' }, '请填写标题'],
    ['a title of 121 characters', { title: '长'.repeat(121) }, '标题最多120个字，请精简'],
    ['a title of one megabyte', { title: '长'.repeat(350_000) }, '标题最多120个字，请精简'],
    ['a text of 200,001 characters', { body: '字'.repeat(200_001) }, '正文最多20万字，请分篇报送'],
    ['a text of two million characters', { body: '字'.repeat(2_000_000) }, '正文最多20万字，请分篇报送'],
    ['a genre that is none', { genre: 'rumour' }, '请选择类别'],
    ['a unit that is none', { unitId: `' or 1=1 --` }, '请选择报送单位'],
    ['a desk that is none', { deskId: '../../etc/passwd' }, '请选择报送到哪个编辑部'],
    ['a desk of the wrong kind', { deskId: '0199a000-0000-7000-8000-00000000dead' }, '这个编辑部不接收来稿，请另选'],
    ['a secrecy mark', { body: '机密★一年\n关于有关情况的报告。' }, '密级标志'],
  ])('%s', async (_, wrong, sentence) => {
    const fields = { ...whole, ...wrong };
    const [page, answer] = await changingNothing(house.services.db, async () => [
      await person.post('/reports/new', fields),
      await api.post('/reports/draft', fields),
    ]);
    const html = await page.text();
    expect([page.status, alertOf(html)]).toEqual(refusedWith(sentence));
    expect([answer.status, JSON.stringify(answer.body)]).toEqual(refusedWith(sentence));
    expect(html).toContain((wrong.body ?? '全区排查校门口').slice(0, 6));
  });

  test('nothing at all: every field is named at once', async () => {
    const page = await changingNothing(house.services.db, () => person.post('/reports/new'));
    const said = alertOf(await page.text());
    for (const field of ['标题', '正文', '类别', '报送单位', '编辑部']) expect(said).toContain(field);
    expect(said).not.toMatch(/[a-z]{4}/i);
    const answer = await api.post('/reports/draft', {});
    expect(answer.body.error.refusals).toHaveLength(5);
  });

  test('a hundred thousand fields', { timeout: 60_000 }, async () => {
    const many = Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`field${i}`, 'x']));
    const page = await changingNothing(house.services.db, () => person.post('/reports/new', many));
    expect(page.status).toBe(422);
  });

  test('a field given twice', async () => {
    const { district, city } = house.units;
    const fields = { title: ['甲', '乙'], body: '正文。', genre: 'news', unitId: district, deskId: city };
    const page = await changingNothing(house.services.db, () => person.post('/reports/new', fields));
    expect([page.status, alertOf(await page.text())]).toEqual(refusedWith('标题'));
  });
});

describe('JSON that is no report', () => {
  const nested = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  test.each([
    ['nothing', ''],
    ['half of it', '{"title":'],
    ['a list', '[]'],
    ['null', 'null'],
    ['a number', '1e999'],
    ['lists in lists without end', nested],
  ])('%s is asked for again', async (_, body) => {
    const answer = await changingNothing(house.services.db, () => api.post('/reports/draft', body));
    expect([answer.status, codesOf(answer)]).toEqual([400, ['not_json']]);
  });

  test.each([
    ['a title that is an object', { title: { toString: '甲' } }, 'title'],
    ['a text nested too deep', { body: JSON.parse(`${'['.repeat(900)}${']'.repeat(900)}`) }, 'body'],
    ['a block of an unknown kind', { body: [{ kind: 'script', text: 'x' }] }, 'body'],
    ['a picture that is a path', { body: [{ kind: 'picture', file: '../../secret', caption: '' }] }, 'body'],
    ['blocks of 200,001 characters', { body: [{ kind: 'paragraph', text: '字'.repeat(200_001) }] }, 'body'],
  ])('%s is a wrong field', async (_, wrong, field) => {
    const answer = await changingNothing(house.services.db, () =>
      api.post('/reports/draft', { ...whole, ...wrong }, { 'idempotency-key': `deep-${field}` }),
    );
    expect(answer.status).toBe(422);
    expect(answer.body.error.refusals[0].field).toMatch(new RegExp(`^${field}`));
    expect(answer.body.error.refusals[0].message).not.toMatch(/Invalid/);
  });

  test('fields that are not asked for are left out, whatever they claim', async () => {
    const extra = { status: 'filed', version: 99, authorId: house.people.approver, orgId: 'x', id: 'x', filings: [1] };
    const body = `{"__proto__": {"polluted": true}, "constructor": 1, ${JSON.stringify({ ...whole, ...extra }).slice(1)}`;
    const made = await api.post('/reports/draft', body);
    expect([made.status, made.body.version]).toEqual([201, 1]);
    const { body: read } = await api.get(`/reports/${made.body.id}`);
    expect(read.record).toMatchObject({ status: 'draft', authorId: house.people.correspondent, filings: [] });
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

describe('what cannot be seen or kept is left out of a text, and the rest is kept to the letter:', () => {
  test.each([
    ['null bytes', '汛情\u0000通报\u0000', '汛情通报'],
    ['controls and the sign of a reversed line', '汛\u0007情\u202e通报', '汛情通报'],
    ['half characters', '汛情\ud800通报', '汛情\ufffd通报'],
    ['rare and joined characters', '𠮷峁村👩‍💻下派', '𠮷峁村👩‍💻下派'],
    ['SQL', `'); drop table intake.report; --`, `'); drop table intake.report; --`],
    ['markup', `<b>&amp;"'</b>{{x}}\${y}%s`, `<b>&amp;"'</b>{{x}}\${y}%s`],
    ['a path', '../../../etc/passwd', '../../../etc/passwd'],
  ])('%s', async (_, typed, kept) => {
    const made = await api.post('/reports/draft', { ...whole, title: typed, body: `${typed}\n第二段。` });
    expect(made.status).toBe(201);
    const { body } = await api.get(`/reports/${made.body.id}`);
    expect(body.record.title).toBe(kept);
    expect(body.record.body.map((b: { text: string }) => b.text)).toEqual([kept, '第二段。']);
    const posted = await person.post('/reports/new', { ...whole, title: typed, body: typed });
    const { pathname } = new URL(posted.headers.get('location') ?? '', 'http://localhost');
    const page = await person.page(`${pathname}/edit`);
    expect(page).toContain(escaped(kept));
  });

  test('a line break pasted out of Word begins a paragraph', async () => {
    const made = await api.post('/reports/draft', { ...whole, body: '一、基本情况\u000b全区有校门口堵点38处。' });
    const { body } = await api.get(`/reports/${made.body.id}`);
    expect(body.record.body.map((b: { kind: string }) => b.kind)).toEqual(['level1', 'paragraph']);
  });

  test('a text of exactly 200,000 characters is taken', async () => {
    const made = await api.post('/reports/draft', { ...whole, body: '字'.repeat(200_000) });
    expect(made.status).toBe(201);
  });
});

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] ?? '&#39;');
