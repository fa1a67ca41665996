import type { ColumnType } from 'kysely';
import type { StatementRecord, StatementStatus } from './statement.ts';

export interface StatementRow {
  org_id: string;
  id: string;
  version: number;
  desk_id: string;
  status: StatementStatus;
  period: string;
  from_day: string;
  to_day: string;
  title: string;
  changed_at: string;
  detail: ColumnType<Omit<StatementRecord, 'deskId' | 'status' | 'period'>, string, string>;
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    'scoring.statement': StatementRow;
  }
}
