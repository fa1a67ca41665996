/** The outside items of one's desks. */
import { keysetHref, type Page } from '#kernel/keyset.ts';
import type { Language } from '#kernel/wording.ts';
import {
  ButtonLink,
  type Column,
  EmptyList,
  FilterBar,
  HiddenField,
  Pager,
  PeriodField,
  StatusBadge,
  Table,
  Tabs,
  TextInput,
  type Tone,
} from '#ui/index.ts';
import type { OutsideLine } from './outside.queries.ts';
import { type OutsideStatus, outsideStatuses } from './outside.ts';
import { outsidePageWording } from './outside-page-wording.ts';
import { outsideWording } from './outside-wording.ts';

export const outsideTones: Readonly<Record<OutsideStatus, Tone>> = {
  collected: 'active',
  taken_up: 'good',
  set_aside: 'neutral',
};

export interface OutsideListProps {
  readonly lang: Language;
  /** The conditions as they stand in the address. */
  readonly asked: {
    readonly status: OutsideStatus;
    readonly words?: string | undefined;
    readonly period?: string | undefined;
  };
  readonly page: Page<OutsideLine>;
  readonly counts: Partial<Record<OutsideStatus, number>>;
  readonly mayCollect: boolean;
}

const base = '/outside';

export const OutsideList = (props: OutsideListProps) => {
  const { lang, asked, page, counts, mayCollect } = props;
  const w = outsidePageWording[lang];
  const href = (more: object) => keysetHref(base, { ...asked, ...more }, {});
  return (
    <>
      <p class="muted">{w.hint}</p>
      {mayCollect && (
        <p class="buttons">
          <ButtonLink href={`${base}/new`} label={w.new} main />
        </p>
      )}
      <Tabs
        label={w.state}
        tabs={outsideStatuses.map((status) => ({
          href: href({ status }),
          label: outsideWording[lang].statuses[status],
          count: counts[status] ?? 0,
          current: status === asked.status,
        }))}
      />
      <Filters {...props} />
      <Table
        lang={lang}
        caption={w.title}
        rows={page.lines}
        rowKey={(line) => line.id}
        columns={columns(lang)}
        empty={
          <EmptyList
            lang={lang}
            words={w}
            clear={isFiltered(asked) ? `${base}?status=${asked.status}` : undefined}
            first={props.mayCollect ? { href: `${base}/new`, label: w.new } : undefined}
          />
        }
      />
      <Pager
        lang={lang}
        sheet={keysetHref(`${base}/list.xlsx`, asked, {})}
        newer={page.newer && keysetHref(base, asked, { after: page.newer })}
        older={page.older && keysetHref(base, asked, { before: page.older })}
      />
    </>
  );
};

const isFiltered = ({ words, period }: OutsideListProps['asked']): boolean => Boolean(words || period);

const Filters = ({ lang, asked }: OutsideListProps) => {
  const w = outsidePageWording[lang];
  return (
    <FilterBar lang={lang} action={base} {...(isFiltered(asked) ? { clear: `${base}?status=${asked.status}` } : {})}>
      <HiddenField name="status" value={asked.status} />
      <TextInput lang={lang} name="words" label={w.words} value={asked.words} type="search" width="full" />
      <PeriodField lang={lang} name="period" label={w.period} value={asked.period} />
    </FilterBar>
  );
};

function columns(lang: Language): Column<OutsideLine>[] {
  const w = outsidePageWording[lang];
  const { fields, statuses } = outsideWording[lang];
  return [
    {
      header: fields.title,
      priority: 'title',
      cell: (line) => (
        <>
          <a href={`${base}/${line.id}`}>{line.title}</a>
          {line.note && <div class="muted">{line.note}</div>}
        </>
      ),
    },
    { header: fields.source, cell: (line) => line.source },
    { header: fields.day, nowrap: true, cell: (line) => line.day },
    { header: w.characters, align: 'right', nowrap: true, cell: (line) => String(line.characters) },
    { header: w.collector, nowrap: true, cell: (line) => line.collectorName },
    {
      header: w.state,
      nowrap: true,
      cell: (line) => <StatusBadge tone={outsideTones[line.status]} label={statuses[line.status]} />,
    },
  ];
}
