/** What the people pages read. */
import { sql } from 'kysely';
import type { Role } from '#kernel/actor.ts';
import type { PersonId, UnitId } from '#kernel/ids.ts';
import { type Keyset, type Page, pageOf, pageSize } from '#kernel/keyset.ts';
import type { Access } from '#platform/event-log/index.ts';
import type { Person, PersonStatus, Post } from './person.ts';

export interface PersonFilter extends Keyset {
  /** Part of a name, user name, pinyin or initials. */
  readonly find?: string | undefined;
  /** A unit with all below it. */
  readonly unitId?: UnitId | undefined;
  readonly role?: Role | undefined;
  readonly status?: PersonStatus | undefined;
}

export interface PersonLine {
  readonly id: PersonId;
  readonly name: string;
  readonly post: string;
  readonly userName: string;
  readonly unitName: string;
  readonly status: PersonStatus;
  readonly posts: readonly (Post & { readonly unitName: string })[];
}

/** Newest first, 20 a page. */
export async function listPeople(access: Access, filter: PersonFilter): Promise<Page<PersonLine>> {
  const { before, after, find, unitId, role, status } = filter;
  const like = `%${(find ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\\%_]/g, '\\$&')}%`;
  const rows = await access.db
    .selectFrom('directory.person as p')
    .innerJoin('directory.unit as u', (j) => j.onRef('u.org_id', '=', 'p.org_id').onRef('u.id', '=', 'p.unit_id'))
    .select(['p.id', 'p.name', 'p.post', 'p.user_name as userName', 'u.name as unitName', 'p.status'])
    .where('p.org_id', '=', access.orgId)
    .$if(!!find, (q) =>
      q.where((e) =>
        e.or((['name', 'user_name', 'pinyin', 'initials'] as const).map((c) => e(`p.${c}`, 'like', like))),
      ),
    )
    .$if(unitId !== undefined, (q) => q.where(sql<boolean>`u.lineage @> array[${unitId}::uuid]`))
    .$if(status !== undefined, (q) => q.where('p.status', '=', status ?? 'enabled'))
    .$if(role !== undefined, (q) => q.where(holds(role ?? 'editor')))
    .$if(before !== undefined, (q) => q.where('p.id', '<', before ?? ''))
    .$if(after !== undefined, (q) => q.where('p.id', '>', after ?? ''))
    .orderBy('p.id', after === undefined ? 'desc' : 'asc')
    .limit(pageSize + 1)
    .execute();
  const posts = await postsOf(
    access,
    rows.map((r) => r.id),
  );
  return pageOf(
    rows.map((row) => ({ ...row, posts: posts.get(row.id) ?? [] })),
    filter,
  );
}

const holds = (role: Role) => sql<boolean>`exists (
  select from directory.appointment a where a.org_id = p.org_id and a.person_id = p.id and a.role = ${role})`;

async function postsOf({ db, orgId }: Access, ids: readonly PersonId[]) {
  if (ids.length === 0) return new Map<PersonId, (Post & { unitName: string })[]>();
  const rows = await db
    .selectFrom('directory.appointment as a')
    .innerJoin('directory.unit as u', (j) => j.onRef('u.org_id', '=', 'a.org_id').onRef('u.id', '=', 'a.unit_id'))
    .select(['a.person_id', 'a.role', 'a.unit_id as unitId', 'u.short_name as unitName'])
    .where('a.org_id', '=', orgId)
    .where('a.person_id', 'in', [...ids])
    .orderBy('a.position')
    .execute();
  return Map.groupBy(rows, (row) => row.person_id);
}

/** Enabled people who may stand in: of the person's own unit, or with a role at a unit where the person holds one. */
export async function standInsFor(
  { db, orgId }: Access,
  person: Person,
): Promise<{ id: PersonId; name: string; post: string }[]> {
  const units = [...new Set([person.unitId, ...person.appointments.map((a) => a.unitId)])];
  return db
    .selectFrom('directory.person as p')
    .select(['p.id', 'p.name', 'p.post'])
    .where('p.org_id', '=', orgId)
    .where('p.status', '=', 'enabled')
    .where('p.id', '<>', person.id)
    .where((e) =>
      e.or([
        e('p.unit_id', 'in', units),
        e(
          'p.id',
          'in',
          db
            .selectFrom('directory.appointment')
            .select('person_id')
            .where('org_id', '=', orgId)
            .where('unit_id', 'in', units),
        ),
      ]),
    )
    .orderBy('p.pinyin')
    .limit(200)
    .execute();
}
