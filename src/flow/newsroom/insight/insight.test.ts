import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { reportThing } from '#flow/intake/report/index.ts';
import { screeningThing } from '#flow/intake/screening/index.ts';
import { type TestHouse, testHouse } from '../../../../tests/support/house.ts';
import { releasedIssue, signedOffArticle } from '../../../../tests/support/press.ts';
import { fileReport, fromCounty, registerReport } from '../../../../tests/support/records.ts';
import { expectReplays } from '../../../../tests/support/replay.ts';
import { citrusText, liftText, type TestText } from '../../../../tests/support/texts.ts';
import { listResemblances } from './resemblance.queries.ts';
import { resemblanceThing } from './resemblance.store.ts';
import { isAlike, likenessOf } from './resemblance.ts';
import { rebuildSketches } from './sketch.store.ts';

let house: TestHouse;
let original: string;

beforeAll(async () => {
  house = await testHouse();
  original = await registerReport(house, { text: liftText });
});
afterAll(async () => {
  await expectReplays(house.access);
  await house.close();
});

const found = async (reportId: string) =>
  (await listResemblances(house.access, await house.actor('editor'), { of: reportId })).lines;
const codes = (done: { ok: boolean; refusals?: readonly { code: string }[] }) => done.refusals?.map((r) => r.code);
const fromOther = (text: TestText) => fileReport(house, { ...fromCounty(house), text });

const lines = liftText.body.split('\n');
const texts: Readonly<Record<string, TestText>> = {
  same: { ...liftText, title: '梧溪县老旧小区电梯协商难' },
  edited: {
    ...liftText,
    body: liftText.body
      .replaceAll('云桥区', '梧溪县')
      .replaceAll('31台', '27台')
      .replace('平均上门41次', '平均上门30多次'),
  },
  part_of: { ...liftText, title: '管线迁改费用分担难', body: lines.slice(6).join('\n') },
  holds: {
    ...citrusText,
    body: `${citrusText.body}\n${citrusText.body.replace(/[，。]/g, '、然后')}\n${liftText.body}`,
  },
};

describe('a filing that repeats an earlier one', () => {
  test.each(['same', 'edited', 'part_of'] as const)('%s', async (kind) => {
    const text = texts[kind] ?? liftText;
    const id = await fromOther(text);
    const line = (await found(id)).find((l) => l.otherId === original);
    expect(line, 'found').toBeDefined();
    expect(line && likenessOf(line)).toBe(kind);
  });

  test('a longer one that holds it', async () => {
    const id = await fromOther(texts.holds ?? liftText);
    const line = (await found(id)).find((l) => l.otherId === original);
    expect(line?.ofOther).toBeGreaterThan(0.9);
    expect(line?.ofReport).toBeLessThan(0.8);
  });

  test('says nothing of another matter, of itself, or to another desk', async () => {
    const id = await fromOther({
      ...citrusText,
      title: '春茶采摘用工缺口',
      body: '梧溪县今年春茶开采面积9.3万亩，高峰期日需采茶工2.1万人，实际到岗1.5万人，每亩因采摘不及时减收约360元。',
    });
    expect(await found(id)).toEqual([]);
    await house.act('editor', screeningThing, { id, action: 'register', input: {} });
    await house.act('editor', screeningThing, {
      id,
      action: 'return',
      input: { words: '请补充数据', deadline: '2026-12-31' },
    });
    await house.act('otherApprover', reportThing, { id, action: 'resubmit', input: { declaration: true } });
    expect(await found(id)).toEqual([]);
    const others = await listResemblances(house.access, await house.actor('countyEditor'), {});
    expect(others.lines).toEqual([]);
  });
});

test('what everybody writes proves nothing; what only two write, much', () => {
  const half = { ofReport: 0.42, ofOther: 0.4 };
  expect(isAlike(half, { sharedRare: 24, rare: 60 })).toBe(true);
  expect(isAlike(half, { sharedRare: 2, rare: 12 })).toBe(false);
  expect(isAlike({ ofReport: 0.2, ofOther: 0.7 }, { sharedRare: 0, rare: 40 })).toBe(true);
  expect(isAlike({ ofReport: 0.2, ofOther: 0.2 }, { sharedRare: 12, rare: 20 })).toBe(false);
});

describe('the question', () => {
  let report: string;
  let id: string;
  beforeEach(async () => {
    report = await fromOther({ ...(texts.same ?? liftText), title: '又一篇电梯协商难' });
    id = (await found(report)).find((l) => l.otherId === original)?.id ?? '';
  });
  const statusOf = async (reportId: string) => (await reportThing.store.load(house.access, reportId))?.state.status;

  test('is: the report is marked a duplicate; the mark undone decides that it is not, and nobody is asked again', async () => {
    const words = '与《云桥区老旧小区加装电梯》内容重复。';
    const early = await house.attempt('editor', resemblanceThing, { id, action: 'confirm', input: { words } });
    expect(codes(early)).toEqual(['report_not_registered']);
    await house.act('editor', screeningThing, { id: report, action: 'register', input: {} });
    await house.act('editor', resemblanceThing, { id, action: 'confirm', input: { words } });
    expect((await reportThing.store.load(house.access, report))?.state).toMatchObject({
      status: 'duplicate',
      of: original,
      words,
    });
    expect(codes(await house.attempt('editor', resemblanceThing, { id, action: 'reopen', input: {} }))).toEqual([
      'mark_stands',
    ]);
    await house.act('editor', screeningThing, { id: report, action: 'undo_duplicate', input: { words: '数据不同' } });
    expect((await found(report)).find((l) => l.id === id)?.status).toBe('denied');
    await refiled(report, '平均上门41次，比去年多。');
    expect((await found(report)).filter((l) => l.otherId === original).map((l) => l.status)).toEqual(['denied']);
  });

  /** Returned, edited a little and filed again. */
  const refiled = async (reportId: string, addition: string) => {
    const { state } = (await reportThing.store.load(house.access, reportId)) ?? {};
    if (!state) throw new Error('no report');
    const words = { words: '请补充' };
    await house.act('editor', screeningThing, {
      id: reportId,
      action: 'return',
      input: { ...words, deadline: '2026-12-31' },
    });
    const { title, genre, deskId } = state;
    const input = { title, genre, deskId, body: `${liftText.body}\n${addition}` };
    await house.act('otherCorrespondent', reportThing, { id: reportId, action: 'revise', input });
    await house.act('otherApprover', reportThing, { id: reportId, action: 'resubmit', input: { declaration: true } });
  };

  test('marked by hand and undone: a decision too, although nobody had asked', async () => {
    const other = await registerReport(house, { ...fromCounty(house), text: { ...citrusText, title: '冷库用电' } });
    const words = { words: '同一件事' };
    await house.act('editor', screeningThing, { id: report, action: 'register', input: {} });
    await house.act('editor', screeningThing, { id: report, action: 'mark_duplicate', input: { of: other, ...words } });
    await house.act('editor', screeningThing, { id: report, action: 'undo_duplicate', input: { words: '标错了' } });
    expect((await found(report)).filter((l) => l.otherId === other).map((l) => l.status)).toEqual(['denied']);
  });

  test('of a third copy only the original is asked about, and what was asked about the second is answered with it', async () => {
    await house.act('editor', screeningThing, { id: report, action: 'register', input: {} });
    const before = await fromOther({ ...liftText, title: '第三家再报' });
    const open = async (reportId: string) =>
      (await found(reportId)).filter((l) => l.newerId === reportId && l.status === 'found').map((l) => l.otherId);
    expect(await open(before)).toEqual(expect.arrayContaining([original, report]));
    await house.act('editor', resemblanceThing, { id, action: 'confirm', input: { words: '与云桥区重复' } });
    expect(await open(before)).toContain(original);
    expect(await open(before)).not.toContain(report);
    const after = await fromOther({ ...liftText, title: '第四家再报' });
    expect(await open(after)).toContain(original);
    expect(await open(after)).not.toContain(report);
  });

  test('is, refused by screening, leaves everything as it was', async () => {
    const second = await fromOther({ ...(texts.same ?? liftText), title: '第三篇' });
    await house.act('editor', screeningThing, { id: report, action: 'register', input: {} });
    await house.act('editor', screeningThing, { id: second, action: 'register', input: {} });
    await house.act('editor', screeningThing, {
      id: second,
      action: 'mark_duplicate',
      input: { of: report, words: '同一件事' },
    });
    const done = await house.attempt('editor', resemblanceThing, { id, action: 'confirm', input: { words: '重复' } });
    expect(codes(done)).toEqual(['has_duplicates']);
    expect(await statusOf(report)).toBe('registered');
    expect((await found(report)).find((l) => l.id === id)?.status).toBe('found');
  });

  test('is not: never asked again, also when the report is filed anew', async () => {
    await house.act('editor', resemblanceThing, { id, action: 'deny', input: { words: '两县各办各的' } });
    await house.act('editor', screeningThing, { id: report, action: 'register', input: {} });
    await house.act('editor', screeningThing, {
      id: report,
      action: 'return',
      input: { words: '补充', deadline: '2026-12-31' },
    });
    await house.act('otherApprover', reportThing, { id: report, action: 'resubmit', input: { declaration: true } });
    const pairs = (await found(report)).filter((l) => l.otherId === original);
    expect(pairs.map((l) => [l.id, l.status])).toEqual([[id, 'denied']]);
  });

  test('only an editor of the desk answers; to others it does not exist', async () => {
    expect(codes(await house.attempt('checker', resemblanceThing, { id, action: 'deny', input: {} }))).toEqual([
      'not_your_role',
    ]);
    for (const who of ['correspondent', 'countyEditor', 'systemAdministrator'] as const)
      expect(codes(await house.attempt(who, resemblanceThing, { id, action: 'deny', input: {} }))).toEqual([
        'not_found',
      ]);
  });

  test('the page shows both texts with what they share, and the piece for other pages', async () => {
    const editor = await house.as('editor');
    const page = await editor.page(`/duplicates/${id}`);
    expect(page).toMatch(/<mark>据云桥区反映/);
    expect(page).toContain('文字相同');
    expect(await editor.page('/duplicates')).toContain('又一篇电梯协商难');
    const piece = await editor.page(`/duplicates/of/${original}`);
    expect(piece).not.toContain('<html');
    expect(piece).toContain('又一篇电梯协商难');
    expect((await (await house.as('countyEditor')).get(`/duplicates/${id}`)).status).toBe(404);
    const refused = await editor.post(`/duplicates/${id}/confirm`, { words: '' });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('请写明理由');
  });
});

test('already printed: the report is declined with that reason', async () => {
  const bridge = {
    title: '冷流镇汛前排查农村危桥17座',
    body: '冷流镇组织镇村干部和交通管护员，用12天时间对辖区63座农村桥梁逐座检查，查出存在基础冲刷、栏杆缺损等问题的桥梁17座，已设置警示标志并落实专人值守。',
  };
  await releasedIssue(house, [await signedOffArticle(house, { text: bridge })]);
  const report = await fromOther({ ...bridge, genre: 'news', title: '汛前排查危桥' });
  const [line] = await found(report);
  expect(line).toMatchObject({ otherKind: 'article', otherTitle: bridge.title });
  await house.act('editor', screeningThing, { id: report, action: 'register', input: {} });
  await house.act('editor', resemblanceThing, { id: line?.id, action: 'confirm', input: { words: '已刊发' } });
  expect((await reportThing.store.load(house.access, report))?.state).toMatchObject({
    status: 'declined',
    reason: 'already_printed',
  });
});

test('sketches made anew are the same', async () => {
  const rows = async () =>
    (await sql`select * from newsroom.text_sketch order by thing_id`.execute(house.access.db)).rows;
  const before = await rows();
  await sql`update newsroom.text_sketch set sketch = '{}'`.execute(house.access.db);
  expect(await rebuildSketches(house.access)).toBe(before.length);
  expect(await rows()).toEqual(before);
});

test('a withdrawn report is no longer compared with', async () => {
  const once = { ...citrusText, title: '撤回的来稿' };
  const id = await fileReport(house, { ...fromCounty(house), text: once });
  await house.act('otherCorrespondent', reportThing, { id, action: 'withdraw', input: { words: '数据有误' } });
  const again = await fileReport(house, { ...fromCounty(house), text: once });
  expect((await found(again)).map((l) => l.otherId)).not.toContain(id);
  const { rows } = await sql`select from newsroom.text_sketch where thing_id = ${id}`.execute(house.access.db);
  expect(rows).toEqual([]);
});
