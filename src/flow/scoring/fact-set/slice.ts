/** What the house is handed of facts from outside. */
import { keysetSchema } from '#kernel/keyset.ts';
import { apiList, listed, type Slice } from '#platform/http/index.ts';
import { listFactSets } from './fact-set.queries.ts';
import { factSetRoutes } from './fact-set.routes.tsx';
import { factSetThing } from './fact-set.store.ts';
import { factSetWording } from './fact-set-wording.ts';

export const factSetSlice: Slice = {
  name: 'scoring/fact-set',
  title: { zh: '外来事实', en: 'Facts from outside' },
  mount: { path: '/fact-sets', routes: factSetRoutes },
  things: [listed('/fact-sets', factSetThing, factSetWording)],
  lists: [
    apiList({
      path: '/fact-sets',
      summary: { zh: '留存的外来事实，新的在前', en: 'Facts kept from outside, newest first' },
      query: keysetSchema,
      run: listFactSets,
    }),
  ],
};
