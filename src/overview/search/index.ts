/** Front door of the search: find anything one may read, and keep searches. */
import { listed, type Slice } from '#platform/http/index.ts';
import { drawUpDigests } from './digest.jobs.ts';
import { digestThing } from './digest.store.ts';
import { digestWording } from './digest-wording.ts';
import { searchList } from './search.api.ts';
import { searchReactions } from './search.reactions.ts';
import { searchRoutes } from './search.routes.tsx';
import { searchWording } from './search-wording.ts';

export { drawUpDigests } from './digest.jobs.ts';
export { rebuildSearch } from './entry.store.ts';
export { saveSearch } from './saved-search.store.ts';

const title = { zh: searchWording.zh.title, en: searchWording.en.title };

export const searchSlice: Slice = {
  name: 'overview/search',
  title,
  mount: { path: '/search', routes: searchRoutes },
  menu: [{ href: '/search', label: title, roles: ['correspondent', 'approver', 'editor', 'checker', 'signatory'] }],
  things: [listed('/search/digests', digestThing, digestWording)],
  reactions: searchReactions,
  jobs: [drawUpDigests],
  lists: [searchList],
};
