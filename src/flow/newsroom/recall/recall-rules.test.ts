import { describe, expect, test } from 'vitest';
import {
  actorWith,
  deskId,
  folded,
  house,
  recordId,
  rowsOf,
  rowTexts,
  at as then,
  unitId,
  uuid,
} from '../../../../tests/support/machine-cases.ts';
import { evolveRecall, type Recall, type RecallEvent } from './recall.ts';
import { type RecallFacts, recallTable, seesRecall } from './recall-actions.ts';
import { recallMachine } from './recall-commands.ts';

const approver = { personId: uuid(802), name: '叶樾平' };
const [article, issue] = [uuid(70), uuid(71)];
const place = (id: string, kind: 'article' | 'issue' = 'article') => ({ kind, id, title: '样稿', sentences: [] });
const opened: RecallEvent = {
  type: 'recall.opened',
  data: {
    ...{ deskId, cause: 'corrected', words: '数字有误' },
    source: { kind: 'report', id: uuid(2), title: '来稿' },
    places: [place(article)],
  },
};
const settled: RecallEvent = {
  type: 'recall.place_settled',
  data: { placeId: article, outcome: 'no_effect', words: '没有引用' },
};
const open: Recall = folded(evolveRecall, [opened, approver]);
const done: Recall = folded(evolveRecall, [opened, approver], [settled, approver]);
const facts: RecallFacts = { deskId, changed: [article] };

test('the rows are those that were agreed', () => {
  expect(rowTexts(recallTable)).toEqual([
    'open: new → open by the house',
    'add_place: open, settled → open by the house',
    'settle: open → open | settled by editor at desk, signatory at desk',
    'close_place: open → open | settled by the house',
    'lift: open → settled by the house',
  ]);
});

rowsOf({
  machine: recallMachine,
  stateIn: (status) => (status === 'open' ? open : done),
  factsFor: () => facts,
  inputs: {
    open: opened.data,
    add_place: { place: place(issue, 'issue') },
    settle: { placeId: article, outcome: 'revised' },
    close_place: { placeId: article, outcome: 'withdrawn', words: '撤稿' },
    lift: { words: '原报无误' },
  },
});

describe('settling', () => {
  const codes = (input: object, changed: readonly string[] = []) => {
    const context = { id: recordId, now: then, newId: () => uuid(5), actor: house(), facts: { deskId, changed } };
    const decided = recallMachine.decide.settle(recallMachine.commands.settle.parse(input), open, context);
    return decided.ok ? [] : decided.refusals.map((r) => [r.field, r.code]);
  };
  test('is revised only when the text was, and not affected only with a reason', () => {
    expect(codes({ placeId: article, outcome: 'revised' })).toEqual([['outcome', 'not_revised']]);
    expect(codes({ placeId: article, outcome: 'revised' }, [article])).toEqual([]);
    expect(codes({ placeId: article, outcome: 'no_effect', words: ' ' })).toEqual([['words', 'words_missing']]);
    expect(codes({ placeId: issue, outcome: 'no_effect', words: '无关' })).toEqual([['placeId', 'place_missing']]);
  });
  test('the last place settles the recall, a further one opens it again', () => {
    expect(done.status).toBe('settled');
    const added: RecallEvent = { type: 'recall.place_added', data: { place: place(issue, 'issue') } };
    const again = folded(evolveRecall, [opened, approver], [settled, approver], [added, approver]);
    expect(again.places.map((p) => p.status)).toEqual(['no_effect', 'open']);
    expect(again.status).toBe('open');
    const lifted: RecallEvent = { type: 'recall.lifted', data: { words: '原报无误' } };
    const last = folded(evolveRecall, [opened, approver], [settled, approver], [added, approver], [lifted, approver]);
    expect(last.places.map((p) => p.status)).toEqual(['no_effect', 'lifted']);
  });
});

test('the desk reads it, a unit does not', () => {
  for (const role of ['editor', 'checker', 'signatory'] as const)
    expect(seesRecall(open, facts, actorWith([[role, deskId]]))).toBe(true);
  expect(seesRecall(open, facts, actorWith([['approver', unitId]]))).toBe(false);
  expect(seesRecall(open, facts, actorWith([['system_administrator', deskId]]))).toBe(false);
});
