import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { sentFields } from '../../../../tests/support/rule-set-form.ts';
import { type RowChange, rowChangeOf, withFields, withRow } from './change-rule-set.ts';
import { readRuleSet } from './read-rule-set.ts';
import { type SheetValues, valuesOf } from './rule-set-values.ts';

const source = readFileSync(new URL('../../../../rule-sets/qinglan-2026.yaml', import.meta.url), 'utf8');

function fieldsOf(values: SheetValues | undefined): Record<string, unknown> {
  if (!values) throw new Error('not a form');
  return sentFields(values);
}
const served = fieldsOf(valuesOf(source));
const changed = (fields: Record<string, unknown>) => withFields(source, { ...served, ...fields });
const row = (intent: string, text = source) => withRow(text, rowChangeOf(intent) as RowChange);

it('a form sent as it was served changes no character', () => {
  expect(withFields(source, served)).toBe(source);
});

it('a figure is changed where it stands; every comment and blank stays', () => {
  const text = changed({
    'adoptions.1.points': '7.5',
    title: '青岚市计分办法: 试行, 第二稿',
    'channels.0.title': '青岚',
  });
  const lines = text.split('\n');
  const differing = source.split('\n').filter((line, i) => line !== lines[i]);
  expect(differing).toHaveLength(3);
  expect(text).toContain('- { rule: city-single,      level: city, form: single,    points: 7.5 }');
  const read = readRuleSet(text);
  expect(read.ok && read.value.title).toBe('青岚市计分办法: 试行, 第二稿');
});

it('conditions come and go; comments outside the line stay', () => {
  const text = changed({
    'adoptions.1.level': ['city', 'province'],
    'shares.0.form': [],
    'shares.0.extra.from': '',
    'shares.0.extra.to': '',
    'shares.1.units': 'ratio',
    'shares.1.ratio': '3：2，1',
    'shares.1.main': '',
    'shares.1.assist': '',
  });
  const read = readRuleSet(text);
  if (!read.ok) throw new Error(JSON.stringify(read.refusals));
  expect(read.value.adoptions[1]?.level).toEqual(['city', 'province']);
  expect(read.value.shares[0]?.form).toBeUndefined();
  expect(read.value.shares[0]?.extra).toBeUndefined();
  expect(read.value.shares[1]?.ratio).toEqual(['3', '2', '1']);
  expect(text).toContain('# 青岚市政务信息计分办法（演示用，青岚市为虚构）');
  expect(text).toContain('# 同一稿件同级领导多次批示，只计一次');
});

it('lines are added, removed and moved up', () => {
  const added = valuesOf(row('add:caps'))?.lines.caps;
  expect(added).toHaveLength(1);
  expect(valuesOf(row('remove:adoptions:0'))?.lines.adoptions?.[0]?.cells.rule).toBe('city-single');
  expect(
    valuesOf(row('up:adoptions:1'))
      ?.lines.adoptions?.map((l) => l.cells.rule)
      .slice(0, 2),
  ).toEqual(['city-single', 'city-brief']);
  expect(row('remove:roll_up:0')).not.toContain('roll_up:');
  const another = valuesOf(row('add:classes'))?.titles.classes.at(-1);
  expect(another).toEqual({ code: '', title: '' });
});

it('a form can be begun from nothing', () => {
  const begun = row('add:adoptions', row('add:channels', ''));
  const text = withFields(begun, {
    title: '新办法',
    'in_force.from': '2026-01-01',
    'channels.0.code': 'daily',
    'channels.0.title': '每日信息',
    'adoptions.rows': '1',
    'adoptions.0.points': '3',
    'adoptions.0.level': ['city'],
  });
  expect(valuesOf(text)?.titles.channels).toEqual([{ code: 'daily', title: '每日信息' }]);
  expect(valuesOf(text)?.lines.adoptions?.[0]?.cells).toMatchObject({ points: '3', level: ['city'] });
});

it('what the form does not know is named and kept', () => {
  const odd = source.replace('decimals: 2 ', 'strange: 1\ndecimals: 2 ').replace('points: 2 }', 'points: 2, odd: x }');
  const values = valuesOf(odd);
  expect(values?.others).toEqual([{ name: 'strange', line: 8 }]);
  expect(values?.lines.adoptions?.[0]?.others).toEqual([{ name: 'odd', line: 31 }]);
  expect(withFields(odd, fieldsOf(values))).toBe(odd);
});

it('a text without shape has no form, and a strange intent does nothing', () => {
  expect(valuesOf('- a\n- b')).toBeUndefined();
  expect(valuesOf('a: {')).toBeUndefined();
  expect(rowChangeOf('add:__proto__')).toBeUndefined();
  expect(rowChangeOf('drop:adoptions:1')).toBeUndefined();
});

it('lines within lines, money, a season and amounts are written by form', () => {
  const grown = [
    'add:money.adoptions',
    'add:quotas',
    'add:quotas.0.bands',
    'add:quotas.0.bands',
    'add:placings',
    'add:amounts',
  ].reduce((text, intent) => row(intent, text), source);
  const text = withFields(grown, {
    ...fieldsOf(valuesOf(grown)),
    'amounts.0.code': 'pages',
    'amounts.0.title': '页数',
    'money.currency': '元',
    'money.adoptions.0.level': ['province'],
    'money.adoptions.0.points': '200',
    'adoptions.0.season.from': '06-01',
    'adoptions.0.season.to': '09-30',
    'increments.rows': '0',
    'quotas.0.counts': 'rate',
    'quotas.0.per': 'year',
    'quotas.0.bands.0.at_least': '0.5',
    'quotas.0.bands.0.points': '6',
    'quotas.0.bands.1.points': '0',
    'placings.0.counts': 'points',
    'placings.0.per': 'quarter',
    'placings.0.points': '5、3、1',
  });
  const amounts = withFields(text, { ...fieldsOf(valuesOf(text)), 'adoptions.1.amount_from.pages': '5' });
  const read = readRuleSet(amounts);
  if (!read.ok) throw new Error(JSON.stringify(read.refusals));
  expect(read.value.money?.adoptions[0]).toMatchObject({ level: ['province'], points: '200' });
  expect(read.value.adoptions[0]?.season).toEqual({ from: '06-01', to: '09-30' });
  expect(read.value.adoptions[1]?.amount_from).toEqual({ pages: '5' });
  expect(read.value.quotas[0]?.bands).toEqual([{ at_least: '0.5', points: '6' }, { points: '0' }]);
  expect(read.value.placings[0]?.points).toEqual(['5', '3', '1']);
  expect(row('remove:quotas.0.bands:0', row('remove:quotas.0.bands:0', amounts))).not.toContain('bands');
});

it('a code that is spelt anew is followed by whatever uses it', () => {
  const text = changed({ 'classes.3.code': 'grass_roots', 'channels.0.code': 'gazette' });
  expect(text).toContain('  - { rule: contact-point, class: grass_roots, own_row: false }');
  const capped = source.replace('manual:', 'caps: [{ of: adoptions.city-brief, points: 9, per: year }]\nmanual:');
  const renamed = withFields(capped, { ...fieldsOf(valuesOf(capped)), 'adoptions.0.rule': 'brief' });
  expect(renamed).toContain('caps: [{ of: adoptions.brief, points: 9, per: year }]');
  expect([readRuleSet(text).ok, readRuleSet(renamed).ok]).toEqual([true, true]);
});

it('directives without lines say nothing', () => {
  const none = [0, 0, 0, 0].reduce((text, i) => row(`remove:directives.lines:${i}`, text), source);
  expect(none).not.toContain('directives');
  expect(readRuleSet(none).ok).toBe(true);
});
