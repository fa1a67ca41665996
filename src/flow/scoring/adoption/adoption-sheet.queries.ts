/** The adoptions as a sheet. */
import type { ListSheet } from '#platform/sheet/index.ts';
import { type AdoptionFilter, type AdoptionLine, listAdoptions, vocabulary } from './adoption.queries.ts';
import { adoptionPageWording } from './adoption-page-wording.ts';
import { adoptionWording } from './adoption-wording.ts';
import { sayWord, type Vocabulary } from './adoption-words.ts';

interface SheetLine extends AdoptionLine {
  readonly vocabulary: Vocabulary;
}

export const adoptionSheet: ListSheet<AdoptionFilter, SheetLine> = {
  title: { zh: adoptionPageWording.zh.list, en: adoptionPageWording.en.list },
  page: async (access, actor, asked) => {
    const [page, known] = await Promise.all([listAdoptions(access, actor, asked), vocabulary(access)]);
    return { ...page, lines: page.lines.map((line) => ({ ...line, vocabulary: known })) };
  },
  columns: [
    { header: (lang) => adoptionPageWording[lang].title, cell: (line) => line.title },
    { header: (lang) => adoptionPageWording[lang].units, cell: (line) => line.units.join('、') },
    { header: (lang) => adoptionPageWording[lang].body, cell: (line) => line.body },
    {
      header: (lang) => adoptionPageWording[lang].channel,
      cell: ({ channel, vocabulary }, lang) => sayWord({ lang, kind: 'channels', vocabulary }, channel),
    },
    {
      header: (lang) => adoptionPageWording[lang].level,
      cell: ({ level, vocabulary }, lang) => sayWord({ lang, kind: 'levels', vocabulary }, level),
    },
    {
      header: (lang) => adoptionPageWording[lang].form,
      cell: ({ form, vocabulary }, lang) => sayWord({ lang, kind: 'forms', vocabulary }, form),
    },
    { header: (lang) => adoptionPageWording[lang].day, cell: (line) => line.day },
    {
      header: (lang) => adoptionPageWording[lang].status,
      cell: (line, lang) => adoptionWording[lang].statuses[line.status],
    },
  ],
};
