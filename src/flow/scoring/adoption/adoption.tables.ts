import type { ColumnType } from 'kysely';
import type { Adoption, AdoptionStatus, CreditedUnit, Part } from './adoption.ts';

/** What no list asks for. */
export type AdoptionDetail = Pick<
  Adoption,
  'body' | 'length' | 'filedOn' | 'evidence' | 'route' | 'outsideScore' | 'takenBack'
>;

export interface AdoptionRow {
  org_id: string;
  id: string;
  version: number;
  desk_id: string;
  status: AdoptionStatus;
  level: string;
  channel: string | null;
  form: string;
  day: string;
  taken_back_on: string | null;
  story: string;
  article_id: string | null;
  report_id: string | null;
  issue_id: string | null;
  title: string;
  detail: ColumnType<AdoptionDetail, string, string>;
}

export interface AdoptionUnitRow {
  org_id: string;
  adoption_id: string;
  position: number;
  unit_id: string;
  part: Part;
  extra: ColumnType<CreditedUnit['extra'] | null, string | null, string | null>;
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    'scoring.adoption': AdoptionRow;
    'scoring.adoption_unit': AdoptionUnitRow;
  }
}
