/**
 * What keeps the schema fit for replicas, sharding by organisation and other engines that speak PostgreSQL's language.
 * Each rule is a query that lists its faults; it sees every table, also those that do not exist yet.
 */
import { type RawBuilder, sql } from 'kysely';
import type { Db } from '#platform/db/index.ts';

/** Small tables that every shard holds in full; the others grow and are split by `org_id`. */
export const referenceTables: readonly string[] = ['directory.org'];
const exemptSchemas = ['platform', 'graphile_worker'];
/** The one function a trigger may call: it refuses to change or remove what has happened. */
const appendOnlyGuard = 'platform.refuse_change';

export interface Fault {
  readonly rule: string;
  readonly where: string;
}

export async function schemaFaults(db: Db): Promise<Fault[]> {
  const found = await Promise.all(
    Object.entries(rules).map(async ([rule, query]) => {
      const { rows } = await query.execute(db);
      return rows.map(({ where }) => ({ rule, where }));
    }),
  );
  return found.flat();
}

const everyTable = sql`(select c.oid, n.nspname || '.' || c.relname as name from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and n.nspname !~ '^(pg_|information_schema$)' and n.nspname <> 'graphile_worker')`;
const growingTable = sql`(select * from ${everyTable} t where split_part(t.name, '.', 1) <> all (${exemptSchemas})
  and t.name <> all (${referenceTables}))`;
const hasOrg = (table: string, columns: string) => sql`exists (select from pg_attribute a
  where a.attrelid = ${sql.ref(table)} and a.attnum = any (${sql.ref(columns)}) and a.attname = 'org_id')`;

type Rule = RawBuilder<{ where: string }>;

const rules: Readonly<Record<string, Rule>> = {
  'a growing table has a primary key with org_id': sql`
    select t.name as where from ${growingTable} t where not exists (
      select from pg_constraint k where k.conrelid = t.oid and k.contype = 'p' and ${hasOrg('k.conrelid', 'k.conkey')})`,
  'every unique key of a growing table holds org_id': sql`
    select t.name || ': ' || i.indexrelid::regclass as where from ${growingTable} t join pg_index i on i.indrelid = t.oid
    where i.indisunique and not ${hasOrg('i.indrelid', 'i.indkey')}`,
  'a foreign key between growing tables leads org_id to org_id': sql`
    select t.name || ': ' || k.conname as where from ${growingTable} t
      join pg_constraint k on k.conrelid = t.oid and k.contype = 'f' join ${growingTable} target on target.oid = k.confrelid
    where not exists (select from unnest(k.conkey, k.confkey) pair (own, other)
      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = pair.own
      join pg_attribute b on b.attrelid = k.confrelid and b.attnum = pair.other
      where a.attname = 'org_id' and b.attname = 'org_id')`,
  'org_id is a uuid and never null': sql`
    select t.name as where from ${growingTable} t join pg_attribute a on a.attrelid = t.oid and a.attname = 'org_id'
    where a.atttypid <> 'uuid'::regtype or not a.attnotnull`,
  'no deferrable and no exclusion constraint': sql`
    select t.name || ': ' || k.conname as where from ${everyTable} t join pg_constraint k on k.conrelid = t.oid
    where k.condeferrable or k.contype = 'x'`,
  'no index of several columns but btree': sql`
    select t.name || ': ' || c.relname as where from ${everyTable} t join pg_index i on i.indrelid = t.oid
      join pg_class c on c.oid = i.indexrelid join pg_am m on m.oid = c.relam
    where m.amname <> 'btree' and i.indnkeyatts > 1`,
  'ids come from the application: no serial, identity or sequence': sql`
    select t.name || '.' || a.attname as where from ${everyTable} t join pg_attribute a on a.attrelid = t.oid
      left join pg_attrdef d on d.adrelid = t.oid and d.adnum = a.attnum
    where a.attidentity <> '' or pg_get_expr(d.adbin, d.adrelid) like '%nextval(%'`,
  'no tsvector column': sql`
    select t.name || '.' || a.attname as where from ${everyTable} t join pg_attribute a on a.attrelid = t.oid
    where a.atttypid = 'tsvector'::regtype and not a.attisdropped`,
  'no trigger but an append-only guard': sql`
    select t.name || ': ' || g.tgname as where from ${everyTable} t join pg_trigger g on g.tgrelid = t.oid
    where not g.tgisinternal and g.tgfoid <> to_regproc(${appendOnlyGuard})`,
};

export const ruleNames = Object.keys(rules);
