import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type RowChange, rowChangeOf, withFields, withRow } from './change-rule-set.ts';
import { readRuleSet } from './read-rule-set.ts';
import { type SheetValues, valuesOf } from './rule-set-values.ts';

const source = readFileSync(new URL('../../../../rule-sets/qinglan-2026.yaml', import.meta.url), 'utf8');

/** What a browser sends of the form as it was served. */
function fieldsOf(values: SheetValues | undefined): Record<string, unknown> {
  if (!values) throw new Error('not a form');
  const rows = Object.entries(values.lines).flatMap(([name, lines]) => [
    [`${name}.rows`, String(lines.length)],
    ...lines.flatMap((line, i) => Object.entries(line.cells).map(([key, value]) => [`${name}.${i}.${key}`, value])),
  ]);
  const titles = Object.entries(values.titles).flatMap(([name, list]) =>
    list.flatMap(({ code, title }, i) => [
      [`${name}.${i}.code`, code],
      [`${name}.${i}.title`, title],
    ]),
  );
  return { ...values.singles, ...Object.fromEntries([...rows, ...titles]) };
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
  expect(values?.others).toEqual(['strange']);
  expect(values?.lines.adoptions?.[0]?.others).toEqual(['odd']);
  expect(withFields(odd, fieldsOf(values))).toBe(odd);
});

it('a text without shape has no form, and a strange intent does nothing', () => {
  expect(valuesOf('- a\n- b')).toBeUndefined();
  expect(valuesOf('a: {')).toBeUndefined();
  expect(rowChangeOf('add:__proto__')).toBeUndefined();
  expect(rowChangeOf('drop:adoptions:1')).toBeUndefined();
});
