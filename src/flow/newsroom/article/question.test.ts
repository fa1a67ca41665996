import { expect, test } from 'vitest';
import { articleIn, asked, editor, facts, inputs, question } from '../../../../tests/support/article-samples.ts';
import { at, folded, uuid } from '../../../../tests/support/machine-cases.ts';
import { type Article, type ArticleEvent, evolveArticle } from './article.ts';
import { articleCommands, articleMachine } from './article-commands.ts';
import { askedText } from './question-changes.ts';

type Act = 'ask' | 'note_call' | 'note_second_source';

function decide(action: Act, input: object, state: Article) {
  const context = { id: uuid(1), now: at, newId: () => uuid(77), actor: editor, facts };
  const parsed = articleCommands[action].safeParse(input);
  if (!parsed.success) return { events: [], codes: parsed.error.issues.map((i) => [i.path.join('.'), i.message]) };
  const run = articleMachine.decide[action] as (
    i: unknown,
    s: Article,
    c: unknown,
  ) => ReturnType<typeof articleMachine.decide.ask>;
  const done = run(parsed.data, state, context);
  return done.ok
    ? { events: done.value, codes: [] }
    : { events: [], codes: done.refusals.map((r) => [r.field, r.code]) };
}

const words = (state: Article): string => askedText(state).replace(/\s+/g, '').slice(12, 24);

test('a question about a passage keeps its words and what stands around them', () => {
  const state = articleIn('drafting');
  const { events } = decide('ask', { ...inputs.ask, passage: ` ${words(state)} ` }, state);
  expect(events).toMatchObject([
    {
      type: 'article.question_asked',
      data: { passage: { quote: words(state), before: askedText(state).replace(/\s+/g, '').slice(0, 12) } },
    },
  ]);
});

test('words that the article does not have are refused, none at all are not', () => {
  const state = articleIn('drafting');
  expect(decide('ask', { ...inputs.ask, passage: '稿件里没有的话' }, state).codes).toEqual([
    ['passage', 'passage_unknown'],
  ]);
  const [event] = decide('ask', inputs.ask, state).events;
  expect(event?.data).not.toHaveProperty('passage');
});

test('a call and a second source stay with the question and settle nothing', () => {
  const state = articleIn('verifying');
  const told = (['note_call', 'note_second_source'] as const).flatMap(
    (action) => decide(action, inputs[action], state).events,
  );
  const noted = folded(evolveArticle, ...asked, ...told.map((event) => [event as ArticleEvent, editor] as const));
  expect(noted.status).toBe('verifying');
  expect(noted.questions[0]?.notes).toMatchObject([
    { kind: 'call', whom: '值班员', by: editor.name },
    { kind: 'second_source', source: '区水利站清淤台账' },
  ]);
});

test.each([
  ['calledOn', { calledOn: '2026-02-30' }, 'day_unknown'],
  ['whom', { whom: ' ' }, 'whom_missing'],
  ['words', { words: '' }, 'words_missing'],
])('a call without its %s is refused', (field, wrong, code) => {
  expect(decide('note_call', { ...inputs.note_call, ...wrong }, articleIn('verifying')).codes).toEqual([[field, code]]);
});

test('a question without words is refused in words of its own', () => {
  const { codes } = decide('ask', { unitId: uuid(3), text: ' ' }, articleIn('drafting'));
  expect(codes).toEqual([['text', 'question_missing']]);
});

test('a note belongs to a question of this article', () => {
  const input = { ...inputs.note_call, questionId: uuid(99) };
  expect(decide('note_call', input, articleIn('verifying')).codes).toEqual([['questionId', 'question_unknown']]);
  expect(decide('note_call', { ...inputs.note_call, questionId: question }, articleIn('verifying')).codes).toEqual([]);
});
