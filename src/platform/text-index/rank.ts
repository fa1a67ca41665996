/** Best first among a limited number of candidates: where the words stand counts, then how often, how near each other, how new. */

export interface Candidate {
  readonly id: string;
  /** Normalised. */
  readonly title: string;
  /** Normalised, with the title. */
  readonly text: string;
  /** Instant of which the candidate is. */
  readonly at: string;
}

const weights = { title: 6, titleStart: 2, often: 1.5, near: 4, fresh: 3 } as const;
/** Days after which freshness counts half. */
const halfLife = 180;

/** Ids, best first; equal ones newest first. How fresh one is counts from the newest of them. */
export function bestFirst(candidates: readonly Candidate[], terms: readonly string[]): string[] {
  const newest = Math.max(...candidates.map(({ at }) => Date.parse(at)));
  return candidates
    .map((candidate) => ({ candidate, score: scoreOf(candidate, terms, newest) }))
    .sort((a, b) => b.score - a.score || (a.candidate.at < b.candidate.at ? 1 : -1))
    .map(({ candidate }) => candidate.id);
}

function scoreOf({ title, text, at }: Candidate, terms: readonly string[], newest: number): number {
  const inTitle = terms.filter((term) => title.includes(term));
  const places = terms.map((term) => placesOf(text, term));
  const often = places.reduce((sum, found) => sum + Math.log2(1 + found.length), 0);
  const days = (newest - Date.parse(at)) / 86_400_000;
  return (
    (weights.title * inTitle.length) / terms.length +
    (inTitle.some((term) => title.startsWith(term)) ? weights.titleStart : 0) +
    (weights.often * often) / terms.length +
    (terms.length > 1 ? weights.near / (1 + narrowest(places) / 20) : 0) +
    weights.fresh * 0.5 ** (days / halfLife)
  );
}

const mostPlaces = 50;

function placesOf(text: string, term: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(term); at >= 0 && places.length < mostPlaces; at = text.indexOf(term, at + term.length))
    places.push(at);
  return places;
}

/** Characters from the first to the last start of a window that holds every term once. */
function narrowest(places: readonly (readonly number[])[]): number {
  const all = places.flatMap((found, term) => found.map((at) => ({ at, term }))).sort((a, b) => a.at - b.at);
  const last = new Map<number, number>();
  let best = Number.POSITIVE_INFINITY;
  for (const { at, term } of all) {
    last.set(term, at);
    if (last.size === places.length) best = Math.min(best, at - Math.min(...last.values()));
  }
  return best;
}
