import { expect, it } from 'vitest';
import { align } from './align.ts';
import { isFlagged, trace } from './trace.ts';
import { unitFinder } from './unit-names.ts';

const unitsIn = unitFinder([
  { id: 'u-city', names: ['青岚市', '全市'] },
  { id: 'u-shilong', names: ['石泷县', '石泷'] },
  { id: 'u-wuxi', names: ['梧溪县', '梧溪'] },
  { id: 'u-yunqiao', names: ['云桥区'] },
]);
const sources = [
  {
    key: 'a',
    filedBy: ['u-shilong', 'u-city'],
    sentences: [
      '到1月25日，该县有46个自然村、5300人出现间歇性缺水，其中12个村需要送水。',
      '每月报酬150元至300元，累计送水1260车次。',
    ],
  },
  {
    key: 'b',
    filedBy: ['u-wuxi', 'u-city'],
    sentences: ['霁岭乡等3个乡的29个自然村、3180人季节性缺水，其中8个村已经送水。', '与石泷县共用水源。'],
  },
];

function traced(text: string) {
  const [links = []] = align([text], sources);
  const [found = []] = trace([{ text, links }], sources, unitsIn);
  return found.map((t) => [t.text, t.outcome.found, 'at' in t.outcome ? t.outcome.at.text : undefined, isFlagged(t)]);
}

it.each([
  ['a number that stands there', '该县有46个自然村出现间歇性缺水。', [['46', 'linked', '46', false]]],
  ['written in another way', '该县有四十六个自然村出现间歇性缺水。', [['四十六', 'linked', '46', false]]],
  [
    'changed',
    '该县有64个自然村、5300人出现间歇性缺水。',
    [
      ['64', 'changed', '46', true],
      ['5300', 'linked', '5300', false],
    ],
  ],
  [
    'two exchanged',
    '到1月25日，该县有12个自然村、5300人出现间歇性缺水，其中46个村需要送水。',
    [
      ['1月25日', 'linked', '1月25日', false],
      ['12', 'changed', '46', true],
      ['5300', 'linked', '5300', false],
      ['46', 'changed', '12', true],
    ],
  ],
  [
    'of another source',
    '编者注意到，累计送水已有1260车次之多，不能长久如此下去。',
    [['1260', 'elsewhere', '1260', false]],
  ],
  ['added up', '综合两地情况看，共有75个自然村受到影响。', [['75', 'sum', undefined, true]]],
  ['from nowhere', '预计还需资金930万元。', [['930万', 'nowhere', undefined, true]]],
  ['an end of a range', '最高的每月报酬300元。', [['300', 'linked', '150元至300', false]]],
  [
    'a month of a day',
    '1月，该县有46个自然村、5300人出现间歇性缺水。',
    [
      ['1月', 'linked', '1月25日', false],
      ['46', 'linked', '46', false],
      ['5300', 'linked', '5300', false],
    ],
  ],
  [
    'a unit that filed it',
    '石泷有46个自然村出现间歇性缺水。',
    [
      ['石泷', 'filer', undefined, false],
      ['46', 'linked', '46', false],
    ],
  ],
  ['the city above it', '青岚市高度重视。', [['青岚市', 'filer', undefined, false]]],
  ['a unit nobody speaks of', '云桥区也有类似情况。', [['云桥区', 'nowhere', undefined, true]]],
])('%s', (_, text, expected) => expect(traced(text)).toEqual(expected));
