/** What the house is handed of the eyesight: near-duplicates, for now. */
import { apiList, listed, type Slice } from '#platform/http/index.ts';
import { insightReactions } from './insight.reactions.ts';
import { insightPageWording } from './insight-page-wording.ts';
import { listResemblances } from './resemblance.queries.ts';
import { resemblanceQuery, resemblanceRoutes } from './resemblance.routes.tsx';
import { resemblanceThing } from './resemblance.store.ts';
import { resemblanceWording } from './resemblance-wording.ts';

const title = { zh: insightPageWording.zh.title, en: insightPageWording.en.title };

export const insightSlice: Slice = {
  name: 'newsroom/insight',
  title: { zh: '眼力', en: 'Insight' },
  mount: { path: '/duplicates', routes: resemblanceRoutes },
  menu: [{ href: '/duplicates', label: title, roles: ['editor'] }],
  things: [listed('/duplicates', resemblanceThing, resemblanceWording)],
  reactions: insightReactions,
  lists: [apiList({ path: '/duplicates', summary: title, query: resemblanceQuery, run: listResemblances })],
};
