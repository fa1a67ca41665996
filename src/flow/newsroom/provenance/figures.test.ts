import fc from 'fast-check';
import { expect, it } from 'vitest';
import { figuresOf, numeralValue } from './figures.ts';

const values = (text: string) => figuresOf(text).map(({ value }) => value);

it.each([
  ['粮田3.2万亩，共32000亩', ['32000', '32000']],
  ['投入1,260万元、2.4亿元', ['12600000', '240000000']],
  ['完成38.2%，占百分之三十八点二', ['38.2%', '38.2%']],
  ['六成以上，七成半', ['60%', '75%']],
  ['涉及二十三户、一百零五人、三千六百亩', ['23', '105', '3600']],
  ['两个镇、12个村', ['2', '12']],
  ['2026年3月19日，二〇二六年三月十九日，2026-03-19', ['2026-03-19', '2026-03-19', '2026-03-19']],
  ['截至3月19日，比1月上旬多', ['--03-19', '--01']],
  ['2024年春灌', ['2024']],
  ['每月150元至300元，55%至70%，3—5天，7~9个', ['150..300', '55%..70%', '3..5', '7..9']],
  ['1至3万元', ['10000..30000']],
  ['第三批、第12期', ['#3', '#12']],
  ['1月至4月巡查', ['--01', '--04']],
  ['３．５公里', ['3.5']],
])('%s', (text, expected) => expect(values(text)).toEqual(expected));

it.each([
  '一是加强统筹',
  '一、主要做法',
  '（三）管道怕冻',
  '统一安排，村“两委”',
  '十分重视，千家万户、千方百计',
  '成立专班，建成一批',
  '第一，摸清底数',
  '配5G终端、A4纸',
])('%s counts nothing', (text) => expect(values(text)).toEqual([]));

it.each(['一', '一十', '万', '一万', '1', '1.', '1,', '3月', '1至', '第一', '9个'])(
  'a run of %s is read to its end, however long',
  (piece) => {
    expect(figuresOf(piece.repeat(20_000)).every((f) => f.to <= piece.length * 20_000)).toBe(true);
  },
);

it('each figure tells where it stands', () => {
  const text = '全区186公里，占38.2%，3月20日开灌。';
  for (const { from, to, text: own } of figuresOf(text)) expect(text.slice(from, to)).toBe(own);
  expect(figuresOf(text).map((f) => f.kind)).toEqual(['number', 'percent', 'date']);
});

const numerals = '零一二三四五六七八九';
/** The ordinary way to write a number in Chinese characters, below a hundred million. */
function inChinese(n: number): string {
  if (n >= 10_000)
    return `${inChinese(Math.floor(n / 10_000))}万${n % 10_000 === 0 ? '' : (n % 10_000 < 1000 ? '零' : '') + inChinese(n % 10_000)}`;
  const written = [...String(n)].map((c, i, all) =>
    c === '0' ? '零' : `${numerals[Number(c)]}${['', '十', '百', '千'][all.length - 1 - i]}`,
  );
  return written
    .join('')
    .replace(/零+/g, '零')
    .replace(/(?<=.)零$/, '');
}

it('a number in characters, in figures and with 万 has one value', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999_999 }), (n) => {
      expect(numeralValue(inChinese(n))?.toFixed()).toBe(String(n));
      expect(numeralValue(`${n / 10_000}万`)?.toFixed()).toBe(String(n));
      expect(numeralValue(n.toLocaleString('en-US'))?.toFixed()).toBe(String(n));
      if (n > 1) expect(values(`共${inChinese(n)}户`)).toEqual([String(n)]);
      expect(values(`共${n}户`)).toEqual([String(n)]);
    }),
  );
});
