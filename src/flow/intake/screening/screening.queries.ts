/** What the screening desk reads: its queues, and the reports that may be the first of two duplicates. */
import { type RawBuilder, sql } from 'kysely';
import type { Report } from '#flow/intake/report/index.ts';
import type { Actor, Role } from '#kernel/actor.ts';
import { type Page, pageOf, pageSize } from '#kernel/keyset.ts';
import type { Access } from '#platform/event-log/index.ts';
import { type Queue, queues, type ScreeningFilter, type ScreeningLine } from './screening-queue.ts';
import { byLikeness } from './title-likeness.ts';

const deskRoles: readonly Role[] = ['editor', 'checker', 'signatory'];
const uuids = (ids: readonly string[]) => sql`${`{${ids.join(',')}}`}::uuid[]`;
const containing = (words: string) => `%${words.replace(/[\\%_]/g, '\\$&')}%`;

/** What the grades asked for come to. */
type Among = RawBuilder<boolean>;

/** Last filed first, 20 a page. */
export async function listScreening(
  access: Access,
  actor: Actor,
  filter: ScreeningFilter,
  among?: Among,
): Promise<Page<ScreeningLine>> {
  const { queue, before, after } = filter;
  const rows = await lines(access, actor, filter, among)
    .$if(queue !== undefined, (q) => q.where('r.status', '=', queue ?? 'filed'))
    .$if(before !== undefined, (q) => q.where(sql<boolean>`(r.filed_at, r.id) < ${placeOf(access, before ?? '')}`))
    .$if(after !== undefined, (q) => q.where(sql<boolean>`(r.filed_at, r.id) > ${placeOf(access, after ?? '')}`))
    .orderBy('r.filed_at', after === undefined ? 'desc' : 'asc')
    .orderBy('r.id', after === undefined ? 'desc' : 'asc')
    .limit(pageSize + 1)
    .execute();
  return pageOf(rows, filter);
}

/** Everything that matches, last filed first, at most so many. */
export async function matchingScreening(
  access: Access,
  actor: Actor,
  filter: ScreeningFilter,
  most: number,
  among?: Among,
): Promise<string[]> {
  const rows = await atDesks(access, actor, filter, among)
    .select('r.id')
    .$if(filter.queue !== undefined, (q) => q.where('r.status', '=', filter.queue ?? 'filed'))
    .orderBy('r.filed_at', 'desc')
    .orderBy('r.id', 'desc')
    .limit(most)
    .execute();
  return rows.map((row) => row.id);
}

/** Where a report stands in the order of the list. */
const placeOf = ({ orgId }: Access, id: string) =>
  sql`(select filed_at, id from intake.report where org_id = ${orgId} and id = ${id})`;

/** These reports, as far as the actor's desks have them. */
export const screeningLines = (access: Access, actor: Actor, ids: readonly string[]): Promise<ScreeningLine[]> =>
  lines(access, actor, {})
    .where(sql<boolean>`r.id = any(${uuids(ids)})`)
    .execute();

/** How many there are in each queue under the same conditions. */
export async function countScreening(
  access: Access,
  actor: Actor,
  filter: ScreeningFilter,
  among?: Among,
): Promise<Partial<Record<Queue, number>>> {
  const rows = await atDesks(access, actor, filter, among)
    .select((e) => ['r.status', e.fn.countAll<number>().as('count')])
    .groupBy('r.status')
    .execute();
  return Object.fromEntries(rows.map((r) => [r.status, r.count]));
}

function lines(access: Access, actor: Actor, filter: ScreeningFilter, among?: Among) {
  return atDesks(access, actor, filter, among)
    .select([
      'r.id',
      'r.title',
      'u.name as unitName',
      'r.genre',
      'r.characters',
      'r.author_name as authorName',
      'r.register_year as registerYear',
      'r.register_number as registerNumber',
      'r.deadline',
    ])
    .select((e) => e.ref('r.filed_at').$notNull().as('filedAt'))
    .select((e) => e.ref('r.status').$castTo<Queue>().as('status'));
}

function atDesks(access: Access, actor: Actor, { genre, unitId, title = '' }: ScreeningFilter, among?: Among) {
  const desks = actor.appointments.filter((a) => deskRoles.includes(a.role)).map((a) => a.unitId);
  const number = /^\d{1,6}$/.test(title) ? Number(title) : undefined;
  return access.db
    .selectFrom('intake.report as r')
    .innerJoin('directory.unit as u', (j) => j.onRef('u.org_id', '=', 'r.org_id').onRef('u.id', '=', 'r.unit_id'))
    .where('r.org_id', '=', access.orgId)
    .where(sql<boolean>`r.desk_id = any(${uuids(desks)})`)
    .where('r.status', 'in', [...queues])
    .$if(among !== undefined, (q) => q.where(among ?? sql<boolean>`true`))
    .$if(genre !== undefined, (q) => q.where('r.genre', '=', genre ?? 'news'))
    .$if(unitId !== undefined, (q) => q.where(sql<boolean>`u.lineage @> ${uuids([unitId ?? ''])}`))
    .$if(title !== '', (q) =>
      q.where((e) =>
        e.or([
          e('r.title', 'like', containing(title)),
          ...(number === undefined ? [] : [e('r.register_number', '=', number)]),
        ]),
      ),
    );
}

export interface Original {
  readonly id: string;
  readonly title: string;
  readonly unitName: string;
  readonly filedAt: string | null;
}

const compared = 300;

/** Reports of the desk that this one may repeat: those whose titles hold `find`, newest first; else the most alike of the last few hundred. */
export async function possibleOriginals(
  access: Access,
  id: string,
  { deskId, title }: Report,
  find: string,
): Promise<Original[]> {
  const rows = await access.db
    .selectFrom('intake.report as r')
    .innerJoin('directory.unit as u', (j) => j.onRef('u.org_id', '=', 'r.org_id').onRef('u.id', '=', 'r.unit_id'))
    .select(['r.id', 'r.title', 'u.name as unitName', 'r.filed_at as filedAt'])
    .where('r.org_id', '=', access.orgId)
    .where('r.desk_id', '=', deskId)
    .where('r.id', '<>', id)
    .where('r.register_number', 'is not', null)
    .where('r.status', 'in', ['registered', 'held', 'taken_up', 'declined', 'returned'])
    .$if(find !== '', (q) => q.where('r.title', 'like', containing(find)))
    .orderBy('r.filed_at', 'desc')
    .orderBy('r.id', 'desc')
    .limit(find === '' ? compared : pageSize)
    .execute();
  return find === '' ? byLikeness(title, rows).slice(0, pageSize) : rows;
}
