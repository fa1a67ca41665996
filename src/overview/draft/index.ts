/** Front door of the drafts: what was typed into a form and is not sent yet. */
import type { Slice } from '#platform/http/index.ts';
import { dropDrafts } from './draft.jobs.ts';
import { draftRoutes } from './draft.routes.tsx';

export { withoutSentDraft } from './draft.routes.tsx';

export const draftSlice: Slice = {
  name: 'overview/draft',
  title: { zh: '没有交的文字', en: 'Unsent text' },
  mount: { path: '/drafts', routes: draftRoutes },
  jobs: [dropDrafts],
};
