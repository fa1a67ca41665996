/** Who is told what: every event that changes what somebody waits for becomes a notice in the same transaction. */

import { loadReport, type Report, type ReportEvent } from '#flow/intake/report/index.ts';
import type { Article, ArticleEvent } from '#flow/newsroom/article/index.ts';
import type { Issue, IssueEvent } from '#flow/press/issue/index.ts';
import type { DomainEvent, Recorded } from '#kernel/event.ts';
import type { Reaction, Work } from '#platform/event-log/index.ts';
import { correctionReactions } from './correction.reactions.ts';
import { tell } from './notice.store.ts';
import type { Notice, NoticeKind } from './notice.ts';

type Of<E extends DomainEvent, T extends E['type']> = Recorded<Extract<E, { type: T }>>;

/** A report's author learns what became of it, and why. */
function toldToAuthor(kind: NoticeKind): Reaction<Report>['react'] {
  return async (work, event, { authorId: personId, title }) => {
    const { words = '' } = event.data as { words?: string };
    await tell(work, event, [{ personId, kind, title, words, href: `/reports/${event.meta.thingId}` }]);
  };
}

async function articleReturned(work: Work, event: Recorded<DomainEvent>, article: Article): Promise<void> {
  const { data, meta } = event as Of<ArticleEvent, 'article.returned'>;
  const author = article.rounds.at(-1)?.authorId;
  if (!author) return;
  await tell(work, event, [
    {
      personId: author,
      kind: 'article_returned',
      title: article.title,
      words: data.words,
      href: `/articles/${meta.thingId}`,
    },
  ]);
}

/** Domain §4: an edit voids the sign-off and tells everyone who signed. */
async function marksVoid(work: Work, event: Recorded<DomainEvent>): Promise<void> {
  const { data, meta } = event as Of<ArticleEvent, 'article.revised'>;
  const href = `/articles/${meta.thingId}`;
  const words = data.round?.reason ?? '';
  const { check, signOff } = data.voids ?? {};
  await tell(work, event, [
    ...(check ? [{ personId: check.personId, kind: 'check_void' as const, title: data.title, words, href }] : []),
    ...(signOff
      ? [{ personId: signOff.personId, kind: 'sign_off_void' as const, title: data.title, words, href }]
      : []),
  ]);
}

async function printed(work: Work, event: Recorded<DomainEvent>, article: Article): Promise<void> {
  const notices: Notice[] = [];
  for (const { kind, id } of article.sources) {
    const report = kind === 'report' ? (await loadReport(work, id))?.state : undefined;
    if (report)
      notices.push({
        personId: report.authorId,
        kind: 'report_printed',
        title: report.title,
        words: article.title,
        href: `/reports/${id}`,
      });
  }
  await tell(work, event, notices);
}

function toldToIssue(kind: NoticeKind): Reaction<Issue>['react'] {
  return async (work, event, issue) => {
    const { data, meta } = event as Of<IssueEvent, 'issue.returned' | 'issue.number_voided'>;
    const people = new Set([issue.assemblerId, ...(await signatoryOf(work, meta.thingId))]);
    const title = 'number' in data ? `${data.number.year}-${data.number.number}` : '';
    await tell(
      work,
      event,
      [...people].map((personId) => ({ personId, kind, title, words: data.words, href: `/issues/${meta.thingId}` })),
    );
  };
}

/** Whoever signed the issue last, also when that sign-off has just been voided. */
async function signatoryOf(work: Work, issueId: string): Promise<string[]> {
  const row = await work.db
    .selectFrom('platform.event')
    .select('actor_id')
    .where('org_id', '=', work.orgId)
    .where('thing_id', '=', issueId)
    .where('type', '=', 'issue.signed_off')
    .orderBy('version', 'desc')
    .executeTakeFirst();
  return row ? [row.actor_id] : [];
}

/** The holder learns who took over. */
const takenOver: Reaction<Report | Article>['react'] = async (work, event, { title }) => {
  const { thing, thingId: id, actorName } = event.meta;
  const { from } = event.data as { from: string };
  const href = thing === 'report' ? `/screening/${id}` : `/articles/${id}`;
  await tell(work, event, [{ personId: from, kind: 'claim_taken_over', title, words: actorName, href }]);
};

const reportNotices: Partial<Record<ReportEvent['type'], NoticeKind>> = {
  'report.sent_back': 'report_sent_back',
  'report.returned': 'report_returned',
  'report.declined': 'report_declined',
  'report.marked_duplicate': 'report_duplicate',
  'report.held': 'report_held',
  'report.taken_up': 'report_taken_up',
  'report.put_back': 'report_put_back',
  'report.found_untrue': 'report_found_untrue',
  'report.reinstated': 'report_reinstated',
};

/** The event is the search's own, and says all that is told. */
async function digestDrawnUp(work: Work, event: Recorded<DomainEvent>): Promise<void> {
  const { personId, name, total } = event.data as { personId: string; name: string; total: number };
  const href = `/search/digests/${event.meta.thingId}`;
  await tell(work, event, [{ personId, kind: 'search_digest', title: name, words: String(total), href }]);
}

export const todayReactions: readonly Reaction[] = [
  { on: 'search_digest.drawn_up', react: digestDrawnUp },
  ...Object.entries(reportNotices).map(([on, kind]) => ({ on, react: toldToAuthor(kind) })),
  ...correctionReactions,
  { on: 'article.returned', react: articleReturned },
  { on: 'article.revised', react: marksVoid },
  { on: 'article.printed', react: printed },
  { on: 'issue.returned', react: toldToIssue('issue_returned') },
  { on: 'issue.number_voided', react: toldToIssue('number_voided') },
  { on: 'report.taken_over', react: takenOver },
  { on: 'article.taken_over', react: takenOver },
];
