/** What the house is handed of the screening desk. */
import { apiList, type Slice } from '#platform/http/index.ts';
import { listScreening } from './screening.queries.ts';
import { listedScreening, screeningQuery, screeningRoutes } from './screening.routes.tsx';
import { screeningPageWording } from './screening-page-wording.ts';
import type { SourceGrades } from './source-grades.queries.ts';

export const screeningSlice = (grades: SourceGrades): Slice => ({
  name: 'intake/screening',
  title: { zh: '初审', en: 'Screening' },
  mount: { path: '/screening', routes: (services) => screeningRoutes(services, grades) },
  menu: [
    {
      href: '/screening',
      label: { zh: screeningPageWording.zh.title, en: screeningPageWording.en.title },
      roles: ['editor'],
    },
  ],
  things: [listedScreening],
  lists: [
    apiList({
      path: '/screening',
      summary: { zh: '初审队列，新报送的在前', en: 'The queues of the screening desk, last filed first' },
      query: screeningQuery,
      run: async (access, actor, { tab, ...filter }) =>
        listScreening(access, actor, { ...filter, queue: tab }, await grades.condition(access, actor, filter)),
    }),
  ],
});
