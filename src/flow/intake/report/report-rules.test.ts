import { describe, expect, test } from 'vitest';
import { reasonsAgainst } from '#kernel/action-table.ts';
import { bodyFromText } from '#kernel/body.ts';
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
import {
  evolveReport,
  filedText,
  type Report,
  type ReportEvent,
  type ReportStatus,
  textFingerprint,
} from './report.ts';
import { type ReportFacts, reportTable, seesReport } from './report-actions.ts';
import { reportMachine } from './report-commands.ts';

const author = { personId: uuid(801), name: '毛蔚禾' };
const approver = { personId: uuid(802), name: '叶樾平' };
const editor = { personId: uuid(803), name: '林砚川' };

const text = { title: liftText.title, body: bodyFromText(liftText.body), genre: liftText.genre };
const drafted: ReportEvent = { type: 'report.drafted', data: { ...text, unitId, deskId } };
const submitted: ReportEvent = { type: 'report.submitted', data: {} };
const filed = (number: number): ReportEvent => ({
  type: 'report.filed',
  data: { number, fingerprint: textFingerprint(text), declaration: true },
});
const registered: ReportEvent = { type: 'report.registered', data: { year: 2026, number: 7 } };
const words = { words: '请补充近三年的数字。' };

const drafts = [[drafted, author]] as const;
const waits = [...drafts, [submitted, author]] as const;
const isFiled = [...waits, [filed(1), approver]] as const;
const isRegistered = [...isFiled, [registered, editor]] as const;

const histories: Record<ReportStatus, readonly (readonly [ReportEvent, typeof author])[]> = {
  draft: drafts,
  awaiting_approval: waits,
  filed: isFiled,
  withdrawn: [...isFiled, [{ type: 'report.withdrawn', data: words }, author]],
  registered: isRegistered,
  returned: [...isRegistered, [{ type: 'report.returned', data: { ...words, deadline: '2026-03-09' } }, editor]],
  declined: [...isRegistered, [{ type: 'report.declined', data: { reason: 'no_use', ...words } }, editor]],
  duplicate: [...isRegistered, [{ type: 'report.marked_duplicate', data: { of: uuid(2), ...words } }, editor]],
  held: [...isRegistered, [{ type: 'report.held', data: words }, editor]],
  taken_up: [...isRegistered, [{ type: 'report.taken_up', data: { articleId: uuid(3) } }, editor]],
  retracted: [...isRegistered, [{ type: 'report.retracted', data: words }, approver]],
};
const reportIn = (status: ReportStatus): Report => folded(evolveReport, ...histories[status]);

const facts: ReportFacts = {
  unitId,
  unitLineage: [uuid(910), unitId],
  unitIsOpen: true,
  unitHasApprover: true,
  deskExists: true,
  secrecyMarks: [],
  personalData: [],
};
const inputs = {
  draft: { ...liftText, unitId, deskId },
  revise: { ...liftText, deskId },
  submit: {},
  approve: { declaration: 'yes' },
  send_back: words,
  withdraw: words,
  resubmit: { declaration: true },
  correct: { title: liftText.title, body: `${liftText.body}\n补充一句。`, declaration: true, ...words },
  retract: words,
};

test('the rows are those that were agreed', () => {
  expect(rowTexts(reportTable)).toEqual([
    'draft: new → draft by correspondent at unit',
    'revise: draft, returned → same by correspondent at unit',
    'submit: draft → awaiting_approval by correspondent at unit if title_missing, body_missing, unit_without_approver, secrecy_mark',
    'approve: awaiting_approval → filed by approver at unit if author_never_approves, secrecy_mark',
    'send_back: awaiting_approval → draft by approver at unit',
    'withdraw: filed → withdrawn by correspondent at unit, approver at unit',
    'resubmit: returned → filed by approver at unit if title_missing, body_missing, author_never_approves, secrecy_mark',
    'correct: registered, held, taken_up, duplicate → same by approver at unit if author_never_approves',
    'retract: registered, held, taken_up, duplicate → retracted by approver at unit',
  ]);
});

rowsOf({ machine: reportMachine, stateIn: reportIn, factsFor: () => facts, inputs });

const reasons = (
  action: keyof typeof inputs,
  status: ReportStatus,
  asked: Partial<ReportFacts>,
  actor = atUnit('approver'),
) => reasonsAgainst(reportTable, action, reportIn(status), { ...facts, ...asked }, actor).map((r) => r.code);
const atUnit = (role: 'correspondent' | 'approver', as = {}) => actorWith([[role, unitId]], as);

describe('what must hold', () => {
  test('a unit without an approver cannot file', () => {
    expect(reasons('submit', 'draft', { unitHasApprover: false }, atUnit('correspondent'))).toEqual([
      'unit_without_approver',
    ]);
  });
  test.each([
    ['approve', 'awaiting_approval'],
    ['resubmit', 'returned'],
  ] as const)('an author never approves their own report: %s', (action, status) => {
    expect(reasons(action, status, {}, atUnit('approver', author))).toEqual(['author_never_approves']);
    expect(reasons(action, status, {}, atUnit('approver', approver))).toEqual([]);
  });
  test.each([
    ['submit', 'draft', 'correspondent'],
    ['approve', 'awaiting_approval', 'approver'],
    ['resubmit', 'returned', 'approver'],
  ] as const)('a secrecy mark stops %s', (action, status, role) => {
    expect(reasons(action, status, { secrecyMarks: ['机密★1年'] }, atUnit(role))).toEqual(['secrecy_mark']);
  });
  test('every reason is given, not the first alone', () => {
    const empty = { ...reportIn('draft'), title: ' ', body: [] };
    const all = { ...facts, unitHasApprover: false, secrecyMarks: ['绝密'] };
    const codes = reasonsAgainst(reportTable, 'submit', empty, all, actorWith([])).map((r) => r.code);
    expect(codes).toEqual(['not_your_role', 'title_missing', 'body_missing', 'unit_without_approver', 'secrecy_mark']);
  });
});

describe('what the acts make', () => {
  const context = (over: Partial<ReportFacts> = {}) => ({
    id: recordId,
    now: at,
    newId: () => uuid(5),
    actor: atUnit('correspondent', author),
    facts: { ...facts, ...over },
  });
  const draft = (over: Partial<ReportFacts>, input: object = inputs.draft) =>
    reportMachine.decide.draft(reportMachine.commands.draft.parse(input), undefined, context(over));
  const codes = (result: ReturnType<typeof draft>) => (result.ok ? [] : result.refusals.map((r) => [r.field, r.code]));

  test('a text with a secrecy mark is not even kept as a draft', () => {
    expect(codes(draft({}, { ...inputs.draft, title: '关于换届工作的报告（机密）' }))).toEqual([
      ['body', 'secrecy_mark'],
    ]);
  });
  test('a closed unit and a desk that is none are refused at their fields', () => {
    expect(codes(draft({ unitIsOpen: false }))).toEqual([['unitId', 'unit_closed']]);
    expect(codes(draft({ deskExists: false }))).toEqual([['deskId', 'desk_unknown']]);
  });
  test.each([
    [{ title: '  ' }, 'title_missing'],
    [{ title: '长'.repeat(121) }, 'title_too_long'],
    [{ body: '长'.repeat(200_001) }, 'body_too_long'],
    [{ genre: 'rumour' }, 'genre_unknown'],
    [{ unitId: 'x' }, 'unit_missing'],
  ])('%j is refused as %s', (over, problem) => {
    const parsed = reportMachine.commands.draft.safeParse({ ...inputs.draft, ...over });
    expect(parsed.error?.issues.map((i) => i.message)).toEqual([problem]);
  });
  test('a filing keeps its text whatever is written afterwards, and counts on', () => {
    const returned = reportIn('returned');
    const revised = folded(
      evolveReport,
      ...histories.returned,
      [{ type: 'report.revised', data: { ...text, title: '补充后的标题', deskId } }, author],
      [filed(2), approver],
    );
    expect(filedText(returned).title).toBe(liftText.title);
    expect(revised.filings.map((f) => [f.number, f.title])).toEqual([
      [1, liftText.title],
      [2, '补充后的标题'],
    ]);
    expect(revised.register).toEqual({ year: 2026, number: 7 });
  });
  describe('a report that proves wrong', () => {
    const decide = (status: ReportStatus, input: object) =>
      reportMachine.decide.correct(reportMachine.commands.correct.parse(input), reportIn(status), context());
    const correction = { title: '更正后的标题', body: liftText.body, declaration: 'yes', words: '标题中的镇名写错。' };

    test('a correction is a filing of its own; the one before stays as it was, and so does the state', () => {
      const done = decide('taken_up', correction);
      if (!done.ok) throw new Error('refused');
      const corrected = folded(evolveReport, ...histories.taken_up, ...done.value.map((e) => [e, approver] as const));
      expect(corrected).toMatchObject({ status: 'taken_up', articles: [uuid(3)], title: '更正后的标题' });
      expect(corrected.filings.map((f) => [f.number, f.title, f.correction])).toEqual([
        [1, liftText.title, undefined],
        [2, '更正后的标题', '标题中的镇名写错。'],
      ]);
    });
    test('the same text corrects nothing', () => {
      expect(codes(decide('held', { ...correction, title: liftText.title }))).toEqual([['body', 'text_unchanged']]);
    });
    test('nor may a correction bring in a secret, or go without its declaration and reason', () => {
      const secret = { ...correction, body: '机密★1年' };
      expect(codes(decide('held', secret))).toEqual([['body', 'secrecy_mark']]);
      const parsed = reportMachine.commands.correct.safeParse({ ...correction, declaration: 'no', words: ' ' });
      expect(parsed.error?.issues.map((i) => i.message).toSorted()).toEqual(['declaration_missing', 'words_missing']);
    });
  });
  test('a decision on personal data falls with the text it was made on', () => {
    const decided: ReportEvent = {
      type: 'report.personal_data_decided',
      data: { decision: 'to_be_removed', words: '编辑时删去' },
    };
    const refiled = folded(evolveReport, ...isRegistered, [decided, editor], [filed(2), approver]);
    expect(folded(evolveReport, ...isRegistered, [decided, editor]).personalData).toBeDefined();
    expect(refiled.personalData).toBeUndefined();
  });
});

describe('who sees it', () => {
  const sees = (status: ReportStatus, role: Parameters<typeof actorWith>[0][number][0], where: string) =>
    seesReport(reportIn(status), facts, actorWith([[role, where]]));
  test('the unit and those above it from the first draft', () => {
    expect(sees('draft', 'correspondent', unitId)).toBe(true);
    expect(sees('draft', 'approver', uuid(910))).toBe(true);
    expect(sees('filed', 'correspondent', elsewhere)).toBe(false);
  });
  test.each([
    ['draft', false],
    ['awaiting_approval', false],
    ['withdrawn', false],
    ['filed', true],
    ['returned', true],
    ['declined', true],
  ] as const)('the desk, once it is filed: %s %s', (status, seen) => {
    expect(sees(status, 'editor', deskId)).toBe(seen);
    expect(sees(status, 'editor', elsewhere)).toBe(false);
    expect(sees(status, 'system_administrator', deskId)).toBe(false);
  });
});
