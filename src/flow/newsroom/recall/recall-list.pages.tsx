/** The recalls of a desk, and those of one record as a piece of its page. */
import { keysetHref, type Page } from '#kernel/keyset.ts';
import type { Language } from '#kernel/wording.ts';
import { EmptyState, Notice, Pager, Section, StatusBadge, Table, Tabs, Time } from '#ui/index.ts';
import type { RecallLine } from './recall.queries.ts';
import { type RecallStatus, recallStatuses } from './recall.ts';
import { recallPageWording } from './recall-page-wording.ts';
import { causeWording, recallWording } from './recall-wording.ts';

export interface RecallListProps {
  readonly lang: Language;
  readonly status: RecallStatus;
  readonly page: Page<RecallLine>;
  readonly counts: Partial<Record<RecallStatus, number>>;
}

export const RecallList = ({ lang, status, page, counts }: RecallListProps) => {
  const w = recallPageWording[lang];
  const href = (key: object) => keysetHref('/recalls', { status }, key);
  return (
    <>
      <p class="muted">{w.hint}</p>
      <Tabs
        label={w.title}
        tabs={recallStatuses.map((s) => ({
          label: recallWording[lang].statuses[s],
          href: `/recalls?status=${s}`,
          count: counts[s] ?? 0,
          current: s === status,
        }))}
      />
      <Table
        lang={lang}
        caption={w.title}
        rows={page.lines}
        rowKey={(r) => r.id}
        columns={[
          { header: w.source, cell: (r) => <a href={`/recalls/${r.id}`}>{r.sourceTitle}</a>, priority: 'title' },
          { header: w.cause, cell: (r) => causeWording[lang][r.cause] },
          { header: w.places, cell: (r) => w.left(r.open, r.places) },
          { header: w.openedAt, cell: (r) => <Time lang={lang} at={r.openedAt} />, nowrap: true },
        ]}
        empty={<EmptyState title={w.empty[status]}>{w.emptyHint}</EmptyState>}
      />
      <Pager
        lang={lang}
        newer={page.newer && href({ after: page.newer })}
        older={page.older && href({ before: page.older })}
      />
    </>
  );
};

/** On the page of a report, an article, an issue: what waits first, then everything else. */
export const RecordRecalls = ({ lang, lines }: { readonly lang: Language; readonly lines: readonly RecallLine[] }) => {
  const w = recallPageWording[lang];
  const open = lines.filter((l) => l.status === 'open');
  if (lines.length === 0) return null;
  return (
    <>
      {open.length > 0 && (
        <Notice lang={lang} tone="warning" title={w.pending(open.length)}>
          <p>{w.pendingHint}</p>
          <Lines lang={lang} lines={open} />
        </Notice>
      )}
      {open.length < lines.length && (
        <Section title={w.traced}>
          <Lines lang={lang} lines={lines.filter((l) => l.status !== 'open')} />
        </Section>
      )}
    </>
  );
};

const Lines = ({ lang, lines }: { readonly lang: Language; readonly lines: readonly RecallLine[] }) => (
  <ul>
    {lines.map((l) => (
      <li>
        <a href={`/recalls/${l.id}`}>{l.sourceTitle}</a> {causeWording[lang][l.cause]}{' '}
        <StatusBadge
          tone={l.status === 'open' ? 'warn' : 'neutral'}
          label={recallPageWording[lang].left(l.open, l.places)}
        />
      </li>
    ))}
  </ul>
);
