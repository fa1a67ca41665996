/** The personal ledger, where an office keeps one: what the adoptions of a unit's reports come to for those who wrote them. */
import { sql } from 'kysely';
import type { UnitId } from '#kernel/ids.ts';
import type { Period } from '#kernel/period.ts';
import type { Access } from '#platform/event-log/index.ts';
import { evaluateAuthors, totals } from './evaluate.ts';
import type { Fact } from './facts.ts';
import { rulesInForce } from './rule-set.queries.ts';
import { rulesWithin } from './rules-in-force.ts';
import { datedFacts, unitFacts } from './score.queries.ts';

export interface AuthorPoints {
  readonly name: string;
  /** Exact decimal text. */
  readonly points: string;
}

/** Of one unit's authors; all who wrote for a text share its points by the rules, other units' authors too. */
export async function authorPoints(
  access: Access,
  deskId: UnitId,
  unitId: UnitId,
  period: Period,
): Promise<AuthorPoints[]> {
  const { from, to } = period;
  const dated = await datedFacts(access, { deskId, from, to, units: [unitId], filings: false, lapses: false });
  const authors = await authorsOf(access, dated);
  const facts: Fact[] = [
    ...(await unitFacts(access, deskId, to)),
    ...dated.map((fact) =>
      'authors' in fact ? { ...fact, authors: authors.get(fact.article ?? fact.id) ?? [] } : fact,
    ),
  ];
  const entries = rulesWithin(await rulesInForce(access, deskId), period).flatMap(({ rules, period: days }) =>
    evaluateAuthors(rules.ruleSet, facts, days),
  );
  const sums = totals(entries.map(({ author, points }) => ({ unit: author, points })));
  return [...sums].flatMap(([author, points]) => {
    const [unit, name = ''] = author.split('/');
    return unit === unitId ? [{ name, points }] : [];
  });
}

/** Article or report → its authors as `unit/name`, in the order of filing. */
async function authorsOf(access: Access, facts: readonly Fact[]): Promise<Map<string, string[]>> {
  const stories = [...new Set(facts.flatMap((fact) => ('article' in fact && fact.article ? [fact.article] : [])))];
  if (stories.length === 0) return new Map();
  const asked = sql`${`{${stories.join(',')}}`}::uuid[]`;
  const { rows } = await sql<{ story: string; author: string }>`
    select distinct on (story, author) story, author, filed_at from (
      select l.article_id as story, r.unit_id || '/' || r.author_name as author, r.filed_at
        from newsroom.source_link l join intake.report r on r.org_id = l.org_id and r.id = l.source_id
        where l.org_id = ${access.orgId} and l.article_id = any(${asked})
      union all
      select r.id, r.unit_id || '/' || r.author_name, r.filed_at from intake.report r
        where r.org_id = ${access.orgId} and r.id = any(${asked})) written
    order by story, author, filed_at`.execute(access.db);
  const found = Map.groupBy(rows, (row) => row.story);
  return new Map([...found].map(([story, list]) => [story, list.map((row) => row.author)]));
}
