/** Who wrote what was adopted, for the personal ledgers of an office that keeps them. */
import { sql } from 'kysely';
import type { Access } from '#platform/event-log/index.ts';
import type { Fact } from './facts.ts';

/** The facts with the authors of the units that are credited, each as `unit/name`, in the order of filing. */
export async function withAuthors(access: Access, facts: readonly Fact[]): Promise<Fact[]> {
  const authors = await authorsOf(access, facts);
  return facts.map((fact) => {
    if (fact.kind !== 'adoption' && fact.kind !== 'filing') return fact;
    const credited = new Set(fact.units.map(({ unit }) => unit));
    const wrote = authors.get(fact.article ?? fact.id) ?? [];
    return {
      ...fact,
      authors: wrote.filter(({ unit }) => credited.has(unit)).map(({ unit, name }) => `${unit}/${name}`),
    };
  });
}

interface Author {
  readonly unit: string;
  readonly name: string;
}

/** Article or report → its authors. */
async function authorsOf(access: Access, facts: readonly Fact[]): Promise<Map<string, Author[]>> {
  const stories = [...new Set(facts.flatMap((fact) => ('article' in fact && fact.article ? [fact.article] : [])))];
  if (stories.length === 0) return new Map();
  const asked = sql`${`{${stories.join(',')}}`}::uuid[]`;
  const { rows } = await sql<Author & { story: string }>`
    select story, unit, name from (
      select l.article_id as story, r.unit_id as unit, r.author_name as name, r.filed_at
        from newsroom.source_link l join intake.report r on r.org_id = l.org_id and r.id = l.source_id
        where l.org_id = ${access.orgId} and l.article_id = any(${asked})
      union all
      select r.id, r.unit_id, r.author_name, r.filed_at from intake.report r
        where r.org_id = ${access.orgId} and r.id = any(${asked})) written
    group by story, unit, name order by story, min(filed_at), unit, name`.execute(access.db);
  return Map.groupBy(rows, (row) => row.story);
}
