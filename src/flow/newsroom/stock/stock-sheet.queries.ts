/** The stock as a sheet. */
import { dayOf } from '#kernel/calendar.ts';
import type { ListSheet } from '#platform/sheet/index.ts';
import { listStock, type StockFilter, type StockLine } from './stock.queries.ts';
import { stockPageWording } from './stock-page-wording.ts';
import { sourceKindWording, stockKindWording, stockWording } from './stock-wording.ts';

export const stockSheet: ListSheet<StockFilter, StockLine> = {
  title: { zh: stockPageWording.zh.title, en: stockPageWording.en.title },
  page: listStock,
  columns: [
    { header: (lang) => stockWording[lang].fields.kind, cell: (line, lang) => stockKindWording[lang][line.kind] },
    { header: (lang) => stockWording[lang].fields.title, cell: (line) => line.title },
    { header: (lang) => stockWording[lang].fields.body, cell: (line) => line.opening },
    { header: (lang) => stockWording[lang].fields.topics, cell: (line) => line.topics.join('、') },
    { header: (lang) => stockWording[lang].fields.unitId, cell: (line) => line.unitName ?? '' },
    { header: (lang) => stockWording[lang].fields.speaker, cell: (line) => line.speaker },
    {
      header: (lang) => stockPageWording[lang].from,
      cell: ({ source }, lang) => (source.kind === 'elsewhere' ? source.words : sourceKindWording[lang][source.kind]),
    },
    { header: (lang) => stockPageWording[lang].uses, cell: (line) => line.uses },
    { header: (lang) => stockPageWording[lang].addedBy, cell: (line) => line.addedByName },
    { header: (lang) => stockPageWording[lang].addedAt, cell: (line) => dayOf(line.addedAt) },
  ],
};
