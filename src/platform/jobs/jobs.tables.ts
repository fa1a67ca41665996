export interface JobRunRow {
  org_id: string;
  job: string;
  day: string;
  done_at: string;
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    'platform.job_run': JobRunRow;
  }
}
