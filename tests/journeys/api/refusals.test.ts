/** Every act of every thing, asked for wrongly: by nobody, with nothing, with nonsense, by people without the right. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { slices } from '#app/slices.ts';
import type { ListedAction, ListedThing } from '#platform/http/index.ts';
import { type Answer, type Machine, machine, nobody } from '../../support/api.ts';
import { type TestHouse, testHouse } from '../../support/house.ts';
import { releasedIssue } from '../../support/press.ts';
import { registerReport } from '../../support/records.ts';
import { expectReplays } from '../../support/replay.ts';
import { changingNothing } from '../../support/unchanged.ts';

let house: TestHouse;
let correspondent: Machine;
let leader: Machine;
/** Of each kind of record, one that is there. */
let ids: Readonly<Record<string, string>>;

beforeAll(async () => {
  house = await testHouse();
  correspondent = await machine(house, 'correspondent');
  leader = await machine(house, 'leader');
  const report = await registerReport(house);
  const issue = await releasedIssue(house);
  ids = {
    report,
    issue,
    article: await articleIn(issue),
    bulletin: house.bulletinId,
    unit: house.units.city,
    person: house.people.editor,
  };
});
afterAll(async () => {
  await expectReplays(house.access);
  await house.close();
});

async function articleIn(issueId: string): Promise<string> {
  const entries = house.services.db
    .selectFrom('press.issue_entry')
    .select('article_id')
    .where('issue_id', '=', issueId);
  return (await entries.executeTakeFirstOrThrow()).article_id;
}

const acts: [string, ListedThing, ListedAction][] = slices.flatMap(({ name, things = [] }) =>
  things.flatMap((thing) =>
    thing.actions.map((action): [string, ListedThing, ListedAction] => [`${name} ${action.name}`, thing, action]),
  ),
);

const nonsense = Object.fromEntries(
  ['title', 'body', 'unitId', 'deskId', 'words', 'name', 'articleId', 'issueId', 'bulletinId', 'on', 'role', 'reason']
    .concat(['deadline', 'of', 'decision', 'genre', 'form', 'sources', 'parentId', 'from', 'to', 'userName', 'kind'])
    .concat(['questionId', 'text', 'fingerprint', 'password', 'toPersonId', 'delegationId', 'copies', 'declaration'])
    .map((field) => [field, { '': [null] }]),
);

function addressOf(thing: ListedThing, action: ListedAction): string {
  if (action.from.includes('new')) return `${thing.path}/${action.name}`;
  return `${thing.path}/${ids[thing.name] ?? '0199a000-0000-7000-8000-00000000dead'}/${action.name}`;
}

/** All its reasons, each a sentence in the reader's language, none of them a bare code or a schema's own English. */
function expectRefused(answer: Answer, statuses: readonly number[]): void {
  expect(statuses).toContain(answer.status);
  const { refusals } = answer.body.error;
  expect(refusals.length).toBeGreaterThan(0);
  for (const { code, message } of refusals) {
    expect(code).toMatch(/^[a-z_]+$/);
    expect(message).toMatch(/^.{4,}[。.;；]$/su);
    expect(message).not.toMatch(/undefined|\[object|NaN|Invalid|不能办理（|cannot be done \(/);
  }
}

const han = /\p{Script=Han}/u;

test.each(acts)(
  '%s is refused to nobody, to nothing, to nonsense and to others, with all its reasons',
  async (_, thing, action) => {
    const at = addressOf(thing, action);
    const whose = action.who.filter((w) => w !== 'system').map((w) => w.role);
    const others = [correspondent, leader].filter((_, i) => !whose.includes(i === 0 ? 'correspondent' : 'leader'));
    const refused = await changingNothing(house.services.db, async () => ({
      nobody: await nobody(house).post(at, {}),
      others: await Promise.all(others.map((own) => own.post(at, {}))),
      zh: [await leader.post(at, {}), await leader.post(at, nonsense)],
      en: [await leader.post(at, {}, english), await leader.post(at, nonsense, english)],
    }));
    expectRefused(refused.nobody, [401]);
    for (const answer of [...refused.others, ...refused.zh, ...refused.en]) expectRefused(answer, [403, 404, 409, 422]);
    for (const lang of ['zh', 'en'] as const) {
      const said = refused[lang].flatMap((answer) => answer.body.error.refusals as { message: string }[]);
      for (const { message } of said) expect([message, han.test(message)]).toEqual([message, lang === 'zh']);
    }
  },
);
const english = { 'accept-language': 'en' };
