/** How many links, editor's own sentences and changed numbers are found, and how many of those found are right. */
import { align, isFlagged, pairsOf, type Thresholds, trace, unitFinder } from '#flow/newsroom/provenance/index.ts';
import type { EditKind, PlantedArticle, PlantedSentence } from './planted.ts';

/** For each sentence of the article, the places (`key sentence`) it is said to come from. */
export type Linker = (article: PlantedArticle) => string[][];

export const asBuilt =
  (limits?: Thresholds): Linker =>
  ({ sentences, sources }) =>
    align(
      sentences.map((s) => s.text),
      sources,
      limits ? { limits } : {},
    ).map((links) => links.map((l) => `${l.key} ${l.sentence}`));

export const exactMatch: Linker = ({ sentences, sources }) =>
  sentences.map(({ text }) => placesOf(sources).flatMap((p) => (p.text === text ? [p.place] : [])));

/** The longest run of characters both have, as a share of the article's sentence. */
export const longestCommonRun =
  (least: number): Linker =>
  ({ sentences, sources }) =>
    sentences.map(({ text }) =>
      placesOf(sources).flatMap((p) => (commonRun(text, p.text) / text.length >= least ? [p.place] : [])),
    );

const placesOf = (sources: PlantedArticle['sources']) =>
  sources.flatMap(({ key, sentences }) => sentences.map((text, i) => ({ text, place: `${key} ${i}` })));

function commonRun(a: string, b: string): number {
  let longest = 0;
  let above = new Array<number>(b.length + 1).fill(0);
  for (const character of a) {
    const row = new Array<number>(b.length + 1).fill(0);
    for (let j = 1; j <= b.length; j++) {
      if (b[j - 1] === character) row[j] = (above[j - 1] ?? 0) + 1;
      longest = Math.max(longest, row[j] ?? 0);
    }
    above = row;
  }
  return longest;
}

/** Right among those found, and found among those there. */
export interface Rate {
  readonly right: number;
  readonly found: number;
  readonly there: number;
}

export const precision = ({ right, found }: Rate): number => (found === 0 ? 1 : right / found);
export const recall = ({ right, there }: Rate): number => (there === 0 ? 1 : right / there);
export const balance = (rate: Rate): number => {
  const [p, r] = [precision(rate), recall(rate)];
  return p + r === 0 ? 0 : (2 * p * r) / (p + r);
};

const none: Rate = { right: 0, found: 0, there: 0 };
const sum = (a: Rate, b: Rate): Rate => ({
  right: a.right + b.right,
  found: a.found + b.found,
  there: a.there + b.there,
});

export interface Measured {
  readonly links: Rate;
  readonly own: Rate;
  readonly byKind: Readonly<Partial<Record<EditKind | 'verbatim', Rate>>>;
}

/** Links of the edited sentences only; `byKind` has the verbatim ones beside them. */
export function measureLinks(articles: readonly PlantedArticle[], linker: Linker): Measured {
  const byKind: Partial<Record<EditKind | 'verbatim', Rate>> = {};
  let [links, own] = [none, none];
  for (const article of articles) {
    const said = linker(article);
    article.sentences.forEach((sentence, i) => {
      const rate = rateOf(article, sentence, said[i] ?? []);
      byKind[sentence.kind] = sum(byKind[sentence.kind] ?? none, rate);
      if (sentence.kind !== 'verbatim') links = sum(links, rate);
      const isOwn = sentence.kind === 'own';
      const saidOwn = said[i]?.length === 0;
      own = sum(own, { right: Number(isOwn && saidOwn), found: Number(saidOwn), there: Number(isOwn) });
    });
  }
  return { links, own, byKind };
}

/** Another source that says the very same sentence is no mistake. */
function rateOf(article: PlantedArticle, { truth }: PlantedSentence, said: readonly string[]): Rate {
  const texts = new Map(placesOf(article.sources).map(({ place, text }) => [place, text]));
  const same = (a: string, b: string) =>
    [...pairsOf(texts.get(a) ?? '')].join() === [...pairsOf(texts.get(b) ?? '')].join();
  const rightly = said.filter((place) => truth.some((t) => t === place || same(t, place)));
  const right = truth.filter((t) => said.some((place) => t === place || same(t, place))).length;
  return { right, found: right + said.length - rightly.length, there: truth.length };
}

export interface MeasuredNumbers {
  readonly flagged: Rate;
  /** Caught with what the source says. */
  readonly withSource: number;
}

/** Changed numbers flagged, among all numbers of sentences that come from a source. */
export function measureNumbers(articles: readonly PlantedArticle[]): MeasuredNumbers {
  let flagged = none;
  let withSource = 0;
  for (const { sentences, sources } of articles) {
    const links = align(
      sentences.map((s) => s.text),
      sources,
    );
    const article = sentences.map(({ text }, i) => ({ text, links: links[i] ?? [] }));
    const traces = trace(
      article,
      sources.map((s) => ({ ...s, filedBy: [] })),
      unitFinder([]),
    );
    sentences.forEach(({ kind, changed }, i) => {
      if (kind === 'own') return;
      const flags = (traces[i] ?? []).filter(isFlagged);
      const caught = changed.filter((c) => flags.some((f) => overlaps(f, c)));
      flagged = sum(flagged, {
        right: caught.length,
        found: caught.length + flags.filter((f) => !changed.some((c) => overlaps(f, c))).length,
        there: changed.length,
      });
      withSource += changed.filter((c) =>
        flags.some((f) => overlaps(f, c) && f.outcome.found === 'changed' && f.outcome.at.text.includes(c.was)),
      ).length;
    });
  }
  return { flagged, withSource };
}

const overlaps = (a: { from: number; to: number }, b: { from: number; to: number }): boolean =>
  a.from < b.to && b.from < a.to;

/** The simple way: a number of the article that stands in no source at all. */
export function measureAbsentNumbers(articles: readonly PlantedArticle[]): Rate {
  const number = /\d+(?:\.\d+)?/g;
  let rate = none;
  for (const { sentences, sources } of articles) {
    const known = new Set(sources.flatMap((s) => s.sentences.flatMap((t) => t.match(number) ?? [])));
    for (const { kind, text, changed } of sentences) {
      if (kind === 'own') continue;
      const flags = [...text.matchAll(number)]
        .filter(([n]) => !known.has(n))
        .map((m) => ({ from: m.index, to: m.index + m[0].length }));
      const caught = changed.filter((c) => flags.some((f) => overlaps(f, c))).length;
      rate = sum(rate, {
        right: caught,
        found: caught + flags.filter((f) => !changed.some((c) => overlaps(f, c))).length,
        there: changed.length,
      });
    }
  }
  return rate;
}
