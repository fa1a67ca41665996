/** A claim goes over to whoever takes over, and ends when its work is saved or the record leaves the desk's hands. */
import type { ReportEvent } from '#flow/intake/report/index.ts';
import type { ArticleEvent } from '#flow/newsroom/article/index.ts';
import { release, seize } from '#platform/claim/index.ts';
import type { Reaction } from '#platform/event-log/index.ts';

const over: readonly (ReportEvent['type'] | ArticleEvent['type'])[] = ['report.taken_over', 'article.taken_over'];
const done: readonly (ReportEvent['type'] | ArticleEvent['type'])[] = [
  'report.held',
  'report.returned',
  'report.declined',
  'report.marked_duplicate',
  'report.personal_data_decided',
  'article.revised',
  'article.sent_to_check',
  'article.correction_proposed',
  'article.corrected',
  'article.withdrawn',
];

export const claimReactions: readonly Reaction[] = [
  ...over.map((on): Reaction => ({ on, react: (work, { meta }) => seize(work, claimed(meta), work.actor) })),
  ...done.map((on): Reaction => ({ on, react: (work, { meta }) => release(work, claimed(meta), work.actor) })),
];

const claimed = ({ thing, thingId: id }: { thing: string; thingId: string }) => ({ thing, id });
