/** How the newsroom reads each kind of source: one entry a kind, each with a fixed number of queries for any number of sources. */
import { sql } from 'kysely';
import { citableOutside, findOutside } from '#flow/intake/outside/index.ts';
import { checkDoor } from '#flow/intake/report/index.ts';
import { citableStock, findStock } from '#flow/newsroom/stock/index.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Body } from '#kernel/body.ts';
import type { UnitId } from '#kernel/ids.ts';
import type { Access } from '#platform/event-log/index.ts';
import type { SourceKind } from './article.ts';
import './article.tables.ts';

/** A text that an article may cite. */
export interface CitedText {
  readonly id: string;
  readonly deskId: UnitId;
  readonly title: string;
  readonly body: Body;
  /** The unit whose text it is; none for an article of the desk and for what comes from elsewhere. */
  readonly unitId: UnitId | null;
  /** Where it comes from in words, when no unit of ours tells it. */
  readonly unitName: string | null;
  readonly isUsable: boolean;
}

export interface OfferedSource {
  readonly id: string;
  readonly title: string;
  readonly unitName: string | null;
}

export interface SourceReader {
  /** In no order; ids that are none are left out. Who may read them is for the caller to see to. */
  readonly texts: (access: Access, ids: readonly string[]) => Promise<CitedText[]>;
  /** What the desk may cite, the newest first; with words only those that have them. */
  readonly find: (access: Access, actor: Actor, search: SourceSearch) => Promise<OfferedSource[]>;
  readonly href: (id: string) => string;
  /** Personal data in it about which no editor has decided yet (domain §9). */
  readonly undecided?: (access: Access, ids: readonly string[]) => Promise<ReadonlyMap<string, readonly string[]>>;
}

export interface SourceSearch {
  readonly deskId: UnitId;
  readonly words: string;
  readonly limit: number;
  /** Reports that no article has taken up stand before all others. */
  readonly freeFirst?: boolean | undefined;
}

const usableReports = ['registered', 'held', 'taken_up'] as const;
const like = (words: string): string => `%${words.replace(/[\\%_]/g, '\\$&')}%`;

/** As last filed, not as it stands on the unit's side. */
async function reportTexts({ db, orgId }: Access, ids: readonly string[]): Promise<CitedText[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('intake.report as r')
    .innerJoin('intake.report_filing as f', (j) =>
      j.onRef('f.org_id', '=', 'r.org_id').onRef('f.report_id', '=', 'r.id'),
    )
    .distinctOn('r.id')
    .select(['r.id', 'r.desk_id', 'r.unit_id', 'r.status', 'f.title', 'f.body'])
    .where('r.org_id', '=', orgId)
    .where('r.id', 'in', ids)
    .orderBy('r.id')
    .orderBy('f.number', 'desc')
    .execute();
  return rows.map(({ id, desk_id, unit_id, status, title, body }) => ({
    ...{ id, deskId: desk_id, title, body },
    ...{ unitId: unit_id, unitName: null, isUsable: usableReports.some((usable) => usable === status) },
  }));
}

async function undecidedReports({ db, orgId }: Access, ids: readonly string[]): Promise<Map<string, string[]>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('intake.report')
    .select(['id', 'title', 'body'])
    .where('org_id', '=', orgId)
    .where('id', 'in', ids)
    .where('personal_data', 'is', null)
    .execute();
  return new Map(rows.map((r) => [r.id, checkDoor(r.title, r.body).personalData.map((hit) => hit.text)]));
}

const findReports: SourceReader['find'] = ({ db, orgId }, _, { deskId, words, limit, freeFirst }) =>
  db
    .selectFrom('intake.report as r')
    .innerJoin('directory.unit as u', (j) => j.onRef('u.org_id', '=', 'r.org_id').onRef('u.id', '=', 'r.unit_id'))
    .select(['r.id', 'r.title', 'u.name as unitName'])
    .where('r.org_id', '=', orgId)
    .where('r.desk_id', '=', deskId)
    .where('r.status', 'in', usableReports)
    .$if(words !== '', (q) =>
      q.where((e) => e.or([e('r.title', 'like', like(words)), e('u.name', 'like', like(words))])),
    )
    .$if(freeFirst === true, (q) => q.orderBy(sql`r.status = 'taken_up'`))
    .orderBy('r.filed_at', 'desc')
    .orderBy('r.id', 'desc')
    .limit(limit)
    .execute();

async function articleTexts({ db, orgId }: Access, ids: readonly string[]): Promise<CitedText[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('newsroom.article')
    .select(['id', 'desk_id', 'title', 'body', 'status'])
    .where('org_id', '=', orgId)
    .where('id', 'in', ids)
    .execute();
  return rows.map(({ id, desk_id, title, body, status }) => ({
    ...{ id, deskId: desk_id, title, body },
    ...{ unitId: null, unitName: null, isUsable: status !== 'withdrawn' },
  }));
}

const findArticles: SourceReader['find'] = ({ db, orgId }, _, { deskId, words, limit }) =>
  db
    .selectFrom('newsroom.article as a')
    .select(['a.id', 'a.title', sql<string | null>`null`.as('unitName')])
    .where('a.org_id', '=', orgId)
    .where('a.desk_id', '=', deskId)
    .where('a.status', '<>', 'withdrawn')
    .$if(words !== '', (q) => q.where('a.title', 'like', like(words)))
    .orderBy('a.id', 'desc')
    .limit(limit)
    .execute();

/** A further kind is a further line. */
export const sourceReaders: Readonly<Record<SourceKind, SourceReader>> = {
  report: { texts: reportTexts, find: findReports, href: (id) => `/screening/${id}`, undecided: undecidedReports },
  article: { texts: articleTexts, find: findArticles, href: (id) => `/articles/${id}` },
  stock: {
    texts: ({ db, orgId }, ids) => citableStock(db, orgId, ids),
    find: (access, actor, { words, limit }) => findStock(access, actor, words, limit),
    href: (id) => `/stock/${id}`,
  },
  outside: {
    texts: ({ db, orgId }, ids) => citableOutside(db, orgId, ids),
    find: async (access, actor, { words, limit }) =>
      (await findOutside(access, actor, words, limit)).map(({ id, title, source }) => ({
        id,
        title,
        unitName: source,
      })),
    href: (id) => `/outside/${id}`,
  },
};
