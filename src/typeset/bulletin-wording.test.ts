import { expect, test } from 'vitest';
import { problemWording } from './bulletin-wording.ts';
import type { Problem } from './errors.ts';

const place = { part: 'body', article: 2, block: 3 };

test('a missing character is named with its place in both languages', () => {
  const problem: Problem = { code: 'missing_glyph', characters: ['𠀀', '\u{e123}'], place };
  expect(problemWording.zh(problem)).toContain('第2篇正文第3段：字库中没有 𠀀 U+20000、\u{e123} U+E123');
  expect(problemWording.en(problem)).toContain('In the body of article 2, paragraph 3: no font has 𠀀 U+20000');
});

test('every problem has a sentence that says what to do', () => {
  const problems: Problem[] = [
    { code: 'broken_picture', reason: 'damaged', picture: 'b1'.repeat(32), place },
    { code: 'too_long', characters: 1_000_000, limit: 200, place: { part: 'title', article: 1 } },
    { code: 'empty', place: { part: 'issue' } },
    { code: 'timeout', seconds: 20 },
    { code: 'failed', detail: 'error: /huoshui/bulletin.typ' },
  ];
  for (const problem of problems) {
    expect(problemWording.zh(problem)).toMatch(/[请再]/);
    expect(problemWording.zh(problem)).not.toMatch(/[a-z_]{6,}/);
    expect(problemWording.en(problem)).toMatch(/insert|shorten|fill|try/);
  }
});
