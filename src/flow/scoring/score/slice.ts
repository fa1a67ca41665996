/** What the house is handed of the scores: the ledger's pages, the rule sets, the points given by hand. */
import { z } from 'zod';
import { keysetSchema } from '#kernel/keyset.ts';
import { periodOf } from '#kernel/period.ts';
import { apiList, listed, type Slice } from '#platform/http/index.ts';
import { settleBooks } from './ledger.jobs.ts';
import { listManualPoints } from './manual-points.queries.ts';
import { manualPointsRoutes } from './manual-points.routes.tsx';
import { manualPointsThing } from './manual-points.store.ts';
import { manualWording } from './manual-points-wording.ts';
import { assessmentYearOf, listRuleSets } from './rule-set.queries.ts';
import { ruleSetRoutes } from './rule-set.routes.tsx';
import { ruleSetThing } from './rule-set.store.ts';
import { ruleSetWording } from './rule-set-record-wording.ts';
import { scoreReactions } from './score.reactions.ts';
import { scoreRoutes } from './score.routes.tsx';
import { scoreRows } from './score-page.queries.ts';
import { scoreSettingRoutes } from './score-setting.routes.tsx';
import { scoreSettingThing } from './score-setting.store.ts';
import { scoreSettingWording } from './score-setting-wording.ts';

/** `2026`, `2026-Q1`, `2026-03` or both ends. */
const periodSchema = z.string().transform((name, issue) => {
  const period = periodOf(name);
  if (period) return period;
  issue.addIssue({ code: 'custom', message: 'period_wrong' });
  return z.NEVER;
});

export const scoreSlice: Slice = {
  name: 'scoring/score',
  title: { zh: '计分', en: 'Scores' },
  mount: { path: '/scores', routes: scoreRoutes },
  menu: [
    {
      href: '/scores',
      label: { zh: '计分', en: 'Scores' },
      roles: ['correspondent', 'approver', 'editor', 'checker', 'signatory', 'leader'],
    },
  ],
  reactions: scoreReactions,
  jobs: [settleBooks],
  lists: [
    apiList({
      path: '/scores',
      summary: { zh: '各单位得分：本期和考核年度累计', en: 'Points of units: in the period, and in its year so far' },
      query: z.object({ deskId: z.uuid(), period: periodSchema, unitId: z.uuid().optional() }),
      run: async (access, actor, { deskId, period, unitId }) => {
        const yearFrom = await assessmentYearOf(access, deskId, period.to);
        return { lines: await scoreRows(access, actor, { deskId, period, yearFrom, unitId }) };
      },
    }),
  ],
};

export const ruleSetSlice: Slice = {
  name: 'scoring/score',
  title: { zh: '计分规则', en: 'Rule sets' },
  mount: { path: '/rule-sets', routes: ruleSetRoutes },
  things: [listed('/rule-sets', ruleSetThing, ruleSetWording)],
  lists: [
    apiList({
      path: '/rule-sets',
      summary: { zh: '计分规则，新的在前', en: 'Rule sets, newest first' },
      query: keysetSchema,
      run: listRuleSets,
    }),
  ],
};

export const manualPointsSlice: Slice = {
  name: 'scoring/score',
  title: { zh: '手工计分', en: 'Points by hand' },
  mount: { path: '/manual-points', routes: manualPointsRoutes },
  things: [listed('/manual-points', manualPointsThing, manualWording)],
  lists: [
    apiList({
      path: '/manual-points',
      summary: { zh: '手工计分，新的在前', en: 'Points by hand, newest first' },
      query: keysetSchema,
      run: listManualPoints,
    }),
  ],
};

export const scoreSettingSlice: Slice = {
  name: 'scoring/score',
  title: { zh: '计分设置', en: 'Settings of scoring' },
  mount: { path: '/score-settings', routes: scoreSettingRoutes },
  things: [listed('/score-settings', scoreSettingThing, scoreSettingWording)],
};
