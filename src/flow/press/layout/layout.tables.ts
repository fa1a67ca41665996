export interface PrintRow {
  org_id: string;
  issue_id: string;
  fingerprint: string;
  sha256: string;
  pages: number;
  at: string;
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    'press.print': PrintRow;
  }
}
