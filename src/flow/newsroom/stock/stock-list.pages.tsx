/** The stock of one's desks: kinds as tabs, topics beside it, every condition in the address. */
import { dayOf } from '#kernel/calendar.ts';
import { keysetHref, type Page } from '#kernel/keyset.ts';
import type { Language } from '#kernel/wording.ts';
import {
  Badge,
  ButtonLink,
  type Column,
  Columns,
  EmptyList,
  FilterBar,
  HiddenField,
  Pager,
  Section,
  Select,
  StatusBadge,
  Table,
  Tabs,
  TextInput,
  type Tone,
  type UnitOption,
  UnitSelect,
} from '#ui/index.ts';
import type { StockLine, TopicCount } from './stock.queries.ts';
import { stockPageWording } from './stock-page-wording.ts';
import { type StockKind, type StockStatus, stockKinds, stockStatuses } from './stock-piece.ts';
import type { StockQuery } from './stock-query.ts';
import { stockKindWording, stockWording } from './stock-wording.ts';

export const stockTones: Readonly<Record<StockStatus, Tone>> = { in_stock: 'active', retired: 'neutral' };

export interface StockListProps {
  readonly lang: Language;
  readonly asked: StockQuery;
  readonly page: Page<StockLine>;
  readonly counts: Partial<Record<StockKind, number>>;
  readonly topics: readonly TopicCount[];
  readonly units: readonly UnitOption[];
  readonly mayAdd: boolean;
}

const base = '/stock';

/** The conditions as they stand in the address. */
export const addressOf = ({ before: _, after: __, ...asked }: StockQuery): Record<string, string | undefined> => asked;

export const StockList = (props: StockListProps) => {
  const { lang, asked, page, counts, mayAdd } = props;
  const w = stockPageWording[lang];
  const href = (more: Record<string, string | undefined>) => keysetHref(base, { ...addressOf(asked), ...more }, {});
  const all = stockKinds.reduce((sum, kind) => sum + (counts[kind] ?? 0), 0);
  return (
    <>
      <p class="muted">{w.hint}</p>
      {mayAdd && (
        <p class="buttons">
          <ButtonLink href={`${base}/new`} label={w.new} main />
        </p>
      )}
      <Tabs
        label={w.kinds}
        tabs={[
          { href: href({ kind: undefined }), label: w.allKinds, count: all, current: asked.kind === undefined },
          ...stockKinds.map((kind) => ({
            href: href({ kind }),
            label: stockKindWording[lang][kind],
            count: counts[kind] ?? 0,
            current: kind === asked.kind,
          })),
        ]}
      />
      <Columns label={w.topics} aside={<Topics {...props} />}>
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
              clear={isFiltered(asked) ? base : undefined}
              first={props.mayAdd ? { href: `${base}/new`, label: w.new } : undefined}
            />
          }
        />
        <Pager
          lang={lang}
          sheet={keysetHref(`${base}/list.xlsx`, addressOf(asked), {})}
          newer={page.newer && keysetHref(base, addressOf(asked), { after: page.newer })}
          older={page.older && keysetHref(base, addressOf(asked), { before: page.older })}
        />
      </Columns>
    </>
  );
};

const Topics = ({ lang, asked, topics }: StockListProps) => {
  const w = stockPageWording[lang];
  const href = (topic: string | undefined) => keysetHref(base, { ...addressOf(asked), topic }, {});
  return (
    <Section title={w.topics}>
      {topics.length === 0 && <p class="muted">{w.noTopics}</p>}
      <ul class="plain-list">
        {asked.topic && (
          <li>
            <a href={href(undefined)}>{w.allTopics}</a>
          </li>
        )}
        {topics.map(({ topic, count }) => (
          <li>
            <a href={href(topic)} {...(topic === asked.topic ? { 'aria-current': 'true' } : {})}>
              {topic}
            </a>{' '}
            <span class="muted">{count}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
};

const isFiltered = ({ words, topic, unitId }: StockQuery): boolean => Boolean(words || topic || unitId);

const Filters = ({ lang, asked, topics, units }: StockListProps) => {
  const w = stockPageWording[lang];
  const { statuses } = stockWording[lang];
  const options = topics.map(({ topic }) => ({ value: topic, label: topic }));
  const chosen = asked.topic && !topics.some(({ topic }) => topic === asked.topic);
  return (
    <FilterBar lang={lang} action={base} {...(isFiltered(asked) ? { clear: base } : {})}>
      {asked.kind && <HiddenField name="kind" value={asked.kind} />}
      <TextInput lang={lang} name="words" label={w.words} value={asked.words} type="search" width="medium" />
      <Select
        lang={lang}
        name="topic"
        label={w.topic}
        empty={w.allTopics}
        value={asked.topic}
        width="short"
        options={chosen ? [{ value: asked.topic ?? '', label: asked.topic ?? '' }, ...options] : options}
      />
      <UnitSelect lang={lang} name="unitId" label={w.unit} empty={w.allUnits} value={asked.unitId} units={units} />
      <Select
        lang={lang}
        name="status"
        label={w.state}
        empty={false}
        value={asked.status ?? 'in_stock'}
        width="short"
        options={stockStatuses.map((value) => ({ value, label: statuses[value] }))}
      />
    </FilterBar>
  );
};

function columns(lang: Language): Column<StockLine>[] {
  const w = stockPageWording[lang];
  const { fields, statuses } = stockWording[lang];
  return [
    {
      header: fields.title,
      priority: 'title',
      cell: (line) => (
        <>
          <a href={`${base}/${line.id}`}>{line.title}</a>
          <div class="muted">{line.opening}</div>
        </>
      ),
    },
    { header: fields.kind, nowrap: true, cell: (line) => <Badge label={stockKindWording[lang][line.kind]} /> },
    {
      header: fields.unitId,
      cell: (line) => <span class="cell-words">{w.speaker(line.speaker, line.unitName ?? '')}</span>,
    },
    { header: fields.topics, cell: (line) => <span class="cell-words">{line.topics.join('、')}</span> },
    { header: w.uses, nowrap: true, cell: (line) => w.useCount(line.uses) },
    {
      header: w.addedAt,
      nowrap: true,
      cell: (line) => (
        <>
          {dayOf(line.addedAt)}
          {line.status === 'retired' && <StatusBadge tone={stockTones.retired} label={statuses.retired} />}
        </>
      ),
    },
  ];
}
