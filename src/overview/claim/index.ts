/** Front door of the claims: who is at work on which record. */
import type { Slice } from '#platform/http/index.ts';
import { claimReactions } from './claim.reactions.ts';
import { claimRoutes } from './claim.routes.tsx';

export const claimSlice: Slice = {
  name: 'overview/claim',
  title: { zh: '认领', en: 'Claims' },
  mount: { path: '/claims', routes: claimRoutes },
  reactions: claimReactions,
};
