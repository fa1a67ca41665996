/** The acts on an article. */
import { z } from 'zod';
import { checkDoor } from '#flow/intake/report/index.ts';
import { type Body, bodyFromText, bodySchema, textFromBody } from '#kernel/body.ts';
import { daySchema } from '#kernel/calendar.ts';
import type { Context, Machine } from '#kernel/machine.ts';
import { ok, type Result, refused } from '#kernel/result.ts';
import {
  type Article,
  type ArticleEvent,
  type ArticleStatus,
  articleFingerprint,
  evolveArticle,
  forms,
  openQuestions,
  type SourceLink,
  sourceKinds,
  sourceUses,
} from './article.ts';
import { type ArticleAction, type ArticleFacts, articleTable } from './article-actions.ts';
import { rememberedCopies } from './copied-pieces.ts';
import { passageIn } from './question-changes.ts';
import type { QuestionNote } from './question-note.ts';

export const titleLimit = 120;
export const bodyLimit = 200_000;

const words = z.string().trim().min(1, 'words_missing').max(2000, 'words_too_long');
const reason = z.string().trim().max(200, 'reason_too_long');
const fingerprint = z.string().length(64).optional();

const sourceLink = z.object({ kind: z.enum(sourceKinds), id: z.uuid(), use: z.enum(sourceUses).default('merged') });

/** `report:ID`, `article:ID`, `stock:ID`, `outside:ID`, or with how it is used: `report:ID:deepened`. */
const sourceText = z.string().transform((text, issue) => {
  const [kind, id, use = 'merged'] = text.split(':');
  const link = sourceLink.safeParse({ kind, id, use });
  if (link.success) return link.data;
  issue.addIssue({ code: 'custom', message: 'source_unknown' });
  return z.NEVER;
});
export const sourceInput = z.union([sourceText, sourceLink]);

/** What was copied is an aid: too much of it, and the oldest is forgotten (`rememberedCopies`). */
const copied = z
  .array(z.object({ kind: z.enum(sourceKinds), id: z.uuid(), text: z.string() }))
  .transform(rememberedCopies);

const isWithinLimit = (body: Body): boolean => textFromBody(body).length <= bodyLimit;

const text = z.object({
  title: z.string().trim().min(1, 'title_missing').max(titleLimit, 'title_too_long'),
  body: z.union([z.string().transform(bodyFromText), bodySchema]).refine(isWithinLimit, 'body_too_long'),
  form: z.enum(forms, 'form_unknown'),
  sources: z
    .union([sourceInput.transform((one) => [one]), z.array(sourceInput).max(200, 'sources_too_many')])
    .default([]),
  copied: copied.default([]),
});

export const articleCommands = {
  open: text.extend({ deskId: z.uuid('desk_missing'), reason: reason.default('') }),
  /** A reason begins a new round; without one the author goes on with the present round. */
  revise: text.extend({ reason: reason.optional() }),
  /** `passage`: words of the article, as they stand there. */
  ask: z.object({
    unitId: z.uuid('unit_missing'),
    text: z.string().trim().min(1, 'question_missing').max(2000, 'words_too_long'),
    passage: z.string().trim().max(1000, 'passage_too_long').default(''),
  }),
  answer: z.object({ questionId: z.uuid('question_unknown'), words }),
  waive: z.object({ questionId: z.uuid('question_unknown'), words }),
  note_call: z.object({
    questionId: z.uuid('question_unknown'),
    calledUnit: z.string().trim().min(1, 'called_unit_missing').max(60, 'note_too_long'),
    whom: z.string().trim().min(1, 'whom_missing').max(60, 'note_too_long'),
    calledOn: daySchema,
    words,
  }),
  note_second_source: z.object({
    questionId: z.uuid('question_unknown'),
    source: z.string().trim().min(1, 'source_missing').max(200, 'note_too_long'),
    words,
  }),
  send_to_check: z.object({}),
  return: z.object({ words }),
  pass: z.object({ fingerprint }),
  sign_off: z.object({ fingerprint }),
  place: z.object({ issueId: z.uuid() }),
  take_off: z.object({ issueId: z.uuid() }),
  print: z.object({ issueId: z.uuid() }),
  correct: text.omit({ form: true, sources: true, copied: true }).extend({ reason: words }),
  sign_correction: z.object({ fingerprint }),
  refuse_correction: z.object({ words }),
  withdraw: z.object({ words }),
  withdraw_printed: z.object({ words }),
  take_over: z.object({}),
};

export type ArticleMachine = Machine<
  Article,
  ArticleEvent,
  ArticleFacts,
  ArticleAction,
  ArticleStatus,
  typeof articleCommands
>;
type TextInput = z.output<typeof text>;

const decideArticle: ArticleMachine['decide'] = {
  open: (input, _, { facts }) =>
    withSources(input, facts, [], (text) => [
      { type: 'article.opened', data: { ...text, deskId: input.deskId, reason: input.reason } },
    ]),
  revise: (input, state, context) => (state ? revise(input, state, context) : refused({ code: 'not_found' })),
  ask: ({ unitId, text, passage: typed }, state, { facts, newId }) => {
    if (!facts.askedUnit?.isOpen) return refused({ code: 'unit_unknown', field: 'unitId' });
    const passage = state && typed !== '' ? passageIn(state, typed) : undefined;
    if (typed !== '' && !passage) return refused({ code: 'passage_unknown', field: 'passage' });
    const asked = { questionId: newId(), unitId, text, ...(passage ? { passage } : {}) };
    return ok([{ type: 'article.question_asked', data: asked }]);
  },
  answer: (data, state) => onOpenQuestion(state, data.questionId, [{ type: 'article.question_answered', data }]),
  waive: (data, state) => onOpenQuestion(state, data.questionId, [{ type: 'article.question_waived', data }]),
  note_call: ({ questionId, ...note }, state) => noted(state, questionId, { kind: 'call', ...note }),
  note_second_source: ({ questionId, ...note }, state) => noted(state, questionId, { kind: 'second_source', ...note }),
  send_to_check: () => ok([{ type: 'article.sent_to_check', data: {} }]),
  return: ({ words }) => ok([{ type: 'article.returned', data: { words } }]),
  pass: (_, state) => onText(state, (fingerprint) => [{ type: 'article.passed', data: { fingerprint } }]),
  sign_off: (_, state) => onText(state, (fingerprint) => [{ type: 'article.signed_off', data: { fingerprint } }]),
  place: (data) => ok([{ type: 'article.placed', data }]),
  take_off: (data) => ok([{ type: 'article.taken_off', data }]),
  print: (data) => ok([{ type: 'article.printed', data }]),
  correct: (text, state) => {
    const fingerprint = articleFingerprint(text);
    if (state && fingerprint === articleFingerprint(state)) return refused({ code: 'text_unchanged', field: 'body' });
    return secret(text) ?? ok([{ type: 'article.correction_proposed', data: { ...text, fingerprint } }]);
  },
  sign_correction: (_, state) => {
    if (!state?.correction) return refused({ code: 'no_correction' });
    const { title, body, reason, personId, name } = state.correction;
    const { form, sources, copied } = state;
    const number = state.rounds.length + 1;
    const data = { title, body, form, sources, copied, reason, number, author: { personId, name } };
    return ok([{ type: 'article.corrected', data }]);
  },
  refuse_correction: (data) => ok([{ type: 'article.correction_refused', data }]),
  withdraw: (data) => ok([{ type: 'article.withdrawn', data }]),
  withdraw_printed: (data) => ok([{ type: 'article.withdrawn', data }]),
  take_over: (_, __, { facts: { heldBy } }) =>
    heldBy
      ? ok([{ type: 'article.taken_over', data: { from: heldBy.personId, name: heldBy.name } }])
      : refused({ code: 'not_held' }),
};

function revise(
  input: TextInput & { reason?: string | undefined },
  state: Article,
  { facts, actor }: Context<ArticleFacts>,
): Result<ArticleEvent[]> {
  const settled = state.status !== 'drafting' && state.status !== 'verifying';
  const reason = input.reason ?? '';
  if (settled && reason === '') return refused({ code: 'reason_missing', field: 'reason' });
  const another = state.rounds.at(-1)?.authorId !== actor.personId;
  const voids = {
    ...(state.check ? { check: state.check } : {}),
    ...(state.signOff ? { signOff: state.signOff } : {}),
  };
  return withSources(input, facts, state.sources, (text) => [
    {
      type: 'article.revised',
      data: {
        ...text,
        ...(settled || another || reason !== '' ? { round: { number: state.rounds.length + 1, reason } } : {}),
        ...(state.check || state.signOff ? { voids } : {}),
      },
    },
  ]);
}

/** A source that has proved untrue meanwhile may stay until its recall is dealt with; it is not taken anew. */
function withSources(
  input: TextInput,
  facts: ArticleFacts,
  linked: readonly SourceLink[],
  events: (text: TextInput) => ArticleEvent[],
): Result<ArticleEvent[]> {
  const { title, body, form, copied } = input;
  const stopped = secret(input);
  if (stopped) return stopped;
  const known = new Map(facts.sources.map((s) => [s.id, s]));
  const unusable = input.sources.filter((s) => !known.get(s.id)?.usable && !linked.some(({ id }) => id === s.id));
  if (unusable.length > 0) {
    const title = unusable.map((s) => known.get(s.id)?.title ?? s.id).join('”、“');
    return refused({ code: 'source_unusable', field: 'sources', params: { title } });
  }
  const undecided = facts.sources.find((s) => s.undecided.length > 0);
  if (undecided) {
    const params = { title: undecided.title, found: undecided.undecided.join('、') };
    return refused({ code: 'source_undecided', field: 'sources', params });
  }
  const sources = [...new Map(input.sources.map((s) => [s.id, s])).values()].map((s) => {
    const unitId = known.get(s.id)?.unitId;
    return { ...s, ...(unitId ? { unitId } : {}) };
  });
  return ok(events({ title, body, form, sources, copied }));
}

/** Domain §9: a text with a secrecy mark is not even kept. */
function secret(text: { title: string; body: Body }): Result<never> | undefined {
  const marks = checkDoor(text.title, text.body).secrecyMarks.map((hit) => hit.text);
  return marks.length > 0
    ? refused({ code: 'secrecy_mark', field: 'body', params: { marks: marks.join('、') } })
    : undefined;
}

/** A note may follow the answer: a second source confirms it later. */
function noted(state: Article | undefined, questionId: string, note: QuestionNote): Result<ArticleEvent[]> {
  return state?.questions.some((q) => q.id === questionId)
    ? ok([{ type: 'article.question_noted', data: { questionId, note } }])
    : refused({ code: 'question_unknown', field: 'questionId' });
}

function onOpenQuestion(
  state: Article | undefined,
  questionId: string,
  events: ArticleEvent[],
): Result<ArticleEvent[]> {
  const open = state !== undefined && openQuestions(state).some((q) => q.id === questionId);
  return open ? ok(events) : refused({ code: 'question_unknown', field: 'questionId' });
}

function onText(state: Article | undefined, events: (fingerprint: string) => ArticleEvent[]): Result<ArticleEvent[]> {
  return state ? ok(events(articleFingerprint(state))) : refused({ code: 'not_found' });
}

export const articleMachine: ArticleMachine = {
  table: articleTable,
  commands: articleCommands,
  decide: decideArticle,
  evolve: evolveArticle,
};
