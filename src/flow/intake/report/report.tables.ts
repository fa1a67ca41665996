import type { ColumnType } from 'kysely';
import type { Body } from '#kernel/body.ts';
import type { Genre, ReportSituation, ReportStatus } from './report.ts';

type Json<T> = ColumnType<T, string, string>;

export interface ReportRow {
  org_id: string;
  id: string;
  version: number;
  unit_id: string;
  desk_id: string;
  status: ReportStatus;
  genre: Genre;
  title: string;
  body: Json<Body>;
  characters: number;
  author_id: string;
  author_name: string;
  created_at: string;
  changed_at: string;
  filed_at: string | null;
  register_year: number | null;
  register_number: number | null;
  deadline: string | null;
  situation: Json<ReportSituation>;
  personal_data: ColumnType<
    { decision: 'necessary' | 'to_be_removed'; words: string } | null,
    string | null,
    string | null
  >;
}

export interface ReportFilingRow {
  org_id: string;
  report_id: string;
  number: number;
  title: string;
  body: Json<Body>;
  genre: Genre;
  fingerprint: string;
  at: string;
  approver_id: string;
  approver_name: string;
  correction: string | null;
}

export interface RegisterRow {
  org_id: string;
  desk_id: string;
  year: number;
  last_number: number;
}

export interface AttachmentRow {
  org_id: string;
  report_id: string;
  sha256: string;
  name: string;
  size: number;
  content_type: string;
  at: string;
}

export interface UploadRow {
  org_id: string;
  id: string;
  person_id: string;
  sha256: string;
  name: string;
  size: number;
  content_type: string;
  at: string;
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    'intake.report': ReportRow;
    'intake.report_filing': ReportFilingRow;
    'intake.register': RegisterRow;
    'intake.attachment': AttachmentRow;
    'intake.upload': UploadRow;
  }
}
