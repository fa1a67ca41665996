import type { ColumnType } from 'kysely';

export interface EventRow {
  org_id: string;
  thing_id: string;
  version: number;
  thing: string;
  id: string;
  seq: number;
  type: string;
  data: ColumnType<object, string>;
  at: string;
  actor_id: string;
  actor_name: string;
  on_behalf_of: ColumnType<{ personId: string; name: string } | null, string | null>;
  origin: 'page' | 'api' | 'cli' | 'system';
  previous_hash: string;
  hash: string;
}

export interface EventChainRow {
  org_id: string;
  seq: number;
  hash: string;
}

export interface IdempotencyKeyRow {
  org_id: string;
  actor_id: string;
  key: string;
  request_hash: string;
  result: ColumnType<unknown, string | null>;
  at: string;
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    'platform.event': EventRow;
    'platform.event_chain': EventChainRow;
    'platform.idempotency_key': IdempotencyKeyRow;
  }
}
