/** The search as a JSON operation. */
import { apiList } from '#platform/http/index.ts';
import { search, searchOf } from './search.queries.ts';
import { searchQuery } from './search-query.ts';
import { searchWording } from './search-wording.ts';

/** The API refuses what the page explains. */
const apiQuery = searchQuery.superRefine((asked, issues) => {
  const meant = searchOf(asked);
  if (!meant.ok) for (const { code } of meant.refusals) issues.addIssue({ code: 'custom', path: ['q'], message: code });
});

export const searchList = apiList({
  path: '/search',
  summary: { zh: searchWording.zh.summary, en: searchWording.en.summary },
  query: apiQuery,
  run: async (access, actor, asked) => {
    const meant = searchOf(asked);
    return meant.ok ? search(access, actor, meant.value) : meant;
  },
});
