/** Front door of the first page: what waits for me, and what I was told. */
import type { Slice } from '#platform/http/index.ts';
import { todayReactions } from './today.reactions.ts';
import { todayRoutes } from './today.routes.tsx';
import { todayWording } from './today-wording.ts';

export const todaySlice: Slice = {
  name: 'overview/today',
  title: { zh: todayWording.zh.title, en: todayWording.en.title },
  mount: { path: '/today', routes: todayRoutes },
  menu: [{ href: '/today', label: { zh: todayWording.zh.title, en: todayWording.en.title } }],
  reactions: todayReactions,
};
