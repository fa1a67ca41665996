/** The editor of rule sets where something is in the way: a version, days, another person, a file that is none. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '../../../../tests/support/client.ts';
import { type TestHouse, testHouse } from '../../../../tests/support/house.ts';
import { sentFields } from '../../../../tests/support/rule-set-form.ts';
import { putInForce, ruleSetSource } from '../../../../tests/support/scoring.ts';
import { valuesOf } from './rule-set-values.ts';

let house: TestHouse;
let editor: Client;
let signatory: Client;
let inForce: string;
beforeAll(async () => {
  house = await testHouse();
  editor = await house.as('editor');
  signatory = await house.as('signatory');
  inForce = await putInForce(house);
});
afterAll(() => house.close());

const source = ruleSetSource('qinglan-2026');

/** What a browser sends of the form; several chosen go under `[]`. */
function typed(changes: Record<string, string>, text = source): Record<string, string | string[]> {
  const values = valuesOf(text);
  if (!values) throw new Error('no form');
  const fields = Object.entries({ ...sentFields(values), ...changes }).map(([name, value]) =>
    Array.isArray(value) ? [`${name}[]`, value] : [name, String(value)],
  );
  return { deskId: house.units.city, source: text, view: 'form', ...Object.fromEntries(fields) };
}

test('the version is a field like the others: one that is there is refused at it, another is saved', async () => {
  const taken = await signatory.post('/rule-sets/new', typed({}));
  const page = await taken.text();
  expect(taken.status).toBe(422);
  expect(page).toMatch(/href="#rule-sets-new-edition">版本：“qinglan-2026”的版本“2026\.1”已经有了/);
  expect(page).toMatch(/id="rule-sets-new-edition"[^>]*aria-invalid="true"/);
  const saved = await signatory.post('/rule-sets/new', typed({ edition: '2026.2' }));
  expect(saved.status).toBe(303);
  expect(await signatory.page(saved.headers.get('location') ?? '')).toContain('version: &quot;2026.2&quot;');
});

test('days on which other rules are in force are named before it takes effect', async () => {
  const checked = await (
    await signatory.post('/rule-sets/new', typed({ edition: '2026.3', 'in_force.from': '2026-07-01', intent: 'check' }))
  ).text();
  expect(checked).toMatch(
    new RegExp(
      `适用日期与施行中的规则重叠.*/rule-sets/${inForce}">《[^》]+》2026\\.1版</a>2026-07-01至2026-12-31`,
      's',
    ),
  );
  const apart = typed({ edition: '2027', 'in_force.from': '2027-01-01', 'in_force.to': '2027-12-31', intent: 'check' });
  expect(await (await signatory.post('/rule-sets/new', apart)).text()).not.toContain('重叠');
});

test('two change one draft: the second sees both, in words, and sends again', async () => {
  const made = await signatory.post('/rule-sets/new', typed({ edition: '2026.4' }));
  const at = made.headers.get('location')?.replace(/\?.*/, '') ?? '';
  const version = /name="version" value="(\d+)"/.exec(await editor.page(`${at}/edit`))?.[1] ?? '';
  const first = { ...typed({ edition: '2026.4', 'adoptions.0.points': '2.5' }), version };
  expect((await signatory.post(`${at}/revise`, first)).status).toBe(303);
  const second = { ...typed({ edition: '2026.4', 'adoptions.1.points': '6.5' }), version };
  const late = await editor.post(`${at}/revise`, second);
  const page = await late.text();
  expect(late.status).toBe(409);
  expect(page).toContain('没有保存：别人刚刚改过');
  expect(page).toMatch(/市级·简讯.*分值：2\.5 → 2.*市级·单篇.*分值：5 → 6\.5/s);
  expect(page).toContain('value="6.5"');
  const now = /name="version" value="(\d+)"/.exec(page)?.[1] ?? '';
  expect((await editor.post(`${at}/revise`, { ...second, version: now })).status).toBe(303);
  expect(await editor.page(at)).toContain('points: 6.5');
});

test.each([
  ['a table', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 7, 8]), '这不是文本文件'],
  ['a book', new TextEncoder().encode('长'.repeat(250_000)), '规则文本最多200000个字符'],
  ['a scan', new Uint8Array(1024 * 1024 + 1).fill(65), '规则文件最大1兆'],
])('%s is refused, and what was typed stays', async (_, bytes, said) => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ deskId: house.units.city, source: 'title: 手写的', intent: 'check' }))
    form.set(name, value);
  form.set('file', new File([bytes], 'rules.yaml'));
  const answer = await signatory.upload('/rule-sets/new', form);
  const page = await answer.text();
  expect(page).toContain(said);
  expect(page).toContain('title: 手写的');
});

test('a channel may be called like a key of the rules', async () => {
  const odd = source.replace(
    '  bulletin: 青岚政务信息',
    '  bulletin: 青岚政务信息\n  level: 层级\n  constructor: 建设',
  );
  const answer = await signatory.post('/rule-sets/new', { deskId: house.units.city, source: odd, intent: 'check' });
  expect(await answer.text()).toContain('读得懂');
});

test('directives without a line, and bands from the lowest up, are told where they are put right', async () => {
  const none = source.replace(/ {2}lines:\n( {4}- \{ rule: .*\n){4}/, '');
  const bands = '[{ at_least: 0.3, points: 3 }, { at_least: 0.5, points: 6 }]';
  const wrong = `${none}quotas: [{ counts: rate, per: year, bands: ${bands} }]\n`;
  const checked = await signatory.post('/rule-sets/new', typed({ intent: 'check' }, wrong));
  const page = await checked.text();
  expect(page).toMatch(/href="#rule-sets-new-directives\.lines\.add">批示加分：没有填写/);
  expect(page).toMatch(/href="#rule-sets-new-quotas\.0\.bands\.add">分档：.*须由高到低/);
});
