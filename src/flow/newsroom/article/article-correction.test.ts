/** Readers have the text: what replaces it is drafted by one and signed by another. */
import { describe, expect, test } from 'vitest';
import { reasonsAgainst } from '#kernel/action-table.ts';
import * as samples from '../../../../tests/support/article-samples.ts';
import { actorWith, at, deskId, folded, recordId, uuid } from '../../../../tests/support/machine-cases.ts';
import { type Article, type ArticleEvent, evolveArticle } from './article.ts';
import { articleTable } from './article-actions.ts';
import { articleMachine } from './article-commands.ts';

const { editor, facts, signatory, text } = samples;
const body = [...text.body, { kind: 'paragraph' as const, text: '更正一句。' }];
const input = { title: text.title, body, reason: '投用台数有误' };
const decide = <A extends 'correct' | 'sign_correction' | 'refuse_correction'>(
  action: A,
  given: object,
  state: Article,
) => {
  const context = { id: recordId, now: at, newId: () => uuid(5), actor: actorWith([]), facts };
  const parsed = articleMachine.commands[action].parse(given) as never;
  const done = articleMachine.decide[action](parsed, state, context);
  return done.ok ? done.value : done.refusals.map((r) => [r.field, r.code]);
};
const printedAnd = (...told: readonly (readonly [ArticleEvent, typeof editor])[]): Article =>
  folded(evolveArticle, ...samples.printed, ...told);
const proposed = [decide('correct', input, printedAnd())[0] as ArticleEvent, editor] as const;
const waiting = printedAnd(proposed);

const reasons = (who: typeof editor, role: 'editor' | 'signatory', state: Article, seen?: string) =>
  reasonsAgainst(
    articleTable,
    'sign_correction',
    state,
    { ...facts, ...(seen === undefined ? {} : { seenFingerprint: seen }) },
    actorWith([[role, deskId]], who),
  ).map((r) => r.code);

test('a draft leaves what readers have as it is', () => {
  expect(waiting).toMatchObject({ status: 'printed', body: text.body, correction: { name: '林砚川', body } });
  expect(waiting.rounds).toHaveLength(1);
});

describe('who signs', () => {
  test('a signatory who did not draft it, and who saw exactly that text', () => {
    expect(reasons(signatory, 'signatory', waiting)).toEqual([]);
    expect(reasons(signatory, 'signatory', waiting, waiting.correction?.fingerprint)).toEqual([]);
    expect(reasons(signatory, 'signatory', waiting, 'f'.repeat(64))).toEqual(['text_changed']);
    expect(reasons(editor, 'editor', waiting)).toContain('not_your_role');
    const own = printedAnd([proposed[0], signatory]);
    expect(reasons(signatory, 'signatory', own)).toEqual(['corrector_never_signs']);
  });
  test('nobody, where nothing waits', () => {
    expect(reasons(signatory, 'signatory', printedAnd())).toEqual(['no_correction']);
  });
});

test('signed, it is the next round, by its drafter, under the signatory’s mark', () => {
  const [event] = decide('sign_correction', {}, waiting);
  const corrected = printedAnd(proposed, [event as ArticleEvent, signatory]);
  expect(corrected).toMatchObject({ status: 'corrected', body, words: input.reason });
  expect(corrected.correction).toBeUndefined();
  expect(corrected.rounds.at(-1)).toMatchObject({ number: 2, authorName: '林砚川', reason: input.reason });
  expect(corrected.signOff).toMatchObject({ name: '苏槿生', fingerprint: corrected.rounds.at(-1)?.fingerprint });
});

test('refused, it is forgotten, and why is kept', () => {
  const [event] = decide('refuse_correction', { words: '口径还没有核实' }, waiting);
  const kept = printedAnd(proposed, [event as ArticleEvent, signatory]);
  expect(kept).toMatchObject({ status: 'printed', words: '口径还没有核实' });
  expect(kept.correction).toBeUndefined();
});

test('the printed text itself corrects nothing, and a secrecy mark is not kept', () => {
  expect(decide('correct', { ...input, body: text.body }, printedAnd())).toEqual([['body', 'text_unchanged']]);
  expect(decide('correct', { ...input, title: '机密★1年' }, printedAnd())).toEqual([['body', 'secrecy_mark']]);
});
