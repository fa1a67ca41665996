/** The list of adoptions. */
import { keysetHref, type Page } from '#kernel/keyset.ts';
import type { Language } from '#kernel/wording.ts';
import {
  ButtonLink,
  EmptyList,
  FilterBar,
  Notice,
  Pager,
  PeriodField,
  Select,
  StatusBadge,
  Table,
  TextInput,
  type UnitOption,
  UnitSelect,
} from '#ui/index.ts';
import type { AdoptionFilter, AdoptionLine } from './adoption.queries.ts';
import { adoptionPageWording } from './adoption-page-wording.ts';
import { adoptionWording } from './adoption-wording.ts';
import { type Named, optionsOf, sayWord, type Vocabulary } from './adoption-words.ts';

export interface AdoptionListProps {
  readonly lang: Language;
  readonly page: Page<AdoptionLine>;
  readonly filter: AdoptionFilter;
  readonly periodWrong: boolean;
  readonly units: readonly UnitOption[];
  readonly vocabulary: Vocabulary;
  readonly mayEnter: boolean;
}

export const AdoptionList = (props: AdoptionListProps) => {
  const { lang, page, filter, mayEnter } = props;
  const w = adoptionPageWording[lang];
  const { before: _, after: __, ...asked } = filter;
  const filtered = Object.values(asked).some((v) => v !== undefined && v !== '');
  const href = (key: object) => keysetHref('/adoptions', asked, key);
  return (
    <>
      {mayEnter && (
        <p class="buttons">
          <ButtonLink href="/adoptions/new" label={w.new} main />
        </p>
      )}
      <Filters {...props} filtered={filtered} />
      {props.periodWrong && (
        <Notice lang={lang} tone="warning">
          <p>{w.periodWrong}</p>
        </Notice>
      )}
      <Table
        lang={lang}
        caption={w.list}
        rows={page.lines}
        rowKey={(a) => a.id}
        empty={<EmptyList lang={lang} words={w} clear={filtered ? '/adoptions' : undefined} />}
        columns={columns(lang, props.vocabulary)}
      />
      <Pager
        lang={lang}
        sheet={keysetHref('/adoptions/list.xlsx', asked, {})}
        newer={page.newer && href({ after: page.newer })}
        older={page.older && href({ before: page.older })}
      />
    </>
  );
};

const Filters = ({ lang, filter, filtered, units, vocabulary }: AdoptionListProps & { filtered: boolean }) => {
  const w = adoptionPageWording[lang];
  const choice = (name: 'channel' | 'level', named: Named, empty: string) => (
    <Select
      lang={lang}
      name={name}
      label={w[name]}
      empty={empty}
      width="short"
      value={filter[name]}
      options={optionsOf(named)}
    />
  );
  return (
    <FilterBar lang={lang} action="/adoptions" {...(filtered ? { clear: '/adoptions' } : {})}>
      <TextInput lang={lang} name="title" label={w.title} value={filter.title} type="search" width="medium" />
      <UnitSelect lang={lang} name="unitId" label={w.unit} empty={w.allUnits} value={filter.unitId} units={units} />
      <PeriodField lang={lang} name="period" label={w.period} value={filter.period} />
      {choice('channel', { lang, kind: 'channels', vocabulary }, w.allChannels)}
      {choice('level', { lang, kind: 'levels', vocabulary }, w.allLevels)}
    </FilterBar>
  );
};

const columns = (lang: Language, vocabulary: Vocabulary) => {
  const w = adoptionPageWording[lang];
  const say = (kind: keyof Vocabulary, code: string | null) => sayWord({ lang, kind, vocabulary }, code);
  return [
    {
      header: w.title,
      priority: 'title' as const,
      cell: (a: AdoptionLine) => <a href={`/adoptions/${a.id}`}>{a.title}</a>,
    },
    { header: w.units, cell: (a: AdoptionLine) => a.units.join('、') || w.noUnits },
    { header: w.body, cell: (a: AdoptionLine) => a.body },
    { header: w.level, nowrap: true, cell: (a: AdoptionLine) => say('levels', a.level) },
    { header: w.form, nowrap: true, cell: (a: AdoptionLine) => say('forms', a.form) },
    { header: w.day, nowrap: true, cell: (a: AdoptionLine) => a.day },
    {
      header: w.status,
      nowrap: true,
      cell: (a: AdoptionLine) => (
        <StatusBadge
          tone={a.status === 'standing' ? 'good' : 'neutral'}
          label={adoptionWording[lang].statuses[a.status]}
        />
      ),
    },
  ];
};
