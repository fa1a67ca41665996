/** The articles of an issue as they stand now, with whose names will stand with them. */

import { unitsByIds } from '#flow/directory/unit/index.ts';
import type { Access } from '#platform/event-log/index.ts';
import type { Entry } from './issue.ts';
import type { EntryFact } from './issue-contents.ts';
import { actedAs, sourceLine } from './name-lines.ts';

/** In the order of the entries; three queries whatever their number. */
export async function entryFacts(access: Access, entries: readonly Entry[]): Promise<EntryFact[]> {
  if (entries.length === 0) return [];
  const ids = entries.map((e) => e.articleId);
  const articles = await articlesByIds(access, ids);
  const units = await sourceUnits(access, ids);
  return ids.flatMap((articleId) => {
    const article = articles.find((a) => a.id === articleId);
    if (!article?.round) return [];
    const { title, status, fingerprint, round, check_mark: check } = article;
    const names = units.filter((u) => u.articleId === articleId && u.round === round).map((u) => u.name);
    return [
      {
        articleId,
        title,
        status,
        fingerprint,
        round,
        source: sourceLine(names),
        editor: article.author_name,
        checker: check ? actedAs(check) : '',
      },
    ];
  });
}

const articlesByIds = ({ db, orgId }: Access, ids: string[]) =>
  db
    .selectFrom('newsroom.article as a')
    .select(['a.id', 'a.title', 'a.status', 'a.fingerprint', 'a.author_name', 'a.check_mark'])
    .select((e) =>
      e
        .selectFrom('newsroom.round as r')
        .select((m) => m.fn.max('r.number').as('round'))
        .whereRef('r.org_id', '=', 'a.org_id')
        .whereRef('r.article_id', '=', 'a.id')
        .as('round'),
    )
    .where('a.org_id', '=', orgId)
    .where('a.id', 'in', ids)
    .execute();

async function sourceUnits(access: Access, articleIds: string[]) {
  const links = await access.db
    .selectFrom('newsroom.source_link')
    .select(['article_id', 'round_number', 'unit_id'])
    .where('org_id', '=', access.orgId)
    .where('article_id', 'in', articleIds)
    .where('use', 'in', ['merged', 'deepened', 'excerpted'])
    .where('unit_id', 'is not', null)
    .orderBy('position')
    .execute();
  const names = await unitsByIds(
    access,
    links.flatMap((l) => l.unit_id ?? []),
  );
  return links.map(({ article_id: articleId, round_number: round, unit_id }) => {
    const unit = unit_id ? names.get(unit_id) : undefined;
    return { articleId, round, name: unit?.shortName || unit?.name || '' };
  });
}
