import type { ColumnType } from 'kysely';
import type { Body } from '#kernel/body.ts';
import type { OutsideItem, OutsideStatus } from './outside.ts';

export interface OutsideItemRow {
  org_id: string;
  id: string;
  version: number;
  desk_id: string;
  status: OutsideStatus;
  title: string;
  body: ColumnType<Body, string, string>;
  characters: number;
  source: string;
  address: string;
  day: string;
  note: string;
  collected_at: string;
  changed_at: string;
  collector_id: string;
  collector_name: string;
  /** What belongs to its present standing. */
  situation: ColumnType<Pick<OutsideItem, 'articles' | 'aside'>, string, string>;
  text: string;
  g: ColumnType<number[], number[], number[]>;
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    'intake.outside_item': OutsideItemRow;
  }
}
