import type { Credibility, Reliability } from './grade.ts';
import type { GradeStatus } from './set-grade.ts';

export interface GradeRow {
  org_id: string;
  id: string;
  version: number;
  report_id: string;
  desk_id: string;
  status: GradeStatus;
  reliability: Reliability;
  credibility: Credibility;
  reason: string;
  by_name: string;
  at: string;
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    'newsroom.grade': GradeRow;
  }
}
