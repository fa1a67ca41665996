import { afterAll, beforeAll, expect, test } from 'vitest';
import { reportThing } from '#flow/intake/report/index.ts';
import { screeningThing } from '#flow/intake/screening/index.ts';
import { articleThing } from '#flow/newsroom/article/index.ts';
import { mergeThing } from '#flow/newsroom/merge/index.ts';
import { type TestHouse, testHouse } from '../../../../tests/support/house.ts';
import { openArticle, registerReport } from '../../../../tests/support/records.ts';
import { expectReplays } from '../../../../tests/support/replay.ts';
import { liftText, mealsText } from '../../../../tests/support/texts.ts';
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

const mended = liftText.body.replace('46台', '44台');
const correct = (id: string) => {
  const input = { title: liftText.title, body: mended, words: '46台应为44台', declaration: true };
  return house.act('approver', reportThing, { id, action: 'correct', input });
};
const retract = (id: string) =>
  house.act('approver', reportThing, { id, action: 'retract', input: { words: '情况不实' } });
const placesOf = async (sourceId: string) => {
  const { lines } = await listRecalls(house.access, await house.actor('editor'), { of: [sourceId] });
  const line = lines.find((l) => l.sourceId === sourceId);
  return ((line && (await loadRecall(house.access, line.id))?.state.places) ?? []).map((p) => [p.id, p.status]);
};
const from = async (article: string, body: string) => {
  const input = { title: '又一篇', body, form: 'reference', deskId: house.units.city, sources: [`article:${article}`] };
  return (await house.act('editor', articleThing, { action: 'open', input })).id;
};

test('an article made of one that used a retracted report is a place at once, and cannot go to check', async () => {
  const report = await registerReport(house);
  const first = await openArticle(house, { reports: [report] });
  await retract(report);
  const second = await from(first, liftText.body);
  expect(await placesOf(report)).toEqual([
    [first, 'open'],
    [second, 'open'],
  ]);
  const sent = await house.attempt('editor', articleThing, { id: second, action: 'send_to_check', input: {} });
  expect(sent.ok ? [] : sent.refusals.map((r) => r.code)).toEqual(['recall_open']);
});

test('after a correction the old words make it a place, the new ones do not', async () => {
  const report = await registerReport(house);
  const first = await openArticle(house, { reports: [report] });
  await correct(report);
  const old = await openArticle(house, { reports: [report] });
  const right = await openArticle(house, { reports: [report], text: { title: '新的', body: mended } });
  expect(await placesOf(report)).toEqual([
    [first, 'open'],
    [old, 'open'],
  ]);
  expect(await placesOf(report)).not.toContainEqual([right, 'open']);
});

test('a source that stands again asks nothing of who takes it', async () => {
  const report = await registerReport(house);
  const first = await openArticle(house, { reports: [report] });
  await retract(report);
  const { lines } = await listRecalls(house.access, await house.actor('editor'), { of: [report] });
  const input = { placeId: first, outcome: 'no_effect', words: '只用作背景' };
  await house.act('editor', recallThing, { id: lines[0]?.id, action: 'settle', input });
  await house.act('editor', screeningThing, { id: report, action: 'reinstate', input: { words: '查实无误' } });
  await from(first, liftText.body);
  expect(await placesOf(report)).toEqual([[first, 'no_effect']]);
});

test('merged away, its task moves to the article that took it; unmerged, it has it again', async () => {
  const report = await registerReport(house);
  const first = await openArticle(house, { reports: [report] });
  const into = await openArticle(house, { text: mealsText });
  await correct(report);
  const words = '同一件事';
  await house.act('editor', mergeThing, { id: into, action: 'merge', input: { articles: [first], words } });
  expect(await placesOf(report)).toEqual([
    [first, 'merged'],
    [into, 'open'],
  ]);
  await house.act('editor', mergeThing, { id: into, action: 'unmerge', input: { words: '分开办' } });
  expect(await placesOf(report)).toEqual([
    [first, 'open'],
    [into, 'revised'],
  ]);
});
