import type { ColumnType } from 'kysely';
import type { BulletinSettings, BulletinStatus } from './bulletin.ts';

export interface BulletinRow {
  org_id: string;
  id: string;
  version: number;
  desk_id: string;
  status: BulletinStatus;
  name: string;
  settings: ColumnType<BulletinSettings, string, string>;
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    'press.bulletin': BulletinRow;
  }
}
