import { describe, expect, test } from 'vitest';
import { evolveReport, type Report, type ReportEvent, type ReportStatus } from '#flow/intake/report/index.ts';
import { reasonsAgainst } from '#kernel/action-table.ts';
import { bodyFromText } from '#kernel/body.ts';
import {
  actorWith,
  at,
  deskId,
  elsewhere,
  folded,
  house,
  recordId,
  rowsOf,
  rowTexts,
  unitId,
  uuid,
} from '../../../../tests/support/machine-cases.ts';
import { citrusText } from '../../../../tests/support/texts.ts';
import { type ScreeningAction, type ScreeningFacts, screeningTable } from './screening-actions.ts';
import { screeningMachine } from './screening-commands.ts';

const author = { personId: uuid(801), name: '龙筠安' };
const approver = { personId: uuid(802), name: '沈黍明' };
const editor = { personId: uuid(803), name: '林砚川' };
const words = { words: '与本月重点无关，先留着。' };

const text = { title: citrusText.title, body: bodyFromText(citrusText.body), genre: citrusText.genre };
type Told = readonly [ReportEvent, typeof author];
const drafts: readonly Told[] = [[{ type: 'report.drafted', data: { ...text, unitId, deskId } }, author]];
const isFiled: readonly Told[] = [
  ...drafts,
  [{ type: 'report.submitted', data: {} }, author],
  [{ type: 'report.filed', data: { number: 1, fingerprint: 'f', declaration: true } }, approver],
];
const isRegistered: readonly Told[] = [
  ...isFiled,
  [{ type: 'report.registered', data: { year: 2026, number: 12 } }, editor],
];
const isHeld: readonly Told[] = [...isRegistered, [{ type: 'report.held', data: words }, editor]];
const taken = (n: number): Told => [{ type: 'report.taken_up', data: { articleId: uuid(n) } }, editor];
const back = (n: number): Told => [{ type: 'report.put_back', data: { articleId: uuid(n), words: '' } }, editor];
const isTakenUp: readonly Told[] = [...isRegistered, taken(3)];
const marked: ReportEvent = { type: 'report.marked_duplicate', data: { of: uuid(2), ...words } };

const histories: Record<ReportStatus, readonly Told[]> = {
  draft: drafts,
  awaiting_approval: isFiled.slice(0, 2),
  filed: isFiled,
  withdrawn: [...isFiled, [{ type: 'report.withdrawn', data: words }, author]],
  registered: isRegistered,
  returned: [...isRegistered, [{ type: 'report.returned', data: { ...words, deadline: '2026-03-09' } }, editor]],
  declined: [...isRegistered, [{ type: 'report.declined', data: { reason: 'no_use', ...words } }, editor]],
  duplicate: [...isRegistered, [marked, editor]],
  held: isHeld,
  taken_up: isTakenUp,
  retracted: [...isTakenUp, [{ type: 'report.found_untrue', data: words }, editor]],
};
const reportIn = (status: ReportStatus): Report => folded(evolveReport, ...histories[status]);

const original = { id: uuid(2), deskId, status: 'registered' as const };
const facts: ScreeningFacts = {
  unitId,
  unitLineage: [unitId],
  unitIsOpen: true,
  unitHasApprover: true,
  deskExists: true,
  secrecyMarks: [],
  personalData: [],
  duplicates: 0,
  original,
  registerNumber: { year: 2026, number: 12 },
};
const another = { personId: uuid(804), name: '陆岫安', self: false, idleMinutes: 3 };
const inputs: Record<ScreeningAction, object> = {
  register: {},
  decide_personal_data: { decision: 'to_be_removed', words: '编辑时删去手机号' },
  take_up: { articleId: uuid(3) },
  hold: words,
  return: { ...words, deadline: '2026-03-09' },
  decline: { reason: 'no_use', ...words },
  mark_duplicate: { of: original.id, ...words },
  undo_duplicate: words,
  take_over: {},
  put_back: { articleId: uuid(3) },
  find_untrue: words,
  reinstate: words,
};

test('the rows are those that were agreed', () => {
  expect(rowTexts(screeningTable)).toEqual([
    'register: filed → registered by editor at desk',
    'decide_personal_data: registered, held, taken_up → same by editor at desk if no_personal_data, held_by_another',
    'take_up: registered, held, taken_up → taken_up by the house if personal_data_undecided',
    'hold: registered → held by editor at desk if held_by_another',
    'return: registered → returned by editor at desk if held_by_another',
    'decline: registered, held → declined by editor at desk if own_report, held_by_another',
    'mark_duplicate: registered, held → duplicate by editor at desk if has_duplicates, held_by_another',
    'undo_duplicate: duplicate → registered | held by editor at desk',
    'take_over: registered, held, taken_up → same by editor at desk if not_held',
    'put_back: taken_up, retracted → registered | held | taken_up | retracted by the house',
    'find_untrue: registered, held, taken_up, duplicate → retracted by editor at desk',
    'reinstate: retracted → registered | held | taken_up | duplicate by editor at desk',
  ]);
});

rowsOf({
  machine: screeningMachine,
  stateIn: reportIn,
  factsFor: (action) => ({
    ...facts,
    ...(action === 'decide_personal_data' ? { personalData: ['13812345678'] } : {}),
    ...(action === 'take_over' ? { heldBy: another } : {}),
  }),
  inputs,
});

describe('a report that is given back stands where it stood before its first article', () => {
  const folding = (...told: readonly Told[]): Report => folded(evolveReport, ...told);
  const reinstated: Told = [{ type: 'report.reinstated', data: words }, editor];
  const untrue: Told = [{ type: 'report.found_untrue', data: words }, editor];

  test('registered, or held with the words it was held with', () => {
    expect(folding(...isRegistered, taken(3), back(3))).toEqual(folding(...isRegistered));
    expect(folding(...isHeld, taken(3), back(3))).toEqual(folding(...isHeld));
  });
  test('not before the last article gives it back, in whatever order', () => {
    const two = [...isHeld, taken(3), taken(4)];
    expect(folding(...two, back(3))).toMatchObject({ status: 'taken_up', articles: [uuid(4)] });
    expect(folding(...two, back(3), back(4))).toEqual(folding(...isHeld));
    expect(folding(...two, back(4), back(3))).toEqual(folding(...isHeld));
  });
  test('an article that never had it gives nothing back', () => {
    const input = screeningMachine.commands.put_back.parse({ articleId: uuid(9) });
    const context = { id: recordId, now: at, newId: () => uuid(5), actor: house(), facts };
    const done = screeningMachine.decide.put_back(input, reportIn('taken_up'), context);
    expect(done.ok ? [] : done.refusals.map((r) => r.code)).toEqual(['article_missing']);
  });
  test('also while it counts as untrue, and then when that proves an error', () => {
    expect(folding(...isHeld, taken(3), untrue, back(3))).toMatchObject({ status: 'retracted', by: 'desk' });
    expect(folding(...isHeld, taken(3), untrue, back(3), reinstated)).toEqual(folding(...isHeld));
    expect(folding(...isHeld, taken(3), untrue, reinstated)).toEqual(folding(...isHeld, taken(3)));
    const duplicate = [...isHeld, [marked, editor] as const];
    expect(folding(...duplicate, untrue, reinstated)).toEqual(folding(...duplicate));
  });
});

const atDesk = actorWith([['editor', deskId]]);
const reasons = (action: ScreeningAction, status: ReportStatus, asked: Partial<ScreeningFacts> = {}, actor = atDesk) =>
  reasonsAgainst(screeningTable, action, reportIn(status), { ...facts, ...asked }, actor).map((r) => r.code);

describe('what must hold', () => {
  test('what another editor holds is not decided by this one', () => {
    for (const action of ['hold', 'return', 'decline', 'mark_duplicate'] as const)
      expect(reasons(action, 'registered', { heldBy: another })).toEqual(['held_by_another']);
    expect(reasons('take_over', 'registered')).toEqual(['not_held']);
  });
  test('personal data is decided on before the report is taken up', () => {
    const found = { personalData: ['13812345678'] };
    expect(reasons('take_up', 'registered', found, house())).toEqual(['personal_data_undecided']);
    const decided = folded(evolveReport, ...isRegistered, [
      { type: 'report.personal_data_decided', data: { decision: 'necessary', words: '公开的值班电话' } },
      editor,
    ]);
    expect(reasonsAgainst(screeningTable, 'take_up', decided, { ...facts, ...found }, house())).toEqual([]);
    expect(reasons('decide_personal_data', 'registered')).toEqual(['no_personal_data']);
  });
  test('nobody declines a report of their own', () => {
    const own = actorWith([['editor', deskId]], author);
    expect(reasons('decline', 'registered', {}, own)).toEqual(['own_report']);
    expect(reasons('hold', 'registered', {}, own)).toEqual([]);
  });
  test('the first of duplicates is not itself marked as one', () => {
    expect(reasons('mark_duplicate', 'registered', { duplicates: 2 })).toEqual(['has_duplicates']);
  });
});

describe('what the acts make', () => {
  const decide = (
    action: 'return' | 'mark_duplicate' | 'register',
    input: object,
    over: Partial<ScreeningFacts> = {},
  ) => {
    const context = { id: recordId, now: at, newId: () => uuid(9), actor: atDesk, facts: { ...facts, ...over } };
    const parsed = screeningMachine.commands[action].parse(input) as never;
    const done = screeningMachine.decide[action](parsed, reportIn('registered'), context);
    return done.ok ? done.value.map((e) => e.data) : done.refusals.map((r) => [r.field, r.code]);
  };
  test('a deadline of yesterday is refused, one of today is not', () => {
    expect(decide('return', { ...words, deadline: '2026-03-01' })).toEqual([['deadline', 'deadline_past']]);
    expect(decide('return', { ...words, deadline: '2026-03-02' })).toHaveLength(1);
  });
  test('a report duplicates a registered one of the same desk that is no duplicate itself', () => {
    const mark = (over: Partial<ScreeningFacts>, of = original.id) => decide('mark_duplicate', { of, ...words }, over);
    expect(mark({}, recordId)).toEqual([['of', 'of_itself']]);
    expect(mark({ original: { ...original, deskId: elsewhere } })).toEqual([['of', 'of_unknown']]);
    expect(mark({ original: { ...original, status: 'duplicate' } })).toEqual([['of', 'of_is_duplicate']]);
    const { original: _, ...unknown } = facts;
    const context = { id: recordId, now: at, newId: () => uuid(9), actor: atDesk, facts: unknown };
    const input = { of: uuid(44), ...words };
    expect(screeningMachine.decide.mark_duplicate(input, reportIn('registered'), context)).toMatchObject({
      refusals: [{ code: 'of_unknown' }],
    });
  });
  test('the original is named by a choice or by a pasted address, and the paste counts more', () => {
    const named = (input: object) => screeningMachine.commands.mark_duplicate.safeParse({ ...words, ...input });
    expect(named({ of: uuid(2) }).data?.of).toBe(uuid(2));
    expect(named({ of: uuid(2), link: ` http://localhost:3000/screening/${uuid(4)}?done=register ` }).data?.of).toBe(
      uuid(4),
    );
    expect(named({ of: '', link: '' }).error?.issues).toMatchObject([{ path: ['of'], message: 'of_missing' }]);
    expect(named({ of: uuid(2), link: '第十二号' }).error?.issues).toMatchObject([
      { path: ['link'], message: 'link_unknown' },
    ]);
  });
  test.each([
    ['registered', isRegistered],
    ['held', isHeld],
  ] as const)('a mark that is undone gives back what was: %s', (before, events) => {
    const undone: ReportEvent = { type: 'report.duplicate_undone', data: { words: '不是同一件事' } };
    const state = folded(evolveReport, ...events, [marked, editor], [undone, editor]);
    expect(state.status).toBe(before);
    expect(state.filings).toHaveLength(1);
  });
  test('a report goes into several articles, each once', () => {
    const up = (n: number): Told => [{ type: 'report.taken_up', data: { articleId: uuid(n) } }, editor];
    const state = folded(evolveReport, ...isRegistered, up(3), up(4), up(3));
    expect(state).toMatchObject({ status: 'taken_up', articles: [uuid(4), uuid(3)] });
  });
});
