import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { periodOf } from '#kernel/period.ts';
import { type Params, type ReasonCode, reasonCodes } from './entry.ts';
import { evaluate } from './evaluate.ts';
import { explain, sayStep, sentence } from './explain.ts';
import { readFacts } from './facts.ts';
import { readRuleSet } from './read-rule-set.ts';
import { scoreWording } from './score-wording.ts';

const ready = readRuleSet(readFileSync(new URL('../../../../rule-sets/qinglan-2026.yaml', import.meta.url), 'utf8'));
const facts = readFacts(`
{"kind":"adoption","id":"a1","article":"x","date":"2026-03-02","channel":"bulletin","level":"city","form":"special","units":[{"unit":"u","part":"main"},{"unit":"v","part":"assist"}]}
{"kind":"directive","id":"d1","article":"x","date":"2026-03-05","level":"city","rank":"principal","leader":"某领导"}
{"kind":"commission","id":"c1","unit":"u","date":"2026-03-09","outcome":"failed"}`);

describe('the derivation of a unit', () => {
  if (!ready.ok || !facts.ok) throw new Error('the ready rule set or the facts cannot be read');
  const march = periodOf('2026-03');
  if (!march) throw new Error('no March');
  const ruleSet = ready.value;
  const entries = evaluate(ruleSet, facts.value, march);

  it('adds up from events to articles to the unit', () => {
    expect(explain(entries, 'u')).toMatchObject({
      points: '11',
      articles: [
        {
          article: 'x',
          points: '14',
          events: [
            { event: 'a1', points: '7' },
            { event: 'd1', points: '7' },
          ],
        },
        { points: '-3' },
      ],
      sections: [
        { section: 'adoptions', points: '7' },
        { section: 'directives', points: '7' },
        { section: 'commissions', points: '-3' },
      ],
    });
  });

  it('names event, rule line and version of every entry', () => {
    for (const entry of entries) {
      expect(ruleSet.lines.get(entry.rule)).toBeGreaterThan(1);
      expect(entry).toMatchObject({ ruleSet: 'qinglan-2026', ruleSetVersion: '2026.1' });
    }
  });

  it('is said in both languages, with the line of the rule', () => {
    const steps = entries.filter((e) => e.unit === 'u').flatMap((e) => e.steps);
    const line = (rule: string) => ruleSet.lines.get(rule);
    expect(steps.map((s) => sentence(s, ruleSet, 'zh'))).toEqual([
      `青岚政务信息·市级·专报，计10分（依据“采用得分”第${line('adoptions.city-special')}行，adoptions.city-special）`,
      `2家合计10分，主报单位分得7分（依据“联合报送和综合稿怎么分”第${line('shares.joint')}行，shares.joint）`,
      `市级领导批示，加10分（依据“批示加分”第${line('directives.city-principal')}行，directives.city-principal）`,
      `2家合计10分，主报单位分得7分（依据“联合报送和综合稿怎么分”第${line('shares.joint')}行，shares.joint）`,
      `约稿未完成，计-3分（依据“约稿”第${line('commissions.failed')}行，commissions.failed）`,
    ]);
    expect(sentence(entries[4]?.steps[0] ?? { code: 'line', params: {}, points: '0' }, ruleSet, 'en')).toBe(
      `commission failed: -3 points (under "Commissions", line ${line('commissions.failed')}, commissions.failed)`,
    );
  });

  it('says what the office noted beside the line', () => {
    const step = { rule: 'adoptions.city-round-up', code: 'line', params: { level: 'city' }, points: '3' } as const;
    expect(sayStep(step, ruleSet, 'zh')).toMatchObject({
      text: '市级，计3分',
      basis: { words: expect.stringMatching(/^依据“采用得分”第\d+行：综合稿每个供稿单位各计3分$/) },
    });
  });

  it('says a stretch of days as people do', () => {
    const step = { code: 'base', params: { period: '2026-Q1', points: '10' }, points: '10' } as const;
    expect(sayStep(step, ruleSet, 'zh').text).toBe('2026年第一季度基础分10分');
    expect(sayStep({ ...step, params: { ...step.params, period: '2026-03' } }, ruleSet, 'en').text).toContain('2026');
  });

  it('says the same in both languages, reason by reason', () => {
    for (const code of reasonCodes) expect(mentionedBy('en', code), code).toEqual(mentionedBy('zh', code));
  });
});

/** The parameters that a sentence mentions. */
function mentionedBy(language: 'zh' | 'en', code: ReasonCode): string[] {
  const mentioned = new Set<string>();
  const params = new Proxy<Params>({}, { get: (_, key) => mentioned.add(String(key)) && String(key) });
  scoreWording[language].reasons[code](params);
  mentioned.delete('currency');
  return [...mentioned].sort();
}
