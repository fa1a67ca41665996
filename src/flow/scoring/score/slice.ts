/** What the house is handed of the scores. */

import { keysetSchema } from '#kernel/keyset.ts';
import { apiList, listed, type Slice } from '#platform/http/index.ts';
import { manualPointsThing } from './manual-points.store.ts';
import { manualWording } from './manual-points-wording.ts';
import { listRuleSets } from './rule-set.queries.ts';
import { ruleSetThing } from './rule-set.store.ts';
import { ruleSetWording } from './rule-set-record-wording.ts';
import { scoreReactions } from './score.reactions.ts';

export const scoreSlice: Slice = {
  name: 'scoring/score',
  title: { zh: '计分', en: 'Scores' },
  things: [
    listed('/rule-sets', ruleSetThing, ruleSetWording),
    listed('/manual-points', manualPointsThing, manualWording),
  ],
  reactions: scoreReactions,
  lists: [
    apiList({
      path: '/rule-sets',
      summary: { zh: '计分规则，新的在前', en: 'Rule sets, newest first' },
      query: keysetSchema,
      run: listRuleSets,
    }),
  ],
};
