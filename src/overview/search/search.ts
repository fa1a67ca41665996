/** What can be looked for, and under which conditions. */
import type { Genre } from '#flow/intake/report/index.ts';
import type { UnitId } from '#kernel/ids.ts';
import type { Period } from '#kernel/period.ts';

export const searchedThings = ['report', 'article', 'issue'] as const;
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
  /** Only what came in after this instant. */
  readonly since?: string | undefined;
}

/** Hits that are sorted or counted without being asked to; above it: “1000+”. */
export const candidateCap = 1000;
/** A query that no index helps (one character) reads the newest texts, so many of them. */
export const readingLimit = 5000;
