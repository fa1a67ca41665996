/** The grades for the desk's list of reports: to ask for, and to show beside each. */
import type { SourceGrades } from '#flow/intake/screening/index.ts';
import type { Language } from '#kernel/wording.ts';
import { gradedAs, gradesAmong } from './grade.queries.ts';
import { credibilities, reliabilities } from './grade.ts';
import { gradePageWording } from './grade-page-wording.ts';
import { credibilityWording, gradeWording, reliabilityWording } from './grade-wording.ts';

export const gradeAxes = (lang: Language) => ({
  reliability: {
    label: gradeWording[lang].fields.reliability,
    all: gradePageWording[lang].allLetters,
    options: reliabilities.map((l) => ({ value: l, label: `${l} ${reliabilityWording[lang][l]}` })),
  },
  credibility: {
    label: gradeWording[lang].fields.credibility,
    all: gradePageWording[lang].allFigures,
    options: credibilities.map((n) => ({ value: String(n), label: `${n} ${credibilityWording[lang][n]}` })),
  },
});

const wordsIn = (lang: Language) => ({ grade: gradePageWording[lang].grade, ...gradeAxes(lang) });

export const sourceGrades: SourceGrades = {
  words: { zh: wordsIn('zh'), en: wordsIn('en') },
  condition: (access, actor, { reliability, credibility }) =>
    gradedAs(access, actor, {
      reliability: reliabilities.find((l) => l === reliability),
      credibility: credibilities.find((n) => String(n) === credibility),
    }),
  marks: async (access, actor, reportIds) => {
    const graded = await gradesAmong(access, actor, reportIds);
    return new Map(graded.map((g) => [g.id, gradePageWording.zh.mark(g.reliability, g.credibility)]));
  },
};
