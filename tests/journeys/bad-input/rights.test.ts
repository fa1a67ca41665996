import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reportThing } from '#flow/intake/report/index.ts';
import { handle, inWork } from '#platform/event-log/index.ts';
import { codesOf, type Machine, machine, nobody, withToken } from '../../support/api.ts';
import { testDirectory } from '../../support/directory.ts';
import { fieldsOf, knock } from '../../support/door.ts';
import { type TestHouse, testHouse } from '../../support/house.ts';
import { expectReplays } from '../../support/replay.ts';
import { changingNothing } from '../../support/unchanged.ts';

let house: TestHouse;
/** A draft of the district, and one that was filed to the city's desk. */
let draft: string;
let filed: string;
/** A filed report of another organisation in the same database. */
let foreign: string;
const text = { title: '云桥区规范村级公章管理', body: '全区村级公章实行镇村共管。', genre: 'experience' };

beforeAll(async () => {
  house = await testHouse();
  const { district, city } = house.units;
  const input = { ...text, unitId: district, deskId: city };
  draft = (await house.act('correspondent', reportThing, { action: 'draft', input })).id;
  filed = (await house.act('correspondent', reportThing, { action: 'draft', input })).id;
  await house.act('correspondent', reportThing, { id: filed, action: 'submit', input: {} });
  await house.act('approver', reportThing, { id: filed, action: 'approve', input: { declaration: 'yes' } });
  foreign = await reportElsewhere();
});
afterAll(async () => {
  await expectReplays(house.access);
  await house.close();
});

async function reportElsewhere(): Promise<string> {
  const elsewhere = await testDirectory(house.services.db, house.clock);
  const city = await elsewhere.open('岚溪市', 'city');
  await elsewhere.unit('found_desk', { name: '岚溪市编辑部', on: '2020-01-01' }, city);
  const writer = await elsewhere.actor(await elsewhere.holder('袁汀舟', city, 'correspondent'));
  const approver = await elsewhere.actor(await elsewhere.holder('柳砚秋', city, 'approver'));
  const input = { ...text, unitId: city, deskId: city };
  const by = async (actor: typeof writer, action: 'draft' | 'submit' | 'approve', given: object, id?: string) => {
    const done = await inWork(house.services, actor, (work) => handle(work, reportThing, { id, action, input: given }));
    if (!done.ok) throw new Error(done.refusals.map((r) => r.code).join());
    return done.value.id;
  };
  const id = await by(writer, 'draft', input);
  await by(writer, 'submit', {}, id);
  return by(approver, 'approve', { declaration: 'yes' }, id);
}

const refused = (asked: () => ReturnType<Machine['get']>) => changingNothing(house.services.db, asked);

describe('without a valid token', () => {
  const made = ['', 'x', 'hs_', 'hs_nobody', `hs_${'x'.repeat(5000)}`, 'hs_%00'];
  test.each(made)('(%#) nothing is read and nothing done', async (token) => {
    const stranger = withToken(house, token);
    for (const path of ['/reports', `/reports/${filed}`, `/reports/${filed}/events`, '/no-such-place']) {
      const answer = await stranger.get(path);
      expect([path, answer.status, codesOf(answer)]).toEqual([path, 401, ['sign_in_needed']]);
    }
    const answer = await refused(() => stranger.post(`/reports/${draft}/submit`, {}));
    expect(answer.status).toBe(401);
  });

  test('one that was good yesterday is good no longer', async () => {
    const yesterday = await machine(house, 'correspondent');
    expect((await yesterday.get('/reports')).status).toBe(200);
    house.clock.advance({ hours: 25 });
    expect((await yesterday.get('/reports')).status).toBe(401);
  });

  test('one whose person was disabled opens nothing', async () => {
    const leaver = await house.directory.holder('申屠月', house.units.district, 'correspondent');
    const token = await machine(house, { personId: leaver });
    expect((await token.get('/reports')).status).toBe(200);
    await house.directory.person('disable', { words: '调离' }, leaver);
    expect((await token.get('/reports')).status).toBe(401);
  });
});

describe('with somebody else’s rights', () => {
  test.each([
    ['correspondent', 'approve', { declaration: true }],
    ['approver', 'withdraw', {}],
    ['approver', 'submit', {}],
  ] as const)('%s cannot %s', async (who, action, input) => {
    const own = await machine(house, who);
    const answer = await refused(() => own.post(`/reports/${draft}/${action}`, input));
    expect([403, 409, 422]).toContain(answer.status);
    expect(answer.body.error.refusals[0].message).toMatch(/[。；]$/);
  });

  test('an author who is also the approver never approves', async () => {
    const both = await house.directory.holder('闻人序', house.units.district, 'correspondent', 'approver');
    const own = await machine(house, { personId: both });
    const { district, city } = house.units;
    const made = await own.post('/reports/draft', { ...text, unitId: district, deskId: city });
    await own.post(`/reports/${made.body.id}/submit`, {});
    const answer = await refused(() => own.post(`/reports/${made.body.id}/approve`, { declaration: true }));
    expect([answer.status, codesOf(answer)]).toEqual([409, ['author_never_approves']]);
  });

  test('a report is not made in the name of another unit', async () => {
    const { county, city } = house.units;
    const own = await machine(house, 'correspondent');
    const answer = await refused(() => own.post('/reports/draft', { ...text, unitId: county, deskId: city }));
    expect([answer.status, codesOf(answer)]).toEqual([403, ['not_your_role']]);
    expect(answer.body.error.refusals[0].message).toContain('信息员');
  });

  test.each(['systemAdministrator', 'leader'] as const)('%s reads no report', async (who) => {
    const own = await machine(house, who);
    expect((await own.get('/reports')).body).toEqual({ lines: [] });
    for (const id of [draft, filed]) expect((await own.get(`/reports/${id}`)).status).toBe(404);
  });
});

describe('a record of others does not exist', () => {
  const readers = [
    ['another unit’s draft', 'otherCorrespondent', () => draft],
    ['another unit’s filed report', 'otherApprover', () => filed],
    ['a draft that its desk has not been given', 'editor', () => draft],
    ['a report filed to another desk', 'countyEditor', () => filed],
    ['another organisation’s report, to a correspondent', 'correspondent', () => foreign],
    ['another organisation’s report, to an editor', 'editor', () => foreign],
  ] as const;

  test.each(readers)('%s: not at the API', async (_, who, id) => {
    const own = await machine(house, who);
    for (const path of [`/reports/${id()}`, `/reports/${id()}/events`]) {
      const answer = await own.get(path);
      expect([answer.status, codesOf(answer)]).toEqual([404, ['not_found']]);
    }
    const inputs = {
      submit: {},
      approve: { declaration: true },
      withdraw: { words: '撤回' },
      send_back: { words: '退' },
    };
    for (const [action, input] of Object.entries(inputs)) {
      const answer = await refused(() => own.post(`/reports/${id()}/${action}`, input));
      expect([action, answer.status, codesOf(answer)]).toEqual([action, 404, ['not_found']]);
    }
    const { body } = await own.get('/reports');
    expect(JSON.stringify(body)).not.toContain(id());
  });

  test.each(readers)('%s: not on a page', async (_, who, id) => {
    const own = await house.as(who);
    for (const path of [
      `/reports/${id()}`,
      `/reports/${id()}/edit`,
      `/reports/${id()}/files/${'a'.repeat(64)}`,
      `/screening/${id()}`,
    ]) {
      expect([path, (await own.get(path)).status]).toEqual([path, 404]);
    }
    const answer = await changingNothing(house.services.db, () =>
      own.post(`/reports/${id()}/revise`, { ...text, deskId: house.units.city, version: 1 }),
    );
    expect(answer.status).toBe(404);
    expect(await answer.text()).not.toContain('村级公章实行镇村共管</');
  });
});

describe('an address that leads nowhere', () => {
  const ids = [
    'aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa',
    '------------------------------------',
    '000000000000000000000000000000000000',
    '00000000-0000-0000-0000-00000000000g',
    "1' or '1'='1",
    '%00',
    '..%2f..%2fetc%2fpasswd',
    'x'.repeat(3000),
  ];
  test.each(ids)('(%#) is a page that says so, and JSON at the API', async (id) => {
    const own = await house.as('correspondent');
    const token = await machine(house, 'correspondent');
    for (const rest of ['', '/edit', '/files/x']) expect((await own.get(`/reports/${id}${rest}`)).status).toBe(404);
    expect((await own.post(`/reports/${id}/submit`)).status).toBe(404);
    expect((await token.get(`/reports/${id}`)).status).toBe(404);
    expect((await token.post(`/reports/${id}/submit`, {})).body.error.status).toBe(404);
  });

  test.each(['explode', 'toString', '__proto__', 'constructor', 'SUBMIT', 'draft'])(
    'an act called %s does not exist',
    async (action) => {
      const own = await house.as('correspondent');
      const token = await machine(house, 'correspondent');
      const page = await changingNothing(house.services.db, () => own.post(`/reports/${draft}/${action}`));
      const json = await refused(() => token.post(`/reports/${draft}/${action}`, {}));
      expect([page.status >= 400 && page.status < 500, json.status]).toEqual([true, 404]);
    },
  );

  test.each([
    'status=zzz',
    'genre=%27',
    'before=x',
    'after=1',
    'unitId=%27%3B--',
    'title=%00',
    `title=${'x'.repeat(5000)}`,
  ])('a list asked for with %s is refused at the API, and whole on the page', async (query) => {
    const own = await house.as('correspondent');
    const token = await machine(house, 'correspondent');
    const json = await token.get(`/reports?${query}`);
    expect([404, 422]).toContain(json.status);
    expect([200, 404]).toContain((await own.get(`/reports?${query}`)).status);
  });

  test.each(['%', '_', '\\', `'`, '"', '%25_%25', '）', 'a%20or%201=1'])(
    'a title searched for as %s finds that and nothing else',
    async (title) => {
      const own = await machine(house, 'correspondent');
      const { status, body } = await own.get(`/reports?title=${title === '%' ? '%25' : title}`);
      expect([status, body]).toEqual([200, { lines: [] }]);
    },
  );

  test('methods that are not asked for are not there', async () => {
    const { token } = await machine(house, 'correspondent');
    const headers = { authorization: `Bearer ${token}`, origin: 'http://localhost' };
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
      const answer = await house.app.request(`http://localhost/api/reports/${draft}`, { method, headers });
      expect([method, answer.status]).toEqual([method, 404]);
    }
  });

  test('nobody gets further than the door', async () => {
    const answer = await nobody(house).post(`/reports/${draft}/submit`, {});
    expect(answer.status).toBe(401);
    const form = await changingNothing(house.services.db, () =>
      knock(house, `/reports/${draft}/submit`, { body: fieldsOf({}) }),
    );
    expect(form.status).toBe(401);
  });
});
