/** Articles of the demo that are made at the workbench in several rounds, from several kinds of sources. */
import { z } from 'zod';
import { cut } from '#flow/newsroom/provenance/index.ts';
import type { DemoAct } from './demo-act.ts';

const key = z.string().regex(/^[a-z][a-z0-9-]*$/);

export const roundsSchema = z.strictObject({
  key,
  desk: key,
  form: z.enum(['single', 'round_up', 'special']),
  rounds: z
    .array(
      z.strictObject({
        at: z.iso.datetime({ offset: true }).transform((time) => new Date(time).toISOString()),
        /** The n-th editor of the desk. */
        editor: z.int().min(0),
        reason: z.string().min(1),
        title: z.string().min(6),
        sources: z.array(z.string().regex(/^(report|article|outside|stock)\/[a-z0-9-]+$/)).min(1),
        body: z.string().trim().min(80),
      }),
    )
    .min(2),
});
export type DemoRounds = z.output<typeof roundsSchema>;

/** `bodies`: the texts of the demo by `report/KEY` and so on; what stands in one word for word was copied from it. */
export function roundActs(article: DemoRounds, bodies: ReadonlyMap<string, string>): DemoAct[] {
  return article.rounds.map(({ at, editor, reason, title, sources, body }, i) => {
    const named = sources.map((name) => ({ kind: name.split('/')[0] ?? '', id: `@${name}`, name }));
    const copied = named.flatMap(({ kind, id, name }) =>
      (bodies.get(name) ?? '')
        .split('\n')
        .flatMap((line) => cut(line))
        .filter(({ text }) => text.length > 10 && body.includes(text))
        .map(({ text }) => ({ kind, id, text })),
    );
    return {
      at,
      thing: 'article',
      action: i === 0 ? 'open' : 'revise',
      record: article.key,
      by: { role: 'editor', unit: article.desk, turn: editor },
      input: {
        ...(i === 0 ? { deskId: `@unit/${article.desk}` } : {}),
        ...{ title, body, form: article.form, reason, copied },
        sources: named.map(({ kind, id }) => ({ kind, id, use: 'merged' })),
      },
    };
  });
}

/** The texts that an article may cite, by the names of the demo. */
export const bodiesOf = (demo: {
  readonly reports: readonly Text[];
  readonly articles: readonly Text[];
  readonly outside: readonly Text[];
  readonly stock: readonly Text[];
}): Map<string, string> =>
  new Map(
    Object.entries({ report: demo.reports, article: demo.articles, outside: demo.outside, stock: demo.stock }).flatMap(
      ([kind, texts]) => texts.map(({ key, body }) => [`${kind}/${key}`, body] as const),
    ),
  );

interface Text {
  readonly key: string;
  readonly body: string;
}
