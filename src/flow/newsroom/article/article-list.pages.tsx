/** The articles of the desk, a tab for each queue, those of the reader's own work first. */
import { dayOf } from '#kernel/calendar.ts';
import { keysetHref, type Page } from '#kernel/keyset.ts';
import type { Language } from '#kernel/wording.ts';
import {
  ButtonLink,
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
  type Tone,
} from '#ui/index.ts';
import { type ArticleStatus, forms } from './article.ts';
import {
  ArticleBulk,
  ArticleOutcome,
  type ArticleOutcomeProps,
  type bulkActions,
  chosenForm,
} from './article-bulk.pages.tsx';
import { articlePageWording } from './article-page-wording.ts';
import { type ArticleFilter, type ArticleLine, type ArticleQueue, showsHints } from './article-queue.ts';
import { articleWording, formWording } from './article-wording.ts';

export const articleTones: Readonly<Record<ArticleStatus, Tone>> = {
  drafting: 'active',
  verifying: 'waiting',
  in_copy_check: 'waiting',
  awaiting_sign_off: 'waiting',
  signed_off: 'good',
  placed: 'good',
  printed: 'good',
  corrected: 'warn',
  withdrawn: 'neutral',
  merged: 'neutral',
};

export interface ArticleListProps {
  readonly lang: Language;
  readonly queues: readonly ArticleQueue[];
  readonly queue: ArticleQueue;
  readonly filter: ArticleFilter;
  readonly page: Page<ArticleLine>;
  readonly counts: Partial<Record<ArticleQueue, number>>;
  readonly mayOpen: boolean;
  /** What the reader may do with several of this queue. */
  readonly many: readonly (typeof bulkActions)[number][];
  readonly once: string;
  readonly bulk?: Omit<ArticleOutcomeProps, 'lang' | 'addresses'> | undefined;
}

const base = '/articles';

export const ArticleList = (props: ArticleListProps) => {
  const { lang, queue, queues, filter, page, counts, mayOpen, many, bulk } = props;
  const left = new Set(bulk?.outcome.left.map(({ id }) => id));
  const w = articlePageWording[lang];
  const asked = {
    tab: queue,
    articleForm: filter.form,
    title: filter.title,
    source: filter.source,
    hints: filter.hints,
  };
  const href = (key: object) => keysetHref(base, asked, key);
  const addresses = { act: keysetHref(`${base}/bulk`, asked, {}), undo: keysetHref(`${base}/bulk/undo`, asked, {}) };
  const isUnderWay = (bulk?.outcome.rest.length ?? 0) > 0;
  return (
    <>
      {mayOpen && (
        <p class="buttons">
          <ButtonLink href={`${base}/new`} label={w.new} main />
        </p>
      )}
      <Tabs
        label={w.title}
        tabs={queues.map((q) => ({
          href: keysetHref(base, { ...asked, tab: q }, {}),
          label: w.queues[q],
          count: counts[q] ?? 0,
          current: q === queue,
        }))}
      />
      <Filters {...props} />
      {filter.source && (
        <Notice lang={lang} tone="info">
          {w.ofSource}
        </Notice>
      )}
      {bulk && <ArticleOutcome lang={lang} {...bulk} addresses={addresses} />}
      {many.length > 0 && !isUnderWay && (page.lines.length > 0 || left.size > 0) && (
        <ArticleBulk
          lang={lang}
          acts={many}
          total={counts[queue] ?? 0}
          action={addresses.act}
          once={props.once}
          outcome={bulk?.outcome}
        />
      )}
      <Table
        lang={lang}
        caption={w.queues[queue]}
        rows={page.lines.filter((line) => !left.has(line.id))}
        rowKey={(line) => line.id}
        select={many.length > 0 ? { name: 'source', label: (line) => line.title, form: chosenForm } : undefined}
        columns={columns(lang, queue)}
        empty={<Empty {...props} />}
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

const isFiltered = ({ form, title, source, hints }: ArticleFilter): boolean =>
  [form, title, source, hints].some((v) => !!v);

const Filters = ({ lang, queue, filter }: ArticleListProps) => {
  const w = articlePageWording[lang];
  return (
    <FilterBar lang={lang} action={base} {...(isFiltered(filter) ? { clear: `${base}?tab=${queue}` } : {})}>
      <HiddenField name="tab" value={queue} />
      {filter.source && <HiddenField name="source" value={filter.source} />}
      <TextInput
        lang={lang}
        name="title"
        label={articleWording[lang].fields.title}
        value={filter.title}
        type="search"
        width="medium"
      />
      <Select
        lang={lang}
        name="articleForm"
        label={w.form}
        empty={w.allForms}
        value={filter.form}
        width="short"
        options={forms.map((value) => ({ value, label: formWording[lang][value] }))}
      />
      <Select
        lang={lang}
        name="hints"
        label={w.hints}
        empty={w.anyHints}
        value={filter.hints}
        width="short"
        options={[{ value: 'open', label: w.withHints }]}
      />
    </FilterBar>
  );
};

const Empty = ({ lang, queue, filter, mayOpen }: ArticleListProps) => {
  const w = articlePageWording[lang];
  if (isFiltered(filter))
    return (
      <EmptyState title={w.noneFound} act={{ href: `${base}?tab=${queue}`, label: w.queues[queue] }}>
        {w.noneFoundHint}
      </EmptyState>
    );
  const editing = ['drafting', 'verifying', 'returned'].includes(queue);
  return (
    <EmptyState
      title={w.emptyQueue[queue]}
      {...(mayOpen && editing ? { act: { href: `${base}/new`, label: w.new } } : {})}
    >
      {editing ? w.emptyHint : w.emptyHintOther}
    </EmptyState>
  );
};

function columns(lang: Language, queue: ArticleQueue): Column<ArticleLine>[] {
  const w = articlePageWording[lang];
  const words = articleWording[lang];
  const hints: Column<ArticleLine> = {
    header: w.hints,
    align: 'right',
    nowrap: true,
    cell: ({ id, openHints, wrongHints }) =>
      openHints ? (
        <>
          <a href={`/checking/${id}`}>{w.hintCount(openHints)}</a>
          {!!wrongHints && <div class="muted">{w.wrongCount(wrongHints)}</div>}
        </>
      ) : (
        openHints
      ),
  };
  return [
    {
      header: words.fields.title,
      priority: 'title',
      cell: (line) => <a href={`${base}/${line.id}`}>{line.title}</a>,
    },
    { header: w.form, nowrap: true, cell: (line) => formWording[lang][line.form] },
    { header: w.author, nowrap: true, cell: (line) => line.authorName },
    { header: w.round, nowrap: true, cell: (line) => w.roundNumber(line.round) },
    { header: w.sources, nowrap: true, cell: (line) => w.sourceCount(line.sources) },
    { header: w.characters, align: 'right', nowrap: true, cell: (line) => String(line.characters) },
    ...(showsHints(queue) ? [hints] : []),
    { header: w.changedAt, nowrap: true, cell: (line) => dayOf(line.changedAt) },
    {
      header: w.status,
      nowrap: true,
      cell: (line) => (
        <>
          <StatusBadge tone={articleTones[line.status]} label={words.statuses[line.status]} />
          {line.openQuestions > 0 && <div class="muted">{w.openQuestions(line.openQuestions)}</div>}
        </>
      ),
    },
  ];
}
