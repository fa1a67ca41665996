import { describe, expect, test } from 'vitest';
import { reasonsAgainst } from '#kernel/action-table.ts';
import {
  another,
  articleIn,
  asked,
  checker,
  drafts,
  editor,
  facts,
  fingerprint,
  form,
  histories,
  inputs,
  question,
  report,
  sampleIn,
  second,
  sent,
  signatory,
  sources,
  type Told,
  text,
  words,
} from '../../../../tests/support/article-samples.ts';
import {
  actorWith,
  at,
  deskId,
  elsewhere,
  folded,
  recordId,
  rowsOf,
  rowTexts,
  unitId,
  uuid,
} from '../../../../tests/support/machine-cases.ts';
import { liftText } from '../../../../tests/support/texts.ts';
import { type Article, type ArticleEvent, articleFingerprint, evolveArticle } from './article.ts';
import { type ArticleAction, type ArticleFacts, articleTable, seesArticle } from './article-actions.ts';
import { articleMachine } from './article-commands.ts';

test('the rows are those that were agreed', () => {
  expect(rowTexts(articleTable)).toEqual([
    'open: new → drafting by editor at desk',
    'revise: drafting, verifying, in_copy_check, awaiting_sign_off, signed_off, placed → drafting | verifying by editor at desk if held_by_another',
    'ask: drafting, verifying → verifying by editor at desk if held_by_another',
    'answer: verifying → drafting | verifying by editor at desk, correspondent at unit, approver at unit if no_question',
    'waive: verifying → drafting | verifying by editor at desk if no_question',
    'note_call: drafting, verifying → same by editor at desk if nothing_asked',
    'note_second_source: drafting, verifying → same by editor at desk if nothing_asked',
    'send_to_check: drafting, verifying → in_copy_check by editor at desk if text_missing, question_open, recall_open, held_by_another',
    'return: in_copy_check, awaiting_sign_off → drafting by checker at desk, signatory at desk',
    'pass: in_copy_check → awaiting_sign_off by checker at desk if author_never_checks, text_changed, recall_open',
    'sign_off: awaiting_sign_off → signed_off by signatory at desk if author_never_checks, checker_signs, check_void, text_changed, recall_open',
    'place: signed_off → placed by the house if recall_open',
    'take_off: placed → signed_off by the house',
    'print: placed → printed by the house if recall_open',
    'correct: printed, corrected → same by editor at desk, signatory at desk if held_by_another',
    'sign_correction: printed, corrected → corrected by signatory at desk if no_correction, corrector_never_signs, text_changed',
    'refuse_correction: printed, corrected → same by signatory at desk, editor at desk if no_correction',
    'withdraw: drafting, verifying → withdrawn by editor at desk, signatory at desk if held_by_another',
    'withdraw_printed: printed, corrected → withdrawn by signatory at desk if author_never_withdraws, held_by_another',
    'take_over: drafting, verifying, in_copy_check, awaiting_sign_off, signed_off, placed, printed, corrected → same by editor at desk if not_held',
  ]);
});

rowsOf({
  machine: articleMachine,
  stateIn: sampleIn,
  factsFor: (action) => (action === 'take_over' ? { ...facts, heldBy: another } : facts),
  inputs,
});

const as = (role: 'editor' | 'checker' | 'signatory', person: typeof editor) => actorWith([[role, deskId]], person);
const reasons = (
  action: ArticleAction,
  article: Article,
  actor: ReturnType<typeof as>,
  over: Partial<ArticleFacts> = {},
) => reasonsAgainst(articleTable, action, article, { ...facts, ...over }, actor).map((r) => r.code);
const decide = (
  action: 'revise' | 'ask' | 'answer' | 'open',
  input: object,
  state: Article | undefined,
  by = editor,
  over = {},
) => {
  const context = {
    id: recordId,
    now: at,
    newId: () => uuid(70),
    actor: as('editor', by),
    facts: { ...facts, ...over },
  };
  const done = articleMachine.decide[action](articleMachine.commands[action].parse(input) as never, state, context);
  return done.ok ? { events: done.value } : { codes: done.refusals.map((r) => [r.field, r.code]) };
};

describe('nobody judges their own text', () => {
  const byTwo = folded(
    evolveArticle,
    ...drafts,
    [{ type: 'article.revised', data: { ...text, sources, round: { number: 2, reason: '' } } }, second],
    [{ type: 'article.sent_to_check', data: {} }, editor],
  );
  test.each([editor, second])('whoever wrote a round does not check it: $name', (person) => {
    expect(reasons('pass', byTwo, as('checker', person))).toEqual(['author_never_checks']);
  });
  test('nor signs it; and the checker does not sign either', () => {
    const waits = articleIn('awaiting_sign_off');
    expect(reasons('sign_off', waits, as('signatory', editor))).toEqual(['author_never_checks']);
    expect(reasons('sign_off', waits, as('signatory', checker))).toEqual(['checker_signs']);
    expect(reasons('sign_off', waits, as('signatory', signatory))).toEqual([]);
  });
});

test('what readers have is withdrawn by a signatory who did not write it', () => {
  const printed = articleIn('printed');
  expect(reasons('withdraw_printed', printed, as('signatory', editor))).toEqual(['author_never_withdraws']);
  expect(reasons('withdraw_printed', printed, as('signatory', signatory))).toEqual([]);
});

describe('a mark is bound to one text', () => {
  test('what was read is what is passed and signed', () => {
    const old = { seenFingerprint: articleFingerprint({ ...text, title: '昨天的标题' }) };
    expect(reasons('pass', articleIn('in_copy_check'), as('checker', checker), old)).toEqual(['text_changed']);
    expect(reasons('sign_off', articleIn('awaiting_sign_off'), as('signatory', signatory), old)).toEqual([
      'text_changed',
    ]);
    const same = { seenFingerprint: fingerprint };
    expect(reasons('sign_off', articleIn('awaiting_sign_off'), as('signatory', signatory), same)).toEqual([]);
  });
  test('a check on another text does not carry a sign-off', () => {
    const waits = articleIn('awaiting_sign_off');
    expect(reasons('sign_off', { ...waits, title: '改过的标题' }, as('signatory', signatory))).toEqual(['check_void']);
  });
  test.each(['in_copy_check', 'awaiting_sign_off', 'signed_off', 'placed'] as const)(
    'an edit of an article that is %s needs its reason, is a new round and voids the marks',
    (status) => {
      const article = articleIn(status);
      const { reason: _, ...silent } = { ...inputs.revise, reason: '' };
      expect(decide('revise', silent, article).codes).toEqual([['reason', 'reason_missing']]);
      const { events = [] } = decide('revise', { ...inputs.revise, title: '改过的标题' }, article);
      const marks = [article.check && 'check', article.signOff && 'signOff'].filter(Boolean);
      expect(events).toMatchObject([{ type: 'article.revised', data: { round: { number: 2 } } }]);
      expect(Object.keys((events[0]?.data as { voids?: object } | undefined)?.voids ?? {})).toEqual(marks);
      const next = folded(evolveArticle, ...histories[status], [events[0] as ArticleEvent, editor]);
      expect(next).toMatchObject({ status: 'drafting', title: '改过的标题' });
      expect([next.check, next.signOff, next.issueId]).toEqual([undefined, undefined, undefined]);
      expect(next.rounds.map((r) => r.title)).toEqual([liftText.title, '改过的标题']);
    },
  );
});

describe('rounds', () => {
  const roundOf = (input: object, by: typeof editor) => {
    const { events = [] } = decide('revise', { ...form, ...input }, articleIn('drafting'), by);
    return (events[0]?.data as { round?: { number: number } } | undefined)?.round?.number;
  };
  test('the author goes on with a round; a reason or another author begins the next', () => {
    expect(roundOf({}, editor)).toBeUndefined();
    expect(roundOf({ reason: '二次开发：补全市面上的数字' }, editor)).toBe(2);
    expect(roundOf({}, second)).toBe(2);
  });
  test('a round that goes on keeps its number and author and takes the new text', () => {
    const state = folded(evolveArticle, ...drafts, [
      { type: 'article.revised', data: { ...text, title: '新标题', sources: [] } },
      editor,
    ]);
    expect(state.rounds).toMatchObject([{ number: 1, authorId: editor.personId, title: '新标题', sources: [] }]);
  });
  test('a returned article says why until it is edited or sent again', () => {
    const returned: readonly Told[] = [...sent, [{ type: 'article.returned', data: words }, checker]];
    expect(folded(evolveArticle, ...returned).words).toBe(words.words);
    const again = folded(evolveArticle, ...returned, [{ type: 'article.sent_to_check', data: {} }, editor]);
    expect(again.words).toBeUndefined();
  });
  test('a correction is a further round of a printed article, whose sources stay', () => {
    expect(articleIn('corrected').rounds).toMatchObject([{ sources }, { number: 2, reason: '改一个数字', sources }]);
  });
});

describe('sources', () => {
  test('one that is not registered at this desk is refused by its title', () => {
    const unusable = { sources: [{ ...facts.sources[0], usable: false }] };
    expect(decide('open', inputs.open, undefined, editor, unusable).codes).toEqual([['sources', 'source_unusable']]);
    expect(decide('open', inputs.open, undefined, editor, { sources: [] }).codes).toEqual([
      ['sources', 'source_unusable'],
    ]);
  });
  test('one with personal data about which nobody decided is refused with what was found', () => {
    const undecided = { sources: [{ ...facts.sources[0], undecided: ['13812345678'] }] };
    expect(decide('open', inputs.open, undefined, editor, undecided).codes).toEqual([['sources', 'source_undecided']]);
  });
  test('named twice, it is kept once, with the unit it came from', () => {
    const twice = { ...inputs.open, sources: [`report:${report}:merged`, `report:${report}:deepened`] };
    expect(decide('open', twice, undefined).events).toMatchObject([
      { data: { sources: [{ id: report, use: 'deepened', unitId }] } },
    ]);
  });
  test.each(['report:x', 'unit:0', `report:${report}:stolen`])('%s is no source', (named) => {
    const parsed = articleMachine.commands.open.safeParse({ ...inputs.open, sources: [named] });
    expect(parsed.success).toBe(false);
  });
});

describe('questions', () => {
  const unitPerson = actorWith([['correspondent', unitId]]);
  test('an open question keeps the article from the check', () => {
    const waits = { ...articleIn('verifying'), status: 'drafting' as const };
    expect(reasons('send_to_check', waits, as('editor', editor))).toEqual(['question_open']);
  });
  test('a closed or unknown unit is not asked', () => {
    expect(decide('ask', inputs.ask, articleIn('drafting'), editor, { askedUnit: { isOpen: false } }).codes).toEqual([
      ['unitId', 'unit_unknown'],
    ]);
    expect(decide('ask', inputs.ask, articleIn('drafting'), editor, { askedUnit: undefined }).codes).toEqual([
      ['unitId', 'unit_unknown'],
    ]);
  });
  test('a settled question is not answered again', () => {
    const answered = folded(evolveArticle, ...asked, [
      { type: 'article.question_answered', data: { questionId: question, words: '是19台。' } },
      editor,
    ]);
    expect(answered).toMatchObject({
      status: 'drafting',
      questions: [{ outcome: { kind: 'answered', by: '林砚川' } }],
    });
    expect(decide('answer', inputs.answer, answered).codes).toEqual([['questionId', 'question_unknown']]);
  });
  test('the asked unit reaches the article with its open question only, and may answer but not waive', () => {
    const article = articleIn('verifying');
    const { answeringUnitId: _, ...unasked } = facts;
    expect(seesArticle(article, facts, unitPerson)).toBe(true);
    expect(seesArticle(article, unasked, unitPerson)).toBe(false);
    expect(seesArticle(article, facts, actorWith([['correspondent', elsewhere]]))).toBe(false);
    expect(reasonsAgainst(articleTable, 'answer', article, facts, unitPerson)).toEqual([]);
    expect(reasonsAgainst(articleTable, 'waive', article, facts, unitPerson).map((r) => r.code)).toEqual([
      'not_your_role',
    ]);
    expect(reasonsAgainst(articleTable, 'answer', article, unasked, unitPerson).map((r) => r.code)).toEqual([
      'not_your_role',
    ]);
  });
});

describe('texts', () => {
  test('a secrecy mark is kept out of every text', () => {
    const marked = { ...form, title: '关于换届工作的情况（机密）' };
    expect(decide('open', { ...marked, deskId }, undefined).codes).toEqual([['body', 'secrecy_mark']]);
    expect(decide('revise', marked, articleIn('drafting')).codes).toEqual([['body', 'secrecy_mark']]);
  });
  test('an article without a text is not sent to check', () => {
    const empty = { ...articleIn('drafting'), body: [] };
    expect(reasons('send_to_check', empty, as('editor', editor))).toEqual(['text_missing']);
  });
  test.each([
    [{ title: ' ' }, 'title_missing'],
    [{ title: '长'.repeat(121) }, 'title_too_long'],
    [{ body: '长'.repeat(200_001) }, 'body_too_long'],
    [{ form: 'essay' }, 'form_unknown'],
  ])('%j is refused as %s', (over, problem) => {
    const parsed = articleMachine.commands.open.safeParse({ ...inputs.open, ...over });
    expect(parsed.error?.issues.map((i) => i.message)).toEqual([problem]);
  });
});
