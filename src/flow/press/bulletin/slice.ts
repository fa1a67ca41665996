/** What the house is handed of the bulletins. */
import { z } from 'zod';
import { apiList, listed, type Slice } from '#platform/http/index.ts';
import { listBulletins } from './bulletin.queries.ts';
import { bulletinRoutes } from './bulletin.routes.tsx';
import { bulletinThing } from './bulletin.store.ts';
import { bulletinWording } from './bulletin-wording.ts';

export const bulletinSlice: Slice = {
  name: 'press/bulletin',
  title: { zh: '刊物', en: 'Bulletins' },
  mount: { path: '/bulletins', routes: bulletinRoutes },
  menu: [{ href: '/bulletins', label: { zh: '刊物', en: 'Bulletins' }, roles: ['editor', 'checker', 'signatory'] }],
  things: [listed('/bulletins', bulletinThing, bulletinWording)],
  lists: [
    apiList({
      path: '/bulletins',
      summary: { zh: '本编辑部的刊物', en: "The desk's bulletins" },
      query: z.object({}),
      run: async (access, actor) => ({ lines: await listBulletins(access, actor) }),
    }),
  ],
};
