/** What the house is handed of the units. */
import { apiList, listed, type Slice } from '#platform/http/index.ts';
import { unitQuery, unitRoutes } from './unit.routes.tsx';
import { unitThing } from './unit.store.ts';
import { listUnits } from './unit-page.queries.ts';
import { unitWording } from './unit-wording.ts';

export const unitSlice: Slice = {
  name: 'directory/unit',
  title: { zh: '单位', en: 'Units' },
  mount: { path: '/units', routes: unitRoutes },
  menu: [
    {
      href: '/units',
      label: { zh: '单位', en: 'Units' },
      roles: ['system_administrator', 'security_administrator', 'audit_administrator'],
    },
  ],
  things: [listed('/units', unitThing, unitWording)],
  lists: [
    apiList({
      path: '/units',
      summary: { zh: '单位，按隶属次序', en: 'Units, in the order of the tree' },
      query: unitQuery,
      run: (access, _, filter) => listUnits(access, filter),
    }),
  ],
};
