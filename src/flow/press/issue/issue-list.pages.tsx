/** The issues of one's desks, in queues. */
import { dayOf } from '#kernel/calendar.ts';
import { keysetHref, type Page } from '#kernel/keyset.ts';
import type { Language } from '#kernel/wording.ts';
import { ButtonLink, EmptyState, FilterBar, Pager, Select, StatusBadge, Table, Tabs, type Tone } from '#ui/index.ts';
import type { IssueLine } from './issue.queries.ts';
import type { IssueStatus } from './issue.ts';
import { issueName, issuePageWording } from './issue-page-wording.ts';
import { type IssueFilter, type IssueQueue, issueQueues } from './issue-queue.ts';
import { issueWording } from './issue-wording.ts';

export const issueTones: Record<IssueStatus, Tone> = {
  assembling: 'active',
  awaiting_sign_off: 'waiting',
  signed_off: 'good',
  released: 'good',
  corrected: 'warn',
  recalled: 'bad',
};

export interface IssueListProps {
  readonly lang: Language;
  readonly page: Page<IssueLine>;
  readonly queue: IssueQueue;
  readonly filter: IssueFilter;
  readonly counts: Partial<Record<IssueQueue, number>>;
  readonly bulletins: readonly { readonly id: string; readonly name: string }[];
  readonly mayOpen: boolean;
}

export const IssueList = ({ lang, page, queue, filter, counts, bulletins, mayOpen }: IssueListProps) => {
  const w = issuePageWording[lang];
  const asked = { tab: queue, bulletinId: filter.bulletinId };
  const href = (change: object) => keysetHref('/issues', asked, change);
  const tabs = issueQueues.map((q) => ({
    href: href({ tab: q }),
    label: q === 'released' ? w.released : issueWording[lang].statuses[q],
    count: counts[q] ?? 0,
    current: q === queue,
  }));
  return (
    <>
      {mayOpen && (
        <p class="buttons">
          <ButtonLink href="/issues/new" label={w.open} main />
        </p>
      )}
      <Tabs label={w.list} tabs={tabs} />
      {bulletins.length > 1 && (
        <FilterBar lang={lang} action="/issues" {...(filter.bulletinId ? { clear: `/issues?tab=${queue}` } : {})}>
          <input type="hidden" name="tab" value={queue} />
          <Select
            lang={lang}
            name="bulletinId"
            label={w.bulletin}
            empty={w.allBulletins}
            value={filter.bulletinId}
            options={bulletins.map((b) => ({ value: b.id, label: b.name }))}
          />
        </FilterBar>
      )}
      <Table
        lang={lang}
        caption={w.list}
        rows={page.lines}
        rowKey={(i) => i.id}
        empty={<EmptyState title={w.emptyTitle}>{w.emptyHint}</EmptyState>}
        columns={issueColumns(lang, (id) => `/issues/${id}`)}
      />
      <Pager
        lang={lang}
        newer={page.newer && href({ after: page.newer })}
        older={page.older && href({ before: page.older })}
      />
    </>
  );
};

/** The same line at every desk that lists issues. */
export const issueColumns = (lang: Language, hrefOf: (id: string) => string) => {
  const w = issuePageWording[lang];
  const name = ({ year, number, total, ...line }: IssueLine) =>
    issueName(lang, line.bulletinName, {
      ...line,
      number: year !== null && number !== null && total !== null ? { year, number, total } : undefined,
    });
  return [
    {
      header: w.issue,
      priority: 'title' as const,
      cell: (i: IssueLine) => <a href={hrefOf(i.id)}>{name(i)}</a>,
    },
    {
      header: w.articles,
      cell: (i: IssueLine) => (i.titles[0] ? w.titles(i.titles[0], i.titles.length) : w.noArticles),
    },
    { header: w.assembler, nowrap: true, cell: (i: IssueLine) => i.assemblerName },
    { header: w.openedOn, nowrap: true, cell: (i: IssueLine) => dayOf(i.openedAt) },
    { header: w.day, nowrap: true, cell: (i: IssueLine) => i.day ?? '—' },
    {
      header: w.status,
      nowrap: true,
      cell: (i: IssueLine) => <StatusBadge tone={issueTones[i.status]} label={issueWording[lang].statuses[i.status]} />,
    },
  ];
};
