/** What may be duplicates, and how it was decided. */
import { dayOf } from '#kernel/calendar.ts';
import { keysetHref, type Page } from '#kernel/keyset.ts';
import type { Language } from '#kernel/wording.ts';
import { EmptyState, Pager, Section, StatusBadge, Table, Tabs, type Tone } from '#ui/index.ts';
import { insightPageWording } from './insight-page-wording.ts';
import type { ResemblanceLine } from './resemblance.queries.ts';
import { likenessOf, type ResemblanceStatus, resemblanceStatuses } from './resemblance.ts';
import { resemblanceWording } from './resemblance-wording.ts';

export const resemblanceTones: Record<ResemblanceStatus, Tone> = {
  found: 'waiting',
  confirmed: 'bad',
  denied: 'neutral',
  superseded: 'neutral',
};

export interface ResemblanceListProps {
  readonly lang: Language;
  readonly status: ResemblanceStatus;
  readonly page: Page<ResemblanceLine>;
  readonly counts: Partial<Record<ResemblanceStatus, number>>;
}

export const ResemblanceList = ({ lang, status, page, counts }: ResemblanceListProps) => {
  const w = insightPageWording[lang];
  const href = (key: object) => keysetHref('/duplicates', { status }, key);
  return (
    <>
      <Tabs
        label={w.status}
        tabs={resemblanceStatuses.map((s) => ({
          href: `/duplicates?status=${s}`,
          label: resemblanceWording[lang].statuses[s],
          count: counts[s] ?? 0,
          current: s === status,
        }))}
      />
      <Table
        lang={lang}
        caption={w.title}
        rows={page.lines}
        rowKey={(r) => r.id}
        empty={<EmptyState title={w.empty[status]}>{w.emptyHint}</EmptyState>}
        columns={columns(lang)}
      />
      <Pager
        lang={lang}
        newer={page.newer && href({ after: page.newer })}
        older={page.older && href({ before: page.older })}
      />
    </>
  );
};

const columns = (lang: Language) => {
  const w = insightPageWording[lang];
  return [
    {
      header: w.report,
      priority: 'title' as const,
      cell: (r: ResemblanceLine) => (
        <>
          <a href={`/duplicates/${r.id}`}>{r.reportTitle}</a>
          <br />
          <span class="muted">{r.reportUnit}</span>
        </>
      ),
    },
    {
      header: w.other,
      cell: (r: ResemblanceLine) => (
        <>
          {r.otherTitle}
          <br />
          <span class="muted">{`${w.kinds[r.otherKind]} · ${r.otherUnit} · ${dayOf(r.otherAt)}`}</span>
        </>
      ),
    },
    {
      header: w.likeness,
      cell: (r: ResemblanceLine) => (
        <>
          {w.likenesses[likenessOf(r)]}
          <br />
          <span class="muted">{w.shares(r.ofReport, r.ofOther)}</span>
        </>
      ),
    },
    { header: w.foundAt, nowrap: true, cell: (r: ResemblanceLine) => dayOf(r.foundAt) },
  ];
};

export interface ReportResemblancesProps {
  readonly lang: Language;
  readonly reportId: string;
  readonly lines: readonly ResemblanceLine[];
}

/** On a page about one report: what it may repeat, and what may repeat it. */
export const ReportResemblances = ({ lang, reportId, lines }: ReportResemblancesProps) => {
  const w = insightPageWording[lang];
  return (
    <Section title={w.title}>
      {lines.length === 0 && <p class="muted">{w.none}</p>}
      <ul class="plain-list">
        {lines.map((line) => {
          const isLater = line.reportId === reportId;
          const where = isLater
            ? `${w.kinds[line.otherKind]} · ${line.otherUnit} · ${dayOf(line.otherAt)}`
            : `${w.kinds.report} · ${line.reportUnit} · ${dayOf(line.foundAt)}`;
          return (
            <li>
              <a href={`/duplicates/${line.id}`}>{isLater ? line.otherTitle : line.reportTitle}</a>
              <span class="muted">{where}</span>
              <span>{w.likenesses[likenessOf(line)]}</span>
              <StatusBadge
                tone={resemblanceTones[line.status]}
                label={resemblanceWording[lang].statuses[line.status]}
              />
            </li>
          );
        })}
      </ul>
    </Section>
  );
};
