import type { ColumnType } from 'kysely';
import type { SourceKind } from '#flow/newsroom/article/index.ts';
import type { Outcome, PlaceStatus, RecallCause, RecallStatus, SharedSentence } from './recall.ts';

type Json<T> = ColumnType<T, string, string>;

export interface RecallRow {
  org_id: string;
  id: string;
  version: number;
  desk_id: string;
  source_kind: SourceKind;
  source_id: string;
  source_title: string;
  cause: RecallCause;
  words: string;
  status: RecallStatus;
  opened_at: string;
  opened_by: string;
}

export interface RecallPlaceRow {
  org_id: string;
  recall_id: string;
  position: number;
  kind: string;
  place_id: string;
  title: string;
  fingerprint: string | null;
  sentences: Json<readonly SharedSentence[]>;
  status: PlaceStatus;
  outcome: ColumnType<Outcome | null, string | null, string | null>;
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    'newsroom.recall': RecallRow;
    'newsroom.recall_place': RecallPlaceRow;
  }
}
