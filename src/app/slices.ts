/** The capabilities in the order in which the data moves. The folder listing, the menu and the API are this list. */

import { personSlice } from '#flow/directory/person/index.ts';
import { unitSlice } from '#flow/directory/unit/index.ts';
import { outsideSlice } from '#flow/intake/outside/index.ts';
import { reportSlice } from '#flow/intake/report/index.ts';
import { screeningSlice } from '#flow/intake/screening/index.ts';
import { articleSlice, verificationSlice } from '#flow/newsroom/article/index.ts';
import { checkingSlice } from '#flow/newsroom/checking/index.ts';
import { commentSlice } from '#flow/newsroom/comment/index.ts';
import { gradeSlice, sourceGrades } from '#flow/newsroom/grade/index.ts';
import { insightSlice } from '#flow/newsroom/insight/index.ts';
import { mergeSlice } from '#flow/newsroom/merge/index.ts';
import { provenanceSlice } from '#flow/newsroom/provenance/index.ts';
import { recallSlice } from '#flow/newsroom/recall/index.ts';
import { stockSlice } from '#flow/newsroom/stock/index.ts';
import { workbenchSlice } from '#flow/newsroom/workbench/index.ts';
import { bulletinSlice } from '#flow/press/bulletin/index.ts';
import { issueSlice } from '#flow/press/issue/index.ts';
import { layoutSlice } from '#flow/press/layout/index.ts';
import { releaseSlice } from '#flow/press/release/index.ts';
import { adoptionSlice } from '#flow/scoring/adoption/index.ts';
import { factSetSlice } from '#flow/scoring/fact-set/index.ts';
import { manualPointsSlice, ruleSetSlice, scoreSettingSlice, scoreSlice } from '#flow/scoring/score/index.ts';
import { statementSlice } from '#flow/scoring/statement/index.ts';
import { claimSlice } from '#overview/claim/index.ts';
import { draftSlice } from '#overview/draft/index.ts';
import { searchSlice } from '#overview/search/index.ts';
import { todaySlice } from '#overview/today/index.ts';
import type { Reaction } from '#platform/event-log/index.ts';
import type { Slice } from '#platform/http/index.ts';
import type { DailyJob } from '#platform/jobs/index.ts';
import type { HouseServices } from './house-services.ts';

export const slices: readonly Slice<HouseServices>[] = [
  todaySlice,
  searchSlice,
  claimSlice,
  draftSlice,
  unitSlice,
  personSlice,
  reportSlice,
  screeningSlice(sourceGrades),
  outsideSlice,
  stockSlice,
  articleSlice,
  verificationSlice,
  mergeSlice,
  recallSlice,
  provenanceSlice,
  checkingSlice,
  gradeSlice,
  workbenchSlice,
  commentSlice,
  insightSlice,
  bulletinSlice,
  issueSlice,
  layoutSlice,
  releaseSlice,
  adoptionSlice,
  ruleSetSlice,
  manualPointsSlice,
  scoreSlice,
  scoreSettingSlice,
  statementSlice,
  factSetSlice,
];

export const reactions: readonly Reaction[] = slices.flatMap((s) => s.reactions ?? []);

export const dailyJobs: readonly DailyJob[] = slices.flatMap((s) => s.jobs ?? []);
