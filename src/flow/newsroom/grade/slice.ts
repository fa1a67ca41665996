/** What the house is handed of the grades. */
import { apiList, listed, type Slice } from '#platform/http/index.ts';
import { gradedReports } from './grade.queries.ts';
import { gradeQuery, gradeRoutes } from './grade.routes.tsx';
import { gradeThing } from './grade.store.ts';
import { gradePageWording } from './grade-page-wording.ts';
import { gradeWording } from './grade-wording.ts';

export const gradeSlice: Slice = {
  name: 'newsroom/grade',
  title: { zh: gradePageWording.zh.list, en: gradePageWording.en.list },
  mount: { path: '/grades', routes: gradeRoutes },
  menu: [
    {
      href: '/grades',
      label: { zh: gradePageWording.zh.list, en: gradePageWording.en.list },
      roles: ['editor', 'checker', 'signatory'],
    },
  ],
  things: [listed('/grades', gradeThing, gradeWording)],
  lists: [
    apiList({
      path: '/grades',
      summary: { zh: '来稿的来源等级，最近登记的在前', en: 'The grades of reports, registered last first' },
      query: gradeQuery,
      run: (access, actor, wanted) => gradedReports(access, actor, wanted),
    }),
  ],
};
