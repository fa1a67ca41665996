import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { alertOf, cookieOf, fieldsOf, keyOf, knock } from '../../support/door.ts';
import { type TestHouse, testHouse } from '../../support/house.ts';
import { changingNothing } from '../../support/unchanged.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse();
});
afterAll(() => house.close());

const signIn = (fields: Record<string, string>, from?: string) =>
  knock(house, '/login', { body: fieldsOf(fields), ...(from ? { from } : {}) });

describe('a wrong password', () => {
  test('is refused in words that do not tell which of the two was wrong', async () => {
    const { userName } = await keyOf(house, 'leader');
    const wrong = await changingNothing(house.services.db, () => signIn({ userName, password: '猜一个' }));
    const nobody = await signIn({ userName: 'nobody', password: '猜一个' });
    expect([wrong.status, nobody.status]).toEqual([401, 401]);
    const said = alertOf(await wrong.text());
    expect(said).toContain('用户名或密码不对，请重新输入');
    expect(alertOf(await nobody.text())).toBe(said);
    expect(cookieOf(wrong)).toBeUndefined();
  });

  test('five times locks for a quarter of an hour, the right one included; then it opens', async () => {
    const key = await keyOf(house, 'editor');
    for (let i = 0; i < 4; i++) expect((await signIn({ ...key, password: `第${i}次` })).status).toBe(401);
    const fifth = await signIn({ ...key, password: '第五次' });
    expect(fifth.status).toBe(429);
    expect(alertOf(await fifth.text())).toContain('请15分钟后再试');
    const right = await signIn(key);
    expect([right.status, cookieOf(right)]).toEqual([429, undefined]);
    house.clock.advance({ minutes: 14, seconds: 30 });
    expect(alertOf(await (await signIn(key)).text())).toContain('请1分钟后再试');
    house.clock.advance({ minutes: 1 });
    const open = await signIn(key);
    expect([open.status, open.headers.get('location')]).toEqual([303, '/']);
    expect(cookieOf(open)).toMatch(/^huoshui_session=.{20,}/);
  });

  test('fifty times from one address stops that address, and no other', async () => {
    const key = await keyOf(house, 'checker');
    for (let i = 0; i < 50; i++) await signIn({ userName: `name${i}`, password: 'x' }, '203.0.113.9');
    const here = await signIn(key, '203.0.113.9');
    expect(here.status).toBe(429);
    expect(alertOf(await here.text())).toContain('这个网络地址登录失败的次数太多');
    expect((await signIn(key, '203.0.113.10')).status).toBe(303);
  });
});

test.each([
  ['null bytes and half characters', { userName: 'a\u0000b\ud800', password: '\u0000\udc00' }],
  ['SQL', { userName: `' or 1=1 --`, password: `'; drop table platform.account; --` }],
  ['a million characters', { userName: 'x'.repeat(1 << 20), password: 'y'.repeat(1 << 20) }],
  ['nothing', { userName: '', password: '' }],
  ['other fields', { name: 'x' } as Record<string, string>],
])('%s at the door are a wrong password', async (_, fields) => {
  const answer = await changingNothing(house.services.db, () => signIn(fields));
  expect(answer.status).toBe(401);
  expect(alertOf(await answer.text())).toContain('用户名或密码不对');
});

test.each(['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)', '%2F%2Fevil.example'])(
  'signing in never leads to %s',
  async (next) => {
    const key = await keyOf(house, 'signatory');
    const answer = await signIn({ ...key, next });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/']);
  },
);

test('a form kept over the door goes to an address of ours only', async () => {
  const key = await keyOf(house, 'signatory');
  for (const action of ['https://evil.example/x', '//evil.example/x', '/\\evil.example', 'javascript:alert(1)']) {
    const answer = await signIn({ ...key, kept: JSON.stringify({ action, fields: [['title', '题']], files: false }) });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/']);
  }
  const broken = await signIn({ ...key, kept: '{' });
  expect(broken.status).toBe(303);
});

describe('a session', () => {
  const text = { title: '云桥区清理小微水体', body: '全区排查小微水体一百二十处。', genre: 'news' };

  async function signedIn(): Promise<string> {
    const cookie = cookieOf(await signIn(await keyOf(house, 'correspondent')));
    if (!cookie) throw new Error('not signed in');
    return cookie;
  }

  test.each([
    ['idle for two hours', { minutes: 121 }],
    ['forgotten for days', { days: 3 }],
  ])('%s ends; a page asks to sign in and comes back to where one was', async (_, passed) => {
    const cookie = await signedIn();
    expect((await knock(house, '/reports', { cookie })).status).toBe(200);
    house.clock.advance(passed);
    const asked = await knock(house, '/reports?status=draft', { cookie });
    expect(asked.headers.get('location')).toBe('/login?next=%2Freports%3Fstatus%3Ddraft');
    const back = await signIn({ ...(await keyOf(house, 'correspondent')), next: '/reports?status=draft' });
    expect(back.headers.get('location')).toBe('/reports?status=draft');
  });

  test('in use ends after twelve hours', async () => {
    const cookie = await signedIn();
    for (let hour = 0; hour < 11; hour++) {
      house.clock.advance({ hours: 1 });
      expect((await knock(house, '/reports', { cookie })).status).toBe(200);
    }
    house.clock.advance({ hours: 1, seconds: 1 });
    expect((await knock(house, '/reports', { cookie })).status).toBe(303);
  });

  test('that ended in mid-form keeps the text; another page of ours cannot be reached with it', async () => {
    const cookie = await signedIn();
    house.clock.advance({ hours: 13 });
    const form = fieldsOf({ ...text, title: `${text.title}"><script>` });
    const answer = await changingNothing(house.services.db, () => knock(house, '/reports/new', { cookie, body: form }));
    const page = await answer.text();
    expect(answer.status).toBe(401);
    expect(page).toContain('登录已过期。您刚才填写的文字没有丢');
    expect(page).toContain('全区排查小微水体一百二十处。');
    expect(page).not.toContain('"><script>');
  });

  test('that was signed out is gone, on the server too', async () => {
    const cookie = await signedIn();
    const out = await knock(house, '/logout', { cookie, body: fieldsOf({}) });
    expect(out.headers.get('location')).toBe('/login');
    expect((await knock(house, '/reports', { cookie })).status).toBe(303);
  });

  test.each([
    '',
    'huoshui_session=',
    'huoshui_session=abc',
    `huoshui_session=${'x'.repeat(8000)}`,
    'huoshui_session=%00',
  ])('that is made up (%#) is nobody', async (cookie) => {
    expect((await knock(house, '/reports', { cookie })).status).toBe(303);
  });
});

describe('a form sent from another site', () => {
  test.each([
    ['a foreign origin', { origin: 'https://evil.example' }],
    ['no origin at all', { origin: '' }],
    ['an origin of nowhere', { origin: 'null' }],
    ['our name on another port', { origin: 'http://localhost:8080' }],
    ['a browser that says so', { origin: '', headers: { 'sec-fetch-site': 'cross-site' } }],
  ])('with %s is refused and does nothing', async (_, from) => {
    const cookie = cookieOf(await signIn(await keyOf(house, 'correspondent')));
    const { district, city } = house.units;
    const body = fieldsOf({ title: '题', body: '正文。', genre: 'news', unitId: district, deskId: city });
    const answer = await changingNothing(house.services.db, () =>
      knock(house, '/reports/new', { cookie, body, ...from }),
    );
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('请从本系统的页面里操作');
  });

  test('as text that reads as JSON is refused at the API too', async () => {
    const cookie = cookieOf(await signIn(await keyOf(house, 'correspondent')));
    const { district, city } = house.units;
    const body = JSON.stringify({ title: '题', body: '正文。', genre: 'news', unitId: district, deskId: city });
    const answer = await changingNothing(house.services.db, () =>
      knock(house, '/api/reports/draft', {
        cookie,
        body,
        origin: 'https://evil.example',
        headers: { 'content-type': 'text/plain' },
      }),
    );
    expect(answer.status).toBe(403);
  });

  test('cannot sign anybody in or out, or change the language', async () => {
    const key = await keyOf(house, 'correspondent');
    for (const path of ['/login', '/logout', '/language']) {
      const answer = await knock(house, path, {
        body: fieldsOf({ ...key, lang: 'en' }),
        origin: 'https://evil.example',
      });
      expect([answer.status, answer.headers.getSetCookie()]).toEqual([403, []]);
    }
  });
});
