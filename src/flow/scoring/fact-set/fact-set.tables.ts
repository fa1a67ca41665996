import type { ColumnType } from 'kysely';
import type { FactSet, FactSetStatus } from './fact-set.ts';

export interface FactSetRow {
  org_id: string;
  id: string;
  version: number;
  desk_id: string;
  status: FactSetStatus;
  name: string;
  file: string;
  detail: ColumnType<Pick<FactSet, 'fileName' | 'count' | 'rules' | 'keptBy' | 'keptAt'>, string, string>;
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    'scoring.fact_set': FactSetRow;
  }
}
