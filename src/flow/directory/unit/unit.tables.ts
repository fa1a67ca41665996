import type { UnitKind } from './unit.ts';

export interface OrgRow {
  id: string;
  name: string;
}

export interface UnitRow {
  org_id: string;
  id: string;
  parent_id: string | null;
  lineage: string[];
  kind: UnitKind;
  name: string;
  short_name: string;
  pinyin: string;
  initials: string;
  sort_order: number;
  opened_on: string;
  closed_on: string | null;
  merged_into: string | null;
  version: number;
}

export interface UnitNameRow {
  org_id: string;
  unit_id: string;
  from_day: string;
  name: string;
  short_name: string;
}

export interface DeskRow {
  org_id: string;
  unit_id: string;
  name: string;
  founded_on: string;
  closed_on: string | null;
  claim_minutes: number | null;
}

export interface ContactPointRow {
  org_id: string;
  unit_id: string;
  desk_id: string;
  position: number;
  from_day: string;
  to_day: string | null;
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    'directory.org': OrgRow;
    'directory.unit': UnitRow;
    'directory.unit_name': UnitNameRow;
    'directory.desk': DeskRow;
    'directory.contact_point': ContactPointRow;
  }
}
