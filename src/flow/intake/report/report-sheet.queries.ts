/** The reports as a sheet. */
import { dayOf } from '#kernel/calendar.ts';
import type { ListSheet } from '#platform/sheet/index.ts';
import { listReports, type ReportFilter, type ReportLine } from './report.queries.ts';
import { reportPageWording } from './report-page-wording.ts';
import { genreWording, reportWording } from './report-wording.ts';

export const reportSheet: ListSheet<ReportFilter, ReportLine> = {
  title: { zh: reportPageWording.zh.list, en: reportPageWording.en.list },
  page: listReports,
  columns: [
    { header: (lang) => reportWording[lang].fields.title, cell: (line) => line.title },
    { header: (lang) => reportPageWording[lang].unit, cell: (line) => line.unitName },
    { header: (lang) => reportPageWording[lang].desk, cell: (line) => line.deskName },
    { header: (lang) => reportPageWording[lang].genre, cell: (line, lang) => genreWording[lang][line.genre] },
    { header: (lang) => reportPageWording[lang].characters, cell: (line) => line.characters },
    { header: (lang) => reportPageWording[lang].author, cell: (line) => line.authorName },
    { header: (lang) => reportPageWording[lang].filedAt, cell: (line) => (line.filedAt ? dayOf(line.filedAt) : '') },
    {
      header: (lang) => reportPageWording[lang].status,
      cell: (line, lang) => reportWording[lang].statuses[line.status],
    },
  ],
};
