import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../../../../tests/support/client.ts';
import { type TestHouse, testHouse } from '../../../../tests/support/house.ts';
import { plantMarch, putInForce, ruleSetSource } from '../../../../tests/support/scoring.ts';
import { changingNothing } from '../../../../tests/support/unchanged.ts';
import { scoreSettingThing, settingIdOf } from './score-setting.store.ts';

let house: TestHouse;
let editor: Client;
let signatory: Client;
beforeAll(async () => {
  house = await testHouse();
  await plantMarch(house);
  editor = await house.as('editor');
  signatory = await house.as('signatory');
});
afterAll(() => house.close());

const draft = () => ruleSetSource('qinglan-2026').replace('"2026.1"', `"2026.${Math.floor(Math.random() * 1e9)}"`);
const importing = (source: string, more: object = {}) => ({ deskId: house.units.city, source, ...more });

describe('points', () => {
  test('the desk sees all units, a unit itself and those below it, others nothing of it', async () => {
    expect(await editor.page('/scores?period=2026-03')).toMatch(/云桥区.*51\.00.*梧溪县.*4\.50.*55\.50/s);
    const own = await (await house.as('approver')).page('/scores?period=2026-03');
    expect(own).toContain('51.00');
    expect(own).not.toContain('4.50');
    const administrator = await house.as('systemAdministrator');
    expect((await administrator.get('/scores')).status).toBe(404);
    expect((await (await house.as('approver')).get(`/scores/${house.units.county}?period=2026-03`)).status).toBe(404);
    expect((await (await house.as('otherApprover')).get(`/scores/${house.units.county}?period=2026-03`)).status).toBe(
      200,
    );
  });

  test('a figure says where it comes from: article, day, words, line and version', async () => {
    const page = await editor.page(`/scores/${house.units.district}?period=2026-03`);
    expect(page).toContain('全市老旧小区加装电梯进展情况');
    expect(page).toMatch(/省级刊物·省级·专报，计40分<small[^>]*><a [^>]*#line-\d+">依据“采用得分”第\d+行<\/a>/);
    expect(page).toContain('冷流镇的得分计入本单位');
    expect(page).toMatch(/href="\/rule-sets\/[0-9a-f-]{36}#line-\d+">2026\.1</);
  });

  test('a period that is none is said, and this month shown', async () => {
    const page = await editor.page('/scores?period=2026-13');
    expect(page).toContain('时段请写成');
    expect(page).toContain('value="2026-03"');
  });

  test('the API gives the same, to those who may see it', async () => {
    const query = `/api/scores?deskId=${house.units.city}&period=2026-03`;
    const lines = async (client: Client) => ((await (await client.get(query)).json()) as { lines: object[] }).lines;
    expect(await lines(editor)).toMatchObject([
      { name: '云桥区', points: '51', cumulative: '51' },
      { name: '梧溪县', points: '4.5' },
    ]);
    expect(await lines(await house.as('otherApprover'))).toMatchObject([{ name: '梧溪县', points: '4.5' }]);
    expect((await editor.get('/api/scores?deskId=x&period=soon')).status).toBe(422);
  });
});

describe('rule sets', () => {
  test('one that cannot be read is refused with line and nearest word; the store is unchanged, the text stays', async () => {
    const wrong = draft().replace('adoptions:', 'adoption:');
    const answer = await changingNothing(house.services.db, () => signatory.post('/rule-sets/new', importing(wrong)));
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toMatch(/第\d+行的“adoption”不认识，是否应为“adoptions”/);
    expect(page).toContain('rule: city-brief');
  });

  test('form and text are one document: switched, changed, tried out and saved without a script', async () => {
    const source = draft();
    const asForm = await (
      await signatory.post('/rule-sets/new', importing(source, { intent: 'form', view: 'text' }))
    ).text();
    expect(asForm).toContain('name="adoptions.1.points"');
    expect(asForm).toContain('value="add:caps"');
    const fields = { view: 'form', 'adoptions.rows': '12', 'adoptions.1.points': '7.5', 'adoptions.1.level[]': 'city' };
    const kept = { 'adoptions.1.form[]': 'single', 'adoptions.1.rule': 'city-single' };
    const asText = await (
      await signatory.post('/rule-sets/new', importing(source, { ...fields, ...kept, intent: 'text' }))
    ).text();
    expect(asText).toContain('<textarea');
    expect(asText).toContain('points: 7.5');
    expect(asText).toContain('# 同一稿件同级领导多次批示，只计一次');
    const added = await (
      await signatory.post('/rule-sets/new', importing(source, { view: 'text', intent: 'add:caps' }))
    ).text();
    expect(added).toContain('name="caps.0.points"');
    const tried = await (
      await signatory.post(
        '/rule-sets/new',
        importing(source.replace('points: 40 }', 'points: 90 }'), { intent: 'try' }),
      )
    ).text();
    expect(tried).toMatch(/云桥区.*51\.00 → 101\.00/s);
    const faulty = await signatory.post(
      '/rule-sets/new',
      importing(source, { ...fields, 'adoptions.1.points': '很多', intent: 'check' }),
    );
    expect(faulty.status).toBe(422);
    const refused = await faulty.text();
    expect(refused).toMatch(
      /href="#rule-sets-new-adoptions\.1\.points"[^>]*>采用得分第2行，分值：“很多”不合要求：须为数字/,
    );
    expect(refused).toMatch(/id="rule-sets-new-adoptions\.1\.points"[^>]*aria-invalid="true"/);
    const strange = importing(`${source}strange: 1\n`, { view: 'form', intent: 'form' });
    const line = /value="(text:\d+)"/.exec(await (await signatory.post('/rule-sets/new', strange)).text())?.[1];
    const there = await (await signatory.post('/rule-sets/new', { ...strange, intent: line ?? '' })).text();
    expect(there).toContain(`<numbered-text id="rule-text" data-at="${line?.slice('text:'.length)}"`);
  });

  test('a new version begins from the one in force, and two are compared in words', async () => {
    const list = await editor.page('/rule-sets');
    const inForce = /href="\/rule-sets\/([0-9a-f-]{36})"/.exec(list)?.[1] ?? '';
    expect(await signatory.page(`/rule-sets/new?of=${inForce}`)).toContain('name="adoptions.0.points"');
    const next = draft().replace('form: single,    points: 5', 'form: single,    points: 6');
    const made = await signatory.post('/rule-sets/new', importing(next));
    const id = /rule-sets\/([0-9a-f-]{36})/.exec(made.headers.get('location') ?? '')?.[1];
    const page = await signatory.page(`/rule-sets/${id}/compare/${inForce}`);
    expect(page).toMatch(/采用得分.*市级·单篇.*city-single.*分值：5 → 6/s);
    expect((await (await house.as('approver')).get(`/rule-sets/${id}/compare/${inForce}`)).status).toBe(404);
  });

  test('a check saves nothing', async () => {
    const answer = await changingNothing(house.services.db, () =>
      signatory.post('/rule-sets/new', importing(draft(), { intent: 'check' })),
    );
    expect(await answer.text()).toContain('读得懂');
  });

  test('an uploaded file takes the place of the text, in UTF-8 or GB 18030', async () => {
    const form = new FormData();
    form.set('deskId', house.units.city);
    form.set('source', '');
    const title = new Uint8Array([0xc7, 0xe0, 0xe1, 0xb0]);
    const rest = '\nversion: "1"\nin_force: { from: 2026-01-01, to: 2026-12-31 }\nadoptions: [{ points: 2 }]\n';
    form.set('file', new File(['rule_set: gb\ntitle: ', title, rest], 'rules.yaml'));
    form.set('intent', 'check');
    const page = await (await signatory.upload('/rule-sets/new', form)).text();
    expect(page).toContain('title: 青岚');
    expect(page).toContain('读得懂：青岚，版本1');
  });

  test('a draft is tried out, revised, put in force by the signatory only, and read by units from then on', async () => {
    const source = draft().replace('round_up,  points: 3', 'round_up,  points: 4');
    const made = await editor.post('/rule-sets/new', importing(source));
    const address = (made.headers.get('location') ?? '').split('?')[0] ?? '';
    expect(await editor.page(address)).toMatch(/云桥区.*51\.00.*53\.00.*2\.00/s);
    const approver = await house.as('approver');
    expect((await approver.get(address)).status).toBe(404);
    const revised = source.replace('round_up,  points: 4', 'round_up,  points: 3.5');
    expect((await editor.post(`${address}/revise`, { source: revised, version: 1 })).status).toBe(303);
    expect((await editor.post(`${address}/put_in_force`)).status).toBe(403);
    expect((await signatory.post(`${address}/put_in_force`)).status).toBe(303);
    expect(await editor.page('/scores?period=2026-03')).toContain('52.00');
    expect(await approver.page(address)).toContain('points: 3.5');
    const stranger = await house.as('countyEditor');
    expect((await stranger.get(address)).status).toBe(404);
    expect((await signatory.post(`${address}/withdraw`, { words: '暂缓施行' })).status).toBe(303);
    expect(await editor.page('/scores?period=2026-03')).toContain('51.00');
  });

  test('a draft for next year is tried out on this year', async () => {
    const next = draft().replace('2026-01-01, to: 2026-12-31', '2027-01-01, to: 2027-12-31');
    const made = await editor.post(
      '/rule-sets/new',
      importing(next.replace('round_up,  points: 3', 'round_up,  points: 4')),
    );
    const page = await editor.page((made.headers.get('location') ?? '').split('?')[0] ?? '');
    expect(page).toContain('适用日期还没有到，先按2026-01-01至');
    expect(page).toMatch(/云桥区.*51\.00.*53\.00.*2\.00/s);
  });

  test('the same edition twice is refused', async () => {
    const answer = await signatory.post('/rule-sets/new', importing(ruleSetSource('qinglan-2026')));
    expect([answer.status, (await answer.text()).includes('请换一个版本号')]).toEqual([422, true]);
  });

  test('the library is offered, and a text of it is taken over', async () => {
    expect(await editor.page('/rule-sets/new')).toContain('县级范本');
    expect(await editor.page('/rule-sets/new?from=county-base-and-quota')).toContain('rule_set: county-base-and-quota');
  });
});

describe('what arises because days pass', () => {
  test('is settled by the desk when it asks, for every unit', async () => {
    const base = `rule_set: base
title: 基础分
version: "1"
in_force: { from: 2026-03-01, to: 2026-12-31 }
classes: { county: 县 }
penalties: [{ lapse: missed, points: -10 }]
base: [{ class: county, points: 10, per: month }]`;
    await putInForce(house, base);
    house.clock.set('2026-05-04T02:00:00.000Z');
    expect(await editor.page('/scores?period=2026')).toContain('结算到今天');
    const approver = await house.as('approver');
    expect((await approver.post('/scores/settle', { deskId: house.units.city })).status).toBe(404);
    await editor.post('/scores/settle', { deskId: house.units.city });
    const page = await editor.page('/scores?period=2026');
    expect(page).not.toContain('结算到今天');
    expect(page).toMatch(/柏陵县.*30\.00/s);
  });
});

describe('points by hand', () => {
  test('a refused form keeps what was typed; an accepted one leads to the record', async () => {
    const fields = {
      deskId: house.units.city,
      unitId: house.units.county,
      day: '2026-05-03',
      why: '抽查',
      evidence: '',
    };
    const refused = await editor.post('/manual-points/new', { ...fields, points: '一分' });
    const page = await refused.text();
    expect(refused.status).toBe(422);
    expect(page).toContain('分值请写成');
    expect(page).toContain('value="一分"');
    expect((await (await house.as('approver')).get('/manual-points/new')).status).toBe(404);
  });

  test('may be a lapse of the rules of the day, whose points are theirs to say', async () => {
    expect(await editor.page('/manual-points/new?day=2026-03-20')).toContain('失误：漏报');
    expect(await editor.page('/manual-points/new?day=2025-03-20')).not.toContain('失误：漏报');
    const fields = { deskId: house.units.city, unitId: house.units.county, kind: 'lapse.missed', day: '2026-03-20' };
    const words = { why: '汛情未报', evidence: '督查单第3号' };
    const refused = await editor.post('/manual-points/new', { ...fields, ...words, points: '-3' });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toMatch(/value="lapse.missed" selected.*value="-3".*请把分值空着/s);
    const done = await editor.post('/manual-points/new', { ...fields, ...words, points: '' });
    const record = (done.headers.get('location') ?? '').replace('?done=award', '');
    expect(await editor.page(record)).toMatch(/失误：漏报.*按规则/s);
    expect(await editor.page('/manual-points')).toMatch(/汛情未报.*失误：漏报.*按规则/s);
  });
});

describe('settings', () => {
  test('say the defaults to units too; only the signatory departs from them, and it is recorded', async () => {
    const page = await (await house.as('approver')).page('/score-settings');
    expect(page).toContain('没有开启（默认）');
    expect(page).toContain('不统计登录次数');
    const base = /score-settings\/([0-9a-f-]{36})/.exec(await signatory.page('/score-settings'))?.[0] ?? '';
    const deskId = house.units.city;
    expect((await editor.post(`/${base}/allow_authors`, { deskId, version: '0' })).status).toBe(403);
    expect((await signatory.post(`/${base}/allow_authors`, { deskId, version: '0' })).status).toBe(303);
    const own = await house.as('approver');
    const why = `/scores/${house.units.district}?period=2026-03`;
    expect(await own.page(why)).toMatch(/个人台账.*不比较、不排名.*作者/s);
    expect(await editor.page(why)).not.toContain('个人台账');
    expect(await editor.page('/score-settings')).toMatch(/已开启（.+）.*个人台账.*开启个人台账/s);
    expect((await signatory.post(`/${base}/end_authors`, { version: '1' })).status).toBe(303);
    expect(await editor.page('/score-settings')).not.toContain('已开启');
    expect(await own.page(why)).not.toContain('个人台账');
  });

  test('many switches at the same instant: one is made, the others are told', async () => {
    const of = { id: settingIdOf(house.units.city), input: { deskId: house.units.city } };
    const done = await Promise.all(
      Array.from({ length: 8 }, () =>
        house.attempt('signatory', scoreSettingThing, { ...of, action: 'allow_ranks' as const }),
      ),
    );
    const codes = done.map((result) => (result.ok ? 'made' : result.refusals.map((r) => r.code).join()));
    expect(codes.sort()).toEqual(['made', ...Array(7).fill('ranks_on')]);
  });

  test('points for filing without a cap are not put in force', async () => {
    const uncapped = `${draft()}\nfilings:\n  - { rule: every, points: 1 }\n`;
    const made = await signatory.post('/rule-sets/new', importing(uncapped));
    const at = (made.headers.get('location') ?? '').split('?')[0];
    const answer = await signatory.post(`${at}/put_in_force`, { version: '1' });
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('没有封顶');
  });
});
