import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadReport, reportThing } from '#flow/intake/report/index.ts';
import { screeningThing } from '#flow/intake/screening/index.ts';
import { articleThing, loadArticle } from '#flow/newsroom/article/index.ts';
import { mergeThing } from '#flow/newsroom/merge/index.ts';
import { releaseThing } from '#flow/press/release/index.ts';
import { type TestHouse, testHouse, type Who } from '../../../../tests/support/house.ts';
import { correctArticle, openIssue, releasedIssue, signIssue } from '../../../../tests/support/press.ts';
import { openArticle, passArticle, registerReport } from '../../../../tests/support/records.ts';
import { expectReplays } from '../../../../tests/support/replay.ts';
import { citrusText, liftText, mealsText } from '../../../../tests/support/texts.ts';
import { changingNothing } from '../../../../tests/support/unchanged.ts';
import { listRecalls } from './recall.queries.ts';
import { loadRecall, recallThing } from './recall.store.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse();
});
afterAll(async () => {
  await expectReplays(house.access);
  await house.close();
});

const wrong = '其中47台应为46台，系统计口径有误。';
const correctReport = (id: string) =>
  house.act('approver', reportThing, {
    id,
    action: 'correct',
    input: { title: liftText.title, body: liftText.body.replace('46台', '44台'), words: wrong, declaration: true },
  });
const retract = (id: string) => house.act('approver', reportThing, { id, action: 'retract', input: { words: wrong } });

/** The only recall of a source, with its id. */
const recallOf = async (sourceId: string) => {
  const { lines } = await listRecalls(house.access, await house.actor('editor'), { of: [sourceId] });
  const [line] = lines.filter((l) => l.sourceId === sourceId);
  const recall = line && (await loadRecall(house.access, line.id))?.state;
  if (!line || !recall) throw new Error('no recall');
  return { id: line.id, ...recall };
};
const placesOf = async (sourceId: string) => (await recallOf(sourceId)).places.map((p) => [p.kind, p.id, p.status]);
const settle = (id: string, input: object, who: Who = 'editor') =>
  house.attempt(who, recallThing, { id, action: 'settle', input });
const codesOf = (done: Awaited<ReturnType<typeof settle>>) => (done.ok ? [] : done.refusals.map((r) => r.code));
const statusOf = async (id: string) => (await loadArticle(house.access, id))?.state.status;

/** An article of one report, taken as far as this. */
const stages = {
  drafting: async () => undefined,
  verifying: (id: string) => {
    const input = { unitId: house.units.county, text: '数字统计到哪一天？' };
    return house.act('editor', articleThing, { id, action: 'ask', input });
  },
  in_copy_check: (id: string) => passArticle(house, id, 'in_copy_check'),
  awaiting_sign_off: (id: string) => passArticle(house, id, 'awaiting_sign_off'),
  signed_off: (id: string) => passArticle(house, id),
  placed: async (id: string) => {
    await passArticle(house, id);
    await openIssue(house, [id]);
  },
  printed: async (id: string) => {
    await passArticle(house, id);
    await releasedIssue(house, [id]);
  },
  corrected: async (id: string) => {
    await passArticle(house, id);
    await releasedIssue(house, [id]);
    await correctArticle(house, id, liftText.body.replace('77台', '76台'));
  },
};

describe('a source that is corrected in any state of the article', () => {
  test.each(Object.keys(stages) as (keyof typeof stages)[])('%s: listed with its sentences', async (status) => {
    const report = await registerReport(house);
    const article = await openArticle(house, { reports: [report] });
    await stages[status](article);
    expect(await statusOf(article)).toBe(status);
    await correctReport(report);
    const { cause, words, source, places } = await recallOf(report);
    expect({ cause, words, source }).toMatchObject({ cause: 'corrected', words: wrong, source: { id: report } });
    const inPrint = status === 'printed' || status === 'corrected';
    expect(places.map((p) => [p.kind, p.status])).toEqual([
      ['article', 'open'],
      ...(inPrint ? [['issue', 'open']] : []),
    ]);
    const said = places[0]?.sentences.find((s) => s.text.includes('46台'));
    expect(said?.from.join()).toContain('投用46台');
  });

  test.each(['withdrawn', 'merged'] as const)('%s: it is not listed', async (status) => {
    const report = await registerReport(house);
    const article = await openArticle(house, { reports: [report] });
    const into = await openArticle(house, { text: mealsText });
    if (status === 'merged')
      await house.act('editor', mergeThing, {
        id: into,
        action: 'merge',
        input: { articles: [article], words: '同一件事' },
      });
    else {
      await house.act('editor', articleThing, {
        id: into,
        action: 'revise',
        input: { ...liftText, form: 'single', sources: [`report:${report}`] },
      });
      await house.act('editor', articleThing, { id: article, action: 'withdraw', input: { words: '不用' } });
    }
    await correctReport(report);
    expect(await placesOf(report)).toEqual([['article', into, 'open']]);
  });

  test('it is marked among the sources, with the way to what changed; a new article of it is made of the new text', async () => {
    const report = await registerReport(house);
    const id = await openArticle(house, { reports: [report], text: liftText });
    await correctReport(report);
    const editor = await house.as('editor');
    const recall = await recallOf(report);
    for (const page of [`/articles/${id}`, `/articles/${id}/edit`])
      expect(await editor.page(page)).toMatch(new RegExp(`来源已更正.*/recalls/${recall.id}`, 's'));
    expect(await editor.page(`/articles/new?source=report:${report}`)).not.toContain('来源已更正');
  });

  test('a source that nobody used recalls nothing', async () => {
    const report = await registerReport(house);
    await retract(report);
    const { lines } = await listRecalls(house.access, await house.actor('editor'), { of: [report] });
    expect(lines).toEqual([]);
    expect((await loadReport(house.access, report))?.state).toMatchObject({ status: 'retracted', by: 'unit' });
  });
});

describe('until it is dealt with', () => {
  test('an article is neither sent to check, passed, signed, placed nor printed', async () => {
    const blocked = async (article: string, action: 'send_to_check' | 'pass' | 'sign_off', who: Who) => {
      const done = await changingNothing(house.services.db, () =>
        house.attempt(who, articleThing, { id: article, action, input: {} }),
      );
      return done.ok ? [] : done.refusals.map((r) => r.code);
    };
    const withReport = async (status: keyof typeof stages) => {
      const report = await registerReport(house);
      const article = await openArticle(house, { reports: [report] });
      await stages[status](article);
      await retract(report);
      return article;
    };
    expect(await blocked(await withReport('drafting'), 'send_to_check', 'editor')).toEqual(['recall_open']);
    expect(await blocked(await withReport('in_copy_check'), 'pass', 'checker')).toEqual(['recall_open']);
    expect(await blocked(await withReport('awaiting_sign_off'), 'sign_off', 'signatory')).toEqual(['recall_open']);

    const report = await registerReport(house);
    const article = await openArticle(house, { reports: [report] });
    await passArticle(house, article);
    const issue = await openIssue(house, [article]);
    await signIssue(house, issue);
    await retract(report);
    const release = () => house.attempt('editor', releaseThing, { id: issue, action: 'release', input: {} });
    const refused = await release();
    expect(refused.ok ? [] : refused.refusals.map((r) => r.code)).toEqual(['recall_open']);
    const { id } = await recallOf(report);
    expect((await settle(id, { placeId: article, outcome: 'no_effect', words: '只用作背景' })).ok).toBe(true);
    expect((await release()).ok).toBe(true);
  });

  test('it has no effect with a reason, and is revised only when the text was', async () => {
    const report = await registerReport(house);
    const [first, second] = [
      await openArticle(house, { reports: [report] }),
      await openArticle(house, { reports: [report] }),
    ];
    await correctReport(report);
    const { id } = await recallOf(report);
    expect(codesOf(await settle(id, { placeId: first, outcome: 'no_effect', words: ' ' }))).toEqual(['words_missing']);
    expect(codesOf(await settle(id, { placeId: first, outcome: 'revised' }))).toEqual(['not_revised']);
    expect(codesOf(await settle(id, { placeId: report, outcome: 'revised' }))).toEqual(['place_missing']);
    expect(codesOf(await settle(id, { placeId: first, outcome: 'lifted' }))).toEqual(['invalid_field']);
    expect(codesOf(await settle(id, { placeId: first, outcome: 'no_effect', words: '无关' }, 'checker'))).toEqual([
      'not_your_role',
    ]);
    const revised = { ...liftText, body: liftText.body.replace('46台', '44台'), form: 'single' };
    const sources = [`report:${report}`];
    await house.act('editor', articleThing, { id: first, action: 'revise', input: { ...revised, sources } });
    expect((await settle(id, { placeId: first, outcome: 'revised' })).ok).toBe(true);
    expect((await settle(id, { placeId: second, outcome: 'no_effect', words: '没有引用这个数字' })).ok).toBe(true);
    expect(await recallOf(report)).toMatchObject({
      status: 'settled',
      places: [
        { status: 'revised', outcome: { name: '林砚川', itself: false } },
        { status: 'no_effect', outcome: { words: '没有引用这个数字' } },
      ],
    });
    expect(codesOf(await settle(id, { placeId: second, outcome: 'no_effect', words: '再来一次' }))).toContain(
      'wrong_status',
    );
    await house.act('editor', articleThing, { id: first, action: 'send_to_check', input: {} });
  });
});

describe('what happens elsewhere settles it', () => {
  test('the source is dropped, or the article is withdrawn', async () => {
    const report = await registerReport(house);
    const [first, second] = [
      await openArticle(house, { reports: [report] }),
      await openArticle(house, { reports: [report] }),
    ];
    await retract(report);
    await house.act('editor', articleThing, { id: first, action: 'revise', input: { ...citrusText, form: 'single' } });
    await house.act('editor', articleThing, { id: second, action: 'withdraw', input: { words: '内容不实' } });
    expect(await placesOf(report)).toEqual([
      ['article', first, 'revised'],
      ['article', second, 'withdrawn'],
    ]);
    expect((await loadReport(house.access, report))?.state).toMatchObject({
      status: 'retracted',
      before: { status: 'registered' },
    });
  });

  test('the printed article is corrected, then its issue; or the issue is recalled', async () => {
    const [report, other] = [await registerReport(house), await registerReport(house)];
    const articles = [await openArticle(house, { reports: [report] }), await openArticle(house, { reports: [other] })];
    for (const id of articles) await passArticle(house, id);
    const [issue, recalled] = [
      await releasedIssue(house, [articles[0] ?? '']),
      await releasedIssue(house, [articles[1] ?? '']),
    ];
    await correctReport(report);
    await retract(other);
    await correctArticle(house, articles[0] ?? '', liftText.body.replace('46台', '44台'));
    expect(await placesOf(report)).toEqual([
      ['article', articles[0], 'revised'],
      ['issue', issue, 'open'],
    ]);
    await house.act('signatory', releaseThing, { id: issue, action: 'correct', input: { words: '数字更正' } });
    await house.act('signatory', releaseThing, { id: recalled, action: 'recall', input: { words: '内容失实' } });
    expect((await placesOf(report)).map(([, , status]) => status)).toEqual(['revised', 'correction_printed']);
    expect((await placesOf(other)).map(([, , status]) => status)).toEqual(['issue_recalled', 'issue_recalled']);
  });

  test('the source was right after all: what is open is lifted, and the report stands where it stood', async () => {
    const report = await registerReport(house);
    const article = await openArticle(house, { reports: [report] });
    const before = (await loadReport(house.access, report))?.state;
    const words = { words: '查实与原报一致' };
    await house.act('editor', screeningThing, { id: report, action: 'find_untrue', input: { words: wrong } });
    expect((await recallOf(report)).cause).toBe('found_untrue');
    await house.act('editor', screeningThing, { id: report, action: 'reinstate', input: words });
    expect(await placesOf(report)).toEqual([['article', article, 'lifted']]);
    expect((await loadReport(house.access, report))?.state).toEqual(before);
    await passArticle(house, article);
  });
});

describe('a corrected or withdrawn article as a source', () => {
  test('articles made of it are listed, and those made of them', async () => {
    const report = await registerReport(house);
    const first = await openArticle(house, { reports: [report] });
    await passArticle(house, first);
    await releasedIssue(house, [first]);
    const input = { ...liftText, form: 'reference', deskId: house.units.city, sources: [`article:${first}:deepened`] };
    const { id: second } = await house.act('secondEditor', articleThing, { action: 'open', input });
    await correctArticle(house, first, liftText.body.replace('46台', '44台'));
    expect(await placesOf(first)).toEqual([['article', second, 'open']]);
    await correctReport(report);
    expect((await placesOf(report)).map(([kind, id]) => [kind, id])).toEqual([
      ['article', first],
      ['article', second],
      ['issue', (await loadArticle(house.access, first))?.state.issueId],
    ]);
    await house.act('signatory', articleThing, { id: first, action: 'withdraw_printed', input: { words: '不实' } });
    const { lines } = await listRecalls(house.access, await house.actor('editor'), { of: [first] });
    expect(lines.filter((l) => l.sourceId === first).map((l) => l.cause)).toEqual(['withdrawn', 'corrected']);
  });
});
