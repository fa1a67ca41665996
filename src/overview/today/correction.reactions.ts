/** Who is told that something filed or printed proved wrong, and what becomes of its correction. */
import { holdersOf } from '#flow/directory/person/index.ts';
import type { Report } from '#flow/intake/report/index.ts';
import type { Article, ArticleEvent } from '#flow/newsroom/article/index.ts';
import type { RecallEvent } from '#flow/newsroom/recall/index.ts';
import type { DomainEvent, Recorded } from '#kernel/event.ts';
import type { Reaction, Work } from '#platform/event-log/index.ts';
import { tell } from './notice.store.ts';
import type { NoticeKind } from './notice.ts';

/** The desk's editors learn what a unit says about a report they have. */
function toldToDesk(kind: NoticeKind): Reaction<Report>['react'] {
  return async (work, event, { deskId, title }) => {
    const { words } = event.data as { words: string };
    const editors = await holdersOf(work, 'editor', deskId);
    const notice = { kind, title, words, href: `/screening/${event.meta.thingId}` };
    await tell(
      work,
      event,
      editors.map(({ personId }) => ({ personId, ...notice })),
    );
  };
}

/** Whoever wrote an article that used the source. */
async function recallOpened(work: Work, event: Recorded<DomainEvent>): Promise<void> {
  const { source, words, places } = (event as Recorded<Extract<RecallEvent, { type: 'recall.opened' }>>).data;
  const ids = places.filter((p) => p.kind === 'article').map((p) => p.id);
  const authors = await work.db
    .selectFrom('newsroom.article')
    .select('author_id')
    .distinct()
    .where('org_id', '=', work.orgId)
    .where('id', 'in', ids)
    .orderBy('author_id')
    .execute();
  const notice = { kind: 'recall_opened' as const, title: source.title, words, href: `/recalls/${event.meta.thingId}` };
  await tell(
    work,
    event,
    authors.map(({ author_id: personId }) => ({ personId, ...notice })),
  );
}

async function correctionSigned(work: Work, event: Recorded<DomainEvent>): Promise<void> {
  const { author, title, reason } = (event as Recorded<Extract<ArticleEvent, { type: 'article.corrected' }>>).data;
  if (!author) return;
  const { personId } = author;
  const href = `/articles/${event.meta.thingId}`;
  await tell(work, event, [{ personId, kind: 'correction_signed', title, words: reason, href }]);
}

/** The one who drafted it last, by the log: the record forgets a correction that was refused. */
async function correctionRefused(work: Work, event: Recorded<DomainEvent>, { title }: Article): Promise<void> {
  const { thingId: id } = event.meta;
  const { words } = event.data as { words: string };
  const drafted = await work.db
    .selectFrom('platform.event')
    .select('actor_id')
    .where('org_id', '=', work.orgId)
    .where('thing_id', '=', id)
    .where('type', '=', 'article.correction_proposed')
    .orderBy('version', 'desc')
    .executeTakeFirst();
  if (!drafted) return;
  const notice = { kind: 'correction_refused' as const, title, words, href: `/articles/${id}` };
  await tell(work, event, [{ personId: drafted.actor_id, ...notice }]);
}

export const correctionReactions: readonly Reaction[] = [
  { on: 'report.corrected', react: toldToDesk('report_corrected') },
  { on: 'report.retracted', react: toldToDesk('report_retracted') },
  { on: 'recall.opened', react: recallOpened },
  { on: 'article.corrected', react: correctionSigned },
  { on: 'article.correction_refused', react: correctionRefused },
];
