/** What the house is handed of the people. */
import { Hono } from 'hono';
import { apiList, type HttpEnv, listed, type Slice } from '#platform/http/index.ts';
import { meRoutes } from './me.routes.tsx';
import { personReactions } from './person.reactions.ts';
import { personQuery, personRoutes } from './person.routes.tsx';
import { personThing } from './person.store.ts';
import { isAdministrator } from './person-actions.ts';
import { listPeople } from './person-page.queries.ts';
import { personWords } from './person-words.pages.ts';

export const personSlice: Slice = {
  name: 'directory/person',
  title: { zh: '人员', en: 'People' },
  mount: {
    path: '/',
    routes: (services) => new Hono<HttpEnv>().route('/people', personRoutes(services)).route('/me', meRoutes(services)),
  },
  menu: [
    {
      href: '/people',
      label: { zh: '人员', en: 'People' },
      roles: ['system_administrator', 'security_administrator', 'audit_administrator'],
    },
  ],
  things: [listed('/people', personThing, personWords)],
  reactions: personReactions,
  lists: [
    apiList({
      path: '/people',
      summary: { zh: '人员，新的在前；只给三类管理员', en: 'People, newest first; for the three administrators' },
      query: personQuery,
      run: async (access, actor, filter) => (isAdministrator(actor) ? listPeople(access, filter) : { lines: [] }),
    }),
  ],
};
