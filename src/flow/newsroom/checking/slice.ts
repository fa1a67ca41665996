/** What the house is handed of the checks. */
import { z } from 'zod';
import { apiList, listed, type Slice } from '#platform/http/index.ts';
import { checkingForMachines } from './checking.api.ts';
import { checkingRoutes } from './checking.routes.tsx';
import { checkingPageWording } from './checking-page-wording.ts';
import { exceptionThing } from './exception.store.ts';
import { exceptionWording } from './exception-wording.ts';
import { countDaily, hintCountReactions } from './hint-count.reactions.ts';
import { termsOf, termThing } from './term.store.ts';
import { readingRoles } from './term-actions.ts';
import { termWording } from './term-wording.ts';

export const checkingSlice: Slice = {
  name: 'newsroom/checking',
  title: { zh: checkingPageWording.zh.name, en: checkingPageWording.en.name },
  mount: { path: '/checking', routes: checkingRoutes },
  menu: [
    {
      href: '/checking/terms',
      label: { zh: checkingPageWording.zh.terms, en: checkingPageWording.en.terms },
      roles: ['editor', 'checker', 'signatory'],
    },
  ],
  things: [listed('/terms', termThing, termWording), listed('/exceptions', exceptionThing, exceptionWording)],
  reactions: hintCountReactions,
  jobs: [countDaily],
  lists: [
    apiList({
      path: '/checking',
      summary: { zh: '一篇稿件的检查提示', en: 'The hints of an article' },
      query: z.object({ article: z.uuid() }),
      run: (access, actor, { article }) => checkingForMachines(access, actor, article),
    }),
    apiList({
      path: '/terms',
      summary: { zh: '本编辑部的提法', en: 'The terms of one’s desks' },
      query: z.object({}),
      run: (access, actor) => {
        const roles: readonly string[] = readingRoles;
        return termsOf(
          access,
          actor.appointments.filter((a) => roles.includes(a.role)).map((a) => a.unitId),
        );
      },
    }),
  ],
};
