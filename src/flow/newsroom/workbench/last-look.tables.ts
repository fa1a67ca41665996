export interface LastLookRow {
  org_id: string;
  article_id: string;
  person_id: string;
  seen_version: number;
  seen_round: number;
  before_version: number | null;
  before_round: number | null;
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    'newsroom.last_look': LastLookRow;
  }
}
