import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadReport } from '#flow/intake/report/index.ts';
import { screeningThing } from '#flow/intake/screening/index.ts';
import { issueThing } from '#flow/press/issue/index.ts';
import { type TestHouse, testHouse, type Who } from '../../../../tests/support/house.ts';
import { fileReport, fromCounty, openArticle, passArticle, registerReport } from '../../../../tests/support/records.ts';
import { expectReplays } from '../../../../tests/support/replay.ts';
import { citrusText, liftText, mealsText } from '../../../../tests/support/texts.ts';
import { changingNothing } from '../../../../tests/support/unchanged.ts';
import { articlesInHand, countArticles, listArticles } from './article.queries.ts';
import { articleThing, loadArticle } from './article.store.ts';
import type { ArticleAction } from './article-actions.ts';
import { questionsFor } from './question.queries.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse();
});
afterAll(async () => {
  await expectReplays(house.access);
  await house.close();
});

const act = (who: Who, id: string, action: ArticleAction, input: object = {}) =>
  house.act(who, articleThing, { id, action, input });
const refusals = async (who: Who, id: string | undefined, action: ArticleAction, input: object) => {
  const done = await changingNothing(house.services.db, () => house.attempt(who, articleThing, { id, action, input }));
  return done.ok ? [] : done.refusals.map((r) => r.code);
};
const isAsSaved = async (id: string, last: { state: unknown; version: number }) =>
  expect(await loadArticle(house.access, id)).toEqual({ state: last.state, version: last.version });
const form = { title: liftText.title, body: liftText.body, form: 'round_up' };

describe('rows', () => {
  test('every state is loaded as it was saved', async () => {
    const reports = [
      await registerReport(house),
      await registerReport(house, { text: citrusText, ...fromCounty(house) }),
    ];
    const id = await openArticle(house, { reports });
    const sources = [`report:${reports[1]}:deepened`, `report:${reports[0]}:corroborates`];
    await isAsSaved(id, await act('editor', id, 'revise', { ...form, sources, reason: '综合两地情况' }));
    const { state } = await act('editor', id, 'ask', { unitId: house.units.county, text: '电价差多少？' });
    await isAsSaved(id, await act('editor', id, 'waive', { questionId: state.questions[0]?.id, words: '以公报为准' }));
    await act('editor', id, 'send_to_check');
    await isAsSaved(id, await act('checker', id, 'return', { words: '标题太长' }));
    await isAsSaved(id, await act('secondEditor', id, 'revise', { ...form, title: '短标题', sources }));
    await passArticle(house, id);
    await isAsSaved(id, await act('editor', id, 'revise', { ...form, sources, reason: '补一个数字' }));
    const rounds = (await loadArticle(house.access, id))?.state.rounds;
    expect(rounds?.map((r) => [r.number, r.authorName, r.sources.length])).toEqual([
      [1, '林砚川', 2],
      [2, '林砚川', 2],
      [3, '陆岫安', 2],
      [4, '林砚川', 2],
    ]);
    await isAsSaved(id, await act('editor', id, 'withdraw', { words: '与上月一期重复' }));
  });

  test('a placed article that is edited leaves its issue and finds its place again', async () => {
    const id = await openArticle(house, { text: mealsText });
    await passArticle(house, id);
    const issue = await house.act('editor', issueThing, {
      action: 'open',
      input: { bulletinId: house.bulletinId, series: 'main' },
    });
    await house.act('editor', issueThing, { id: issue.id, action: 'place', input: { articleId: id } });
    expect((await loadArticle(house.access, id))?.state).toMatchObject({ status: 'placed', issueId: issue.id });
    await isAsSaved(id, await act('editor', id, 'revise', { ...form, sources: [], reason: '改标题' }));
    expect((await loadArticle(house.access, id))?.state.issueId).toBeUndefined();
    await passArticle(house, id);
    expect((await loadArticle(house.access, id))?.state).toMatchObject({ status: 'placed', issueId: issue.id });
  });
});

describe('sources', () => {
  test('a report is taken up with the article that it goes into, and into the next one too', async () => {
    const report = await registerReport(house);
    const first = await openArticle(house, { reports: [report] });
    const second = await openArticle(house, { reports: [report] });
    expect((await loadReport(house.access, report))?.state).toMatchObject({
      status: 'taken_up',
      articles: [first, second],
    });
    const editor = await house.actor('editor');
    const made = await listArticles(house.access, editor, { source: report });
    expect(made.lines.map((l) => l.id).sort()).toEqual([first, second].sort());
  });
  test('one that is not registered, of another desk or undecided stops the article, and nothing is stored', async () => {
    const open = (id: string) =>
      refusals('editor', undefined, 'open', { ...form, sources: [`report:${id}`], deskId: house.units.city });
    expect(await open(await fileReport(house))).toEqual(['source_unusable']);
    const named = await registerReport(house, { text: { ...mealsText, body: '联系人手机13812345678。' } });
    expect(await open(named)).toEqual(['source_undecided']);
    await house.act('editor', screeningThing, {
      id: named,
      action: 'decide_personal_data',
      input: { decision: 'to_be_removed', words: '编辑时删去' },
    });
    await openArticle(house, { reports: [named] });
  });
});

describe('questions', () => {
  const ask = async (unitId: string, reports: readonly string[] = []) => {
    const id = await openArticle(house, { reports });
    const { state } = await act('editor', id, 'ask', { unitId, text: '是19台还是21台？' });
    return { id, questionId: state.questions[0]?.id ?? '' };
  };
  test('the asked unit reads the question with its own reports and answers it', async () => {
    const own = await registerReport(house);
    const other = await registerReport(house, { text: citrusText, ...fromCounty(house) });
    const { id, questionId } = await ask(house.units.district, [own, other]);
    const correspondent = await house.actor('correspondent');
    const [question] = await questionsFor(house.access, correspondent);
    expect(question).toMatchObject({
      id: questionId,
      articleId: id,
      askedBy: '林砚川',
      unitName: '云桥区',
      reports: [{ id: own, title: liftText.title }],
    });
    expect(await questionsFor(house.access, await house.actor('otherCorrespondent'))).toEqual([]);
    const done = await act('correspondent', id, 'answer', { questionId, words: '是19台。' });
    expect(done.state).toMatchObject({ status: 'drafting', questions: [{ outcome: { by: '毛蔚禾' } }] });
    expect((await questionsFor(house.access, correspondent))[0]?.outcome?.words).toBe('是19台。');
  });
  test('nobody else does: another unit, a settled question, another act', async () => {
    const { id, questionId } = await ask(house.units.district);
    const answer = { questionId, words: '是19台。' };
    expect(await refusals('otherCorrespondent', id, 'answer', answer)).toEqual(['not_found']);
    expect(await refusals('correspondent', id, 'waive', answer)).toEqual(['not_your_role']);
    expect(await refusals('correspondent', id, 'revise', { ...form, ...answer })).toEqual(['not_found']);
    await act('approver', id, 'answer', answer);
    expect(await refusals('correspondent', id, 'answer', answer)).toEqual(['not_found']);
    expect(await refusals('editor', id, 'answer', answer)).toContain('no_question');
  });
  test('an unknown unit is not asked', async () => {
    const id = await openArticle(house);
    const asked = { unitId: '0199ffff-0000-7000-8000-000000000000', text: '是否属实？' };
    expect(await refusals('editor', id, 'ask', asked)).toEqual(['unit_unknown']);
  });
});

describe('queues', () => {
  test('each counts what it lists, within the desk', async () => {
    const editor = await house.actor('editor');
    const counts = await countArticles(house.access, editor, {});
    for (const queue of ['drafting', 'returned', 'verifying', 'withdrawn', 'placed'] as const) {
      const { lines } = await listArticles(house.access, editor, { queue });
      expect([queue, lines.length]).toEqual([queue, counts[queue] ?? 0]);
    }
    expect((await listArticles(house.access, await house.actor('countyEditor'), {})).lines).toEqual([]);
  });
  test('what came back from check waits apart from what is being written', async () => {
    const id = await openArticle(house, { text: citrusText });
    await passArticle(house, id, 'in_copy_check');
    await act('checker', id, 'return', { words: '请补充出处' });
    const editor = await house.actor('editor');
    const inQueue = async (queue: 'returned' | 'drafting') =>
      (await listArticles(house.access, editor, { queue })).lines.some((l) => l.id === id);
    expect([await inQueue('returned'), await inQueue('drafting')]).toEqual([true, false]);
    const [line] = (await listArticles(house.access, editor, { queue: 'returned' })).lines;
    expect(line).toMatchObject({ round: 1, sources: 0, openQuestions: 0, words: '请补充出处' });
    expect((await articlesInHand(house.access, house.units.city)).map((l) => l.id)).toContain(id);
  });
});
