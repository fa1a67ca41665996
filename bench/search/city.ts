/** A database of its own with one organisation, sixty units, one desk and its editor; reports are put straight into the rows. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { v7 } from 'uuid';
import type { Actor } from '#kernel/actor.ts';
import { migrate, openDatabase } from '#platform/db/index.ts';
import type { Access } from '#platform/event-log/index.ts';
import { grams, norm } from '#platform/text-index/index.ts';
import type { Report } from './corpus.ts';

export interface City {
  readonly access: Access;
  readonly editor: Actor;
  /** Files them one after another in time; their ids. */
  file(reports: readonly Report[]): Promise<string[]>;
  /** The same where nothing but the filing is read. */
  fileTexts(reports: readonly Report[]): Promise<string[]>;
  /** The same without a filing of its own, and with its entry in the search, in one statement each. */
  fileWithEntry(reports: readonly Report[]): Promise<string[]>;
  close(): Promise<void>;
}

const minute = 60_000;

export async function openCity(): Promise<City> {
  const folder = mkdtempSync(join(tmpdir(), 'huoshui-bench-'));
  const database = await openDatabase({ dataFolder: folder });
  await migrate(database.write);
  const db = database.write;
  const orgId = v7();
  const units = Array.from({ length: 60 }, () => v7());
  await sql`insert into directory.org (id, name) values (${orgId}, '青岚市')`.execute(db);
  const desk = units[0] ?? orgId;
  for (const [n, id] of units.entries()) {
    const parent = n === 0 ? null : desk;
    await sql`insert into directory.unit (org_id, id, parent_id, lineage, kind, name, short_name, pinyin, initials, sort_order, opened_on, version)
      values (${orgId}, ${id}, ${parent}, ${`{${parent ? `${parent},` : ''}${id}}`}::uuid[], 'county', ${`单位${n}`}, ${`单位${n}`}, '', '', ${n},
        '2020-01-01', 1)`.execute(db);
  }
  const editor: Actor = {
    orgId,
    personId: v7(),
    name: '林砚川',
    unitId: desk,
    appointments: [{ role: 'editor', unitId: desk }],
    origin: 'page',
  };
  let time = Date.parse('2023-01-01T00:00:00Z');
  const rowsOf = (reports: readonly Report[]) =>
    reports.map(({ title, paragraphs }, n) => {
      time += 7 * minute;
      const body = paragraphs.map((text) => ({ kind: 'paragraph', text }));
      const unit = units[n % units.length] ?? desk;
      return { id: v7({ msecs: time }), unit, at: new Date(time).toISOString(), title, body };
    });
  const keep = (rows: ReturnType<typeof rowsOf>) =>
    sql`insert into intake.report (org_id, id, version, unit_id, desk_id, status, genre, title, body, characters, author_id, author_name,
        created_at, changed_at, filed_at, situation)
      select ${orgId}, id, 1, unit, ${desk}, 'filed', 'problem', title, body, 0, ${orgId}, '', at, at, at, '{"status":"filed"}'
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) x(id uuid, unit uuid, at timestamptz, title text, body jsonb)`.execute(
      db,
    );
  return {
    access: { db, orgId },
    editor,
    async file(reports) {
      const rows = rowsOf(reports);
      await keep(rows);
      await sql`insert into intake.report_filing (org_id, report_id, number, title, body, genre, fingerprint, at, approver_id, approver_name)
        select ${orgId}, id, 1, title, body, 'problem', '', at, ${orgId}, ''
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) x(id uuid, unit uuid, at timestamptz, title text, body jsonb)`.execute(
        db,
      );
      return rows.map((row) => row.id);
    },
    async fileTexts(reports) {
      const rows = rowsOf(reports);
      await keep(rows.map((row) => ({ ...row, body: [] })));
      const of = (pick: (row: (typeof rows)[number]) => string) => rows.map(pick);
      await sql`insert into intake.report_filing (org_id, report_id, number, title, body, genre, fingerprint, at, approver_id, approver_name)
        select ${orgId}, id, 1, title, body, 'problem', '', at, ${orgId}, ''
        from unnest(${of((r) => r.id)}::uuid[], ${of((r) => r.at)}::timestamptz[], ${of((r) => r.title)}::text[],
          ${of((r) => JSON.stringify(r.body))}::jsonb[]) x(id, at, title, body)`.execute(db);
      return rows.map((row) => row.id);
    },
    async fileWithEntry(reports) {
      const rows = rowsOf(reports);
      await keep(rows);
      const texts = reports.map(({ title, paragraphs }) => norm(`${title}\n${paragraphs.join('\n')}`));
      const pairs = texts.map((text) => `{${grams(text).join(',')}}`);
      const of = (pick: (row: (typeof rows)[number]) => string) => rows.map(pick);
      await sql`insert into overview.search_entry (org_id, thing_id, thing, unit_id, desk_id, status, genre, at, text, g)
        select ${orgId}, id, 'report', unit, ${desk}, 'filed', 'problem', at, text, pairs::int[]
        from unnest(${of((r) => r.id)}::uuid[], ${of((r) => r.unit)}::uuid[], ${of((r) => r.at)}::timestamptz[], ${texts}::text[],
          ${pairs}::text[]) x(id, unit, at, text, pairs)`.execute(db);
      return rows.map((row) => row.id);
    },
    async close() {
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
