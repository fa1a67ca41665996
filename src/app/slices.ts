/** The capabilities in the order in which the data moves. The folder listing, the menu and the API are this list. */

import { personSlice } from '#flow/directory/person/index.ts';
import { unitSlice } from '#flow/directory/unit/index.ts';
import { reportSlice } from '#flow/intake/report/index.ts';
import { screeningSlice } from '#flow/intake/screening/index.ts';
import { articleSlice, verificationSlice } from '#flow/newsroom/article/index.ts';
import { bulletinThing, bulletinWording } from '#flow/press/bulletin/index.ts';
import { issueReactions, issueThing, issueWording } from '#flow/press/issue/index.ts';
import { layoutSlice } from '#flow/press/layout/index.ts';
import { releaseReactions, releaseThing, releaseWording } from '#flow/press/release/index.ts';
import { adoptionSlice } from '#flow/scoring/adoption/index.ts';
import { scoreSlice } from '#flow/scoring/score/index.ts';
import { todaySlice } from '#overview/today/index.ts';
import type { Reaction } from '#platform/event-log/index.ts';
import { listed, type Slice } from '#platform/http/index.ts';
import type { HouseServices } from './house-services.ts';

export const slices: readonly Slice<HouseServices>[] = [
  todaySlice,
  unitSlice,
  personSlice,
  reportSlice,
  screeningSlice,
  articleSlice,
  verificationSlice,
  {
    name: 'press/bulletin',
    title: { zh: '刊物', en: 'Bulletins' },
    things: [listed('/bulletins', bulletinThing, bulletinWording)],
  },
  {
    name: 'press/issue',
    title: { zh: '组版签发', en: 'Issues' },
    things: [listed('/issues', issueThing, issueWording)],
    reactions: issueReactions,
  },
  layoutSlice,
  {
    name: 'press/release',
    title: { zh: '印发', en: 'Release' },
    things: [listed('/releases', releaseThing, releaseWording)],
    reactions: releaseReactions,
  },
  adoptionSlice,
  scoreSlice,
];

export const reactions: readonly Reaction[] = slices.flatMap((s) => s.reactions ?? []);
