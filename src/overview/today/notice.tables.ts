import type { NoticeKind } from './notice.ts';

export interface NoticeRow {
  org_id: string;
  id: string;
  person_id: string;
  event_id: string;
  kind: NoticeKind;
  title: string;
  words: string;
  href: string;
  needs_me: boolean;
  at: string;
  read_at: string | null;
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    'overview.notice': NoticeRow;
  }
}
