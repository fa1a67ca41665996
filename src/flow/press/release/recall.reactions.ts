/** Issues that readers have are places of a recall too; a correction or a recall of the issue settles them. */
import { sql } from 'kysely';
import { closePlaces, type OutcomeKind, type RecallEvent, recallThing } from '#flow/newsroom/recall/index.ts';
import { type Issue, issueName } from '#flow/press/issue/index.ts';
import type { DomainEvent, Recorded } from '#kernel/event.ts';
import { type Access, handle, type Reaction, type Work } from '#platform/event-log/index.ts';

async function addIssues(work: Work, event: Recorded<DomainEvent>): Promise<void> {
  const { places } = (event as Recorded<Extract<RecallEvent, { type: 'recall.opened' }>>).data;
  const articles = places.filter((p) => p.kind === 'article').map((p) => p.id);
  for (const issue of await releasedWith(work, articles)) {
    const place = { kind: 'issue', id: issue.id, title: nameOf(issue), sentences: [] };
    await handle(work, recallThing, { id: event.meta.thingId, action: 'add_place', input: { place } });
  }
}

function nameOf({ bulletinName, series, openedAt, year, number, total }: Released): string {
  const known = year === null || number === null || total === null ? undefined : { year, number, total };
  return issueName('zh', bulletinName, { series, openedAt, number: known });
}

type Released = Awaited<ReturnType<typeof releasedWith>>[number];

const releasedWith = ({ db, orgId }: Access, articleIds: readonly string[]) =>
  db
    .selectFrom('press.issue as i')
    .innerJoin('press.bulletin as b', (j) => j.onRef('b.org_id', '=', 'i.org_id').onRef('b.id', '=', 'i.bulletin_id'))
    .select(['i.id', 'b.name as bulletinName', 'i.series', 'i.opened_at as openedAt', 'i.year', 'i.number', 'i.total'])
    .where('i.org_id', '=', orgId)
    .where('i.status', 'in', ['released', 'corrected'])
    .where((e) =>
      e.exists(
        e
          .selectFrom('press.issue_entry as n')
          .select('n.issue_id')
          .whereRef('n.org_id', '=', 'i.org_id')
          .whereRef('n.issue_id', '=', 'i.id')
          .where(sql<boolean>`n.article_id = any(${`{${articleIds.join(',')}}`}::uuid[])`),
      ),
    )
    .orderBy('i.id')
    .execute();

const closes =
  (outcome: OutcomeKind): Reaction<Issue>['react'] =>
  async (work, event, { entries }) => {
    const { words } = event.data as { words: string };
    await closePlaces(work, event.meta.thingId, outcome, words);
    if (outcome !== 'issue_recalled') return;
    for (const { articleId } of entries) await closePlaces(work, articleId, outcome, words);
  };

export const recallReactions: readonly Reaction[] = [
  { on: 'recall.opened', react: addIssues },
  { on: 'issue.corrected', react: closes('correction_printed') },
  { on: 'issue.recalled', react: closes('issue_recalled') },
];
