/** The screening desk: a tab for each queue, a dense list, and what can be done with several at once. */
import { genres, genreWording, reportWording } from '#flow/intake/report/index.ts';
import { type Day, dayOf } from '#kernel/calendar.ts';
import { keysetHref, type Page } from '#kernel/keyset.ts';
import type { Language } from '#kernel/wording.ts';
import type { BulkOutcome } from '#platform/http/index.ts';
import {
  type Column,
  EmptyState,
  FilterBar,
  HiddenField,
  NothingFound,
  Pager,
  Select,
  StatusBadge,
  Table,
  Tabs,
  TextInput,
  type UnitOption,
  UnitSelect,
} from '#ui/index.ts';
import { actsIn, chosenForm, ScreeningBulk, ScreeningOutcome } from './screening-bulk.pages.tsx';
import { screeningPageWording } from './screening-page-wording.ts';
import { type Queue, queues, type ScreeningFilter, type ScreeningLine } from './screening-queue.ts';
import type { SourceGrades } from './source-grades.queries.ts';

interface ListedGrades {
  readonly words: SourceGrades['words'][Language];
  readonly marks: ReadonlyMap<string, string>;
}

export interface ScreeningListProps {
  readonly lang: Language;
  readonly queue: Queue;
  readonly filter: ScreeningFilter;
  readonly page: Page<ScreeningLine>;
  readonly counts: Partial<Record<Queue, number>>;
  readonly units: readonly UnitOption[];
  readonly grades: ListedGrades;
  readonly today: Day;
  readonly mayAct: boolean;
  readonly once: string;
  /** What became of an act on several, with the lines that were left. */
  readonly bulk?: { readonly outcome: BulkOutcome; readonly lines: readonly ScreeningLine[] } | undefined;
}

const base = '/screening';

export const ScreeningList = (props: ScreeningListProps) => {
  const { lang, queue, filter, page, bulk, mayAct } = props;
  const w = screeningPageWording[lang];
  const { genre, unitId, title, reliability, credibility } = filter;
  const asked = { tab: queue, genre, unitId, title, reliability, credibility };
  const filtered = [genre, unitId, title, reliability, credibility].some((v) => v !== undefined && v !== '');
  const href = (key: object) => keysetHref(base, asked, key);
  const left = new Set(bulk?.outcome.left.map((l) => l.id));
  const some = mayAct && actsIn(queue).length > 0;
  const addresses = { act: keysetHref(`${base}/bulk`, asked, {}), undo: keysetHref(`${base}/bulk/undo`, asked, {}) };
  const isUnderWay = (bulk?.outcome.rest.length ?? 0) > 0;
  return (
    <>
      <Tabs
        label={w.title}
        tabs={queues.map((q) => ({
          href: keysetHref(base, { ...asked, tab: q }, {}),
          label: w.queues[q],
          count: props.counts[q] ?? 0,
          current: q === queue,
        }))}
      />
      <Filters {...props} filtered={filtered} />
      {bulk && <ScreeningOutcome lang={lang} {...bulk} addresses={addresses} />}
      {some && !isUnderWay && (page.lines.length > 0 || left.size > 0) && (
        <ScreeningBulk {...props} total={props.counts[queue] ?? 0} action={addresses.act} outcome={bulk?.outcome} />
      )}
      <Table
        lang={lang}
        caption={w.queues[queue]}
        rows={page.lines.filter((line) => !left.has(line.id))}
        rowKey={(line) => `report:${line.id}`}
        select={some ? { name: 'source', label: (line) => line.title, form: chosenForm } : undefined}
        columns={columns(lang, queue, props)}
        empty={left.size > 0 ? null : <Empty lang={lang} queue={queue} filtered={filtered} />}
      />
      <Pager
        lang={lang}
        sheet={keysetHref(`${base}/list.xlsx`, asked, {})}
        newer={page.newer && href({ after: page.newer })}
        older={page.older && href({ before: page.older })}
      />
    </>
  );
};

const Filters = ({ lang, queue, filter, filtered, units, grades }: ScreeningListProps & { filtered: boolean }) => {
  const w = screeningPageWording[lang];
  return (
    <FilterBar lang={lang} action={base} {...(filtered ? { clear: `${base}?tab=${queue}` } : {})}>
      <HiddenField name="tab" value={queue} />
      <TextInput lang={lang} name="title" label={w.searchLabel} value={filter.title} type="search" width="medium" />
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
      {(['reliability', 'credibility'] as const).map((name) => (
        <Select
          lang={lang}
          name={name}
          label={grades.words[name].label}
          empty={grades.words[name].all}
          value={filter[name]}
          width="short"
          options={grades.words[name].options}
        />
      ))}
    </FilterBar>
  );
};

const Empty = ({ lang, queue, filtered }: { lang: Language; queue: Queue; filtered: boolean }) => {
  const w = screeningPageWording[lang];
  return filtered ? (
    <NothingFound lang={lang} title={w.noneFound} clear={`${base}?tab=${queue}`}>
      {w.noneFoundHint}
    </NothingFound>
  ) : (
    <EmptyState title={w.emptyQueue[queue]}>{w.emptyHint[queue]}</EmptyState>
  );
};

function columns(
  lang: Language,
  queue: Queue,
  { today, grades }: Pick<ScreeningListProps, 'today' | 'grades'>,
): Column<ScreeningLine>[] {
  const w = screeningPageWording[lang];
  const numbered: Column<ScreeningLine> = {
    header: w.registerNumber,
    nowrap: true,
    cell: ({ registerYear: year, registerNumber: n }) => (year !== null && n !== null ? w.registered(year, n) : '—'),
  };
  const due: Column<ScreeningLine> = {
    header: w.deadline,
    nowrap: true,
    cell: ({ deadline }) => (
      <>
        {deadline} {deadline !== null && deadline < today && <StatusBadge tone="bad" label={w.overdue} />}
      </>
    ),
  };
  return [
    {
      header: reportWording[lang].fields.title,
      priority: 'title',
      cell: (line) => <a href={`${base}/${line.id}`}>{line.title}</a>,
    },
    { header: w.unit, cell: (line) => line.unitName },
    {
      header: grades.words.grade,
      nowrap: true,
      cell: ({ id }) => grades.marks.has(id) && <a href={`/grades/${id}`}>{grades.marks.get(id)}</a>,
    },
    { header: w.genre, nowrap: true, cell: (line) => genreWording[lang][line.genre] },
    { header: w.characters, align: 'right', nowrap: true, cell: (line) => String(line.characters) },
    { header: w.filedAt, nowrap: true, cell: (line) => dayOf(line.filedAt) },
    ...(queue === 'filed' ? [] : [numbered]),
    ...(queue === 'returned' ? [due] : []),
  ];
}
