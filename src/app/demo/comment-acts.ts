/** The demo's comments: what checkers and editors remark among themselves on articles in hand. */
import { z } from 'zod';
import type { DemoAct } from './demo-act.ts';
import type { DemoArticle } from './texts/shapes.ts';

const key = z.string().regex(/^[a-z][a-z0-9-]*$/);
const by = z.enum(['editor', 'checker', 'signatory']);

export const commentSchema = z.strictObject({
  key,
  article: key,
  at: z.iso.datetime({ offset: true }).transform((time) => new Date(time).toISOString()),
  by,
  quote: z.string(),
  words: z.string(),
  replies: z.array(z.strictObject({ by, words: z.string() })).default([]),
  resolved: z.boolean().default(false),
});
export type DemoComment = z.output<typeof commentSchema>;

export function commentActs(comment: DemoComment, articles: ReadonlyMap<string, DemoArticle>): DemoAct[] {
  const article = articles.get(comment.article);
  if (!article?.body.includes(comment.quote)) throw new Error(`comments.yaml: ${comment.key} quotes what is not there`);
  const act = (minutes: number, action: string, role: DemoComment['by'], input: object = {}): DemoAct => ({
    at: new Date(Date.parse(comment.at) + minutes * 60_000).toISOString(),
    thing: 'comment',
    action,
    record: comment.key,
    by: { role, unit: article.desk, turn: 0 },
    input: { ...input },
  });
  const { quote, words, replies, resolved } = comment;
  return [
    act(0, 'make', comment.by, { kind: 'article', id: `@article/${article.key}`, quote, words }),
    ...replies.map((reply, turn) => act(10 * (turn + 1), 'reply', reply.by, { words: reply.words })),
    ...(resolved ? [act(45, 'resolve', comment.by)] : []),
  ];
}
