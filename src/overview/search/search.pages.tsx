/** The search: one field, the conditions beside it, the hits with their words marked, and the searches one keeps. */
import { genres, genreWording } from '#flow/intake/report/index.ts';
import { keysetHref } from '#kernel/keyset.ts';
import type { Language } from '#kernel/wording.ts';
import {
  Columns,
  EmptyState,
  FilterBar,
  HiddenField,
  Notice,
  Pager,
  PeriodField,
  Select,
  Tabs,
  TextInput,
  type UnitOption,
  UnitSelect,
} from '#ui/index.ts';
import { HitList } from './hit-list.pages.tsx';
import { type SavedLine, SavedSearches } from './saved-search.pages.tsx';
import type { Found } from './search.queries.ts';
import { candidateCap, orders, readingLimit, searchedThings } from './search.ts';
import { addressOf, isFiltered, type SearchQuery } from './search-query.ts';
import { searchWording } from './search-wording.ts';
import { stateName, states } from './searched-states.ts';

export interface SearchPageProps {
  readonly lang: Language;
  readonly asked: SearchQuery;
  readonly units: readonly UnitOption[];
  /** Codes and names. */
  readonly channels: ReadonlyMap<string, string>;
  /** Absent before anything was asked, or when what was asked cannot be searched. */
  readonly found?: Found | undefined;
  /** Why it cannot be searched. */
  readonly problem?: string | undefined;
  readonly readsNewest: boolean;
  readonly desks: readonly string[];
  readonly saved: readonly SavedLine[];
}

export const SearchPage = (props: SearchPageProps) => {
  const { lang, problem, found, readsNewest } = props;
  const w = searchWording[lang];
  return (
    <Columns label={w.saved} aside={<SavedSearches {...props} maySave={found !== undefined} />}>
      <SearchForm {...props} />
      {!found && <p class="muted">{w.hint}</p>}
      {problem && (
        <Notice lang={lang} tone="warning">
          {problem}
        </Notice>
      )}
      {readsNewest && (
        <Notice lang={lang} tone="info">
          {w.readNewest(readingLimit)}
        </Notice>
      )}
      {found ? (
        <Results {...props} found={found} />
      ) : (
        !problem && <EmptyState title={w.start}>{w.startHint}</EmptyState>
      )}
    </Columns>
  );
};

const SearchForm = ({ lang, asked, units, channels }: SearchPageProps) => {
  const w = searchWording[lang];
  const kindOf = (state: string) => w.things[searchedThings.find((thing) => state.startsWith(thing)) ?? 'report'];
  const isSet = asked.q !== '' || isFiltered(asked);
  return (
    <FilterBar lang={lang} action="/search" {...(isSet ? { clear: '/search' } : {})}>
      <TextInput lang={lang} name="q" label={w.words} value={asked.q} type="search" width="full" />
      <Select
        lang={lang}
        name="thing"
        label={w.thing}
        empty={w.allThings}
        value={asked.thing}
        width="short"
        options={searchedThings.map((value) => ({ value, label: w.things[value] }))}
      />
      <UnitSelect lang={lang} name="unitId" label={w.unit} empty={w.allUnits} value={asked.unitId} units={units} />
      <Select
        lang={lang}
        name="genre"
        label={w.genre}
        empty={w.allGenres}
        value={asked.genre}
        width="short"
        options={genres.map((value) => ({ value, label: genreWording[lang][value] }))}
      />
      <Select
        lang={lang}
        name="state"
        label={w.state}
        empty={w.allStates}
        value={asked.state}
        width="short"
        options={states.map((value) => ({ value, label: `${kindOf(value)} · ${stateName(lang, value)}` }))}
      />
      <PeriodField lang={lang} name="period" label={w.period} value={asked.period} />
      {channels.size > 0 && (
        <Select
          lang={lang}
          name="channel"
          label={w.channel}
          empty={w.allChannels}
          value={asked.channel}
          width="short"
          options={[...channels].map(([value, label]) => ({ value, label }))}
        />
      )}
      {asked.order !== 'newest' && <HiddenField name="order" value={asked.order} />}
    </FilterBar>
  );
};

const Results = ({ lang, asked, found, desks }: SearchPageProps & { found: Found }) => {
  const w = searchWording[lang];
  const address = addressOf(asked);
  const href = (more: Record<string, string | undefined>) => keysetHref('/search', { ...address, ...more }, {});
  const { order, count } = asked;
  if (found.lines.length === 0) return <EmptyState title={w.none}>{w.noneHint}</EmptyState>;
  return (
    <section class="section" aria-label={w.results}>
      <div class="block-head">
        <p role="status">
          {found.isMore ? w.more(found.total) : w.total(found.total)}
          {found.isMore && (
            <>
              {' '}
              <a href={href({ count: 'exact' })}>{w.countExactly}</a>
            </>
          )}
        </p>
        <Tabs
          label={w.order}
          tabs={orders.map((o) => ({ href: href({ order: o }), label: w.orders[o], current: o === order }))}
        />
      </div>
      {order === 'best' && (found.isMore || found.total > candidateCap) && (
        <p class="muted">{w.bestOfNewest(candidateCap)}</p>
      )}
      <HitList lang={lang} hits={found.lines} desks={desks} />
      <Pager
        lang={lang}
        sheet={keysetHref('/search/list.xlsx', address, {})}
        newer={found.newer && keysetHref('/search', { ...address, count }, { after: found.newer })}
        older={found.older && keysetHref('/search', { ...address, count }, { before: found.older })}
      />
    </section>
  );
};
