/** What the house is handed of the workbench: an article's own pages, where all of the newsroom comes together. */
import type { Slice } from '#platform/http/index.ts';
import { workbenchRoutes } from './workbench.routes.tsx';

export const workbenchSlice: Slice = {
  name: 'newsroom/workbench',
  title: { zh: '稿件工作台', en: 'Workbench' },
  mount: { path: '/articles', routes: workbenchRoutes },
};
