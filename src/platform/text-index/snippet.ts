/** The place of a text that shows best why it was found, in its own characters, with the words marked. */
import { normWithPlaces } from './norm.ts';

export interface Run {
  readonly text: string;
  readonly isHit: boolean;
}

interface Hit {
  readonly from: number;
  readonly to: number;
  readonly term: number;
}

const lead = 18;
const mostHits = 200;

/** The whole text with its hits marked: for titles. `terms` in normal form. */
export function markTerms(original: string, terms: readonly string[]): Run[] {
  return runs(original, hitsIn(original, terms), 0, original.length);
}

/** About `width` characters round the most different terms; a text without hits gives its beginning. */
export function snippet(original: string, terms: readonly string[], width = 100): Run[] {
  const hits = hitsIn(original, terms);
  const first = hits[bestStart(hits, width)];
  const from = first ? startBefore(original, first.from) : 0;
  const to = wholeCharacter(original, Math.min(original.length, from + width));
  const shown = runs(original, hits, from, to);
  const before: Run[] = from > 0 ? [{ text: '…', isHit: false }] : [];
  const after: Run[] = to < original.length ? [{ text: '…', isHit: false }] : [];
  return [...before, ...shown, ...after].map((run) => ({ ...run, text: run.text.replace(/\s+/g, ' ') }));
}

function hitsIn(original: string, terms: readonly string[]): Hit[] {
  const { text, places } = normWithPlaces(original);
  const hits: Hit[] = [];
  for (const [number, term] of terms.entries()) {
    if (term === '') continue;
    for (let at = text.indexOf(term); at >= 0 && hits.length < mostHits; at = text.indexOf(term, at + term.length)) {
      const from = places[at] ?? 0;
      hits.push({ from, to: endOf(places, at + term.length), term: number });
    }
  }
  return hits.sort((a, b) => a.from - b.from || b.to - a.to);
}

/** One character of the original may be several of the normal form (㎡ → m2): a hit takes in the whole of it. */
function endOf(places: readonly number[], after: number): number {
  let end = after;
  while (end < places.length - 1 && places[end] === places[end - 1]) end += 1;
  return places[end] ?? 0;
}

function bestStart(hits: readonly Hit[], width: number): number {
  let best = 0;
  let most = 0;
  for (const [start, { from }] of hits.entries()) {
    const seen = new Set<number>();
    for (let i = start; i < hits.length; i++) {
      const hit = hits[i];
      if (!hit || hit.to - from > width - lead) break;
      seen.add(hit.term);
    }
    if (seen.size > most) [best, most] = [start, seen.size];
  }
  return best;
}

/** The start of the sentence when it is near, else a few characters before the hit. */
function startBefore(text: string, hit: number): number {
  const sentence = Math.max(text.lastIndexOf('。', hit - 1), text.lastIndexOf('\n', hit - 1)) + 1;
  return wholeCharacter(text, hit - sentence <= 2 * lead ? sentence : hit - lead);
}

const wholeCharacter = (text: string, at: number): number =>
  at > 0 && /[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at;

function runs(text: string, hits: readonly Hit[], from: number, to: number): Run[] {
  const found: Run[] = [];
  let at = from;
  for (const hit of hits) {
    const start = Math.max(hit.from, at);
    const end = Math.min(hit.to, to);
    if (end <= start) continue;
    if (start > at) found.push({ text: text.slice(at, start), isHit: false });
    found.push({ text: text.slice(start, end), isHit: true });
    at = end;
  }
  if (at < to) found.push({ text: text.slice(at, to), isHit: false });
  return found;
}
