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
      header: w.newerText,
      priority: 'title' as const,
      cell: (r: ResemblanceLine) => (
        <>
          <a href={`/duplicates/${r.id}`}>{r.newerTitle}</a>
          <br />
          <span class="muted">{`${w.newer[r.newerKind]} · ${r.newerUnit}`}</span>
        </>
      ),
    },
    {
      header: w.other,
      cell: (r: ResemblanceLine) => (
        <>
          {r.otherTitle}
          <br />
          <span class="muted">{`${w.kinds[r.otherAs]} · ${r.otherUnit} · ${dayOf(r.otherAt)}`}</span>
        </>
      ),
    },
    {
      header: w.likeness,
      cell: (r: ResemblanceLine) => (
        <>
          {w.likenesses[likenessOf(r)]}
          <br />
          <span class="muted">{w.shares[r.newerKind](r.ofReport, r.ofOther)}</span>
        </>
      ),
    },
    { header: w.foundAt, nowrap: true, cell: (r: ResemblanceLine) => dayOf(r.foundAt) },
  ];
};

export interface RecordResemblancesProps {
  readonly lang: Language;
  readonly id: string;
  readonly lines: readonly ResemblanceLine[];
}

/** On a page about one record: what it may repeat, and what may repeat it. */
export const RecordResemblances = ({ lang, id, lines }: RecordResemblancesProps) => {
  const w = insightPageWording[lang];
  return (
    <Section title={w.title}>
      {lines.length === 0 && <p class="muted">{w.none}</p>}
      <ul class="plain-list">
        {lines.map((line) => {
          const isLater = line.newerId === id;
          const where = isLater
            ? `${w.kinds[line.otherAs]} · ${line.otherUnit} · ${dayOf(line.otherAt)}`
            : `${w.newer[line.newerKind]} · ${line.newerUnit} · ${dayOf(line.foundAt)}`;
          return (
            <li>
              <a href={`/duplicates/${line.id}`}>{isLater ? line.otherTitle : line.newerTitle}</a>
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
