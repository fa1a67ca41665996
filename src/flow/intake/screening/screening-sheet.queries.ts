/** A queue of the screening desk as a sheet. */
import { genreWording, reportWording } from '#flow/intake/report/index.ts';
import { dayOf } from '#kernel/calendar.ts';
import type { ListSheet } from '#platform/sheet/index.ts';
import { listScreening } from './screening.queries.ts';
import { screeningPageWording } from './screening-page-wording.ts';
import type { ScreeningFilter, ScreeningLine } from './screening-queue.ts';
import type { SourceGrades } from './source-grades.queries.ts';

export const screeningSheet = (grades: SourceGrades): ListSheet<ScreeningFilter, ScreeningLine> => ({
  title: { zh: screeningPageWording.zh.title, en: screeningPageWording.en.title },
  page: async (access, actor, filter) =>
    listScreening(access, actor, filter, await grades.condition(access, actor, filter)),
  columns: [
    {
      header: (lang) => screeningPageWording[lang].registerNumber,
      cell: ({ registerYear: year, registerNumber: n }, lang) =>
        year !== null && n !== null ? screeningPageWording[lang].registered(year, n) : '',
    },
    { header: (lang) => reportWording[lang].fields.title, cell: (line) => line.title },
    { header: (lang) => screeningPageWording[lang].unit, cell: (line) => line.unitName },
    { header: (lang) => screeningPageWording[lang].genre, cell: (line, lang) => genreWording[lang][line.genre] },
    { header: (lang) => screeningPageWording[lang].characters, cell: (line) => line.characters },
    { header: (lang) => screeningPageWording[lang].filedAt, cell: (line) => dayOf(line.filedAt) },
    { header: (lang) => screeningPageWording[lang].deadline, cell: (line) => line.deadline ?? '' },
  ],
});
