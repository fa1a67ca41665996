import type { ColumnType } from 'kysely';
import type { Entry } from './entry.ts';
import type { UnitFact } from './facts.ts';
import type { LedgerName } from './ledgers.ts';
import type { ManualKind } from './manual-kind.ts';
import type { ManualPoints } from './manual-points.ts';
import type { RuleSetRecord, RuleSetTitles } from './rule-set-record.ts';

type Json<T> = ColumnType<T, string, string>;

export interface RuleSetRow {
  org_id: string;
  id: string;
  version: number;
  desk_id: string;
  status: RuleSetRecord['status'];
  code: string;
  edition: string;
  title: string;
  from_day: string;
  to_day: string;
  in_force_since: string | null;
  source: string;
  titles: Json<RuleSetTitles>;
  detail: Json<Pick<RuleSetRecord, 'withdrawn'>>;
}

export interface ManualPointsRow {
  org_id: string;
  id: string;
  version: number;
  desk_id: string;
  unit_id: string;
  status: ManualPoints['status'];
  kind: ManualKind | null;
  level: string | null;
  amounts: Json<Readonly<Record<string, string>>> | null;
  points: string | null;
  day: string;
  taken_back_on: string | null;
  why: string;
  evidence: string;
  by_name: string;
  words: string | null;
}

export interface BookRow {
  org_id: string;
  desk_id: string;
  locked_to: string | null;
  settled_to: string | null;
}

export interface LockedStretchRow {
  org_id: string;
  desk_id: string;
  from_day: string;
  to_day: string;
  name: string;
  units: ColumnType<UnitFact[], string, never>;
  ledgers: LedgerName[];
}

export interface LedgerEntryRow {
  org_id: string;
  id: string;
  desk_id: string;
  ledger: LedgerName;
  unit_id: string;
  author: string | null;
  day: string;
  points: string;
  event: string;
  article: string | null;
  rule: string;
  rule_set_id: string;
  rule_set: string;
  rule_set_version: string;
  reason: ColumnType<Entry['reason'], string, never>;
  steps: ColumnType<Entry['steps'], string, never>;
  reverses: string | null;
  adjusts: string | null;
  booked_at: string;
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    'scoring.rule_set': RuleSetRow;
    'scoring.manual_points': ManualPointsRow;
    'scoring.book': BookRow;
    'scoring.locked_stretch': LockedStretchRow;
    'scoring.ledger_entry': LedgerEntryRow;
  }
}
