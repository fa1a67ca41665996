/** What the house is handed of the outside items. */
import { apiList, listed, type Slice } from '#platform/http/index.ts';
import { listOutside } from './outside.queries.ts';
import { outsideRoutes } from './outside.routes.tsx';
import { outsideThing } from './outside.store.ts';
import { outsidePageWording } from './outside-page-wording.ts';
import { outsideFilter, outsideQuery } from './outside-query.ts';
import { outsideWording } from './outside-wording.ts';

const title = { zh: outsidePageWording.zh.title, en: outsidePageWording.en.title };

export const outsideSlice: Slice = {
  name: 'intake/outside',
  title,
  mount: { path: '/outside', routes: outsideRoutes },
  menu: [{ href: '/outside', label: title, roles: ['editor', 'checker', 'signatory'] }],
  things: [listed('/outside', outsideThing, outsideWording)],
  lists: [
    apiList({
      path: '/outside',
      summary: { zh: '外线列表，新收的在前', en: 'Outside items, last collected first' },
      query: outsideQuery,
      run: (access, actor, asked) => listOutside(access, actor, outsideFilter(asked)),
    }),
  ],
};
