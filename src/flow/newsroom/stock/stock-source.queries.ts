/** The records that pieces of stock come from, and where pieces have been used. */
import { sql } from 'kysely';
import { loadOutside } from '#flow/intake/outside/index.ts';
import { filedText, loadReport } from '#flow/intake/report/index.ts';
import { type Body, textFromBody } from '#kernel/body.ts';
import type { UnitId } from '#kernel/ids.ts';
import type { Access } from '#platform/event-log/index.ts';
import type { SourceKind } from './stock-piece.ts';

export interface SourceRecord {
  readonly kind: SourceKind;
  readonly id: string;
  readonly deskId: UnitId;
  readonly unitId?: UnitId;
  readonly title: string;
  readonly text: string;
  readonly href: string;
}

/** As it was filed, written or collected; undefined when there is none. */
export async function sourceOf(
  access: Access,
  { kind, id }: { readonly kind: SourceKind; readonly id: string },
): Promise<SourceRecord | undefined> {
  if (kind === 'report') {
    const report = (await loadReport(access, id))?.state;
    if (!report || report.filings.length === 0) return undefined;
    const { title, body } = filedText(report);
    const { deskId, unitId } = report;
    return { kind, id, deskId, unitId, title, text: textFromBody(body), href: `/screening/${id}` };
  }
  if (kind === 'outside') {
    const item = (await loadOutside(access, id))?.state;
    return (
      item && {
        kind,
        id,
        deskId: item.deskId,
        title: item.title,
        text: textFromBody(item.body),
        href: `/outside/${id}`,
      }
    );
  }
  return articleSource(access, id);
}

/** Read by its row: an article may cite stock, so its capability is not imported here. */
async function articleSource({ db, orgId }: Access, id: string): Promise<SourceRecord | undefined> {
  const { rows } = await sql<{ deskId: string; title: string; body: Body }>`
    select desk_id as "deskId", title, body from newsroom.article where org_id = ${orgId} and id = ${id}`.execute(db);
  const article = rows[0];
  if (!article) return undefined;
  const { deskId, title, body } = article;
  return { kind: 'article', id, deskId, title, text: textFromBody(body), href: `/articles/${id}` };
}

export interface Use {
  readonly articleId: string;
  readonly title: string;
  readonly status: string;
  /** The rounds that cite it. */
  readonly rounds: readonly number[];
}

/** The articles that cite the piece, last changed first. */
export async function usesOf({ db, orgId }: Access, id: string): Promise<Use[]> {
  const { rows } = await sql<Use>`
    select a.id as "articleId", a.title, a.status, array_agg(distinct l.round_number order by l.round_number) as rounds
    from newsroom.source_link l join newsroom.article a on a.org_id = l.org_id and a.id = l.article_id
    where l.org_id = ${orgId} and l.source_id = ${id}
    group by a.org_id, a.id order by a.changed_at desc limit 50`.execute(db);
  return rows;
}
