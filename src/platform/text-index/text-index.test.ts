import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bestFirst, markTerms, norm, overlap, parseQuery, sketch, snippet } from './index.ts';

const marked = (runs: readonly { text: string; isHit: boolean }[]) =>
  runs.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join('');

describe('a query', () => {
  test('has words to find and words to leave out', () => {
    expect(parseQuery('招商 "营商　环境" -公司 －“平台 经济”')).toEqual({
      ok: true,
      value: { terms: ['招商', '营商 环境'], without: ['公司', '平台 经济'] },
    });
  });
  test('keeps a hyphen inside a word, and names a word once', () => {
    expect(parseQuery('A-1 a-1 A-1')).toEqual({ ok: true, value: { terms: ['a-1'], without: [] } });
  });
  test.each([
    ['字'.repeat(10_000), 'query_too_long'],
    ['', 'query_empty'],
    ['- " "', 'query_only_signs'],
    ['-a', 'query_only_without'],
  ])('is refused with a reason', (typed, code) => {
    expect(parseQuery(typed)).toMatchObject({ ok: false, refusals: [{ code }] });
  });
  test('of any characters is understood or refused, never an error', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (typed) => void parseQuery(typed)));
  });
});

describe('best first', () => {
  const at = '2026-09-01T00:00:00Z';
  const candidate = (id: string, title: string, body: string, day = at) => ({
    id,
    title,
    text: `${title}\n${body}`,
    at: day,
  });
  test.each([
    ['the title counts most', candidate('a', '危桥排查', '加固'), candidate('b', '排查', '危桥危桥危桥危桥'), '危桥'],
    ['then how often', candidate('a', '排查', '危桥、危桥、危桥'), candidate('b', '排查', '危桥一座'), '危桥'],
    [
      'then how near',
      candidate('a', '汛', '危桥已加固'),
      candidate('b', '汛', `危桥${'，'.repeat(200)}加固`),
      '危桥 加固',
    ],
    ['then how new', candidate('a', '汛', '危桥'), candidate('b', '汛', '危桥', '2024-09-01T00:00:00Z'), '危桥'],
  ])('%s', (_, better, worse, words) => {
    expect(bestFirst([worse, better], words.split(' '))).toEqual(['a', 'b']);
  });
});

describe('a snippet', () => {
  const text =
    '今年以来全市排查农村桥梁。冷流镇用12天检查63座桥梁，查出危桥１７座，面积3.2万㎡，已设警示标志。其余按计划推进。';
  test('is in the words of the text, marked in either width', () => {
    expect(marked(snippet(text, ['危桥17座', 'm2'], 60))).toContain('查出[危桥１７座]，面积3.2万[㎡]，');
  });
  test('shows the window with the most different words', () => {
    const far = `危桥。${'汛前检查逐项落实，'.repeat(30)}危桥已加固。`;
    expect(marked(snippet(far, ['危桥', '加固'], 40))).toMatch(/^….*\[危桥\]已\[加固\]。$/);
  });
  test('begins at the beginning when nothing is found in it', () => {
    expect(marked(snippet(text, ['招商'], 10))).toBe('今年以来全市排查农村…');
  });
  test('never loses or cuts a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme', maxLength: 3 }), (original, term) => {
        const whole = markTerms(original, [norm(term)]);
        expect(whole.map((r) => r.text).join('')).toBe(original);
        expect(snippet(original, [norm(term)], 5).every((r) => r.text.isWellFormed())).toBe(true);
      }),
    );
  });
});

describe('two texts', () => {
  const flood =
    '冷流镇组织镇村干部和交通管护员，用12天时间对辖区63座农村桥梁逐座检查，查出存在基础冲刷、栏杆缺损等问题的桥梁17座。';
  const tea = '梧溪县今年春茶开采面积9.3万亩，高峰期日需采茶工2.1万人，实际到岗1.5万人，缺口28.6%。';
  test('with the same words in other signs and widths are the same', () => {
    const other = flood.replaceAll('，', ', ').replace('12', '１２');
    expect(overlap(flood, other)).toMatchObject({ ofFirst: 1, ofSecond: 1 });
    expect(sketch(other)).toEqual(sketch(flood));
  });
  test('of which one holds the other say so, and where', () => {
    const both = `${tea}\n${flood}`;
    const found = overlap(flood, both);
    expect(found.ofFirst).toBe(1);
    expect(found.ofSecond).toBeGreaterThan(0.4);
    expect(found.ofSecond).toBeLessThan(0.8);
    expect(found.inSecond.map(({ from, to }) => both.slice(from, to))).toEqual([flood.slice(0, -1)]);
    const kept = new Set(sketch(both));
    expect(sketch(flood).filter((hash) => kept.has(hash)).length).toBeGreaterThanOrEqual(2);
  });
  test('of different matters share nothing', () => {
    expect(overlap(flood, tea)).toEqual({ ofFirst: 0, ofSecond: 0, inFirst: [], inSecond: [] });
  });
  test('too short to compare are not alike', () => {
    expect(overlap('危桥', '危桥')).toMatchObject({ ofFirst: 0, ofSecond: 0 });
    expect(sketch('危桥')).toEqual([]);
  });
  test('sketches fit a signed 32-bit integer and hold a twelfth of the shingles', () => {
    const long = Array.from({ length: 3000 }, (_, i) => String.fromCharCode(0x4e00 + ((i * 7919) % 9000))).join('');
    const hashes = sketch(long);
    expect(hashes.every((h) => Number.isInteger(h) && Math.abs(h) < 2 ** 31)).toBe(true);
    expect(hashes.length).toBeGreaterThan(200);
    expect(hashes.length).toBeLessThan(300);
  });
});
