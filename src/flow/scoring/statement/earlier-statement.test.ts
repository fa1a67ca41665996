/** Earlier statements, rebuilt from items: every figure is what the rules give, and what does not go together is said. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { readRuleSet } from '#flow/scoring/score/index.ts';
import { factsIn, periodNamed } from '../../../../tests/support/scoring-vectors.ts';
import { readEarlierStatement, reconcile } from './earlier-statement.ts';
import { earlierSentence } from './earlier-statement-wording.ts';

const folder = new URL('../../../../rule-sets/statements/', import.meta.url);
const text = (file: string): string => readFileSync(new URL(file, folder), 'utf8');
const givenSchema = z.object({
  rules: z.string().optional(),
  period: z.string(),
  findings: z.array(z.string()),
  facts: z.array(z.looseObject({ n: z.int().default(1) })),
});
const statements = readdirSync(folder).flatMap((file) =>
  file.endsWith('.statement.yaml') ? [file.slice(0, -15)] : [],
);
const figures = { 'web-site': 32, 'garden-bureau': 76, 'adoption-rates': 42, averages: 12, 'two-counts': 6 };

function rebuilt(name: string) {
  const given = givenSchema.parse(parse(text(`${name}.facts.yaml`)));
  const rules = readRuleSet(text(`${given.rules ?? name}.yaml`));
  const earlier = readEarlierStatement(text(`${name}.statement.yaml`));
  if (!rules.ok || !earlier.ok) throw new Error(JSON.stringify([rules, earlier]));
  const result = reconcile(earlier.value, rules.value, factsIn(given.facts), periodNamed(given.period));
  return { given, earlier: earlier.value, result };
}

describe('an earlier statement', () => {
  it.each(statements)('%s is what its items give', (name) => {
    const { given, result } = rebuilt(name);
    expect(result.findings.map((finding) => earlierSentence(finding, 'zh'))).toEqual(given.findings);
    for (const finding of result.findings)
      expect(earlierSentence(finding, 'en')).not.toMatch(/[\u4e00-\u9fff]{9}|undefined/);
  });

  it.each(Object.entries(figures))('%s has %i figures that are the same', (name, same) => {
    expect(rebuilt(name).result.same).toBe(same);
  });

  it('with one figure changed is found out', () => {
    const { given, earlier } = rebuilt('web-site');
    const rules = readRuleSet(text('web-site.yaml'));
    if (!rules.ok) throw new Error('the rules cannot be read');
    const wrong = JSON.parse(JSON.stringify(earlier).replace('"205"', '"206"'));
    const { findings } = reconcile(wrong, rules.value, factsIn(given.facts), periodNamed(given.period));
    expect(findings).toEqual([
      { code: 'stated_differs', params: { row: '单位一', column: 'points', stated: '206', computed: '205' } },
    ]);
  });

  it.each([
    ['title: a\nrows: [{ unit: x, figures: { filled: 3 } }]', 'rows.1.figures.filled'],
    ['rows: []', 'title'],
  ])('that cannot be read is refused with its place', (source, key) => {
    expect(readEarlierStatement(source)).toMatchObject({
      ok: false,
      refusals: [{ code: 'stated_wrong', params: { key } }],
    });
  });

  it.each(['', '- 1', 'title: a\nrows: ['])('%j is no statement', (source) => {
    expect(readEarlierStatement(source)).toMatchObject({ ok: false, refusals: [{ code: 'stated_unread' }] });
  });

  it('whose unit the facts do not know is told so, once, not figure by figure', () => {
    const { given, earlier } = rebuilt('web-site');
    const rules = readRuleSet(text('web-site.yaml'));
    if (!rules.ok) throw new Error('the rules cannot be read');
    const misspelt = JSON.parse(JSON.stringify(earlier).replace('单位一', '单位壹'));
    const { findings } = reconcile(misspelt, rules.value, factsIn(given.facts), periodNamed(given.period));
    expect(findings.map((finding) => earlierSentence(finding, 'zh'))).toEqual([
      '事实里没有“单位壹”，这一行没有核对：通报里的单位要与事实里的写得一样',
    ]);
  });
});
