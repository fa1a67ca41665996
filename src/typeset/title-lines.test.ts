import { expect, test } from 'vitest';
import { titleLines } from './title-lines.ts';

test('a title that fits stays in one line', () => {
  expect(titleLines('竹崖县反映春茶用工短缺问题突出')).toEqual(['竹崖县反映春茶用工短缺问题突出']);
});

test('the editor’s line ends are kept', () => {
  expect(titleLines('我市推行包联制度\n群众诉求办结率提高')).toEqual(['我市推行包联制度', '群众诉求办结率提高']);
  expect(titleLines(['我市推行包联制度', '群众诉求办结率提高'])).toHaveLength(2);
});

test('a long title breaks between words into even lines', () => {
  const lines = titleLines('石泷县建立防汛分级叫应机制实现夜间转移零伤亡的做法和下一步工作建议');
  expect(lines).toHaveLength(2);
  expect(Math.abs((lines[0]?.length ?? 0) - (lines[1]?.length ?? 0))).toBeLessThanOrEqual(4);
  expect(lines.join('')).toBe('石泷县建立防汛分级叫应机制实现夜间转移零伤亡的做法和下一步工作建议');
});

test('no line begins with a closing mark or ends with an opening one', () => {
  const title = '青岚市“十项便民举措”（第二批）、“三张清单”、“两个一公里”全面落地见效的经验做法与启示';
  for (const line of titleLines(title)) {
    expect(line).not.toMatch(/^[，。、”）》]/);
    expect(line).not.toMatch(/[“（《]$/);
  }
  expect(titleLines(title).join('')).toBe(title);
});

test('no characters are lost from a title of any length or script', () => {
  for (const title of ['甲'.repeat(100), 'ABC '.repeat(40).trim(), '。'.repeat(60), 'W'.repeat(200)]) {
    expect(titleLines(title).join('').replace(/ /g, '')).toBe(title.replace(/ /g, ''));
  }
});
