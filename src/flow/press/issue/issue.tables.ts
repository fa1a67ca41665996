import type { ColumnType, Generated } from 'kysely';
import type { Series } from '#flow/press/bulletin/index.ts';
import type { Issue, IssueStatus } from './issue.ts';

export type IssueDetail = Omit<Issue, 'status' | 'bulletinId' | 'deskId' | 'series' | 'openedAt' | 'entries'>;

export interface IssueRow {
  org_id: string;
  id: string;
  version: number;
  bulletin_id: string;
  desk_id: string;
  series: Series;
  status: IssueStatus;
  opened_at: string;
  changed_at: string;
  year: number | null;
  number: number | null;
  total: number | null;
  day: string | null;
  released_at: string | null;
  detail: ColumnType<IssueDetail, string, string>;
}

export interface IssueEntryRow {
  org_id: string;
  issue_id: string;
  position: number;
  article_id: string;
  note: string;
}

export interface NumberSequenceRow {
  org_id: string;
  bulletin_id: string;
  series: Series;
  year: number;
  last_number: number;
}

export interface IssueNumberRow {
  org_id: string;
  bulletin_id: string;
  series: Series;
  year: number;
  number: number;
  total: number;
  issue_id: string;
  taken_at: string;
  void_reason: Generated<string | null>;
  voided_at: Generated<string | null>;
  voided_by: Generated<string | null>;
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    'press.issue': IssueRow;
    'press.issue_entry': IssueEntryRow;
    'press.number_sequence': NumberSequenceRow;
    'press.issue_number': IssueNumberRow;
  }
}
