import type { ColumnType } from 'kysely';
import type { Body } from '#kernel/body.ts';
import type { Revision, StockKind, StockSource, StockStatus } from './stock-piece.ts';

type Json<T> = ColumnType<T, string, string>;

export interface StockPieceRow {
  org_id: string;
  id: string;
  version: number;
  desk_id: string;
  kind: StockKind;
  status: StockStatus;
  title: string;
  body: Json<Body>;
  characters: number;
  topics: ColumnType<string[], string[], string[]>;
  speaker: string;
  as_of: string | null;
  unit_id: string | null;
  source: Json<StockSource>;
  source_id: string | null;
  added_at: string;
  changed_at: string;
  added_by_id: string;
  added_by_name: string;
  revisions: Json<readonly Revision[]>;
  words: string | null;
  text: string;
  g: ColumnType<number[], number[], number[]>;
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    'newsroom.stock_piece': StockPieceRow;
  }
}
