/** What the house is handed of the release desk and its readers. */
import { listIssues, type PressServices, printBefore } from '#flow/press/issue/index.ts';
import { keysetSchema } from '#kernel/keyset.ts';
import { apiList, listed, type Slice } from '#platform/http/index.ts';
import { listReading } from './reading.queries.ts';
import { recallReactions } from './recall.reactions.ts';
import { releaseReactions } from './release.reactions.ts';
import { releaseQuery, releaseRoutes } from './release.routes.tsx';
import { releaseThing } from './release.store.ts';
import { releaseWording } from './release-wording.ts';

export const releaseSlice: Slice<PressServices> = {
  name: 'press/release',
  title: { zh: '印发', en: 'Release' },
  mount: { path: '/', routes: releaseRoutes },
  menu: [
    { href: '/releases', label: { zh: '印发', en: 'Release' }, roles: ['editor', 'signatory'] },
    {
      href: '/reading',
      label: { zh: '阅读', en: 'Reading' },
      roles: ['leader', 'editor', 'checker', 'signatory', 'correspondent', 'approver'],
    },
  ],
  things: [listed('/releases', releaseThing, releaseWording)],
  reactions: [...releaseReactions, ...recallReactions],
  before: printBefore,
  lists: [
    apiList({
      path: '/releases',
      summary: { zh: '待印发、已印发和已收回的期', en: 'Issues to be released, released and recalled' },
      query: releaseQuery,
      run: (access, actor, { tab, ...keyset }) => listIssues(access, actor, { ...keyset, queue: tab }),
    }),
    apiList({
      path: '/reading',
      summary: { zh: '印发给我的期', en: 'Issues released to me' },
      query: keysetSchema,
      run: listReading,
    }),
  ],
};
