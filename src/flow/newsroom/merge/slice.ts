/** What the house is handed of merging. */
import { listed, type Slice } from '#platform/http/index.ts';
import { mergeReactions } from './merge.reactions.ts';
import { mergeRoutes } from './merge.routes.tsx';
import { mergeThing } from './merge.store.ts';
import { mergePageWording } from './merge-page-wording.ts';
import { mergeWording } from './merge-wording.ts';

export const mergeSlice: Slice = {
  name: 'newsroom/merge',
  title: { zh: mergePageWording.zh.name, en: mergePageWording.en.name },
  mount: { path: '/merging', routes: mergeRoutes },
  things: [listed('/merging', mergeThing, mergeWording)],
  reactions: mergeReactions,
};
