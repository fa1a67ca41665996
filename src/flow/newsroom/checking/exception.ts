/** An exception (此处如此): a hint that somebody set aside for one passage of one article; it is not asked there again. */
import type { Recorded } from '#kernel/event.ts';
import type { Id, UnitId } from '#kernel/ids.ts';
import type { Hint, RuleName } from './hint.ts';

export const exceptionStatuses = ['set_aside', 'asked_again'] as const;
export type ExceptionStatus = (typeof exceptionStatuses)[number];

/** The words of a hint, and what stands directly before and behind them. */
export interface Passage {
  readonly quote: string;
  readonly before: string;
  readonly behind: string;
}

interface SetAside extends Passage {
  readonly articleId: Id<'article'>;
  readonly deskId: UnitId;
  readonly rule: RuleName;
  readonly reason: string;
}

export interface Exception extends SetAside {
  readonly status: ExceptionStatus;
  readonly by: string;
  readonly at: string;
}

export type ExceptionEvent =
  | { readonly type: 'exception.set_aside'; readonly data: SetAside }
  | { readonly type: 'exception.asked_again'; readonly data: object };

export function evolveException(state: Exception | undefined, event: Recorded<ExceptionEvent>): Exception {
  const { actorName: by, at } = event.meta;
  if (event.type === 'exception.set_aside') return { ...event.data, status: 'set_aside', by, at };
  if (!state) throw new Error(`${event.type} before exception.set_aside`);
  return { ...state, status: 'asked_again', by, at };
}

/** So much of the neighbouring words tells one place from another. */
const near = 8;
export const longestQuote = 300;

export const passageOf = (text: string, { from, to }: Pick<Hint, 'from' | 'to'>): Passage => ({
  quote: text.slice(from, to).slice(0, longestQuote),
  before: text.slice(Math.max(0, from - near), from),
  behind: text.slice(to, to + near),
});

/** The same words at the same place, though one side of it was edited since. */
export const isSamePassage = (a: Passage, b: Passage): boolean =>
  a.quote === b.quote && (a.before === b.before || a.behind === b.behind);
