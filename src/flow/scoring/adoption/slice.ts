/** What the house is handed of the adoptions. */
import { apiList, listed, type Slice } from '#platform/http/index.ts';
import { listAdoptions } from './adoption.queries.ts';
import { adoptionReactions } from './adoption.reactions.ts';
import { adoptionQuery, adoptionRoutes } from './adoption.routes.tsx';
import { adoptionThing } from './adoption.store.ts';
import { adoptionWording } from './adoption-wording.ts';

export const adoptionSlice: Slice = {
  name: 'scoring/adoption',
  title: { zh: '采用', en: 'Adoptions' },
  mount: { path: '/adoptions', routes: adoptionRoutes },
  menu: [
    {
      href: '/adoptions',
      label: { zh: '采用', en: 'Adoptions' },
      roles: ['correspondent', 'approver', 'editor', 'checker', 'signatory', 'leader'],
    },
  ],
  things: [listed('/adoptions', adoptionThing, adoptionWording)],
  reactions: adoptionReactions,
  lists: [
    apiList({
      path: '/adoptions',
      summary: { zh: '采用列表，新记录的在前', en: 'Adoptions, last recorded first' },
      query: adoptionQuery,
      run: listAdoptions,
    }),
  ],
};
