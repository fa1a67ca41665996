/** Texts as they are compared and begun: an article from what was filed, one running text from a title and its blocks. */
import { type Body, textFromBody } from '#kernel/body.ts';
import type { Form } from './article.ts';

export interface PlainText {
  readonly title: string;
  readonly body: Body;
}

/** Title and text as one, the way two texts are compared. */
export const runningText = ({ title, body }: PlainText): string => `${title}\n${textFromBody(body)}`;

/** How an article begins: one source as it is; several one after the other, each under its title. */
export function beginningFrom(sources: readonly PlainText[]): { title: string; body: string; form: Form } {
  const [first, ...others] = sources;
  if (!first) return { title: '', body: '', form: 'single' };
  if (others.length === 0) return { title: first.title, body: textFromBody(first.body), form: 'single' };
  return { title: first.title, body: sources.map(runningText).join('\n'), form: 'round_up' };
}

/** A text with another one at its end, under its title. */
export const joined = (text: string, next: PlainText): string =>
  text.trim() === '' ? textFromBody(next.body) : `${text.replace(/\s+$/, '')}\n${runningText(next)}`;
