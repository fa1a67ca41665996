/** The list of reports. */
import { dayOf } from '#kernel/calendar.ts';
import { keysetHref, type Page } from '#kernel/keyset.ts';
import type { Language } from '#kernel/wording.ts';
import {
  ButtonLink,
  EmptyList,
  FilterBar,
  Pager,
  Select,
  StatusBadge,
  Table,
  TextInput,
  type Tone,
  type UnitOption,
  UnitSelect,
} from '#ui/index.ts';
import type { ReportFilter, ReportLine } from './report.queries.ts';
import { genres, type ReportStatus, reportStatuses } from './report.ts';
import { reportPageWording } from './report-page-wording.ts';
import { genreWording, reportWording } from './report-wording.ts';

export const reportTones: Record<ReportStatus, Tone> = {
  draft: 'neutral',
  awaiting_approval: 'waiting',
  filed: 'waiting',
  withdrawn: 'neutral',
  registered: 'active',
  returned: 'warn',
  declined: 'bad',
  duplicate: 'neutral',
  held: 'neutral',
  taken_up: 'good',
  retracted: 'bad',
};

export interface ReportListProps {
  readonly lang: Language;
  readonly page: Page<ReportLine>;
  readonly filter: ReportFilter;
  readonly units: readonly UnitOption[];
  readonly mayFile: boolean;
}

export const ReportList = ({ lang, page, filter, units, mayFile }: ReportListProps) => {
  const w = reportPageWording[lang];
  const { before: _, after: __, ...asked } = filter;
  const filtered = Object.values(asked).some((v) => v !== undefined && v !== '');
  const href = (key: object) => keysetHref('/reports', asked, key);
  return (
    <>
      {mayFile && (
        <p class="buttons">
          <ButtonLink href="/reports/new" label={w.new} main />
        </p>
      )}
      <ReportFilters lang={lang} filter={filter} filtered={filtered} units={units} />
      <Table
        lang={lang}
        caption={w.list}
        rows={page.lines}
        rowKey={(r) => r.id}
        empty={
          <EmptyList
            lang={lang}
            words={w}
            clear={filtered ? '/reports' : undefined}
            first={mayFile ? { href: '/reports/new', label: w.new } : undefined}
          />
        }
        columns={columns(lang)}
      />
      <Pager
        lang={lang}
        sheet={keysetHref('/reports/list.xlsx', asked, {})}
        newer={page.newer && href({ after: page.newer })}
        older={page.older && href({ before: page.older })}
      />
    </>
  );
};

const ReportFilters = ({
  lang,
  filter,
  filtered,
  units,
}: Omit<ReportListProps, 'page' | 'mayFile'> & { filtered: boolean }) => {
  const w = reportPageWording[lang];
  const words = reportWording[lang];
  return (
    <FilterBar lang={lang} action="/reports" {...(filtered ? { clear: '/reports' } : {})}>
      <TextInput
        lang={lang}
        name="title"
        label={words.fields.title}
        value={filter.title}
        type="search"
        width="medium"
      />
      <Select
        lang={lang}
        name="status"
        label={w.status}
        empty={w.allStatuses}
        value={filter.status}
        width="short"
        options={reportStatuses.map((value) => ({ value, label: words.statuses[value] }))}
      />
      <Select
        lang={lang}
        name="genre"
        label={w.genre}
        empty={w.allGenres}
        value={filter.genre}
        width="short"
        options={genres.map((value) => ({ value, label: genreWording[lang][value] }))}
      />
      <UnitSelect lang={lang} name="unitId" label={w.unit} empty={w.allUnits} value={filter.unitId} units={units} />
    </FilterBar>
  );
};

const columns = (lang: Language) => {
  const w = reportPageWording[lang];
  const words = reportWording[lang];
  return [
    {
      header: words.fields.title,
      priority: 'title' as const,
      cell: (r: ReportLine) => <a href={`/reports/${r.id}`}>{r.title}</a>,
    },
    { header: w.unit, cell: (r: ReportLine) => r.unitName },
    { header: w.genre, nowrap: true, cell: (r: ReportLine) => genreWording[lang][r.genre] },
    { header: w.characters, align: 'right' as const, nowrap: true, cell: (r: ReportLine) => String(r.characters) },
    { header: w.filedAt, nowrap: true, cell: (r: ReportLine) => (r.filedAt ? dayOf(r.filedAt) : '—') },
    {
      header: w.status,
      nowrap: true,
      cell: (r: ReportLine) => <StatusBadge tone={reportTones[r.status]} label={words.statuses[r.status]} />,
    },
  ];
};
