/** What the house is handed of the recalls. */
import { apiList, listed, type Slice } from '#platform/http/index.ts';
import { listRecalls } from './recall.queries.ts';
import { recallReactions } from './recall.reactions.ts';
import { recallQuery, recallRoutes } from './recall.routes.tsx';
import { recallThing } from './recall.store.ts';
import { recallPageWording } from './recall-page-wording.ts';
import { recallWording } from './recall-wording.ts';

const title = { zh: recallPageWording.zh.title, en: recallPageWording.en.title };

export const recallSlice: Slice = {
  name: 'newsroom/recall',
  title,
  mount: { path: '/recalls', routes: recallRoutes },
  menu: [{ href: '/recalls', label: title, roles: ['editor', 'checker', 'signatory'] }],
  things: [listed('/recalls', recallThing, recallWording)],
  reactions: recallReactions,
  lists: [
    apiList({
      path: '/recalls',
      summary: { zh: '追溯事项，新列的在前', en: 'Recalls, last opened first' },
      query: recallQuery,
      run: (access, actor, { of, ...filter }) => listRecalls(access, actor, { ...filter, of: of ? [of] : undefined }),
    }),
  ],
};
