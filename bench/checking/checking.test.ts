import { describe, expect, it } from 'vitest';
import { fixText, ruleNames, safeFixes } from '#flow/newsroom/checking/index.ts';
import { hintsOf, pairs, textOf } from './measure.ts';

describe('every rule over its published pairs', () => {
  it.each(ruleNames.flatMap((rule) => pairs[rule].map(([wrong, right]) => ({ rule, wrong, right }))))(
    '$rule: $wrong',
    ({ rule, wrong, right }) => {
      expect(hintsOf(wrong).map((h) => h.rule)).toContain(rule);
      expect(hintsOf(right).map((h) => h.rule)).not.toContain(rule);
    },
  );
});

it('at least eight pairs a rule', () => {
  expect(ruleNames.filter((rule) => pairs[rule].length < 8)).toEqual([]);
});

it('what one press mends is not found again, and mending again changes nothing', () => {
  for (const [wrong] of ruleNames.flatMap((rule) => pairs[rule])) {
    const text = textOf(wrong);
    const fixed = fixText(text, safeFixes(hintsOf(wrong)));
    const typed = [fixed.title, ...fixed.body.map((b) => ('text' in b ? b.text : ''))].join('\n');
    const again = safeFixes(
      hintsOf(wrong.startsWith('T:') ? `T:${fixed.title}` : typed.slice(typed.indexOf('\n') + 1)),
    );
    expect(again.map((h) => `${wrong} → ${typed}: ${h.rule}`)).toEqual([]);
  }
});
