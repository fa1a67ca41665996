/** Front door of the search: find anything one may read, and keep searches. */
import { apiList, type Slice } from '#platform/http/index.ts';
import { search } from './search.queries.ts';
import { searchReactions } from './search.reactions.ts';
import { searchRoutes } from './search.routes.tsx';
import { apiQuery, searchOf } from './search-query.ts';
import { searchWording } from './search-wording.ts';

export { rebuildSearch } from './entry.store.ts';

const title = { zh: searchWording.zh.title, en: searchWording.en.title };

export const searchSlice: Slice = {
  name: 'overview/search',
  title,
  mount: { path: '/search', routes: searchRoutes },
  menu: [{ href: '/search', label: title, roles: ['correspondent', 'approver', 'editor', 'checker', 'signatory'] }],
  reactions: searchReactions,
  lists: [
    apiList({
      path: '/search',
      summary: { zh: '查找来稿、稿件、刊期', en: 'Find reports, articles and issues' },
      query: apiQuery,
      run: async (access, actor, asked) => {
        const meant = searchOf(asked);
        return meant.ok ? search(access, actor, meant.value) : meant;
      },
    }),
  ],
};
