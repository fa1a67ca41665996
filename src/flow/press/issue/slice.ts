/** What the house is handed of the issues. */
import { apiList, listed, type Slice } from '#platform/http/index.ts';
import { printBefore } from './issue.pdf.ts';
import { listIssues } from './issue.queries.ts';
import { issueReactions } from './issue.reactions.ts';
import { issueQuery, issueRoutes } from './issue.routes.tsx';
import { issueThing } from './issue.store.ts';
import { issueWording } from './issue-wording.ts';
import type { PressServices } from './pdf.routes.tsx';

export const issueSlice: Slice<PressServices> = {
  name: 'press/issue',
  title: { zh: '组版签发', en: 'Issues' },
  mount: { path: '/issues', routes: issueRoutes },
  menu: [{ href: '/issues', label: { zh: '组版签发', en: 'Issues' }, roles: ['editor', 'checker', 'signatory'] }],
  things: [listed('/issues', issueThing, issueWording)],
  reactions: issueReactions,
  before: printBefore,
  lists: [
    apiList({
      path: '/issues',
      summary: { zh: '本编辑部的各期，新的在前', en: "The desk's issues, newest first" },
      query: issueQuery,
      run: (access, actor, { tab, ...filter }) => listIssues(access, actor, { ...filter, queue: tab }),
    }),
  ],
};
