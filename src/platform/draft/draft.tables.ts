import type { ColumnType } from 'kysely';

export type DraftFields = readonly (readonly [name: string, value: string])[];

export interface DraftRow {
  org_id: string;
  person_id: string;
  id: string;
  form: string;
  tab: string | null;
  seen_version: number | null;
  fields: ColumnType<DraftFields, string, string>;
  saved_at: string;
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    'platform.draft': DraftRow;
  }
}
