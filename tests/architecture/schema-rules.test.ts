import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { rolledBack, testDatabase } from '../support/database.ts';
import { ruleNames, schemaFaults } from './schema-rules.ts';

const database = await testDatabase();
afterAll(() => database.close());

test('the schema keeps every rule of growth', async () => {
  expect(await schemaFaults(database.read)).toEqual([]);
});

const sound = `create table probe.sound (org_id uuid not null, id uuid not null, words int[], primary key (org_id, id));`;

test('a sound table raises no fault', async () => {
  expect(await faultsOf(`${sound} create index on probe.sound using gin (words)`)).toEqual([]);
});

/** Each rule, with a table that breaks it and nothing else. */
const planted: Readonly<Record<string, string>> = {
  'a growing table has a primary key with org_id': 'create table probe.t (id uuid not null, org_id uuid not null)',
  'every unique key of a growing table holds org_id': `${sound} create unique index on probe.sound (id)`,
  'a foreign key between growing tables leads org_id to org_id': `${sound}
    create table probe.t (org_id uuid, owner uuid, id uuid, primary key (org_id, id), foreign key (owner, id) references probe.sound)`,
  'org_id is a uuid and never null': 'create table probe.t (org_id text, id uuid, primary key (org_id, id))',
  'no deferrable and no exclusion constraint': `${sound}
    create table probe.t (org_id uuid, id uuid, primary key (org_id, id), foreign key (org_id, id) references probe.sound deferrable)`,
  'no index of several columns but btree': `${sound}
    alter table probe.sound add more int[]; create index on probe.sound using gin (words, more)`,
  'ids come from the application: no serial, identity or sequence':
    'create table probe.t (org_id uuid, id int generated always as identity, primary key (org_id, id))',
  'no tsvector column': `${sound} alter table probe.sound add found tsvector`,
  'no trigger but an append-only guard': `${sound}
    create function probe.act() returns trigger language plpgsql as 'begin return new; end';
    create trigger act before insert on probe.sound for each row execute function probe.act()`,
};

test('every rule has its planted fault', () => {
  expect(Object.keys(planted)).toEqual(ruleNames);
});

test.each(Object.entries(planted))('refused: %s', async (rule, statements) => {
  const faults = await faultsOf(statements);
  expect(faults.map((fault) => fault.rule)).toEqual([rule]);
});

function faultsOf(statements: string) {
  return rolledBack(database.write, async (trx) => {
    await sql.raw(`create schema probe; ${statements}`).execute(trx);
    const faults = await schemaFaults(trx);
    return faults.filter((fault) => fault.where.startsWith('probe.'));
  });
}
