/** What can be looked for, and what a search says of a hit. */
import type { Genre } from '#flow/intake/report/index.ts';
import type { UnitId } from '#kernel/ids.ts';
import type { Keyset, Page } from '#kernel/keyset.ts';
import type { Period } from '#kernel/period.ts';
import type { Run, TextQuery } from '#platform/text-index/index.ts';

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

export interface Search extends SearchFilter, Keyset {
  /** Left out: everything that the other conditions leave. */
  readonly query?: TextQuery | undefined;
  readonly order: Order;
  /** Count all hits, however many. */
  readonly exact?: boolean | undefined;
}

export interface Hit {
  readonly id: string;
  readonly thing: SearchedThing;
  readonly title: readonly Run[];
  readonly snippet: readonly Run[];
  readonly unitName: string;
  readonly deskId: UnitId;
  readonly status: string;
  readonly at: string;
}

export interface Found extends Page<Hit> {
  readonly total: number;
  /** There are more than `total`; nobody counted them. */
  readonly isMore: boolean;
}

/** Hits that are sorted or counted without being asked to; above it: “1000+”. */
export const candidateCap = 1000;
/** A query that no index helps (one character) reads the newest texts, so many of them. */
export const readingLimit = 5000;
