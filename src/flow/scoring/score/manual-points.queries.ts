/** The list of points given by hand. */
import { sql } from 'kysely';
import { deskRoles, unitRoles } from '#flow/scoring/adoption/index.ts';
import type { Actor } from '#kernel/actor.ts';
import type { UnitId } from '#kernel/ids.ts';
import { type Keyset, type Page, pageOf, pageSize } from '#kernel/keyset.ts';
import type { Access } from '#platform/event-log/index.ts';
import type { ManualKind } from './manual-kind.ts';
import type { ManualStatus } from './manual-points.ts';
import './score.tables.ts';

export interface ManualLine {
  readonly id: string;
  readonly deskId: UnitId;
  readonly unitName: string;
  readonly kind: ManualKind | null;
  /** Null where the rules say them. */
  readonly points: string | null;
  readonly day: string;
  readonly why: string;
  readonly by: string;
  readonly status: ManualStatus;
}

const unitsHeld = (actor: Actor, roles: readonly string[]) =>
  sql`${`{${actor.appointments
    .filter((a) => roles.includes(a.role))
    .map((a) => a.unitId)
    .join(',')}}`}::uuid[]`;

export async function listManualPoints(access: Access, actor: Actor, filter: Keyset): Promise<Page<ManualLine>> {
  const { before, after } = filter;
  const rows = await access.db
    .selectFrom('scoring.manual_points as m')
    .innerJoin('directory.unit as u', (j) => j.onRef('u.org_id', '=', 'm.org_id').onRef('u.id', '=', 'm.unit_id'))
    .select([
      'm.id',
      'm.desk_id as deskId',
      'u.name as unitName',
      'm.kind',
      'm.points',
      'm.day',
      'm.why',
      'm.by_name as by',
      'm.status',
    ])
    .where('m.org_id', '=', access.orgId)
    .where(
      sql<boolean>`(m.desk_id = any(${unitsHeld(actor, deskRoles)}) or u.lineage && ${unitsHeld(actor, unitRoles)})`,
    )
    .$if(before !== undefined, (q) => q.where('m.id', '<', before ?? ''))
    .$if(after !== undefined, (q) => q.where('m.id', '>', after ?? ''))
    .orderBy('m.id', after === undefined ? 'desc' : 'asc')
    .limit(pageSize + 1)
    .execute();
  return pageOf(rows, filter);
}
