export interface DemoRow {
  org_id: string;
  loaded_at: string;
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    'platform.demo': DemoRow;
  }
}
