import type { ColumnType } from 'kysely';
import type { ExceptionStatus } from './exception.ts';
import type { RuleName } from './hint.ts';
import type { TermStatus } from './term.ts';

export interface TermRow {
  org_id: string;
  id: string;
  version: number;
  desk_id: string;
  status: TermStatus;
  written: string;
  wrong: ColumnType<readonly string[], string, string>;
  reason: string;
  by_name: string;
  at: string;
}

export interface ExceptionRow {
  org_id: string;
  id: string;
  version: number;
  article_id: string;
  desk_id: string;
  status: ExceptionStatus;
  rule: RuleName;
  quote: string;
  before: string;
  behind: string;
  reason: string;
  by_name: string;
  at: string;
}

export interface HintCountRow {
  org_id: string;
  article_id: string;
  open: number;
  wrong: number;
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    'newsroom.term': TermRow;
    'newsroom.exception': ExceptionRow;
    'newsroom.hint_count': HintCountRow;
  }
}
