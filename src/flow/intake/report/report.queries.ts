/** What the lists and pages of reports read, within what the actor may see. */
import { sql } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import type { UnitId } from '#kernel/ids.ts';
import { type Keyset, type Page, pageOf, pageSize } from '#kernel/keyset.ts';
import type { Access } from '#platform/event-log/index.ts';
import type { Genre, ReportStatus } from './report.ts';
import './report.tables.ts';

export interface ReportFilter extends Keyset {
  readonly status?: ReportStatus | undefined;
  readonly genre?: Genre | undefined;
  /** A unit with all below it. */
  readonly unitId?: UnitId | undefined;
  readonly deskId?: UnitId | undefined;
  readonly title?: string | undefined;
}

export interface ReportLine {
  readonly id: string;
  readonly title: string;
  readonly unitName: string;
  readonly deskName: string;
  readonly genre: Genre;
  readonly status: ReportStatus;
  readonly characters: number;
  readonly authorName: string;
  readonly changedAt: string;
  readonly filedAt: string | null;
  readonly registerNumber: number | null;
}

const unitRoles = ['correspondent', 'approver'];
const deskRoles = ['editor', 'checker', 'signatory'];

/** Units whose reports the actor may read from the first draft (with all below them), and desks whose filed reports. */
const scopeOf = (actor: Actor) => ({
  units: actor.appointments.filter((a) => unitRoles.includes(a.role)).map((a) => a.unitId),
  desks: actor.appointments.filter((a) => deskRoles.includes(a.role)).map((a) => a.unitId),
});

/** Newest first, 20 a page, two queries whatever the size. */
export async function listReports(access: Access, actor: Actor, filter: ReportFilter): Promise<Page<ReportLine>> {
  const { before, after } = filter;
  const rows = await visible(access, actor, filter)
    .innerJoin('directory.unit as d', (j) => j.onRef('d.org_id', '=', 'r.org_id').onRef('d.id', '=', 'r.desk_id'))
    .select([
      'r.id',
      'r.title',
      'u.name as unitName',
      'd.name as deskName',
      'r.genre',
      'r.status',
      'r.characters',
      'r.author_name as authorName',
      'r.changed_at as changedAt',
      'r.filed_at as filedAt',
      'r.register_number as registerNumber',
    ])
    .$if(before !== undefined, (q) => q.where('r.id', '<', before ?? ''))
    .$if(after !== undefined, (q) => q.where('r.id', '>', after ?? ''))
    .orderBy('r.id', after === undefined ? 'desc' : 'asc')
    .limit(pageSize + 1)
    .execute();
  return pageOf(rows, filter);
}

/** How many there are in each state, for the queues. */
export async function countReports(access: Access, actor: Actor): Promise<Partial<Record<ReportStatus, number>>> {
  const rows = await visible(access, actor, {})
    .select((e) => ['r.status', e.fn.countAll<number>().as('count')])
    .groupBy('r.status')
    .execute();
  return Object.fromEntries(rows.map((r) => [r.status, r.count]));
}

function visible(access: Access, actor: Actor, filter: ReportFilter) {
  const { units, desks } = scopeOf(actor);
  const uuids = (ids: readonly string[]) => sql`${`{${ids.join(',')}}`}::uuid[]`;
  return access.db
    .selectFrom('intake.report as r')
    .innerJoin('directory.unit as u', (j) => j.onRef('u.org_id', '=', 'r.org_id').onRef('u.id', '=', 'r.unit_id'))
    .where('r.org_id', '=', access.orgId)
    .where((e) =>
      e.or([
        sql<boolean>`u.lineage && ${uuids(units)}`,
        e.and([
          sql<boolean>`r.desk_id = any(${uuids(desks)})`,
          e('r.status', 'not in', ['draft', 'awaiting_approval', 'withdrawn']),
        ]),
      ]),
    )
    .$if(filter.status !== undefined, (q) => q.where('r.status', '=', filter.status ?? 'draft'))
    .$if(filter.genre !== undefined, (q) => q.where('r.genre', '=', filter.genre ?? 'news'))
    .$if(filter.deskId !== undefined, (q) => q.where('r.desk_id', '=', filter.deskId ?? ''))
    .$if(filter.unitId !== undefined, (q) => q.where(sql<boolean>`u.lineage @> ${uuids([filter.unitId ?? ''])}`))
    .$if(!!filter.title, (q) => q.where('r.title', 'like', `%${(filter.title ?? '').replace(/[\\%_]/g, '\\$&')}%`));
}
