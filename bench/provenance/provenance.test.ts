/** The figures of README.md may only get better. */
import { beforeAll, expect, it } from 'vitest';
import {
  asBuilt,
  balance,
  exactMatch,
  longestCommonRun,
  measureAbsentNumbers,
  measureLinks,
  measureNumbers,
  precision,
  recall,
} from './measure.ts';
import { isForChoosing, type PlantedArticle, plantedArticles } from './planted.ts';
import { measureTwins } from './twins.ts';

let all: PlantedArticle[];
let reporting: PlantedArticle[];
beforeAll(async () => {
  all = await plantedArticles();
  reporting = all.filter((a, i) => !isForChoosing(a, i));
});

it('there are 200 edits, half of them kept from choosing', () => {
  const edits = (articles: PlantedArticle[]) =>
    articles.flatMap((a) => a.sentences).filter((s) => s.kind !== 'verbatim').length;
  expect([edits(all), edits(reporting)]).toEqual([200, 100]);
});

it('links and the editor’s own are found, and better than the simple ways do', () => {
  const built = measureLinks(reporting, asBuilt());
  for (const rate of [built.links, built.own]) {
    expect(precision(rate)).toBeGreaterThanOrEqual(0.97);
    expect(recall(rate)).toBeGreaterThanOrEqual(0.97);
  }
  for (const simple of [exactMatch, longestCommonRun(0.25)]) {
    expect(balance(built.links)).toBeGreaterThan(balance(measureLinks(reporting, simple).links));
  }
});

it('changed numbers are caught with little noise', () => {
  const { flagged } = measureNumbers(reporting);
  expect(precision(flagged)).toBeGreaterThanOrEqual(0.9);
  expect(recall(flagged)).toBeGreaterThanOrEqual(0.9);
  expect(recall(flagged)).toBeGreaterThan(recall(measureAbsentNumbers(reporting)));
});

it('of two sources that say the same, memory finds the one that was copied', () => {
  const [without, remembering] = [measureTwins(reporting, false), measureTwins(reporting, true)];
  expect(precision(without)).toBeLessThan(0.7);
  expect(precision(remembering)).toBeGreaterThanOrEqual(0.97);
  expect(recall(remembering)).toBeGreaterThanOrEqual(0.97);
});
