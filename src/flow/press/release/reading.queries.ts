/**
 * Who reads what after its release. The whole of an issue: the people of its desk, and leaders whose unit is the desk's unit,
 * above it or below it. Correspondents and approvers: the articles made of reports of their own unit and those below it.
 */
import { type RawBuilder, sql } from 'kysely';
import { unitsByIds } from '#flow/directory/unit/index.ts';
import { desksOf, type Series } from '#flow/press/bulletin/index.ts';
import { type Issue, type IssueNumber, type IssueStatus, loadIssue, textsOf } from '#flow/press/issue/index.ts';
import type { Actor, Role } from '#kernel/actor.ts';
import type { Body } from '#kernel/body.ts';
import type { Day } from '#kernel/calendar.ts';
import type { UnitId } from '#kernel/ids.ts';
import { type Keyset, type Page, pageOf, pageSize } from '#kernel/keyset.ts';
import type { Access } from '#platform/event-log/index.ts';
import { ownArticles, printedTitles } from './own-articles.queries.ts';

interface Scope {
  readonly desks: readonly UnitId[];
  readonly leads: readonly UnitId[];
  /** The units that the actor leads, with all above them. */
  readonly aboveLed: readonly UnitId[];
  readonly units: readonly UnitId[];
}

async function scopeOf(access: Access, actor: Actor): Promise<Scope> {
  const at = (...roles: Role[]) => actor.appointments.filter((a) => roles.includes(a.role)).map((a) => a.unitId);
  const leads = at('leader');
  const led = await unitsByIds(access, leads);
  return {
    desks: desksOf(actor),
    leads,
    aboveLed: [...led.values()].flatMap((u) => u.lineage),
    units: at('correspondent', 'approver'),
  };
}

const uuids = (ids: readonly string[]): RawBuilder<string[]> => sql`${`{${ids.join(',')}}`}::uuid[]`;

/** Of `press.issue i`, whose desk is the unit `d`. */
const readsWhole = ({ desks, leads, aboveLed }: Scope): RawBuilder<boolean> =>
  sql<boolean>`(i.desk_id = any(${uuids([...desks, ...aboveLed])}) or d.lineage && ${uuids(leads)})`;

const readsPart = ({ units }: Scope): RawBuilder<boolean> => sql<boolean>`exists (
  select from jsonb_to_recordset(i.detail -> 'contents' -> 'articles') as p("articleId" uuid, round integer)
  join newsroom.source_link l on l.org_id = i.org_id and l.article_id = p."articleId" and l.round_number = p.round
  join directory.unit u on u.org_id = l.org_id and u.id = l.unit_id
  where u.lineage && ${uuids(units)})`;

function released(access: Access, scope: Scope) {
  return access.db
    .selectFrom('press.issue as i')
    .innerJoin('press.bulletin as b', (j) => j.onRef('b.org_id', '=', 'i.org_id').onRef('b.id', '=', 'i.bulletin_id'))
    .innerJoin('directory.unit as d', (j) => j.onRef('d.org_id', '=', 'i.org_id').onRef('d.id', '=', 'i.desk_id'))
    .where('i.org_id', '=', access.orgId)
    .where('i.released_at', 'is not', null)
    .where((e) => e.or([readsWhole(scope), readsPart(scope)]));
}

export interface ReadingLine {
  readonly id: string;
  readonly bulletinName: string;
  readonly series: Series;
  readonly status: IssueStatus;
  readonly openedAt: string;
  readonly day: Day;
  readonly number: IssueNumber | undefined;
  /** Of the articles that the actor reads; none of a recalled issue. */
  readonly titles: readonly string[];
}

/** Last released first, 20 a page. */
export async function listReading(access: Access, actor: Actor, keyset: Keyset): Promise<Page<ReadingLine>> {
  const scope = await scopeOf(access, actor);
  const { before, after } = keyset;
  const place = (id: string) =>
    sql`(select k.released_at, k.id from press.issue k where k.org_id = ${access.orgId} and k.id = ${id})`;
  const direction = after === undefined ? 'desc' : 'asc';
  const rows = await released(access, scope)
    .select(['i.id', 'b.name', 'i.series', 'i.status', 'i.opened_at as openedAt', 'i.day', 'i.detail'])
    .select(readsWhole(scope).as('whole'))
    .$if(before !== undefined, (q) => q.where(sql<boolean>`(i.released_at, i.id) < ${place(before ?? '')}`))
    .$if(after !== undefined, (q) => q.where(sql<boolean>`(i.released_at, i.id) > ${place(after ?? '')}`))
    .orderBy('i.released_at', direction)
    .orderBy('i.id', direction)
    .limit(pageSize + 1)
    .execute();
  const printed = rows.flatMap((r) => (r.status === 'recalled' ? [] : (r.detail.contents?.articles ?? [])));
  const own = await ownArticles(access, scope.units, printed);
  const titles = await printedTitles(access, printed);
  const lines = rows.map(({ detail, whole, name, day, ...row }): ReadingLine => {
    const articles = row.status === 'recalled' ? [] : (detail.contents?.articles ?? []);
    const read = articles.filter((a) => whole || own.has(a.articleId));
    const number = detail.signOff?.number;
    return {
      ...row,
      bulletinName: name,
      day: day ?? '',
      number,
      titles: read.map((a) => titles.get(a.articleId) ?? ''),
    };
  });
  return pageOf(lines, keyset);
}

export interface ReadingArticle {
  readonly articleId: string;
  readonly title: string;
  readonly source: string;
  readonly note: string;
  /** Empty when it is withdrawn. */
  readonly body: Body;
  readonly withdrawn: boolean;
}

export interface Reading {
  readonly id: string;
  readonly issue: Issue;
  readonly bulletinName: string;
  /** Whether the actor reads the whole issue, or the articles of their units only. */
  readonly whole: boolean;
  /** In their order; none of a recalled issue. */
  readonly articles: readonly ReadingArticle[];
  /** `paused`: an article is withdrawn and the issue not corrected yet. */
  readonly pdf: 'offered' | 'paused' | 'none';
}

/** The issue as this actor reads it; undefined when it was not released to them. */
export async function readingOf(access: Access, actor: Actor, id: string): Promise<Reading | undefined> {
  const scope = await scopeOf(access, actor);
  const row = await released(access, scope)
    .select(readsWhole(scope).as('whole'))
    .where('i.id', '=', id)
    .executeTakeFirst();
  const issue = row && (await loadIssue(access, id))?.state;
  if (!row || !issue?.contents) return undefined;
  const { whole } = row;
  const { contents } = issue;
  const named = { id, issue, bulletinName: contents.masthead.name, whole };
  if (issue.status === 'recalled') return { ...named, articles: [], pdf: 'none' };
  const own = await ownArticles(access, scope.units, contents.articles);
  const withdrawn = await withdrawnOf(access, contents.articles);
  const texts = await textsOf(access, contents);
  const articles = contents.articles
    .filter((a) => whole || own.has(a.articleId))
    .map(({ articleId, source }): ReadingArticle => {
      const isWithdrawn = withdrawn.has(articleId);
      const text = texts.get(articleId);
      const note = issue.entries.find((e) => e.articleId === articleId)?.note ?? '';
      return {
        articleId,
        title: text?.title ?? '',
        source,
        note: isWithdrawn ? '' : note,
        body: isWithdrawn ? [] : (text?.body ?? []),
        withdrawn: isWithdrawn,
      };
    });
  return { ...named, articles, pdf: !whole ? 'none' : withdrawn.size > 0 ? 'paused' : 'offered' };
}

async function withdrawnOf(access: Access, articles: readonly { articleId: string }[]): Promise<Set<string>> {
  const rows = await access.db
    .selectFrom('newsroom.article')
    .select('id')
    .where('org_id', '=', access.orgId)
    .where(
      'id',
      'in',
      articles.map((a) => a.articleId),
    )
    .where('status', '=', 'withdrawn')
    .execute();
  return new Set(rows.map((r) => r.id));
}
