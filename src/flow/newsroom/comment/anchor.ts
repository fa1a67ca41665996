/** Where a remarked passage stands: found again by its words and what stood around it, after whatever edits. */

export interface Anchor {
  readonly quote: string;
  /** Up to `context` characters on each side, as the text was then. */
  readonly before: string;
  readonly after: string;
}

export interface Place {
  /** Half-open, in UTF-16 units of the text without white space. */
  readonly start: number;
  readonly end: number;
  /** The passage as it stands now. */
  readonly quote: string;
  readonly changed: boolean;
}

const context = 32;
/** Share of neighbouring pairs of characters that a changed passage must keep (Dice), 0 to 1. */
const alikeEnough = 0.55;

/** Words only: line ends and indents move in every edit. */
export const bare = (text: string): string => text.replace(/\s+/g, '');

/** The anchor of a passage in a text; `before` tells equal passages apart. Undefined: it does not stand there. */
export function anchorOf(text: string, quote: string, before = ''): Anchor | undefined {
  const [all, words] = [bare(text), bare(quote)];
  if (words === '') return undefined;
  const at = bestOf(occurrences(all, words), (start) => commonEnd(all.slice(0, start), bare(before)));
  return at === undefined
    ? undefined
    : {
        quote: words,
        before: all.slice(Math.max(0, at - context), at),
        after: all.slice(at + words.length, at + words.length + context),
      };
}

/** Where the anchored passage stands in the text of now: word for word, else where it is most alike; undefined: lost. */
export function locate(text: string, anchor: Anchor): Place | undefined {
  const all = bare(text);
  const { quote, before, after } = anchor;
  const fits = (start: number) =>
    commonEnd(all.slice(0, start), before) + commonStart(all.slice(start + quote.length), after);
  const exact = bestOf(occurrences(all, quote), fits);
  if (exact !== undefined) return { start: exact, end: exact + quote.length, quote, changed: false };
  const between = betweenNeighbours(all, anchor);
  if (between && likeness(between.quote, quote) >= alikeEnough / 2) return between;
  return mostAlike(all, quote);
}

/** What stands between the old neighbours, when both are still there and not much more is. */
function betweenNeighbours(all: string, { quote, before, after }: Anchor): Place | undefined {
  const [head, tail] = [before.slice(-8), after.slice(0, 8)];
  if (head.length < 4 || tail.length < 4) return undefined;
  const start = all.indexOf(head) + head.length;
  if (start < head.length) return undefined;
  const end = all.indexOf(tail, start);
  if (end <= start || end - start > quote.length * 2 + 20) return undefined;
  return { start, end, quote: all.slice(start, end), changed: true };
}

/** One pass over the text with a window of the passage's length. */
function mostAlike(all: string, quote: string): Place | undefined {
  const size = Math.min(quote.length, all.length);
  if (size < 4) return undefined;
  const wanted = pairsOf(quote);
  const window = new Map<string, number>();
  let common = 0;
  let top = { start: 0, common: 0 };
  const shift = (pair: string, by: 1 | -1): void => {
    const [have, want] = [window.get(pair) ?? 0, wanted.get(pair) ?? 0];
    if (by === 1 ? have < want : have <= want && have > 0) common += by;
    window.set(pair, have + by);
  };
  for (let end = 1; end < all.length; end++) {
    shift(all.slice(end - 1, end + 1), 1);
    if (end >= size) shift(all.slice(end - size, end - size + 2), -1);
    if (common > top.common) top = { start: Math.max(0, end - size + 1), common };
  }
  if (top.common / (size - 1) < alikeEnough) return undefined;
  const { start } = top;
  return { start, end: start + size, quote: all.slice(start, start + size), changed: true };
}

function likeness(a: string, b: string): number {
  const [mine, theirs] = [pairsOf(a), pairsOf(b)];
  const common = [...mine].reduce((n, [pair, count]) => n + Math.min(count, theirs.get(pair) ?? 0), 0);
  return (2 * common) / Math.max(1, a.length + b.length - 2);
}

function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let at = 1; at < text.length; at++) {
    const pair = text.slice(at - 1, at + 1);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

function occurrences(all: string, quote: string): number[] {
  const found: number[] = [];
  for (let at = all.indexOf(quote); at >= 0; at = all.indexOf(quote, at + 1)) found.push(at);
  return found;
}

function bestOf(starts: readonly number[], fits: (start: number) => number): number | undefined {
  let best: { start: number; fit: number } | undefined;
  for (const start of starts) {
    const fit = fits(start);
    if (!best || fit > best.fit) best = { start, fit };
  }
  return best?.start;
}

function commonEnd(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a.at(-1 - n) === b.at(-1 - n)) n++;
  return n;
}

function commonStart(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n++;
  return n;
}
