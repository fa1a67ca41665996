import { describe, expect, test } from 'vitest';
import { reasonsAgainst } from '#kernel/action-table.ts';
import type { Actor, Role } from '#kernel/actor.ts';
import type { EventMeta } from '#kernel/event.ts';
import { evolveIssue, type Issue, type IssueEvent } from './issue.ts';
import { type IssueAction, type IssueFacts, issueTable } from './issue-actions.ts';
import { issueCommands, issueMachine } from './issue-commands.ts';
import { currentFingerprint, type EntryFact, toPrint } from './issue-contents.ts';

const deskId = 'desk';
const ids = ['0199a000-0000-7000-8000-00000000000a', '0199a000-0000-7000-8000-00000000000b'] as const;
const masthead = { name: '青岚信息', issuingUnit: '青岚市信息中心', note: '', telephone: '' };
const distribution = { up: ['市领导'], across: [], down: ['各县（市、区）'] };
const entry = (articleId: string, change: Partial<EntryFact> = {}): EntryFact => ({
  articleId,
  title: '题目',
  status: 'placed',
  round: 1,
  fingerprint: `text of ${articleId}`,
  source: '云桥区',
  editor: '林砚川',
  checker: '孟芷宁',
  ...change,
});
const print = { fingerprint: 'f', sha256: 's', pages: 4 };
const facts: IssueFacts = {
  deskId,
  masthead,
  bulletin: { distribution, copies: 60 },
  entries: ids.map((id) => entry(id)),
  print,
};
const number = { year: 2026, number: 12, total: 345 };

const actor = (role: Role): Actor => ({
  orgId: 'o',
  personId: 'p',
  name: '苏槿生',
  unitId: deskId,
  appointments: [{ role, unitId: deskId }],
  origin: 'page',
});
const meta = { at: '2026-03-02T01:00:00.000Z', actorId: 'p', actorName: '苏槿生' } as EventMeta;
const stateAfter = (state: Issue | undefined, ...events: IssueEvent[]): Issue => {
  const last = events.reduce<Issue | undefined>((s, event) => evolveIssue(s, { ...event, meta }), state);
  if (!last) throw new Error('no events');
  return last;
};
const opened = stateAfter(undefined, {
  type: 'issue.opened',
  data: { bulletinId: 'b', deskId, series: 'main', note: '', distribution, copies: 60 },
});
const assembled = stateAfter(
  opened,
  ...ids.map((articleId) => ({ type: 'issue.article_placed' as const, data: { articleId, title: '题目' } })),
);
const sent = stateAfter(assembled, { type: 'issue.sent_for_sign_off', data: {} });

const context = (role: Role, more: Partial<IssueFacts> = {}) => ({
  id: 'i',
  now: '2026-12-31T16:30:00.000Z',
  newId: () => 'x',
  actor: actor(role),
  facts: { ...facts, ...more },
});
const reasons = (action: IssueAction, state: Issue, role: Role, more: Partial<IssueFacts> = {}) =>
  reasonsAgainst(issueTable, action, state, { ...facts, ...more }, actor(role)).map((r) => r.code);

const signed = (): Issue => {
  const done = issueMachine.decide.sign_off({}, sent, context('signatory', { number }));
  if (!done.ok) throw new Error('refused');
  return stateAfter(sent, ...done.value);
};

describe('what must hold', () => {
  test('an empty issue, an unsigned article, a content without a print are each a reason', () => {
    expect(reasons('send_for_sign_off', assembled, 'editor')).toEqual([]);
    expect(reasons('send_for_sign_off', opened, 'editor', { entries: [] })).toEqual(['no_article']);
    const again = [entry(ids[0]), entry(ids[1], { status: 'drafting' })];
    const { print: _, ...unprinted } = facts;
    const all = reasonsAgainst(
      issueTable,
      'send_for_sign_off',
      assembled,
      { ...unprinted, entries: again },
      actor('editor'),
    );
    expect(all.map((r) => r.code)).toEqual(['article_not_signed_off', 'not_printed']);
  });

  test('the editor assembles, the signatory signs, and nobody both', () => {
    expect(reasons('sign_off', sent, 'signatory')).toEqual([]);
    expect(reasons('sign_off', sent, 'editor')).toEqual(['not_your_role']);
    expect(reasons('send_for_sign_off', assembled, 'signatory')).toEqual(['not_your_role']);
    expect(reasons('place', sent, 'editor')).toEqual(['wrong_status']);
  });

  test('a content other than the one that was seen is not signed', () => {
    const seenFingerprint = currentFingerprint(sent, facts);
    expect(reasons('sign_off', sent, 'signatory', { seenFingerprint })).toEqual([]);
    for (const change of [{ fingerprint: 'another text' }, { source: '梧溪县' }, { editor: '陆岫安' }]) {
      const entries = [entry(ids[0], change), entry(ids[1])];
      expect(reasons('sign_off', sent, 'signatory', { seenFingerprint, entries })).toEqual(['text_changed']);
    }
    const renamed = { ...masthead, name: '青岚要情' };
    expect(reasons('sign_off', sent, 'signatory', { seenFingerprint, masthead: renamed })).toEqual(['text_changed']);
  });
});

describe('acts', () => {
  test('an edit orders the articles as asked, those left out keep theirs at the end', () => {
    const input = issueCommands.edit.parse({
      copies: 80,
      up: '市领导',
      order: [ids[1]],
      notes: { [ids[0]]: '供参阅' },
    });
    const done = issueMachine.decide.edit(input, assembled, context('editor'));
    const state = done.ok ? stateAfter(assembled, ...done.value) : assembled;
    expect(state.entries).toEqual([
      { articleId: ids[1], note: '' },
      { articleId: ids[0], note: '供参阅' },
    ]);
    expect(state).toMatchObject({ copies: 80, distribution: { up: ['市领导'], across: [], down: [] } });
  });

  test('a signing takes the number and the day in Shanghai, and what is printed from elsewhere', () => {
    const state = signed();
    expect(state.signOff).toMatchObject({ number, day: '2027-01-01', fingerprint: currentFingerprint(sent, facts) });
    expect(state.contents?.masthead).toEqual(masthead);
    expect(state.contents?.articles.map((a) => [a.articleId, a.round, a.source])).toEqual(
      ids.map((id) => [id, 1, '云桥区']),
    );
  });

  test('a signing without a number is no signing', () => {
    expect(issueMachine.decide.sign_off({}, sent, context('signatory')).ok).toBe(false);
  });

  test('a voided number stays with its reason, and the issue is assembled anew', () => {
    const done = issueMachine.decide.void_number({ words: '漏排一篇' }, signed(), context('signatory'));
    const state = done.ok ? stateAfter(signed(), ...done.value) : signed();
    expect(state.status).toBe('assembling');
    expect(state.signOff).toBeUndefined();
    expect(state.contents).toBeUndefined();
    expect(state.voided).toEqual([{ number, words: '漏排一篇', at: meta.at, by: '苏槿生' }]);
  });
});

describe('the print of a content', () => {
  test('is another one for the proof, for the issue and for each correction', () => {
    const prints = [
      toPrint(assembled, facts).fingerprint,
      toPrint(signed(), facts).fingerprint,
      toPrint(signed(), facts, '第1篇有误').fingerprint,
      toPrint(signed(), facts, '第2篇有误').fingerprint,
    ];
    expect(new Set(prints).size).toBe(4);
    expect(toPrint(sent, facts).fingerprint).toBe(prints[0]);
  });

  test('of a signed issue follows neither a rename nor an edit; of a correction it follows the edit and drops what is withdrawn', () => {
    const later = {
      ...facts,
      masthead: { ...masthead, name: '新刊名' },
      entries: [
        entry(ids[0], { round: 2, fingerprint: 'new', status: 'corrected' }),
        entry(ids[1], { status: 'withdrawn' }),
      ],
    };
    expect(toPrint(signed(), later)).toEqual(toPrint(signed(), facts));
    const corrected = toPrint(signed(), later, '更正');
    expect(corrected.contents.masthead).toEqual(masthead);
    expect(corrected.contents.articles.map((a) => [a.articleId, a.round])).toEqual([[ids[0], 2]]);
  });
});
