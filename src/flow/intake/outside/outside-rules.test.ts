import { describe, expect, test } from 'vitest';
import {
  actorWith,
  at,
  deskId,
  folded,
  recordId,
  rowsOf,
  rowTexts,
  uuid,
} from '../../../../tests/support/machine-cases.ts';
import { evolveOutside, type OutsideEvent, type OutsideStatus } from './outside.ts';
import { type OutsideAction, outsideTable } from './outside-actions.ts';
import { outsideCommands, outsideMachine } from './outside-commands.ts';

const editor = { personId: uuid(803), name: '林砚川' };
const text = {
  title: '栖梧市老旧小区加装电梯“一梯一议”',
  body: '栖梧市把加装电梯的出资比例交给楼道议定，两年装了412台。',
  source: '栖梧日报',
  address: 'https://paper.example.org/2026-02-11/3',
  day: '2026-02-11',
  note: '出资比例可参考',
};
const collected: OutsideEvent = {
  type: 'outside_item.collected',
  data: { ...text, body: [{ kind: 'paragraph', text: text.body }], deskId },
};
const histories: Record<OutsideStatus, OutsideEvent[]> = {
  collected: [collected],
  taken_up: [collected, { type: 'outside_item.taken_up', data: { articleId: uuid(7) } }],
  set_aside: [collected, { type: 'outside_item.set_aside', data: { reason: 'out_of_date', words: '三年前的做法' } }],
};
const itemIn = (status: OutsideStatus) =>
  folded(evolveOutside, ...histories[status].map((event) => [event, editor] as const));
const facts = { deskId, deskExists: true };

test('the rows of the table', () =>
  expect(rowTexts(outsideTable)).toEqual([
    'collect: new → collected by editor at desk',
    'correct: collected, taken_up → same by editor at desk',
    'take_up: collected, taken_up → taken_up by the house',
    'put_back: taken_up → collected | taken_up by the house',
    'set_aside: collected → set_aside by editor at desk',
    'bring_back: set_aside → collected by editor at desk',
  ]));

rowsOf({
  machine: outsideMachine,
  stateIn: itemIn,
  factsFor: () => facts,
  inputs: {
    collect: { ...text, deskId },
    correct: { ...text, reason: '原文改了数字' },
    take_up: { articleId: uuid(8) },
    put_back: { articleId: uuid(7), words: '' },
    set_aside: { reason: 'not_alike', words: '本地没有这类小区' },
    bring_back: { words: '' },
  } satisfies Record<OutsideAction, object>,
});

describe('what is collected', () => {
  const collect = (changed: object) => {
    const parsed = outsideCommands.collect.safeParse({ ...text, deskId, ...changed });
    if (!parsed.success) return parsed.error.issues.map((issue) => issue.message);
    const context = { id: recordId, now: at, newId: () => uuid(9), actor: actorWith([['editor', deskId]]), facts };
    const done = outsideMachine.decide.collect(parsed.data, undefined, context);
    return done.ok ? [] : done.refusals.map((r) => r.code);
  };
  test.each([
    ['source', 'source_missing'],
    ['address', 'address_missing'],
    ['day', 'day_missing'],
    ['title', 'title_missing'],
    ['body', 'body_missing'],
  ])('without its %s it is none', (field, code) => expect(collect({ [field]: ' ' })).toEqual([code]));
  test.each([
    ['a web address cut short', { address: 'https://' }, 'address_wrong'],
    ['an address that runs a script', { address: 'javascript://x' }, 'address_wrong'],
    ['a day to come', { day: '2026-03-03' }, 'day_in_future'],
    ['a secrecy mark', { body: '机密★1年\n正文' }, 'secrecy_mark'],
    ['personal data', { body: '联系人电话13912345678。' }, 'personal_data'],
  ])('%s is refused', (_, changed, code) => expect(collect(changed)).toEqual([code]));
  test('the page of a printed paper is an address, and personal data may be kept on purpose', () => {
    expect(collect({ address: '《栖梧调研》2026年第3期第12页' })).toEqual([]);
    expect(collect({ body: '热线电话13912345678。', keepPersonalData: 'yes' })).toEqual([]);
  });
});

test('it waits for use again when the last article that cited it drops it', () => {
  const told = (type: 'taken_up' | 'put_back', n: number): OutsideEvent =>
    type === 'taken_up'
      ? { type: 'outside_item.taken_up', data: { articleId: uuid(n) } }
      : { type: 'outside_item.put_back', data: { articleId: uuid(n), words: '' } };
  const after = (...more: OutsideEvent[]) =>
    folded(evolveOutside, ...[...histories.taken_up, ...more].map((event) => [event, editor] as const));
  expect(after(told('taken_up', 8), told('put_back', 7))).toMatchObject({ status: 'taken_up', articles: [uuid(8)] });
  expect(after(told('put_back', 7))).toMatchObject({ status: 'collected', articles: [] });
});

test('an article that cites it twice is named once', () => {
  const again = folded(
    evolveOutside,
    ...[...histories.taken_up, ...histories.taken_up.slice(1)].map((event) => [event, editor] as const),
  );
  expect(again.articles).toEqual([uuid(7)]);
});
