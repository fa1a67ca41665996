import type { ColumnType } from 'kysely';
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
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    'overview.search_entry': SearchEntryRow;
    'overview.saved_search': SavedSearchRow;
  }
}
