/** What the house is handed of the reports. */
import { apiList, listed, type Slice } from '#platform/http/index.ts';
import { listReports } from './report.queries.ts';
import { reportQuery, reportRoutes } from './report.routes.tsx';
import { reportThing } from './report.store.ts';
import { reportWording } from './report-wording.ts';

export const reportSlice: Slice = {
  name: 'intake/report',
  title: { zh: '来稿', en: 'Reports' },
  mount: { path: '/reports', routes: reportRoutes },
  menu: [{ href: '/reports', label: { zh: '来稿', en: 'Reports' }, roles: ['correspondent', 'approver'] }],
  things: [listed('/reports', reportThing, reportWording)],
  lists: [
    apiList({
      path: '/reports',
      summary: { zh: '来稿列表，新的在前', en: 'Reports, newest first' },
      query: reportQuery,
      run: listReports,
    }),
  ],
};
