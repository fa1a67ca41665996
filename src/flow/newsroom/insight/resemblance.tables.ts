import type { ColumnType } from 'kysely';
import type { Decision, OtherKind, ResemblanceStatus } from './resemblance.ts';

export interface TextSketchRow {
  org_id: string;
  thing_id: string;
  thing: OtherKind;
  desk_id: string;
  in_hand: boolean;
  sketch: number[];
}

export interface ResemblanceRow {
  org_id: string;
  id: string;
  version: number;
  report_id: string | null;
  article_id: string | null;
  other_kind: OtherKind;
  other_id: string;
  desk_id: string;
  status: ResemblanceStatus;
  of_report: number;
  of_other: number;
  found_at: string;
  decision: ColumnType<Decision | null, string | null, string | null>;
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    'newsroom.text_sketch': TextSketchRow;
    'newsroom.resemblance': ResemblanceRow;
  }
}
