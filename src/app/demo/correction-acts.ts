/** The demo's merges, corrections and retractions: what a newsroom undoes and puts right. */
import { z } from 'zod';
import type { DemoAct } from './demo-act.ts';
import type { DemoArticle, DemoReport } from './texts/shapes.ts';

const key = z.string().regex(/^[a-z][a-z0-9-]*$/);
const at = z.iso.datetime({ offset: true }).transform((time) => new Date(time).toISOString());

export const correctionsSchema = z.strictObject({
  merged: z.array(
    z.strictObject({
      article: key,
      at,
      title: z.string(),
      from: key,
      with: z.array(key).min(1),
      words: z.string(),
      /** Why it was taken apart again. */
      apart: z.string().optional(),
    }),
  ),
  corrected: z.array(
    z.strictObject({
      report: key,
      at,
      wrong: z.string(),
      right: z.string(),
      words: z.string(),
      /** A printed article whose correction waits for its signatory. */
      article: key.optional(),
    }),
  ),
  retracted: z.array(
    z.strictObject({
      report: key,
      at,
      opened: at,
      /** Opened from the report before. */
      article: key,
      words: z.string(),
      /** Why the article was given up. */
      withdrawn: z.string().optional(),
    }),
  ),
});
export type DemoCorrections = z.output<typeof correctionsSchema>;

interface Texts {
  readonly reports: ReadonlyMap<string, DemoReport>;
  readonly articles: ReadonlyMap<string, DemoArticle>;
}

export function correctionActs(corrections: DemoCorrections, texts: Texts): DemoAct[] {
  return [
    ...corrections.merged.flatMap((m) => mergeActs(m, texts)),
    ...corrections.corrected.flatMap((c) => correctActs(c, texts)),
    ...corrections.retracted.flatMap((r) => retractActs(r, texts)),
  ];
}

const minutes = (time: string, n: number): string => new Date(Date.parse(time) + n * 60_000).toISOString();

function known<T>(map: ReadonlyMap<string, T>, name: string): T {
  const found = map.get(name);
  if (!found) throw new Error(`corrections.yaml: there is no ${name}`);
  return found;
}

/** An article opened from one report as it is. */
function openAct(time: string, record: string, report: DemoReport, title: string): DemoAct {
  const { desk, body } = report;
  const sources = [{ kind: 'report', id: `@report/${report.key}`, use: 'merged' }];
  const input = { deskId: `@unit/${desk}`, title, body, form: 'single', reason: '', sources };
  return { at: time, thing: 'article', action: 'open', record, by: { role: 'editor', unit: desk, turn: 0 }, input };
}

function mergeActs(merged: DemoCorrections['merged'][number], { reports }: Texts): DemoAct[] {
  const { article: record, at: time, title, words, apart } = merged;
  const report = known(reports, merged.from);
  const by = { role: 'editor', unit: report.desk, turn: 0 } as const;
  const sources = merged.with.map((other) => ({ kind: 'report', id: `@report/${known(reports, other).key}` }));
  return [
    openAct(time, record, report, title),
    { at: minutes(time, 15), thing: 'merge', action: 'merge', record, by, input: { sources, words } },
    ...(apart === undefined
      ? []
      : [{ at: minutes(time, 95), thing: 'merge', action: 'unmerge', record, by, input: { words: apart } } as const]),
  ];
}

function correctActs(corrected: DemoCorrections['corrected'][number], { reports, articles }: Texts): DemoAct[] {
  const { at: time, wrong, right, words } = corrected;
  const put = (body: string): string => {
    if (!body.includes(wrong)) throw new Error(`corrections.yaml: “${wrong}” does not stand there`);
    return body.replace(wrong, right);
  };
  const report = known(reports, corrected.report);
  const { title, body } = report;
  const act: DemoAct = {
    ...{ at: time, thing: 'report', action: 'correct', record: report.key },
    by: { role: 'approver', unit: report.unit, turn: 0 },
    input: { title, body: put(body), words, declaration: 'yes' },
  };
  if (corrected.article === undefined) return [act];
  const article = known(articles, corrected.article);
  const draft: DemoAct = {
    ...{ at: minutes(time, 65), thing: 'article', action: 'correct', record: article.key },
    by: { role: 'editor', unit: article.desk, turn: 1 },
    input: { title: article.title, body: put(article.body), reason: `来源更正：${words}` },
  };
  return [act, draft];
}

function retractActs(retracted: DemoCorrections['retracted'][number], { reports }: Texts): DemoAct[] {
  const { at: time, opened, article: record, words, withdrawn } = retracted;
  const report = known(reports, retracted.report);
  const act: DemoAct = {
    ...{ at: time, thing: 'report', action: 'retract', record: report.key },
    by: { role: 'approver', unit: report.unit, turn: 0 },
    input: { words },
  };
  const by = { role: 'editor', unit: report.desk, turn: 0 } as const;
  return [
    openAct(opened, record, report, report.title),
    act,
    ...(withdrawn === undefined
      ? []
      : [
          {
            at: minutes(time, 40),
            thing: 'article',
            action: 'withdraw',
            record,
            by,
            input: { words: withdrawn },
          } as const,
        ]),
  ];
}
