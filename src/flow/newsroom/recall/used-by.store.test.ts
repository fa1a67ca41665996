import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reportThing } from '#flow/intake/report/index.ts';
import { screeningThing } from '#flow/intake/screening/index.ts';
import { articleThing, loadArticle } from '#flow/newsroom/article/index.ts';
import { stockThing } from '#flow/newsroom/stock/index.ts';
import { loadIssue } from '#flow/press/issue/index.ts';
import { handle, inWork } from '#platform/event-log/index.ts';
import { type TestHouse, testHouse } from '../../../../tests/support/house.ts';
import { openIssue } from '../../../../tests/support/press.ts';
import { openArticle, passArticle, registerReport } from '../../../../tests/support/records.ts';
import { expectReplays } from '../../../../tests/support/replay.ts';
import { liftText, mealsText } from '../../../../tests/support/texts.ts';
import { listRecalls } from './recall.queries.ts';
import { loadRecall } from './recall.store.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse();
});
afterAll(async () => {
  await expectReplays(house.access);
  await house.close();
});

const words = '其中46台应为44台，系统计口径有误。';
const retract = (id: string) => house.act('approver', reportThing, { id, action: 'retract', input: { words } });
const recallOf = async (sourceId: string) => {
  const { lines } = await listRecalls(house.access, await house.actor('editor'), { of: [sourceId] });
  const [line] = lines.filter((l) => l.sourceId === sourceId);
  const recall = line && (await loadRecall(house.access, line.id))?.state;
  if (!line || !recall) throw new Error('no recall');
  return { id: line.id, ...recall };
};
const placesOf = async (sourceId: string) => (await recallOf(sourceId)).places.map((p) => [p.kind, p.id, p.status]);

describe('a piece of stock as a source', () => {
  const quote = {
    title: '一句话',
    body: '社区只能逐户上门，一个项目平均上门41次。',
    kind: 'quotation',
    speaker: '社区干部',
    topics: ['电梯'],
  };
  const addPiece = (source: object) =>
    house.act('editor', stockThing, { action: 'add', input: { ...quote, ...source, deskId: house.units.city } });
  const articleOf = async (source: string) => {
    const input = {
      title: '调研座谈情况',
      body: quote.body,
      form: 'single',
      deskId: house.units.city,
      sources: [source],
    };
    return (await house.act('editor', articleThing, { action: 'open', input })).id;
  };

  test('an article that cites a piece of stock is listed when the piece is revised or retired, not for a topic', async () => {
    const { id: piece } = await addPiece({ sourceWords: '座谈会记录' });
    const article = await articleOf(`stock:${piece}`);
    const { kind: _, ...text } = quote;
    const revise = (input: object) =>
      house.act('editor', stockThing, { id: piece, action: 'revise', input: { ...text, ...input } });
    await revise({ topics: ['民生'], reason: '改主题' });
    const { lines } = await listRecalls(house.access, await house.actor('editor'), { of: [piece] });
    expect(lines).toEqual([]);
    await revise({ body: quote.body.replace('41次', '14次'), reason: '次数写反' });
    expect(await recallOf(piece)).toMatchObject({
      cause: 'corrected',
      words: '次数写反',
      places: [{ id: article, sentences: [{ text: quote.body, from: [quote.body] }] }],
    });
    await house.act('editor', stockThing, { id: piece, action: 'retire', input: { words: '说话人不同意引用' } });
    const both = await listRecalls(house.access, await house.actor('editor'), { of: [piece] });
    expect(both.lines.map((l) => l.cause)).toEqual(['retired', 'corrected']);
  });

  test('a piece taken from a report leads to its articles when the report is retracted', async () => {
    const report = await registerReport(house);
    const { id: piece } = await addPiece({ source: `report:${report}` });
    const article = await articleOf(`stock:${piece}`);
    await retract(report);
    expect(await placesOf(report)).toEqual([['article', article, 'open']]);
  });

  test('a held report that is taken up leaves the stock, and nothing is recalled', async () => {
    const report = await registerReport(house);
    await house.act('editor', screeningThing, { id: report, action: 'hold', input: { words: '备用' } });
    await openArticle(house, { reports: [report] });
    const { lines } = await listRecalls(house.access, await house.actor('editor'), { of: [report] });
    expect(lines).toEqual([]);
  });
});

describe('at once', () => {
  test('a source retracted while an article takes it: either it is refused by name, or it is listed', async () => {
    for (let turn = 0; turn < 4; turn++) {
      const report = await registerReport(house);
      const article = await openArticle(house, { text: mealsText });
      const input = { ...mealsText, form: 'single', sources: [`report:${report}`] };
      const [saved] = await Promise.all([
        house.attempt('editor', articleThing, { id: article, action: 'revise', input }),
        retract(report),
      ]);
      if (saved.ok) expect(await placesOf(report)).toEqual([['article', article, 'open']]);
      else {
        expect(saved.refusals).toMatchObject([{ code: 'source_unusable', params: { title: liftText.title } }]);
        expect((await loadArticle(house.access, article))?.state.sources).toEqual([]);
      }
    }
  });

  test('a source retracted while an article that has it is saved: nothing typed is lost, and it is listed', async () => {
    const report = await registerReport(house);
    const article = await openArticle(house, { reports: [report] });
    const input = { ...liftText, title: '正在修改的标题', form: 'single', sources: [`report:${report}`] };
    const [saved] = await Promise.all([
      house.attempt('editor', articleThing, { id: article, action: 'revise', input }),
      retract(report),
    ]);
    expect(saved.ok).toBe(true);
    expect((await loadArticle(house.access, article))?.state.title).toBe('正在修改的标题');
    expect(await placesOf(report)).toEqual([['article', article, 'open']]);
    const again = await house.attempt('editor', articleThing, { id: article, action: 'revise', input });
    expect(again.ok).toBe(true);
  });
});

test('a hundred articles with one source are listed with the statements that five need', async () => {
  const statements = async (articles: number) => {
    const report = await registerReport(house);
    for (let n = 0; n < articles; n++) await openArticle(house, { reports: [report] });
    let count = 0;
    const db = house.services.db.withPlugin({
      transformQuery: ({ node }) => {
        count++;
        return node;
      },
      transformResult: async ({ result }) => result,
    });
    const act = { id: report, action: 'retract', input: { words } } as const;
    const done = await inWork({ ...house.services, db }, await house.actor('approver'), async (work) => {
      await handle(work, reportThing, act);
    });
    expect(done.ok).toBe(true);
    expect((await recallOf(report)).places).toHaveLength(articles);
    return count;
  };
  const five = await statements(5);
  expect(five).toBeGreaterThan(5);
  expect(await statements(100)).toBe(five);
}, 120_000);

test('an issue that is being assembled says so on its page', async () => {
  const report = await registerReport(house);
  const article = await openArticle(house, { reports: [report] });
  await passArticle(house, article);
  const issue = await openIssue(house, [article]);
  await retract(report);
  expect((await loadIssue(house.access, issue))?.state.status).toBe('assembling');
  const page = await (await house.as('editor')).get(`/recalls/of/${issue}?with=${article}`);
  expect(await page.text()).toContain(`/recalls/${(await recallOf(report)).id}`);
});
