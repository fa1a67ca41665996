/** The outside items as a sheet. */
import { dayOf } from '#kernel/calendar.ts';
import type { ListSheet } from '#platform/sheet/index.ts';
import { listOutside, type OutsideFilter, type OutsideLine } from './outside.queries.ts';
import { outsidePageWording } from './outside-page-wording.ts';
import { outsideWording } from './outside-wording.ts';

export const outsideSheet: ListSheet<OutsideFilter, OutsideLine> = {
  title: { zh: outsidePageWording.zh.title, en: outsidePageWording.en.title },
  page: listOutside,
  columns: [
    { header: (lang) => outsideWording[lang].fields.title, cell: (line) => line.title },
    { header: (lang) => outsideWording[lang].fields.source, cell: (line) => line.source },
    { header: (lang) => outsideWording[lang].fields.address, cell: (line) => line.address },
    { header: (lang) => outsideWording[lang].fields.day, cell: (line) => line.day },
    { header: (lang) => outsideWording[lang].fields.note, cell: (line) => line.note },
    { header: (lang) => outsidePageWording[lang].characters, cell: (line) => line.characters },
    { header: (lang) => outsidePageWording[lang].collector, cell: (line) => line.collectorName },
    { header: (lang) => outsidePageWording[lang].collectedAt, cell: (line) => dayOf(line.collectedAt) },
    {
      header: (lang) => outsidePageWording[lang].state,
      cell: (line, lang) => outsideWording[lang].statuses[line.status],
    },
  ],
};
