import type { ColumnType } from 'kysely';
import type { CommentStatus, Remark, SubjectKind } from './comment.ts';

export interface CommentRow {
  org_id: string;
  id: string;
  version: number;
  subject: SubjectKind;
  subject_id: string;
  desk_id: string;
  status: CommentStatus;
  quote: string;
  before_quote: string;
  after_quote: string;
  remarks: ColumnType<readonly Remark[], string, string>;
  author_id: string;
  made_at: string;
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    'newsroom.comment': CommentRow;
  }
}
