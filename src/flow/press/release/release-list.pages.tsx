/** Issues that wait for their release, and those that readers have or had. */
import { type IssueLine, type IssueQueue, issueColumns } from '#flow/press/issue/index.ts';
import { keysetHref, type Page } from '#kernel/keyset.ts';
import type { Language } from '#kernel/wording.ts';
import { EmptyState, Pager, Table, Tabs } from '#ui/index.ts';
import { releasePageWording } from './release-page-wording.ts';
import { type ReleaseQueue, releaseQueues } from './release-queue.ts';

export interface ReleaseListProps {
  readonly lang: Language;
  readonly page: Page<IssueLine>;
  readonly queue: ReleaseQueue;
  readonly counts: Partial<Record<IssueQueue, number>>;
}

export const ReleaseList = ({ lang, page, queue, counts }: ReleaseListProps) => {
  const w = releasePageWording[lang];
  const href = (change: object) => keysetHref('/releases', { tab: queue }, change);
  return (
    <>
      <Tabs
        label={w.list}
        tabs={releaseQueues.map((q) => ({
          href: href({ tab: q }),
          label: w.tabs[q],
          count: counts[q] ?? 0,
          current: q === queue,
        }))}
      />
      <Table
        lang={lang}
        caption={w.list}
        rows={page.lines}
        rowKey={(i) => i.id}
        empty={<EmptyState title={w.emptyTitle}>{w.emptyHint}</EmptyState>}
        columns={issueColumns(lang, (id) => `/releases/${id}`)}
      />
      <Pager
        lang={lang}
        newer={page.newer && href({ after: page.newer })}
        older={page.older && href({ before: page.older })}
      />
    </>
  );
};
