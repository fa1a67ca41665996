import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadReport } from '#flow/intake/report/index.ts';
import { screeningThing } from '#flow/intake/screening/index.ts';
import { articleThing, loadArticle } from '#flow/newsroom/article/index.ts';
import { issueThing } from '#flow/press/issue/index.ts';
import { textFromBody } from '#kernel/body.ts';
import { type TestHouse, testHouse, type Who } from '../../../../tests/support/house.ts';
import { openIssue, releasedIssue } from '../../../../tests/support/press.ts';
import { fromCounty, openArticle, passArticle, registerReport } from '../../../../tests/support/records.ts';
import { expectReplays } from '../../../../tests/support/replay.ts';
import { citrusText, liftText, mealsText } from '../../../../tests/support/texts.ts';
import { changingNothing } from '../../../../tests/support/unchanged.ts';
import { mergeThing } from './merge.store.ts';
import type { MergeAction } from './merge-actions.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse();
});
afterAll(async () => {
  await expectReplays(house.access);
  await house.close();
});

const words = '三地说的是同一件事';
const attempt = (id: string, action: MergeAction, input: object, who: Who = 'editor') =>
  house.attempt(who, mergeThing, { id, action, input: { words, ...input } });
const act = (id: string, action: MergeAction, input: object = {}) =>
  house.act('editor', mergeThing, { id, action, input: { words, ...input } });
const refusal = async (id: string, action: MergeAction, input: object = {}, who: Who = 'editor') => {
  const done = await changingNothing(house.services.db, () => attempt(id, action, input, who));
  return done.ok ? [] : done.refusals;
};
const codes = async (...asked: Parameters<typeof refusal>) => (await refusal(...asked)).map((r) => r.code);

const reportAt = async (id: string) => (await loadReport(house.access, id))?.state;
const articleAt = async (id: string) => (await loadArticle(house.access, id))?.state;
const held = async (id: string) => {
  await house.act('editor', screeningThing, { id, action: 'hold', input: { words: '留待综合' } });
  return id;
};
const source = (id: string) => `report:${id}`;
/** What unmerging promises to bring back. */
const standing = async (reports: readonly string[], articles: readonly string[]) => ({
  reports: await Promise.all(reports.map(reportAt)),
  articles: await Promise.all(
    articles.map(async (id) => {
      const article = await articleAt(id);
      if (!article) throw new Error('no article');
      const { status, title, body, form, sources, merges, mergedInto } = article;
      return { status, title, body, form, sources, merges, mergedInto };
    }),
  ),
});

describe('merging', () => {
  test('puts reports and another article into one, each under its title, and leaves the originals alone', async () => {
    const [first, second, third] = [
      await registerReport(house),
      await held(await registerReport(house, { text: citrusText, ...fromCounty(house) })),
      await registerReport(house, { text: mealsText }),
    ];
    const article = await openArticle(house, { reports: [first] });
    const other = await openArticle(house, { text: mealsText, reports: [third], by: 'secondEditor' });
    const before = await standing([first, second, third], [article, other]);

    const { state } = await act(article, 'merge', { sources: [source(second)], articles: [other] });
    expect(state).toMatchObject({ status: 'drafting', form: 'round_up', merges: [{ round: 2, absorbed: [other] }] });
    expect(state.sources.map((s) => s.id)).toEqual([first, second, third]);
    expect(state.sources.map((s) => s.unitId)).toEqual([
      house.units.district,
      house.units.county,
      house.units.district,
    ]);
    for (const { title } of [citrusText, mealsText]) expect(textFromBody(state.body)).toContain(`\n${title}\n`);
    expect(await articleAt(other)).toMatchObject({ status: 'merged', mergedInto: article });
    expect(await reportAt(second)).toMatchObject({ status: 'taken_up', articles: [article] });
    expect(await reportAt(third)).toMatchObject({ articles: [other, article] });
    expect((await reportAt(second))?.filings).toEqual(before.reports[1]?.filings);

    const after = await act(article, 'unmerge');
    expect(after.state.rounds.map((r) => [r.number, r.sources.length])).toEqual([
      [1, 1],
      [2, 3],
      [3, 1],
    ]);
    expect(await standing([first, second, third], [article, other])).toEqual(before);
  });

  test('free reports are offered first; one in hand elsewhere says where and cannot be ticked', async () => {
    const taken = await registerReport(house, { text: { ...citrusText, title: '冷库电价一事' } });
    const free = await registerReport(house, { text: { ...mealsText, title: '助餐点一事' } });
    await openArticle(house, { reports: [taken], text: { ...citrusText, title: '柑橘冷库的电费' } });
    const page = await (await house.as('editor')).page(`/merging/${await openArticle(house, { text: liftText })}`);
    expect(page).toMatch(new RegExp(`value="report:${taken}"[^>]*disabled`));
    expect(page).not.toMatch(new RegExp(`value="report:${free}"[^>]*disabled`));
    expect(page).toMatch(/助餐点一事.*冷库电价一事.*正编入《柑橘冷库的电费》/s);
  });

  test('an edit after the merge stays on record, and what it added goes back with the rest', async () => {
    const [first, second, third] = [
      await registerReport(house),
      await registerReport(house, { text: citrusText }),
      await held(await registerReport(house, { text: mealsText })),
    ];
    const article = await openArticle(house, { reports: [first] });
    const before = await standing([first, second, third], [article]);
    await act(article, 'merge', { sources: [source(second)] });
    const sources = [first, second, third].map(source);
    const edited = { title: '三地办理民生实事', body: '改写后的综合稿。', form: 'round_up', sources, reason: '改写' };
    await house.act('editor', articleThing, { id: article, action: 'revise', input: edited });
    const { state } = await act(article, 'unmerge');
    expect(await standing([first, second, third], [article])).toEqual(before);
    expect(state.rounds.map((r) => r.title)).toEqual([
      liftText.title,
      liftText.title,
      '三地办理民生实事',
      liftText.title,
    ]);
  });

  test('an article opened from several had no text before: it ends, and its reports go back', async () => {
    const reports = [await held(await registerReport(house)), await registerReport(house, { text: citrusText })];
    const before = await standing(reports, []);
    const article = await openArticle(house, { reports });
    const { state } = await act(article, 'unmerge');
    expect(state.status).toBe('withdrawn');
    expect(await standing(reports, [])).toEqual(before);
  });

  test('a source dropped by an edit, or with its article before print, goes back by itself', async () => {
    const report = await held(await registerReport(house));
    const before = await reportAt(report);
    const article = await openArticle(house, { reports: [report] });
    const form = { title: liftText.title, body: liftText.body, form: 'single' };
    await house.act('editor', articleThing, { id: article, action: 'revise', input: { ...form, sources: [] } });
    expect(await reportAt(report)).toEqual(before);
    const again = { ...form, sources: [source(report)] };
    await house.act('editor', articleThing, { id: article, action: 'revise', input: again });
    expect(await reportAt(report)).toMatchObject({ status: 'taken_up' });
    await house.act('editor', articleThing, { id: article, action: 'withdraw', input: { words: '另行成稿' } });
    expect(await reportAt(report)).toEqual(before);
    expect(await codes(article, 'put_back')).toEqual(['nothing_to_put_back']);
  });

  test('an article that ends before print gives its merged articles back to their editors', async () => {
    const [article, other] = [await openArticle(house), await openArticle(house, { text: mealsText })];
    await act(article, 'merge', { articles: [other] });
    await house.act('editor', articleThing, { id: article, action: 'withdraw', input: { words: '题目不用了' } });
    expect(await articleAt(other)).toMatchObject({ status: 'drafting', title: mealsText.title });
  });

  test('what readers have had goes back when an editor says so', async () => {
    const report = await held(await registerReport(house));
    const before = await reportAt(report);
    const article = await openArticle(house, { reports: [report] });
    await passArticle(house, article);
    await releasedIssue(house, [article]);
    await house.act('signatory', articleThing, {
      id: article,
      action: 'withdraw_printed',
      input: { words: '数字不实' },
    });
    expect(await reportAt(report)).toMatchObject({ status: 'taken_up' });
    await act(article, 'put_back');
    expect(await reportAt(report)).toEqual(before);
    expect(await codes(article, 'put_back')).toEqual(['nothing_to_put_back']);
  });
});

describe('refused, and nothing changed', () => {
  test('unmerging says what has to be done first', async () => {
    const article = await openArticle(house);
    await act(article, 'merge', { sources: [source(await registerReport(house, { text: mealsText }))] });
    const first = async () => (await codes(article, 'unmerge')).filter((code) => code !== 'wrong_status');
    await passArticle(house, article, 'in_copy_check');
    expect(await first()).toEqual(['return_first']);
    await house.act('checker', articleThing, { id: article, action: 'pass', input: {} });
    expect(await first()).toEqual(['return_first']);
    await house.act('signatory', articleThing, { id: article, action: 'sign_off', input: {} });
    expect(await first()).toEqual(['revise_first']);
    const issue = await openIssue(house, [article]);
    expect(await first()).toEqual(['take_off_first']);
    await house.act('editor', issueThing, { id: issue, action: 'remove', input: { articleId: article } });
    await releasedIssue(house, [article]);
    expect(await first()).toEqual(['readers_have_it']);
  });

  test('nothing, itself, a stranger, an article of another desk, one that is not being written any more', async () => {
    const article = await openArticle(house);
    const checked = await openArticle(house, { text: mealsText });
    await passArticle(house, checked, 'in_copy_check');
    expect(await codes(article, 'merge')).toEqual(['nothing_to_merge']);
    expect(await codes(article, 'merge', { articles: [article] })).toEqual(['article_missing']);
    expect(await codes(article, 'merge', { articles: [house.units.city] })).toEqual(['article_missing']);
    expect(await refusal(article, 'merge', { articles: [checked] })).toMatchObject([
      { code: 'article_not_in_hand', params: { title: mealsText.title } },
    ]);
    expect(await codes(article, 'unmerge')).toEqual(['not_merged']);
    expect(await codes(article, 'merge', { articles: [checked] }, 'countyEditor')).toEqual(['not_found']);
    expect(await codes(article, 'merge', { articles: [checked] }, 'checker')).toContain('not_your_role');
  });

  test('two merges of the same reports at once: one gathers them, the other is told which article has them', async () => {
    const reports = [await registerReport(house), await held(await registerReport(house, { text: citrusText }))];
    const articles = [await openArticle(house, { text: mealsText }), await openArticle(house, { text: liftText })];
    const orders = [reports.map(source), reports.toReversed().map(source)];
    const done = await Promise.all(articles.map((id, i) => attempt(id, 'merge', { sources: orders[i] })));
    const won = done.findIndex((d) => d.ok);
    const lost = done[1 - won];
    expect(done.filter((d) => d.ok)).toHaveLength(1);
    if (!lost || lost.ok) throw new Error('both merged');
    const winner = await articleAt(articles[won] ?? '');
    expect(new Set(lost.refusals.map((r) => [r.code, r.params?.title].join(' ')))).toEqual(
      new Set([`source_in_hand ${winner?.title}`]),
    );
    expect((await articleAt(articles[1 - won] ?? ''))?.rounds).toHaveLength(1);
    for (const id of reports) expect(await reportAt(id)).toMatchObject({ articles: [articles[won]] });
  });

  test('two articles that are merged into each other at once: one stays', async () => {
    const [a, b] = [await openArticle(house), await openArticle(house, { text: mealsText })];
    const done = await Promise.all([attempt(a, 'merge', { articles: [b] }), attempt(b, 'merge', { articles: [a] })]);
    expect(done.filter((d) => d.ok)).toHaveLength(1);
    const statuses = [(await articleAt(a))?.status, (await articleAt(b))?.status];
    expect(statuses.toSorted()).toEqual(['drafting', 'merged']);
  });

  test('of two articles opened from the same reports at once, the second is refused', async () => {
    const reports = [await registerReport(house), await registerReport(house, { text: citrusText })];
    const input = {
      ...{ title: liftText.title, body: liftText.body, form: 'round_up', deskId: house.units.city },
      sources: reports.map(source),
    };
    const done = await Promise.all(
      (['editor', 'secondEditor'] as const).map((who) => house.attempt(who, articleThing, { action: 'open', input })),
    );
    expect(done.filter((d) => d.ok)).toHaveLength(1);
    expect(done.flatMap((d) => (d.ok ? [] : d.refusals.map((r) => r.code)))).toContain('source_in_hand');
  });
});

test('whatever is merged and unmerged, undone it is as it was: states, sources, texts', async () => {
  const step = fc.record({
    target: fc.nat(2),
    unmerge: fc.boolean(),
    reports: fc.subarray([0, 1, 2, 3]),
    articles: fc.subarray([0, 1, 2], { maxLength: 2 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 7 }), async (steps) => {
      const reports = [
        await registerReport(house),
        await held(await registerReport(house, { text: citrusText })),
        await registerReport(house, { text: mealsText }),
        await held(await registerReport(house)),
      ];
      const articles = [
        await openArticle(house, { reports: reports.slice(0, 1) }),
        await openArticle(house, { text: citrusText }),
        await openArticle(house, { text: mealsText, reports: reports.slice(3) }),
      ];
      const before = await standing(reports, articles);
      for (const { target, unmerge, ...chosen } of steps) {
        const id = articles[target] ?? '';
        const input = {
          sources: chosen.reports.map((n) => source(reports[n] ?? '')),
          articles: chosen.articles.map((n) => articles[n] ?? ''),
        };
        await (unmerge ? attempt(id, 'unmerge', {}) : attempt(id, 'merge', input));
      }
      // The last merged is the first to come apart, so a few rounds over all articles undo everything.
      for (let round = 0; round < 8; round++)
        for (const id of articles) if ((await articleAt(id))?.merges.length) await attempt(id, 'unmerge', {});
      expect(await standing(reports, articles)).toEqual(before);
    }),
    { numRuns: 8 },
  );
}, 120_000);
