/**
 * What can be looked for, and under which conditions.
 *
 * A later capability brings its texts by one word in `searchedThings`; the compiler then asks for the rest, each in its place:
 * its states and words in `searched-states.ts`, tones and address in `searched-things.pages.ts`, its rows in `sources.queries.ts`, what its events change in
 * `search.reactions.ts`, and its name in `search-wording.ts`. Rows are found by the people of the desk that has them
 * (`deskRoles` in `search.queries.ts`); what others may read, as reports by their units, is said there in SQL.
 * `npx huoshui search rebuild` then brings in what is there already.
 */
import type { Genre } from '#flow/intake/report/index.ts';
import type { UnitId } from '#kernel/ids.ts';
import type { Period } from '#kernel/period.ts';

export const searchedThings = ['report', 'article', 'issue', 'outside_item', 'stock_piece'] as const;
export type SearchedThing = (typeof searchedThings)[number];

export const orders = ['newest', 'best'] as const;
export type Order = (typeof orders)[number];

export interface SearchFilter {
  readonly thing?: SearchedThing | undefined;
  /** The unit that filed it or whose desk made it, with all below. */
  readonly unitId?: UnitId | undefined;
  /** Of reports. */
  readonly genre?: Genre | undefined;
  /** A state of one kind of thing: `report:held`. */
  readonly state?: { readonly thing: SearchedThing; readonly status: string } | undefined;
  readonly period?: Period | undefined;
  /** Adopted by this channel, or an issue of it. */
  readonly channel?: string | undefined;
  /** Only what came in after the one instant, and not after the other. */
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

/** Hits that are sorted or counted without being asked to; above it: “1000+”. */
export const candidateCap = 1000;
/** A query that no index helps (one character) reads the newest texts, so many of them. */
export const readingLimit = 5000;
/** Entries next in the list that are looked through before an index is asked, where hits are many. */
export const recentLimit = 10_000;
