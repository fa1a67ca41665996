export interface ClaimRow {
  org_id: string;
  thing: string;
  thing_id: string;
  person_id: string;
  person_name: string;
  tab: string | null;
  since: string;
  touched_at: string;
  idle_minutes: number;
  asked_by: string | null;
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    'platform.claim': ClaimRow;
  }
}
