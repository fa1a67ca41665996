/** Which sentences of the sources an article's sentence was made from, by the characters they have in common. */

import { type Copied, placeName, rememberedPlaces } from './copied-places.ts';

export interface SourceText {
  /** Tells the sources apart; decides nothing. */
  readonly key: string;
  readonly sentences: readonly string[];
}

/** A sentence of a source, by its place there. */
export interface Place {
  readonly key: string;
  readonly sentence: number;
}

export interface Link extends Place {
  /** Share of the article sentence's pairs of characters that stand in the source sentence, 0 to 1; and the other way round. */
  readonly ofArticle: number;
  readonly ofSource: number;
}

export interface Thresholds {
  /** So much of the article's sentence stands in one source sentence, or in several together. */
  readonly taken: number;
  /** A source sentence that went whole into a longer one: so much of it stands there. */
  readonly absorbed: number;
  /** A neighbour linked to the source's neighbouring sentence makes up for so much. */
  readonly order: number;
  /** A further source must explain so much of the sentence that the stronger ones do not. */
  readonly fresh: number;
  /** Two sources that explain it equally well, up to this, are both its sources: units file the same text twice. */
  readonly tie: number;
}

/** Each in the middle of where one half of the planted edits does best; bench/provenance/README.md has the figures. */
export const thresholds: Thresholds = { taken: 0.5, absorbed: 0.7, order: 0.1, fresh: 0.12, tie: 0.05 };

/** Fewer pairs in common are chance, however short the sentence. */
const leastPairs = 4;
/** More than this many sources of one sentence tell a reader nothing. */
const mostLinks = 6;

/**
 * For each article sentence its links, the strongest first; none: it is the editor's own. The order of the sources does not matter.
 * Of sources that explain a sentence equally well, those it was copied from are its sources.
 */
export function align(
  article: readonly string[],
  sources: readonly SourceText[],
  { copied = [], limits = thresholds }: { copied?: readonly Copied[]; limits?: Thresholds } = {},
): Link[][] {
  const remembered = rememberedPlaces(sources, copied);
  const holding = indexOf(
    sources.flatMap(({ key, sentences }) =>
      sentences.map((text, sentence) => ({ key, sentence, pairs: pairsOf(text) })),
    ),
  );
  const wanted = article.map(pairsOf);
  const known = new Map<string, Candidate[]>();
  const candidates = wanted.map((pairs, i) => {
    const text = article[i] ?? '';
    const found = known.get(text) ?? candidatesFor(pairs, holding);
    known.set(text, found);
    return found;
  });
  return wanted.map((pairs, i) => {
    const near = { before: candidates[i - 1] ?? [], after: candidates[i + 1] ?? [] };
    const helped = (candidates[i] ?? []).map((c) => ({
      ...c,
      help: helpFor(c, near, limits),
      isCopied: remembered.has(placeName(c)),
    }));
    return chosen(pairs, helped, limits);
  });
}

interface PlacedPairs extends Place {
  readonly pairs: ReadonlySet<string>;
}

interface Candidate extends Link {
  readonly pairs: ReadonlySet<string>;
}

interface Helped extends Candidate {
  /** What its neighbours add. */
  readonly help: number;
  readonly isCopied: boolean;
}

/** Neighbouring characters without blanks and punctuation; a number counts as one character, so that changing it costs little. */
export function pairsOf(text: string): Set<string> {
  const characters = [
    ...text
      .toWellFormed()
      .normalize('NFKC')
      .toLowerCase()
      .matchAll(/\d+(?:[.,]\d+)*|[\p{L}\p{N}%]/gu),
  ].map(([found]) => found);
  if (characters.length === 1) return new Set(characters);
  return new Set(characters.slice(1).map((c, i) => `${characters[i]}${c}`));
}

function indexOf(places: readonly PlacedPairs[]): Map<string, PlacedPairs[]> {
  const holding = new Map<string, PlacedPairs[]>();
  for (const place of places) {
    for (const pair of place.pairs) {
      const list = holding.get(pair);
      if (list) list.push(place);
      else holding.set(pair, [place]);
    }
  }
  return holding;
}

/** Less in common than this is chance, in any direction. */
const noise = 0.2;
/** Where a text says the same again and again, so many look-ups a sentence, the rarest pairs first, and so many candidates. */
const mostLookups = 4_000;
const mostCandidates = 100;

function candidatesFor(pairs: ReadonlySet<string>, holding: ReadonlyMap<string, PlacedPairs[]>): Candidate[] {
  const lists = [...pairs].flatMap((pair) => [holding.get(pair) ?? []]);
  const isBounded = lists.reduce((n, list) => n + list.length, 0) > mostLookups;
  const counted = isBounded ? rarestCounted(lists) : countedIn(lists, Number.POSITIVE_INFINITY);
  return [...counted]
    .map(([place, count]) => {
      const common = isBounded ? commonPairs(pairs, place.pairs) : count;
      return { ...place, ofArticle: common / pairs.size, ofSource: common / place.pairs.size };
    })
    .filter(({ ofArticle, ofSource }) => Math.max(ofArticle, ofSource) >= noise);
}

function countedIn(lists: readonly (readonly PlacedPairs[])[], most: number): Map<PlacedPairs, number> {
  const counted = new Map<PlacedPairs, number>();
  let lookups = 0;
  for (const list of lists) {
    for (const place of list) {
      if (lookups++ >= most) return counted;
      counted.set(place, (counted.get(place) ?? 0) + 1);
    }
  }
  return counted;
}

function rarestCounted(lists: readonly (readonly PlacedPairs[])[]): [PlacedPairs, number][] {
  const rarestFirst = lists.toSorted((a, b) => a.length - b.length);
  return [...countedIn(rarestFirst, mostLookups)].sort(([, a], [, b]) => b - a).slice(0, mostCandidates);
}

const commonPairs = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  [...a].reduce((n, pair) => n + Number(b.has(pair)), 0);

/** Whether it is a source by itself. */
const stands = ({ ofArticle, ofSource }: Link, help: number, { taken, absorbed, fresh }: Thresholds): boolean =>
  ofArticle + help >= taken || (ofArticle >= fresh && ofSource + help >= absorbed);

function helpFor(
  { key, sentence }: Place,
  { before, after }: { readonly before: readonly Candidate[]; readonly after: readonly Candidate[] },
  limits: Thresholds,
): number {
  const follows = (list: readonly Candidate[], wanted: number) =>
    list.some((c) => c.key === key && c.sentence === wanted && stands(c, 0, limits));
  return follows(before, sentence - 1) || follows(after, sentence + 1) ? limits.order : 0;
}

/** Several that explain the sentence together, or those that stand by themselves. */
function chosen(pairs: ReadonlySet<string>, candidates: readonly Helped[], limits: Thresholds): Link[] {
  const together = cover(pairs, candidates, limits);
  if (together.explained >= limits.taken) return together.links;
  return cover(
    pairs,
    candidates.filter((c) => stands(c, c.help, limits)),
    limits,
  ).links;
}

/** The strongest, its equals, and each that explains enough of what is left. */
function cover(
  pairs: ReadonlySet<string>,
  candidates: readonly Helped[],
  limits: Thresholds,
): { readonly links: Link[]; readonly explained: number } {
  const { fresh, tie } = limits;
  const explained = new Set<string>();
  const links: Link[] = [];
  let strongest: Helped | undefined;
  for (const candidate of candidates.toSorted(strongestFirst(limits))) {
    if (links.length === mostLinks) break;
    const { key, sentence, ofArticle, ofSource, help } = candidate;
    const added = [...candidate.pairs].filter((p) => pairs.has(p) && !explained.has(p));
    const isEqual =
      strongest &&
      (candidate.isCopied || !strongest.isCopied) &&
      ofArticle + help >= strongest.ofArticle + strongest.help - tie &&
      ofSource >= strongest.ofSource - tie;
    if (!isEqual && added.length < Math.max(fresh * pairs.size, Math.min(leastPairs, pairs.size))) continue;
    strongest ??= candidate;
    links.push({ key, sentence, ofArticle, ofSource });
    for (const pair of added) explained.add(pair);
  }
  return { links, explained: pairs.size === 0 ? 0 : explained.size / pairs.size };
}

/** By what they explain, a copied one before its equals, then by place, so that they come in one order however the sources were given. */
const strongestFirst =
  (limits: Thresholds) =>
  (a: Helped, b: Helped): number =>
    strengthOf(b, limits) - strengthOf(a, limits) ||
    b.ofSource - a.ofSource ||
    (a.key < b.key ? -1 : a.key > b.key ? 1 : a.sentence - b.sentence);

/** Having been copied is worth as much as the right neighbours, and decides where these leave a tie. */
const strengthOf = ({ ofArticle, help, isCopied }: Helped, { order, tie }: Thresholds): number =>
  ofArticle + (isCopied ? Math.max(help, order) + tie + 1e-9 : help);
