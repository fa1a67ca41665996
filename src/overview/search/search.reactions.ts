/** Every step of a searched record brings the search up to date, in the same transaction. */
import type { OutsideEvent } from '#flow/intake/outside/index.ts';
import type { ReportEvent } from '#flow/intake/report/index.ts';
import type { ArticleEvent } from '#flow/newsroom/article/index.ts';
import type { StockEvent } from '#flow/newsroom/stock/index.ts';
import type { IssueEvent } from '#flow/press/issue/index.ts';
import type { Reaction } from '#platform/event-log/index.ts';
import { indexStanding, indexText, issuesWith } from './entry.store.ts';
import type { SearchedThing } from './search.ts';

type Change = 'text' | 'standing';

const reportChanges: Readonly<Record<ReportEvent['type'], Change>> = {
  'report.drafted': 'text',
  'report.revised': 'text',
  'report.submitted': 'standing',
  'report.sent_back': 'standing',
  'report.filed': 'standing',
  'report.withdrawn': 'standing',
  'report.registered': 'standing',
  'report.returned': 'standing',
  'report.declined': 'standing',
  'report.marked_duplicate': 'standing',
  'report.duplicate_undone': 'standing',
  'report.held': 'standing',
  'report.taken_over': 'standing',
  'report.taken_up': 'standing',
  'report.put_back': 'standing',
  'report.corrected': 'text',
  'report.retracted': 'standing',
  'report.found_untrue': 'standing',
  'report.reinstated': 'standing',
  'report.personal_data_decided': 'standing',
};

const articleChanges: Readonly<Record<ArticleEvent['type'], Change>> = {
  'article.opened': 'text',
  'article.revised': 'text',
  'article.question_asked': 'standing',
  'article.question_answered': 'standing',
  'article.question_waived': 'standing',
  'article.question_noted': 'standing',
  'article.sent_to_check': 'standing',
  'article.returned': 'standing',
  'article.passed': 'standing',
  'article.signed_off': 'standing',
  'article.placed': 'standing',
  'article.taken_off': 'standing',
  'article.printed': 'standing',
  'article.corrected': 'text',
  'article.withdrawn': 'standing',
  'article.correction_proposed': 'standing',
  'article.correction_refused': 'standing',
  'article.merged': 'text',
  'article.unmerged': 'text',
  'article.absorbed': 'standing',
  'article.revived': 'standing',
  'article.sources_put_back': 'standing',
  'article.taken_over': 'standing',
};

const issueChanges: Readonly<Record<IssueEvent['type'], Change>> = {
  'issue.opened': 'text',
  'issue.article_placed': 'text',
  'issue.article_removed': 'text',
  'issue.edited': 'text',
  'issue.sent_for_sign_off': 'standing',
  'issue.returned': 'standing',
  'issue.signed_off': 'text',
  'issue.number_voided': 'text',
  'issue.released': 'standing',
  'issue.corrected': 'standing',
  'issue.recalled': 'standing',
};

const outsideChanges: Readonly<Record<OutsideEvent['type'], Change>> = {
  'outside_item.collected': 'text',
  'outside_item.corrected': 'text',
  'outside_item.taken_up': 'standing',
  'outside_item.put_back': 'standing',
  'outside_item.set_aside': 'standing',
  'outside_item.brought_back': 'standing',
};

const stockChanges: Readonly<Record<StockEvent['type'], Change>> = {
  'stock_piece.added': 'text',
  'stock_piece.revised': 'text',
  'stock_piece.retired': 'standing',
  'stock_piece.restored': 'standing',
};

const keepUp = (thing: SearchedThing, changes: Readonly<Record<string, Change>>): Reaction[] =>
  Object.entries(changes).map(([on, change]) => ({
    on,
    react: (work, { meta }) =>
      change === 'text' ? indexText(work, thing, meta.thingId) : indexStanding(work, thing, meta.thingId),
  }));

/** An issue is found by the titles it prints. */
const titleChanged: Reaction['react'] = async (work, { meta }) => {
  for (const issueId of await issuesWith(work, meta.thingId)) await indexText(work, 'issue', issueId);
};

export const searchReactions: readonly Reaction[] = [
  ...keepUp('report', reportChanges),
  ...keepUp('article', articleChanges),
  ...keepUp('issue', issueChanges),
  ...keepUp('outside_item', outsideChanges),
  ...keepUp('stock_piece', stockChanges),
  { on: 'article.revised', react: titleChanged },
  { on: 'article.corrected', react: titleChanged },
];
