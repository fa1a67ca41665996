import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { differencesOf } from './compare-rule-sets.ts';
import { valuesOf } from './rule-set-values.ts';

const source = readFileSync(new URL('../../../../rule-sets/qinglan-2026.yaml', import.meta.url), 'utf8');
const between = (a: string, b: string) => {
  const [before, after] = [valuesOf(a), valuesOf(b)];
  if (!before || !after) throw new Error('not rule sets');
  return differencesOf(before, after);
};

it('a text and itself say the same, comments and blanks aside', () => {
  expect(between(source, source.replaceAll(/ +#.*$/gm, ''))).toEqual([]);
});

it('names what was changed, added and removed by the line it stands in', () => {
  const later = source
    .replace('"2026.1"', '"2026.2"')
    .replace('form: single,    points: 5', 'form: [single, special], points: 6')
    .replace(/^.*rule: city-research.*\n/m, '')
    .replace('manual:', 'caps:\n  - { of: filings, points: 50, per: year }\nmanual:')
    .replace('  canyue: 参阅件', '  canyue: 参阅');
  expect(between(source, later)).toEqual([
    { section: 'head', kind: 'changed', cells: [{ key: 'version', before: '2026.1', after: '2026.2' }] },
    {
      section: 'channels',
      line: 'canyue',
      kind: 'changed',
      cells: [{ key: 'title', before: '参阅件', after: '参阅' }],
    },
    {
      section: 'adoptions',
      line: 'city-single',
      about: ['city', 'single', 'special'],
      kind: 'changed',
      cells: [
        { key: 'form', before: 'single', after: 'single special' },
        { key: 'points', before: '5', after: '6' },
      ],
    },
    {
      section: 'adoptions',
      line: 'city-research',
      about: ['city', 'research'],
      kind: 'removed',
      cells: [
        { key: 'level', before: 'city', after: '' },
        { key: 'form', before: 'research', after: '' },
        { key: 'points', before: '12', after: '' },
      ],
    },
    {
      section: 'caps',
      line: '1',
      about: ['filings', 'year'],
      kind: 'added',
      cells: [
        { key: 'of', before: '', after: 'filings' },
        { key: 'points', before: '', after: '50' },
        { key: 'per', before: '', after: 'year' },
      ],
    },
  ]);
});
