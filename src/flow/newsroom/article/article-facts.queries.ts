/** What the rules of an article must know beside it. */

import { unitOf } from '#flow/directory/unit/index.ts';
import { checkDoor } from '#flow/intake/report/index.ts';
import type { Actor } from '#kernel/actor.ts';
import { heldBy } from '#platform/claim/index.ts';
import type { Access } from '#platform/event-log/index.ts';
import { type Article, openQuestions } from './article.ts';
import type { ArticleFacts, SourceFact } from './article-actions.ts';
import './article.tables.ts';

interface Asked {
  readonly deskId?: string;
  readonly sources?: readonly { kind: 'report' | 'article'; id: string }[];
  readonly fingerprint?: string | undefined;
  readonly unitId?: string;
  readonly questionId?: string;
}

export async function articleFacts(
  access: Access,
  state: Article | undefined,
  input: unknown,
  actor?: Actor,
  id?: string,
): Promise<ArticleFacts> {
  const asked = (input ?? {}) as Asked;
  const deskId = state?.deskId ?? asked.deskId ?? '';
  const unit = asked.unitId ? await unitOf(access, asked.unitId) : undefined;
  const answeringUnitId = state && openQuestions(state).find((q) => q.id === asked.questionId)?.unitId;
  return {
    deskId,
    sources: await sourceFacts(access, deskId, asked.sources?.map((s) => s.id) ?? []),
    ...(unit ? { askedUnit: { isOpen: unit.closedOn === undefined } } : {}),
    ...(answeringUnitId ? { answeringUnitId } : {}),
    ...(asked.fingerprint ? { seenFingerprint: asked.fingerprint } : {}),
    ...(state && actor && id ? await heldBy(access, { thing: 'article', id }, actor) : {}),
  };
}

const usableStatuses = ['registered', 'held', 'taken_up'];

async function sourceFacts(access: Access, deskId: string, ids: readonly string[]): Promise<SourceFact[]> {
  if (ids.length === 0) return [];
  const reports = await access.db
    .selectFrom('intake.report')
    .select(['id', 'title', 'body', 'unit_id', 'desk_id', 'status', 'personal_data'])
    .where('org_id', '=', access.orgId)
    .where('id', 'in', ids)
    .execute();
  const articles = await access.db
    .selectFrom('newsroom.article')
    .select(['id', 'title', 'desk_id', 'status'])
    .where('org_id', '=', access.orgId)
    .where('id', 'in', ids)
    .execute();
  return [
    ...reports.map(
      (r): SourceFact => ({
        kind: 'report',
        id: r.id,
        title: r.title,
        unitId: r.unit_id,
        usable: r.desk_id === deskId && usableStatuses.includes(r.status),
        undecided: r.personal_data ? [] : checkDoor(r.title, r.body).personalData.map((hit) => hit.text),
      }),
    ),
    ...articles.map(
      (a): SourceFact => ({
        kind: 'article',
        id: a.id,
        title: a.title,
        usable: a.desk_id === deskId && a.status !== 'withdrawn',
        undecided: [],
      }),
    ),
  ];
}
