import { expect, test } from 'vitest';
import {
  articleIn,
  checker,
  editor,
  sent,
  signatory,
  signed,
  sources,
  type Told,
  text,
} from '../../../../tests/support/article-samples.ts';
import { metaOf } from '../../../../tests/support/machine-cases.ts';
import { liftText } from '../../../../tests/support/texts.ts';
import { articleFingerprint } from './article.ts';
import { articleAt, changedSinceDecision, voidMarks } from './article-history.ts';

const recorded = (...events: readonly Told[]) =>
  events.map(([event, by], i) => ({ ...event, meta: metaOf(i + 1, by, 'article') }));

const { check, signOff } = articleIn('signed_off');
const newText = { ...text, title: '改过的标题' };
const edit: Told = [
  {
    type: 'article.revised',
    data: {
      ...newText,
      sources,
      round: { number: 2, reason: '补一个数字' },
      voids: { ...(check ? { check } : {}), ...(signOff ? { signOff } : {}) },
    },
  },
  editor,
];
const passedAgain: readonly Told[] = [
  [{ type: 'article.sent_to_check', data: {} }, editor],
  [{ type: 'article.passed', data: { fingerprint: articleFingerprint(newText) } }, checker],
];

test('void marks are told, with whose they were, until somebody passes the text anew', () => {
  expect(voidMarks(recorded(...signed))).toBeUndefined();
  expect(voidMarks(recorded(...signed, edit))).toMatchObject({
    by: '林砚川',
    checker: '孟芷宁',
    signatory: '苏槿生',
  });
  expect(voidMarks(recorded(...signed, edit, ...passedAgain))).toBeUndefined();
});

test('whoever decided sees the text they decided on, as long as it differs', () => {
  const edited = recorded(...signed, edit);
  expect(changedSinceDecision(edited, checker.personId)).toMatchObject({
    type: 'article.passed',
    article: { title: liftText.title },
  });
  expect(changedSinceDecision(edited, signatory.personId)).toMatchObject({ type: 'article.signed_off' });
  expect(changedSinceDecision(edited, editor.personId)).toBeUndefined();
  expect(changedSinceDecision(recorded(...signed), checker.personId)).toBeUndefined();
  expect(changedSinceDecision(recorded(...signed, edit, ...passedAgain), checker.personId)).toBeUndefined();
});

test('an edit within a round after a return is seen too, though the round keeps only its last text', () => {
  const returned: Told = [{ type: 'article.returned', data: { words: '请再核' } }, checker];
  const withinRound: Told = [{ type: 'article.revised', data: { ...newText, sources } }, editor];
  const events = recorded(...sent, returned, withinRound);
  expect(changedSinceDecision(events, checker.personId)?.article.title).toBe(liftText.title);
  expect(articleAt(events, events.length)?.rounds).toMatchObject([{ number: 1, title: '改过的标题' }]);
});
