/** The screening desk: a tab for each queue, a dense list, and what can be done with several at once. */
import { genres, genreWording, reportWording } from '#flow/intake/report/index.ts';
import { type Day, dayOf } from '#kernel/calendar.ts';
import { refusalSentence } from '#kernel/common-wording.ts';
import { keysetHref, type Page } from '#kernel/keyset.ts';
import type { Refusal } from '#kernel/refusal.ts';
import type { Language } from '#kernel/wording.ts';
import {
  type Column,
  EmptyState,
  FilterBar,
  HiddenField,
  Notice,
  Pager,
  Select,
  StatusBadge,
  Table,
  Tabs,
  TextInput,
  Toast,
  type UnitOption,
  UnitSelect,
} from '#ui/index.ts';
import { screeningPageWording } from './screening-page-wording.ts';
import { type Queue, queues, type ScreeningFilter, type ScreeningLine } from './screening-queue.ts';
import { screeningWording } from './screening-wording.ts';

/** A report that several were to be done with, and why it was left. */
export interface LeftOut {
  readonly id: string;
  readonly line: ScreeningLine | undefined;
  readonly refusals: readonly Refusal[];
}

export interface ScreeningListProps {
  readonly lang: Language;
  readonly queue: Queue;
  readonly filter: ScreeningFilter;
  readonly page: Page<ScreeningLine>;
  readonly counts: Partial<Record<Queue, number>>;
  readonly units: readonly UnitOption[];
  readonly today: Day;
  readonly mayAct: boolean;
  /** How many were registered just now. */
  readonly registered?: number | undefined;
  readonly leftOut?: readonly LeftOut[] | undefined;
  readonly noneChosen?: boolean | undefined;
}

const base = '/screening';
const chosenForm = 'chosen';

export const ScreeningList = (props: ScreeningListProps) => {
  const { lang, queue, filter, page, leftOut = [] } = props;
  const w = screeningPageWording[lang];
  const asked = { tab: queue, genre: filter.genre, unitId: filter.unitId, title: filter.title };
  const filtered = [filter.genre, filter.unitId, filter.title].some((v) => v !== undefined && v !== '');
  const href = (key: object) => keysetHref(base, asked, key);
  const left = new Set(leftOut.map((l) => l.id));
  return (
    <>
      <Outcome {...props} />
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
      <LeftOuts {...props} />
      <ChosenActs {...props} action={keysetHref(`${base}/register`, asked, {})} />
      <Table
        lang={lang}
        caption={w.queues[queue]}
        rows={page.lines.filter((line) => !left.has(line.id))}
        rowKey={(line) => `report:${line.id}`}
        select={
          props.mayAct && actsOn(queue) ? { name: 'source', label: (line) => line.title, form: chosenForm } : undefined
        }
        columns={columns(lang, queue, props.today)}
        empty={left.size > 0 ? null : <Empty lang={lang} queue={queue} filtered={filtered} />}
      />
      <Pager
        lang={lang}
        newer={page.newer && href({ after: page.newer })}
        older={page.older && href({ before: page.older })}
      />
    </>
  );
};

/** What several at once can be used for in a queue. */
const actsOn = (queue: Queue): 'register' | 'open' | undefined =>
  queue === 'filed' ? 'register' : ['registered', 'held', 'taken_up'].includes(queue) ? 'open' : undefined;

const Outcome = ({ lang, registered, noneChosen }: ScreeningListProps) => {
  const w = screeningPageWording[lang];
  return (
    <>
      {registered !== undefined && registered > 0 && (
        <Toast lang={lang} tone="success">
          {w.registeredCount(registered)}
        </Toast>
      )}
      {noneChosen && (
        <Notice lang={lang} tone="warning">
          {w.noneChosen}
        </Notice>
      )}
    </>
  );
};

const Filters = ({ lang, queue, filter, filtered, units }: ScreeningListProps & { filtered: boolean }) => {
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
    </FilterBar>
  );
};

/** The boxes of the list belong to this form by its name, so it can stand above them. */
const ChosenActs = ({ lang, queue, page, mayAct, leftOut = [], action }: ScreeningListProps & { action: string }) => {
  const w = screeningPageWording[lang];
  const act = actsOn(queue);
  if (!mayAct || !act || (page.lines.length === 0 && leftOut.length === 0)) return null;
  return (
    <form class="acts" id={chosenForm} method="post" action={action} aria-label={w.bulk} hx-sync="this:drop">
      {act === 'register' && (
        <button class="button button-main" type="submit">
          {leftOut.length > 0 ? w.again : w.registerChosen}
        </button>
      )}
      {act === 'open' && (
        <button class="button" type="submit" formmethod="get" formaction="/articles/new">
          {w.openChosen}
        </button>
      )}
    </form>
  );
};

/** What was not done stays chosen, with its reasons, above the rest. */
const LeftOuts = ({ lang, leftOut = [] }: ScreeningListProps) => {
  if (leftOut.length === 0) return null;
  const w = screeningPageWording[lang];
  return (
    <Notice lang={lang} tone="error" title={w.failedTitle(leftOut.length)}>
      <p>{w.failedHint}</p>
      <div class="choices choices-stacked">
        {leftOut.map(({ id, line, refusals }) => (
          <label class="choice">
            <input type="checkbox" name="source" value={`report:${id}`} form={chosenForm} checked />
            <span>
              {line ? <a href={`${base}/${id}`}>{line.title}</a> : w.gone}
              {refusals.map((r) => (
                <span class="choice-hint">{refusalSentence(r, lang, screeningWording[lang])}</span>
              ))}
            </span>
          </label>
        ))}
      </div>
    </Notice>
  );
};

const Empty = ({ lang, queue, filtered }: { lang: Language; queue: Queue; filtered: boolean }) => {
  const w = screeningPageWording[lang];
  return filtered ? (
    <EmptyState title={w.noneFound} act={{ href: `${base}?tab=${queue}`, label: w.queues[queue] }}>
      {w.noneFoundHint}
    </EmptyState>
  ) : (
    <EmptyState title={w.emptyQueue[queue]}>{w.emptyHint[queue]}</EmptyState>
  );
};

function columns(lang: Language, queue: Queue, today: Day): Column<ScreeningLine>[] {
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
    { header: w.genre, nowrap: true, cell: (line) => genreWording[lang][line.genre] },
    { header: w.characters, align: 'right', nowrap: true, cell: (line) => String(line.characters) },
    { header: w.filedAt, nowrap: true, cell: (line) => dayOf(line.filedAt) },
    ...(queue === 'filed' ? [] : [numbered]),
    ...(queue === 'returned' ? [due] : []),
  ];
}
