import type { ColumnType } from 'kysely';
import type { Body } from '#kernel/body.ts';
import type {
  ArticleStatus,
  CopiedPiece,
  Form,
  Mark,
  Merge,
  ProposedCorrection,
  Question,
  SourceKind,
  SourceUse,
} from './article.ts';

type Json<T> = ColumnType<T, string, string>;
type OptionalJson<T> = ColumnType<T | null, string | null, string | null>;

export interface ArticleRow {
  org_id: string;
  id: string;
  version: number;
  desk_id: string;
  status: ArticleStatus;
  form: Form;
  title: string;
  body: Json<Body>;
  characters: number;
  fingerprint: string;
  opened_at: string;
  changed_at: string;
  author_id: string;
  author_name: string;
  issue_id: string | null;
  check_mark: OptionalJson<Mark>;
  sign_off_mark: OptionalJson<Mark>;
  questions: Json<readonly Question[]>;
  words: string | null;
  merges: Json<readonly Merge[]>;
  merged_into: string | null;
  correction: OptionalJson<ProposedCorrection>;
}

export interface RoundRow {
  org_id: string;
  article_id: string;
  number: number;
  author_id: string;
  author_name: string;
  reason: string;
  at: string;
  title: string;
  body: Json<Body>;
  form: Form;
  fingerprint: string;
  copied: Json<readonly CopiedPiece[]>;
}

export interface SourceLinkRow {
  org_id: string;
  article_id: string;
  round_number: number;
  position: number;
  kind: SourceKind;
  source_id: string;
  use: SourceUse;
  unit_id: string | null;
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    'newsroom.article': ArticleRow;
    'newsroom.round': RoundRow;
    'newsroom.source_link': SourceLinkRow;
  }
}
