/** Where each number, date and unit name of an article stands in its sources, or that it stands nowhere. */
import type { Link, Place } from './align.ts';
import { placeName } from './copied-places.ts';
import { type FigureIndex, figureIndex, type PlacedFigure } from './figure-index.ts';
import { type Figure, type FigureKind, figuresOf } from './figures.ts';
import { sumOf } from './sums.ts';
import { around, likeness } from './surroundings.ts';
import type { UnitFinder, UnitMention } from './unit-names.ts';

export interface TracedSource {
  readonly key: string;
  readonly sentences: readonly string[];
  /** The unit that filed it and those above it; none for an article of the desk. */
  readonly filedBy: readonly string[];
}

export interface Occurrence extends Place {
  /** As it stands there. */
  readonly text: string;
}

export type Outcome =
  /** In a source sentence that the sentence is linked to, or in another one. */
  | { readonly found: 'linked' | 'elsewhere'; readonly at: Occurrence }
  /** It names the unit that filed a source, or one above it. */
  | { readonly found: 'filer'; readonly key: string }
  /** What two sources say, added up. */
  | { readonly found: 'sum'; readonly of: readonly Occurrence[] }
  /** In the same words the source says something else. */
  | { readonly found: 'changed'; readonly at: Occurrence }
  | { readonly found: 'nowhere' };

export interface Trace {
  readonly kind: FigureKind | 'unit';
  readonly text: string;
  /** Within the sentence, UTF-16 units. */
  readonly from: number;
  readonly to: number;
  readonly outcome: Outcome;
}

/** An editor has to look at it before it is printed. */
export const isFlagged = ({ outcome }: Trace): boolean =>
  outcome.found === 'changed' || outcome.found === 'nowhere' || outcome.found === 'sum';

/** Words around two figures that are so much alike speak of the same thing (bench/provenance). */
export const sameThing = 0.55;
/** Below this an equal figure in a linked sentence stands there for something else. */
const otherThing = 0.2;

/** In a sentence with more figures than this, what is said differently is not guessed. */
const mostRivals = 200;

export interface ArticleSentence {
  readonly text: string;
  readonly links: readonly Link[];
}

/** For each sentence its numbers, dates and unit names from left to right. */
export function trace(
  article: readonly ArticleSentence[],
  sources: readonly TracedSource[],
  unitsIn: UnitFinder,
): Trace[][] {
  const figures = sources.flatMap(({ key, sentences }) =>
    sentences.flatMap((text, sentence) => figuresAt(text, { key, sentence })),
  );
  const everywhere = figureIndex(figures);
  const bySentence = Map.groupBy(figures, ({ key, sentence }) => placeName({ key, sentence }));
  const units = sources.flatMap(({ key, sentences }) =>
    sentences.flatMap((text, sentence) => unitsIn(text).map((mention) => ({ ...mention, key, sentence }))),
  );
  return article.map((sentence) => {
    const linked = sentence.links.flatMap((link) => bySentence.get(placeName(link)) ?? []);
    return [
      ...traceFigures(sentence, figureIndex(linked), everywhere),
      ...unitsIn(sentence.text).map((mention) => traceUnit(mention, sentence.links, units, sources)),
    ].sort((a, b) => a.from - b.from);
  });
}

const figuresAt = (text: string, place: Place): PlacedFigure[] =>
  figuresOf(text).map((figure) => ({
    ...figure,
    ...place,
    words: around(text, figure),
    measure: text.slice(figure.to).trim().slice(0, 1),
  }));

function traceFigures({ text }: ArticleSentence, linked: FigureIndex, all: FigureIndex): Trace[] {
  const mine = figuresAt(text, { key: '', sentence: 0 });
  const used = new Set(
    mine.flatMap((figure) =>
      linked.alike(figure).filter((o) => isSame(figure, o) && likeness(figure.words, o.words) >= otherThing),
    ),
  );
  return mine.map((figure) => {
    const { kind, from, to } = figure;
    return { kind, from, to, text: figure.text, outcome: outcomeOf(figure, linked, all, used) };
  });
}

function outcomeOf(
  figure: PlacedFigure,
  linked: FigureIndex,
  all: FigureIndex,
  used: ReadonlySet<PlacedFigure>,
): Outcome {
  const equal = closest(
    figure,
    linked.alike(figure).filter((other) => isSame(figure, other)),
  );
  const rivals = linked.all.length > mostRivals ? [] : linked.all;
  const rival = closest(
    figure,
    rivals.filter((other) => other.kind === figure.kind && !isSame(figure, other) && !used.has(other)),
  );
  const isChanged = rival !== undefined && rival.likeness >= sameThing;
  if (equal && !(isChanged && equal.likeness < otherThing)) return { found: 'linked', at: occurrence(equal.figure) };
  const ofLinks = sumOf(figure, linked);
  if (ofLinks) return { found: 'sum', of: ofLinks.map(occurrence) };
  if (isChanged) return { found: 'changed', at: occurrence(rival.figure) };
  const elsewhere = closest(
    figure,
    all.alike(figure).filter((other) => isSame(figure, other)),
  );
  if (elsewhere) return { found: 'elsewhere', at: occurrence(elsewhere.figure) };
  const parts = sumOf(figure, all);
  return parts ? { found: 'sum', of: parts.map(occurrence) } : { found: 'nowhere' };
}

const occurrence = ({ key, sentence, text }: Occurrence): Occurrence => ({ key, sentence, text });

function closest(
  figure: PlacedFigure,
  others: readonly PlacedFigure[],
): { figure: PlacedFigure; likeness: number } | undefined {
  let best: { figure: PlacedFigure; likeness: number } | undefined;
  for (const other of others) {
    const like = likeness(figure.words, other.words);
    if (!best || like > best.likeness || (like === best.likeness && placeName(other) < placeName(best.figure)))
      best = { figure: other, likeness: like };
  }
  return best;
}

/** The same value, an end of the same range, or a date that the source gives more exactly or without its year. */
export function isSame(mine: Figure, theirs: Figure): boolean {
  if (mine.value === theirs.value) return mine.kind === theirs.kind;
  if (mine.kind === 'date' && theirs.kind === 'date') return isSameDate(mine.value, theirs.value);
  if (theirs.kind === 'range' && (mine.kind === 'number' || mine.kind === 'percent'))
    return theirs.value.split('..').includes(mine.value);
  return false;
}

function isSameDate(mine: string, theirs: string): boolean {
  const [a, b] = [dateParts(mine), dateParts(theirs)];
  if (a.year !== undefined && b.year !== undefined && a.year !== b.year) return false;
  if (a.month === undefined) return a.year !== undefined && a.year === b.year;
  return a.month === b.month && (a.day === undefined || a.day === b.day);
}

function dateParts(value: string): { year: string | undefined; month: string | undefined; day: string | undefined } {
  const [, year, month, day] = /^(\d{4})?-*(\d\d)?(?:-(\d\d))?$/.exec(value) ?? [];
  return { year, month, day };
}

function traceUnit(
  { text, from, to, unitIds }: UnitMention,
  links: readonly Place[],
  mentions: readonly (UnitMention & Place)[],
  sources: readonly TracedSource[],
): Trace {
  const linked = new Set(links.map(placeName));
  const same = mentions.filter((m) => m.unitIds.some((id) => unitIds.includes(id)));
  const inLink = same.find((m) => linked.has(placeName(m)));
  const keys = new Set(links.map(({ key }) => key));
  const filed = sources.filter(({ filedBy }) => filedBy.some((id) => unitIds.includes(id)));
  const filer = filed.find(({ key }) => keys.has(key)) ?? filed[0];
  const outcome: Outcome = inLink
    ? { found: 'linked', at: occurrence(inLink) }
    : filer
      ? { found: 'filer', key: filer.key }
      : same[0]
        ? { found: 'elsewhere', at: occurrence(same[0]) }
        : { found: 'nowhere' };
  return { kind: 'unit', text, from, to, outcome };
}
