/** The workbench through the house: sources of all kinds, what the text remembers, what becomes of it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { outsideThing } from '#flow/intake/outside/index.ts';
import { screeningThing } from '#flow/intake/screening/index.ts';
import { articleThing, loadArticle } from '#flow/newsroom/article/index.ts';
import { articleProvenance, draftProvenance } from '#flow/newsroom/provenance/index.ts';
import type { Client } from '../../../../tests/support/client.ts';
import { type TestHouse, testHouse } from '../../../../tests/support/house.ts';
import { releasedIssue } from '../../../../tests/support/press.ts';
import { fromCounty, openArticle, passArticle, registerReport } from '../../../../tests/support/records.ts';
import { expectReplays } from '../../../../tests/support/replay.ts';
import { citrusText, liftText } from '../../../../tests/support/texts.ts';
import { changingNothing } from '../../../../tests/support/unchanged.ts';

let house: TestHouse;
let editor: Client;
beforeAll(async () => {
  house = await testHouse();
  editor = await house.as('editor');
});
afterAll(async () => {
  await expectReplays(house.access);
  await house.close();
});

const shared = '各地应当把群众反映强烈的事项逐件列出清单。';
const withShared = (text: typeof liftText) => ({ ...text, body: `${text.body}\n${shared}` });
const idIn = (answer: Response): string =>
  /articles\/([0-9a-f-]{36})/.exec(answer.headers.get('location') ?? '')?.[1] ?? '';
const form = () => ({ title: '两地的难事', articleForm: 'round_up', deskId: house.units.city });
const stateOf = async (id: string) => (await loadArticle(house.access, id))?.state;

describe('what was copied', () => {
  test('is kept with the round and decides between two reports that say the same', async () => {
    const lift = await registerReport(house, { text: withShared(liftText) });
    const citrus = await registerReport(house, { ...fromCounty(house), text: withShared(citrusText) });
    const source = [lift, citrus].map((id) => `report:${id}`);
    const saved = await editor.post('/articles/new', {
      ...{ ...form(), body: shared, source },
      copied: `report:${citrus} ${shared}`,
    });
    const id = idIn(saved);
    expect((await stateOf(id))?.copied).toEqual([{ kind: 'report', id: citrus, text: shared }]);
    const actor = await house.actor('editor');
    const found = await articleProvenance(house.access, actor, id);
    expect(found?.sentences.at(-1)?.links.map((l) => l.key)).toEqual([citrus]);
    expect(found?.credit.map((c) => c.unitId)).toEqual([house.units.county]);
    await editor.post(`/articles/${id}/revise`, { ...form(), body: shared, source, reason: '不再记得' });
    const forgotten = await articleProvenance(house.access, actor, id);
    expect(
      forgotten?.sentences
        .at(-1)
        ?.links.map((l) => l.key)
        .toSorted(),
    ).toEqual([lift, citrus].toSorted());
    expect((await stateOf(id))?.rounds.map((r) => r.copied.length)).toEqual([1, 0]);
  });

  test('from a source that was taken away is said of its sentences', async () => {
    const lift = await registerReport(house);
    const sentence = '迁改费用由谁承担没有统一规定，11个项目因此推迟开工。';
    const answer = await editor.post('/articles/trace', {
      ...{ ...form(), body: `${sentence}\n编者自己的一句话，与来稿无关。` },
      copied: `report:${lift} ${sentence}`,
    });
    const { html } = (await answer.json()) as { html: string };
    expect(html).toContain(`取自《${liftText.title}》`);
    expect(html).toContain(`value="report:${lift}"`);
    expect(html.match(/离<\/button>/g)).toHaveLength(1);
  });
});

test('a text is compared as it is written, and nothing is kept', async () => {
  const lift = await registerReport(house);
  const answer = await changingNothing(house.services.db, () =>
    editor.post('/articles/trace', {
      ...{ ...form(), source: `report:${lift}` },
      body: '加装电梯涉及供水、燃气、通信等管线迁改，每台平均费用9.8万元，约占总造价的15%。',
    }),
  );
  const { html, unused, sources } = (await answer.json()) as Record<string, unknown> & { html: string };
  expect(html).toContain('〔来源为“6.8万”〕');
  expect(unused).toBe('都已用到');
  expect(sources).toMatchObject([{ id: lift, said: expect.stringMatching(/^用了1\//) }]);
  const long = await editor.post('/articles/trace', { body: '长'.repeat(60_001) });
  expect(await long.text()).toContain('保存之后显示');
  expect((await (await house.as('checker')).post('/articles/trace', {})).status).toBe(404);
});

test('an article as a source passes the credit on to the units behind its sentence, each once', async () => {
  const lift = await registerReport(house);
  const citrus = await registerReport(house, { ...fromCounty(house), text: citrusText });
  const fromLift = '迁改费用由谁承担没有统一规定，11个项目因此推迟开工。';
  const fromCitrus = '有9座冷库所在台区变压器容量不足，夜间集中开机时电压偏低。';
  const own = '编者认为，两件事都要有人牵头才办得成。';
  const text = { title: '两件难事', body: [fromLift, fromCitrus, own].join('\n') };
  const first = await openArticle(house, { reports: [lift, citrus], text });
  const { id } = await house.act('editor', articleThing, {
    action: 'open',
    input: {
      ...{ ...text, form: 'single', deskId: house.units.city },
      sources: [`article:${first}`, `report:${lift}`],
    },
  });
  const found = await articleProvenance(house.access, await house.actor('editor'), id);
  const shares = found?.credit.map(({ unitId, sentences }) => [unitId, sentences.parts / sentences.of]);
  const third = 1 / 3;
  expect(shares).toEqual(
    [
      [house.units.county, third],
      [house.units.district, third],
      [undefined, third],
    ].sort((a, b) => (a[0] === undefined ? 1 : b[0] === undefined ? -1 : 0)),
  );
});

test('a source that was returned while somebody edits: nothing is lost, and the sentence says which', async () => {
  const lift = await registerReport(house, { text: { ...liftText, title: '编到一半被退回的来稿' } });
  await house.act('secondEditor', screeningThing, {
    id: lift,
    action: 'return',
    input: { words: '数字不符，请核对。', deadline: '2026-03-20', reason: 'facts' },
  });
  const answer = await changingNothing(house.services.db, () =>
    editor.post('/articles/new', { ...form(), body: '已经写好的一大段。', source: `report:${lift}` }),
  );
  const page = await answer.text();
  expect(answer.status).toBe(422);
  expect(page).toContain('“编到一半被退回的来稿”现在不能作为来源');
  expect(page).toContain('现在不能用：已被退回');
  expect(page).toContain('已经写好的一大段。');
});

test('a hundred sources of several kinds are read with as many queries as two', async () => {
  const reports = await Promise.all(
    Array.from({ length: 3 }, (_, i) => registerReport(house, { text: { ...liftText, title: `来稿${i}` } })),
  );
  const outside: string[] = [];
  for (let i = 0; i < 97; i++) {
    const input = {
      ...{ deskId: house.units.city, title: `外线${i}`, body: `外线的第${i}句话，说的是第${i}件事。` },
      ...{ source: '某市信息专报', address: '内部资料第8期', day: '2026-03-02' },
    };
    outside.push((await house.act('editor', outsideThing, { action: 'collect', input })).id);
  }
  const actor = await house.actor('editor');
  const asked = async (sources: readonly { kind: 'report' | 'outside'; id: string; use: 'merged' }[]) => {
    let queries = 0;
    const db = house.services.db.withPlugin({
      transformQuery: ({ node }) => {
        queries++;
        return node;
      },
      transformResult: async ({ result }) => result,
    });
    const text = { title: '百源', body: [] };
    const found = await draftProvenance({ ...house.access, db }, actor, { text, sources, copied: [] });
    return { queries, found: found.sources.length };
  };
  const link = (kind: 'report' | 'outside') => (id: string) => ({ kind, id, use: 'merged' as const });
  const all = [...reports.map(link('report')), ...outside.map(link('outside'))];
  const few = await asked([...all.slice(0, 1), ...all.slice(-1)]);
  expect(await asked(all)).toEqual({ queries: few.queries, found: 100 });
  const answer = await editor.post('/articles/new', {
    ...{ ...form(), body: '一百个来源。' },
    source: all.map(({ kind, id }) => `${kind}:${id}`),
  });
  expect((await stateOf(idIn(answer)))?.sources).toHaveLength(100);
});

test('200,000 characters in one article: saved, opened, traced', async () => {
  const lift = await registerReport(house);
  const line = '编者按：各地在推进老旧小区改造中积累了不少办法，需要逐条核实以后再推广';
  const lines = Array.from({ length: 4340 }, (_, i) => `${line}，这是第${i}条。`);
  const body = `${liftText.body}\n${lines.join('\n')}`;
  expect(body.length).toBeGreaterThan(199_000);
  expect(body.length).toBeLessThanOrEqual(200_000);
  const saved = await editor.post('/articles/new', { ...form(), body, source: `report:${lift}` });
  const id = idIn(saved);
  for (const path of [`/articles/${id}`, `/articles/${id}/edit`, `/provenance/${id}`])
    expect(await editor.page(path)).toContain('第4339');
  const more = await editor.post('/articles/new', { ...form(), body: body.repeat(2), source: `report:${lift}` });
  expect(more.status).toBe(422);
  expect(await more.text()).toContain('正文最多20万字');
});

test('who looked before sees what changed since, however often they look again', async () => {
  const id = await openArticle(house);
  await passArticle(house, id, 'in_copy_check');
  const checker = await house.as('checker');
  const page = () => checker.page(`/articles/${id}`);
  expect(await page()).not.toContain('您上次看过以来的改动');
  const changed = { ...form(), title: '换了一个标题', body: liftText.body, reason: '标题更实' };
  await editor.post(`/articles/${id}/revise`, changed);
  await passArticle(house, id, 'in_copy_check');
  for (let i = 0; i < 2; i++) expect(await page()).toContain('您上次看过以来的改动');
  expect(await checker.page(`/articles/${id}/compare?from=seen`)).toContain('我上次看过以来');
  expect(await (await house.as('signatory')).page(`/articles/${id}`)).not.toContain('您上次看过以来的改动');
});

test('the unit sees its report as sent and as printed, and another unit nothing', async () => {
  const lift = await registerReport(house);
  const citrus = await registerReport(house, { ...fromCounty(house), text: citrusText });
  const text = {
    title: '两地的两件难事',
    body: [
      '加装电梯涉及供水、燃气、通信等管线迁改，每台平均费用6.3万元，约占总造价的15%。',
      '38座冷库中，26座按一般工商业电价计费，每吨柑橘每月电费82元，比执行农业生产电价的高31元。',
    ].join('\n'),
  };
  const id = await openArticle(house, { reports: [lift, citrus], text });
  const correspondent = await house.as('correspondent');
  expect(await correspondent.page(`/articles/sent/${lift}`)).toContain('还没有印发');
  expect(await correspondent.page(`/reports/${lift}`)).not.toContain('报送与印发对照');
  await passArticle(house, id);
  await releasedIssue(house, [id]);
  expect(await correspondent.page(`/reports/${lift}`)).toContain(`/articles/sent/${lift}`);
  const page = await correspondent.page(`/articles/sent/${lift}`);
  expect(page).toMatch(/<del>(?:(?!<\/del>).)*6\.8.*<ins>(?:(?!<\/ins>).)*6\.3/s);
  expect(page).toContain('另有1段出自其他来稿');
  expect(page).not.toContain('每吨柑橘');
  const other = await house.as('otherCorrespondent');
  expect((await other.get(`/articles/sent/${lift}`)).status).toBe(404);
  expect(await (await other.get(`/articles/sent/of/${lift}`)).text()).toBe('');
});
