/** Sources as the newsroom reads them: what was filed, whose it is, where it is read; and reports that may become one. */
import { unitsByIds } from '#flow/directory/unit/index.ts';
import { filedText, loadReport } from '#flow/intake/report/index.ts';
import type { Actor } from '#kernel/actor.ts';
import type { UnitId } from '#kernel/ids.ts';
import type { Access } from '#platform/event-log/index.ts';
import { loadArticle } from './article.store.ts';
import type { SourceLink } from './article.ts';
import { deskRoles } from './article-actions.ts';
import type { PlainText } from './article-text.ts';

export interface SourceText extends Pick<SourceLink, 'kind' | 'id'> {
  readonly deskId: UnitId;
  /** The unit that filed it; empty for an article. */
  readonly unitName: string;
  readonly text: PlainText;
  readonly href: string;
}

/** Those among them that belong to a desk of the actor, in their order. */
export async function sourceTexts(
  access: Access,
  actor: Actor,
  links: readonly Pick<SourceLink, 'kind' | 'id'>[],
): Promise<SourceText[]> {
  const found = await Promise.all(
    links.map(({ kind, id }) => (kind === 'report' ? ofReport(access, id) : ofArticle(access, id))),
  );
  const roles: readonly string[] = deskRoles;
  const desks = new Set(actor.appointments.filter((a) => roles.includes(a.role)).map((a) => a.unitId));
  const mine = found.filter((s) => s !== undefined).filter((s) => desks.has(s.deskId));
  const units = await unitsByIds(
    access,
    mine.flatMap((s) => s.unitId ?? []),
  );
  return mine.map(({ unitId, ...source }) => ({ ...source, unitName: (unitId && units.get(unitId)?.name) ?? '' }));
}

async function ofReport(access: Access, id: string) {
  const report = (await loadReport(access, id))?.state;
  if (!report || report.filings.length === 0) return undefined;
  const { deskId, unitId } = report;
  return { kind: 'report' as const, id, deskId, unitId, text: filedText(report), href: `/screening/${id}` };
}

async function ofArticle(access: Access, id: string) {
  const article = (await loadArticle(access, id))?.state;
  if (!article) return undefined;
  const unitId: UnitId | undefined = undefined;
  return { kind: 'article' as const, id, deskId: article.deskId, unitId, text: article, href: `/articles/${id}` };
}

export interface OfferedSource {
  readonly id: string;
  readonly title: string;
  readonly unitName: string;
}

/** The desk's registered and held reports, last filed first. */
export const offeredSources = (access: Access, deskId: UnitId): Promise<OfferedSource[]> =>
  access.db
    .selectFrom('intake.report as r')
    .innerJoin('directory.unit as u', (j) => j.onRef('u.org_id', '=', 'r.org_id').onRef('u.id', '=', 'r.unit_id'))
    .select(['r.id', 'r.title', 'u.name as unitName'])
    .where('r.org_id', '=', access.orgId)
    .where('r.desk_id', '=', deskId)
    .where('r.status', 'in', ['registered', 'held', 'taken_up'])
    .orderBy('r.filed_at', 'desc')
    .orderBy('r.id', 'desc')
    .limit(30)
    .execute();
