/** Many signatories at one bulletin: every number once, in a row, whatever comes between. */
import { expect } from 'vitest';
import { articleThing } from '#flow/newsroom/article/index.ts';
import { issueThing, printBefore } from '#flow/press/issue/index.ts';
import type { Commands } from '#kernel/machine.ts';
import { handle, inWork, type Thing, type Work } from '#platform/event-log/index.ts';
import type { TestHouse, Who } from './house.ts';
import { mealsText } from './texts.ts';

/** One act on each of many records, in one work. */
async function onEach<
  S,
  E extends { type: string; data: object },
  F,
  A extends string,
  T extends string,
  C extends Commands<A>,
>(
  house: TestHouse,
  who: Who,
  thing: Thing<S, E, F, A, T, C>,
  action: A,
  acts: readonly { readonly id?: string; readonly input: object }[],
): Promise<string[]> {
  const run = async (work: Work) => {
    const ids: string[] = [];
    for (const { id, input } of acts) ids.push((await handle(work, thing, { id, action, input })).id);
    return ids;
  };
  const done = await inWork(house.services, await house.actor(who), run);
  if (!done.ok) throw new Error(`${action}: ${JSON.stringify(done.refusals)}`);
  return done.value;
}

async function issuesAwaitingSignOff(house: TestHouse, count: number): Promise<string[]> {
  const text = { title: mealsText.title, body: mealsText.body, form: 'brief', deskId: house.units.city };
  const articles = await onEach(house, 'editor', articleThing, 'open', Array(count).fill({ input: text }));
  const each = articles.map((id) => ({ id, input: {} }));
  await onEach(house, 'editor', articleThing, 'send_to_check', each);
  await onEach(house, 'checker', articleThing, 'pass', each);
  await onEach(house, 'signatory', articleThing, 'sign_off', each);
  const input = { bulletinId: house.bulletinId, series: 'main' };
  const issues = await onEach(house, 'editor', issueThing, 'open', Array(count).fill({ input }));
  const places = issues.map((id, i) => ({ id, input: { articleId: articles[i] ?? '' } }));
  await onEach(house, 'editor', issueThing, 'place', places);
  for (const id of issues) {
    const printed = await printBefore(house.services, house.access, await house.actor('editor'), {
      id,
      action: 'send_for_sign_off',
      input: {},
    });
    expect(printed.ok).toBe(true);
  }
  await onEach(
    house,
    'editor',
    issueThing,
    'send_for_sign_off',
    issues.map((id) => ({ id, input: {} })),
  );
  return issues;
}

/** Each issue is signed twice at once; no other number may have been taken before. */
export async function expectNumbersInARow(house: TestHouse, count: number): Promise<void> {
  const waiting = await issuesAwaitingSignOff(house, count);
  const signatory = await house.actor('signatory');
  const sign = (id: string) =>
    inWork(house.services, signatory, (work) => handle(work, issueThing, { id, action: 'sign_off', input: {} }));
  // A second click on the same issue, at the same time: one of the two is refused, and takes no number.
  const done = await Promise.all(waiting.flatMap((id) => [sign(id), sign(id)]));
  const taken = done.flatMap((one) => (one.ok ? [one.value.state.signOff?.number.number ?? 0] : []));
  const refusals = done.flatMap((one) => (one.ok ? [] : one.refusals.map((r) => r.code)));
  const wanted = Array.from({ length: count }, (_, i) => i + 1);
  expect(taken.sort((a, b) => a - b)).toEqual(wanted);
  expect(refusals).toEqual(Array(count).fill('wrong_status'));
  const register = await house.access.db
    .selectFrom('press.issue_number as n')
    .innerJoin('press.issue as i', 'i.id', 'n.issue_id')
    .select(['n.number', 'n.total', 'i.number as printed', 'i.status'])
    .orderBy('n.number')
    .execute();
  expect(register).toEqual(wanted.map((n) => ({ number: n, total: n, printed: n, status: 'signed_off' })));
}
