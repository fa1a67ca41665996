/** What was found as a sheet; what cannot be searched has no lines. */
import { dayOf } from '#kernel/calendar.ts';
import type { ListSheet } from '#platform/sheet/index.ts';
import type { Run } from '#platform/text-index/index.ts';
import type { Hit } from './hit.queries.ts';
import { search, searchOf } from './search.queries.ts';
import type { SearchQuery } from './search-query.ts';
import { searchWording } from './search-wording.ts';
import { stateName } from './searched-states.ts';

const plain = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');

export const searchSheet: ListSheet<SearchQuery, Hit> = {
  title: { zh: searchWording.zh.results, en: searchWording.en.results },
  page: async (access, actor, asked) => {
    const meant = searchOf(asked);
    return meant.ok ? search(access, actor, meant.value) : { lines: [] };
  },
  columns: [
    { header: (lang) => searchWording[lang].thing, cell: (hit, lang) => searchWording[lang].things[hit.thing] },
    { header: (lang) => searchWording[lang].heading, cell: (hit) => plain(hit.title) },
    { header: (lang) => searchWording[lang].place, cell: (hit) => hit.unitName },
    { header: (lang) => searchWording[lang].period, cell: (hit) => dayOf(hit.at) },
    { header: (lang) => searchWording[lang].state, cell: (hit, lang) => stateName(lang, `${hit.thing}:${hit.status}`) },
    { header: (lang) => searchWording[lang].passage, cell: (hit) => plain(hit.snippet) },
  ],
};
