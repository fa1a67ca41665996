/** The demo's house list, what is verified with units, a hint set aside, and grades set by hand. */
import { z } from 'zod';
import { credibilities, reliabilities } from '#flow/newsroom/grade/index.ts';
import type { DemoAct } from './demo-act.ts';
import type { DemoArticle, DemoReport } from './texts/shapes.ts';

const key = z.string().regex(/^[a-z][a-z0-9-]*$/);
const instant = z.iso.datetime({ offset: true }).transform((time) => new Date(time).toISOString());
const text = z.string().min(1);

export const checkingSchema = z.strictObject({
  terms: z.array(z.strictObject({ written: text, wrong: z.array(text), reason: text })),
  exceptions: z.array(
    z.strictObject({ article: key, at: instant, rule: text, quote: text, before: text, behind: text, reason: text }),
  ),
  verifications: z.array(
    z.strictObject({
      article: key,
      at: instant,
      call: z.strictObject({ calledUnit: text, whom: text, calledOn: z.iso.date(), words: text }),
      second: z.strictObject({ source: text, words: text }),
    }),
  ),
  grades: z.array(
    z.strictObject({
      report: key,
      at: instant,
      reliability: z.enum(reliabilities),
      credibility: z.literal(credibilities),
      reason: text,
    }),
  ),
});
export type DemoChecking = z.output<typeof checkingSchema>;

interface Written {
  readonly articles: ReadonlyMap<string, DemoArticle>;
  readonly reports: ReadonlyMap<string, DemoReport>;
  /** Before anything is written. */
  readonly begun: string;
}

const desk = 'qinglan';

export function checkingActs({ terms, exceptions, verifications, grades }: DemoChecking, written: Written): DemoAct[] {
  const by = (unit: string): DemoAct['by'] => ({ role: 'editor', unit, turn: 0 });
  const deskOf = (article: string): string => written.articles.get(article)?.desk ?? desk;
  return [
    ...terms.map(
      (term, n): DemoAct => ({
        at: written.begun,
        thing: 'term',
        action: 'add',
        record: `term-${n}`,
        by: by(desk),
        input: { deskId: `@unit/${desk}`, ...term },
      }),
    ),
    ...exceptions.map(
      ({ article, at, ...passage }): DemoAct => ({
        at,
        thing: 'exception',
        action: 'set_aside',
        record: `${article}-${passage.rule}`,
        by: by(deskOf(article)),
        input: { articleId: `@article/${article}`, ...passage },
      }),
    ),
    ...verifications.flatMap(({ article, at, call, second }) => {
      const note = (after: number, action: string, input: object): DemoAct => ({
        at: new Date(Date.parse(at) + after * 60_000).toISOString(),
        thing: 'article',
        action,
        record: article,
        by: by(deskOf(article)),
        input: { questionId: '@question', ...input },
      });
      return [note(0, 'note_call', call), note(25, 'note_second_source', second)];
    }),
    ...grades.map(
      ({ report, at, ...said }): DemoAct => ({
        at,
        thing: 'grade',
        action: 'set',
        record: report,
        by: by(written.reports.get(report)?.desk ?? desk),
        input: { reportId: `@report/${report}`, ...said },
      }),
    ),
  ];
}
