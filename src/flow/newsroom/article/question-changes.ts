/** Questions to units: what is asked about which passage, what was heard by telephone or from a second source, what came of it. */

import { plainBody } from '#kernel/body.ts';
import type { Recorded } from '#kernel/event.ts';
import type { UnitId } from '#kernel/ids.ts';
import type { Article, ArticleText } from './article-state.ts';
import type { AskedPassage, QuestionNote } from './question-note.ts';

export type QuestionEvent =
  | {
      readonly type: 'article.question_asked';
      readonly data: {
        readonly questionId: string;
        readonly unitId: UnitId;
        readonly text: string;
        readonly passage?: AskedPassage;
      };
    }
  | {
      readonly type: 'article.question_answered';
      readonly data: { readonly questionId: string; readonly words: string };
    }
  | { readonly type: 'article.question_waived'; readonly data: { readonly questionId: string; readonly words: string } }
  | {
      readonly type: 'article.question_noted';
      readonly data: { readonly questionId: string; readonly note: QuestionNote };
    };

export function questioned(state: Article, { type, data, meta }: Recorded<QuestionEvent>): Article {
  const { actorName: by, at } = meta;
  if (type === 'article.question_asked') {
    const { questionId: id, ...asked } = data;
    return {
      ...state,
      status: 'verifying',
      questions: [...state.questions, { id, ...asked, askedBy: by, askedAt: at }],
    };
  }
  if (type === 'article.question_noted') {
    const questions = state.questions.map((q) =>
      q.id === data.questionId ? { ...q, notes: [...(q.notes ?? []), { ...data.note, by, at }] } : q,
    );
    return { ...state, questions };
  }
  const kind = type === 'article.question_answered' ? 'answered' : 'waived';
  const outcome = { kind, words: data.words, by, at } as const;
  const questions = state.questions.map((q) => (q.id === data.questionId ? { ...q, outcome } : q));
  return { ...state, questions, status: questions.every((q) => q.outcome) ? 'drafting' : 'verifying' };
}

const around = 32;

/** The words in which a passage is looked for. */
export const askedText = ({ title, body }: Pick<ArticleText, 'title' | 'body'>): string =>
  `${title}\n${plainBody(body)}`;

/** The passage in the text without its white space; undefined when it does not stand there. */
export function passageIn(text: Pick<ArticleText, 'title' | 'body'>, typed: string): AskedPassage | undefined {
  const all = askedText(text).replace(/\s+/g, '');
  const quote = typed.replace(/\s+/g, '');
  const from = quote === '' ? -1 : all.indexOf(quote);
  if (from < 0) return undefined;
  const to = from + quote.length;
  return { quote, before: all.slice(Math.max(0, from - around), from), after: all.slice(to, to + around) };
}
