/** What the house is handed of the screening desk. */
import { listed, type Slice } from '#platform/http/index.ts';
import { screeningThing } from './screening.store.ts';
import { screeningWording } from './screening-wording.ts';

export const screeningSlice: Slice = {
  name: 'intake/screening',
  title: { zh: '初审', en: 'Screening' },
  things: [listed('/screening', screeningThing, screeningWording)],
};
