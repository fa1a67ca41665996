/** What the house is handed of provenance. */
import { z } from 'zod';
import { apiList, listed, type Slice } from '#platform/http/index.ts';
import { creditThing } from './credit.store.ts';
import { creditWording } from './credit-wording.ts';
import { provenanceForMachines } from './provenance.api.ts';
import { provenanceRoutes } from './provenance.routes.tsx';
import { provenanceWording } from './provenance-wording.ts';

export const provenanceSlice: Slice = {
  name: 'newsroom/provenance',
  title: { zh: provenanceWording.zh.name, en: provenanceWording.en.name },
  mount: { path: '/provenance', routes: provenanceRoutes },
  things: [listed('/credits', creditThing, creditWording)],
  lists: [
    apiList({
      path: '/provenance',
      summary: {
        zh: '一篇稿件每一句、每个数字的出处，以及来源单位的份额',
        en: 'Where each sentence and figure of an article comes from, and the credit of its source units',
      },
      query: z.object({ article: z.uuid() }),
      run: (access, actor, { article }) => provenanceForMachines(access, actor, article),
    }),
  ],
};
