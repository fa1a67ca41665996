import type { ColumnType } from 'kysely';
import type { CorrectedShare, CreditStatus } from './credit-correction.ts';

export interface CreditRow {
  org_id: string;
  id: string;
  version: number;
  article_id: string;
  desk_id: string;
  status: CreditStatus;
  shares: ColumnType<readonly CorrectedShare[], string, string>;
  reason: string;
  by_name: string;
  at: string;
  fingerprint: string;
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    'newsroom.credit': CreditRow;
  }
}
