import type { ColumnType } from 'kysely';
import type { Cadence, DigestWish } from './digest.ts';
import type { SearchedThing } from './search.ts';

export interface SearchEntryRow {
  org_id: string;
  thing_id: string;
  thing: SearchedThing;
  unit_id: string;
  desk_id: string;
  status: string;
  genre: string | null;
  at: string;
  text: string;
  g: ColumnType<number[], number[], number[]>;
}

export interface SavedSearchRow {
  org_id: string;
  id: string;
  person_id: string;
  name: string;
  query: string;
  seen_at: string;
  digest: ColumnType<DigestWish, DigestWish | undefined, DigestWish>;
}

export interface SearchDigestRow {
  org_id: string;
  id: string;
  version: number;
  person_id: string;
  saved_search_id: string;
  name: string;
  query: string;
  cadence: Cadence;
  day: string;
  since: string;
  until: string;
  total: number;
  drawn_up_at: string;
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    'overview.search_entry': SearchEntryRow;
    'overview.saved_search': SavedSearchRow;
    'overview.search_digest': SearchDigestRow;
  }
}
