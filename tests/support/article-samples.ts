/** An article of the newsroom in each of its states, as its people's acts make it. */
import {
  type Article,
  type ArticleEvent,
  type ArticleStatus,
  articleFingerprint,
  evolveArticle,
} from '#flow/newsroom/article/article.ts';
import type { ArticleAction, ArticleFacts } from '#flow/newsroom/article/article-actions.ts';
import { bodyFromText } from '#kernel/body.ts';
import { at, deskId, folded, unitId, uuid } from './machine-cases.ts';
import { liftText } from './texts.ts';

export const editor = { personId: uuid(803), name: '林砚川' };
export const second = { personId: uuid(804), name: '陆岫安' };
export const checker = { personId: uuid(805), name: '孟芷宁' };
export const signatory = { personId: uuid(806), name: '苏槿生' };
export const words = { words: '请再核费用口径。' };
export const report = uuid(2);

export const text = { title: liftText.title, body: bodyFromText(liftText.body), form: 'single' as const };
export const sources = [{ kind: 'report' as const, id: report, use: 'merged' as const, unitId }];
export const fingerprint = articleFingerprint(text);
export const question = uuid(50);

export type Told = readonly [ArticleEvent, typeof editor];
export const drafts: readonly Told[] = [
  [{ type: 'article.opened', data: { ...text, sources, deskId, reason: '' } }, editor],
];
export const asked: readonly Told[] = [
  ...drafts,
  [{ type: 'article.question_asked', data: { questionId: question, unitId, text: '是19台还是21台？' } }, editor],
];
export const sent: readonly Told[] = [...drafts, [{ type: 'article.sent_to_check', data: {} }, editor]];
export const passed: readonly Told[] = [...sent, [{ type: 'article.passed', data: { fingerprint } }, checker]];
export const signed: readonly Told[] = [...passed, [{ type: 'article.signed_off', data: { fingerprint } }, signatory]];
export const placed: readonly Told[] = [
  ...signed,
  [{ type: 'article.placed', data: { issueId: uuid(60) } }, signatory],
];
export const printed: readonly Told[] = [
  ...placed,
  [{ type: 'article.printed', data: { issueId: uuid(60) } }, signatory],
];

export const histories: Record<ArticleStatus, readonly Told[]> = {
  drafting: drafts,
  verifying: asked,
  in_copy_check: sent,
  awaiting_sign_off: passed,
  signed_off: signed,
  placed,
  printed,
  corrected: [
    ...printed,
    [{ type: 'article.corrected', data: { ...text, sources, number: 2, reason: '改一个数字' } }, editor],
  ],
  withdrawn: [...drafts, [{ type: 'article.withdrawn', data: words }, editor]],
  merged: [...drafts, [{ type: 'article.absorbed', data: { into: uuid(70) } }, editor]],
};
export const correction = {
  ...{ title: '更正后的标题', body: text.body, reason: '改一个数字' },
  ...{ personId: editor.personId, name: editor.name, at },
  fingerprint: articleFingerprint({ title: '更正后的标题', body: text.body }),
};
export const articleIn = (status: ArticleStatus): Article => folded(evolveArticle, ...histories[status]);

export const facts: ArticleFacts = {
  deskId,
  sources: [{ kind: 'report', id: report, title: liftText.title, unitId, usable: true, undecided: [] }],
  askedUnit: { isOpen: true },
  answeringUnitId: unitId,
};
export const another = { personId: uuid(804), name: '陆岫安', self: false, idleMinutes: 3 };
export const form = {
  title: liftText.title,
  body: liftText.body,
  form: 'single',
  sources: [`report:${report}:merged`],
};
export const inputs: Record<ArticleAction, object> = {
  open: { ...form, deskId },
  revise: { ...form, reason: '补一个数字' },
  ask: { unitId, text: '是19台还是21台？' },
  answer: { questionId: question, words: '是19台。' },
  note_call: {
    questionId: question,
    calledUnit: '冷流镇党政办',
    whom: '值班员',
    calledOn: '2026-03-02',
    words: '按台账是19台。',
  },
  note_second_source: { questionId: question, source: '区水利站清淤台账', words: '台账为19台。' },
  waive: { questionId: question, words: '以统计公报为准。' },
  send_to_check: {},
  return: words,
  pass: {},
  sign_off: {},
  place: { issueId: uuid(60) },
  take_off: { issueId: uuid(60) },
  print: { issueId: uuid(60) },
  correct: { title: liftText.title, body: `${liftText.body}\n更正一句。`, reason: '改一个数字' },
  sign_correction: {},
  refuse_correction: words,
  withdraw: words,
  withdraw_printed: words,
  take_over: {},
};

/** In most samples nothing is asked; in those of asking, something is. */
export const withQuestions: readonly ArticleAction[] = ['answer', 'waive', 'note_call', 'note_second_source'];
export function sampleIn(status: ArticleStatus, action: ArticleAction): Article {
  const article = articleIn(status);
  if (withQuestions.includes(action)) return { ...article, questions: articleIn('verifying').questions };
  const check = articleIn('awaiting_sign_off').check;
  if (action === 'sign_correction' || action === 'refuse_correction') return { ...article, correction };
  return { ...article, questions: [], ...(action === 'sign_off' && check ? { check } : {}) };
}
