import { describe, expect, it } from 'vitest';
import { readRuleSet } from './read-rule-set.ts';
import { refusalSentence } from './refusal-sentence.ts';
import { scoreWording } from './score-wording.ts';

const head = `rule_set: trial
title: 试行办法
version: "1"
in_force: { from: 2026-01-01, to: 2026-12-31 }
channels: { bulletin: 青岚政务信息 }
`;
const refusalsOf = (text: string) => {
  const read = readRuleSet(text);
  return read.ok ? [] : read.refusals;
};

describe('a rule set document', () => {
  it('is read with its lines, numbers kept as they were typed', () => {
    const read = readRuleSet(`${head}adoptions:\n  - { channel: bulletin, form: [brief, single], points: 0.10 }\n`);
    expect(read).toMatchObject({
      ok: true,
      value: { adoptions: [{ path: 'adoptions.1', form: ['brief', 'single'], points: '0.10' }] },
    });
    expect(read.ok && read.value.lines.get('adoptions.1')).toBe(7);
  });

  it.each<[string, string, { code: string; params?: object }]>([
    [
      'an unknown key',
      `${head}adoptons: []`,
      { code: 'unknown_key', params: { line: 6, key: 'adoptons', nearest: 'adoptions' } },
    ],
    [
      'an unknown key inside a line',
      `${head}adoptions:\n  - form: brief\n    chanel: bulletin\n    points: 1`,
      { code: 'unknown_key', params: { line: 8, key: 'chanel', nearest: 'channel' } },
    ],
    [
      'a form nobody declared',
      `${head}adoptions:\n  - form: brief\n    points: 1\n  - { form: singel, points: 2 }`,
      { code: 'unknown_word', params: { line: 9, key: 'form', value: 'singel', nearest: 'single' } },
    ],
    [
      'a policy word that does not exist',
      `${head}combination: { of: higest }`,
      { code: 'unknown_word', params: { line: 6, key: 'combination.of', nearest: 'highest' } },
    ],
    ['a missing title', head.replace(/title.*\n/, ''), { code: 'missing_key', params: { line: 1, key: 'title' } }],
    [
      'points that are no number',
      `${head}adoptions:\n  - { points: 1e3 }`,
      { code: 'bad_value', params: { line: 7, key: 'adoptions.1.points', value: '1e3', wanted: 'decimal' } },
    ],
    [
      '30 February',
      head.replace('2026-12-31', '2026-02-30'),
      { code: 'bad_value', params: { line: 4, wanted: 'day_unknown' } },
    ],
    [
      'a force that ends first',
      head.replace('2026-12-31', '2025-12-31'),
      { code: 'bad_value', params: { line: 4, wanted: 'in_force_reversed' } },
    ],
    [
      'a line with two kinds of points',
      `${head}adoptions:\n  - { points: 1, times_outside_score: 2 }`,
      { code: 'bad_value', params: { line: 7, wanted: 'one_of points times_outside_score as_level' } },
    ],
    [
      'a line that an earlier one swallows',
      `${head}adoptions:\n  - { level: city, points: 1 }\n  - { level: city, form: brief, points: 2 }`,
      { code: 'line_never_reached', params: { line: 8, by: 7 } },
    ],
    [
      'a name used twice',
      `${head}adoptions:\n  - { rule: x, form: brief, points: 1 }\n  - { rule: x, form: single, points: 2 }`,
      { code: 'rule_twice', params: { line: 8, rule: 'x' } },
    ],
    [
      'a cap on a rule that does not exist',
      `${head}filings: [{ rule: sent, points: 1 }]\ncaps:\n  - { of: filings.sendt, points: 5, per: year }`,
      { code: 'unknown_rule', params: { line: 8, rule: 'filings.sendt', nearest: 'filings.sent' } },
    ],
    [
      'one word where a list may stand',
      `${head}adoptions: []\ncaps: [{ of: Total, points: 1, per: year }]`,
      { code: 'bad_value', params: { line: 7, key: 'caps.1.of', value: 'Total', wanted: 'section' } },
    ],
    ['broken YAML', `${head}adoptions: [`, { code: 'yaml_syntax' }],
    ['a key given twice', `${head}title: 又一个`, { code: 'yaml_syntax', params: { line: 6 } }],
    [
      'an empty list',
      `${head}adoptions: [{ level: [], points: 1 }]`,
      { code: 'bad_value', params: { line: 6, wanted: 'empty_list' } },
    ],
    ['a title for no code', `${head}forms: { 简讯: 简讯 }`, { code: 'bad_value', params: { line: 6, wanted: 'word' } }],
    [
      'a section that is no list',
      `${head}adoptions: 5`,
      { code: 'bad_value', params: { line: 6, wanted: 'type_array' } },
    ],
    ['nothing', '', { code: 'rule_set_shapeless', params: { line: 1 } }],
    ['a list', '- 1', { code: 'rule_set_shapeless', params: { line: 1 } }],
    ['facts', '{"kind":"unit"}\n{"kind":"unit"}', { code: 'yaml_syntax', params: { line: 2 } }],
    ['a text that is too long', `${head}note: ${'长'.repeat(200_000)}`, { code: 'rule_set_too_long' }],
  ])('is refused with %s', (_, text, expected) => {
    expect(refusalsOf(text)).toContainEqual(
      expect.objectContaining({
        ...expected,
        ...(expected.params && { params: expect.objectContaining(expected.params) }),
      }),
    );
    for (const refused of refusalsOf(text)) {
      const wanted = String(refused.params?.wanted ?? '').split(' ')[0];
      if (wanted) expect(Object.keys(scoreWording.zh.wanted)).toContain(wanted);
      expect(refusalSentence(refused, 'zh')).toMatch(/^(?!.*undefined).*[行符]/);
    }
  });

  it.each([
    ['adoptions:\n\t- { points: 1 }', '第7行写法有误：缩进请用空格，不要用制表符'],
    ['title: 又一个', '第6行写法有误：同一层里这个名称写了两次'],
    ['merits: [{ deed: talk, points: 3 }]', '第6行“deed”的“talk”没有定义；请先在规则开头写明 deeds'],
    ['caps: [{ of: total, per: year }]', '第6行“caps.1”不合要求：须且只须写一种： points share'],
    ['per_point: [{ per: year, points: 5 }]', '第6行的 per_point 只能写在 money 之内'],
    ['money: { adoptions: [{ points: 5, levle: city }] }', '第6行的“levle”不认识，是否应为“level”'],
    [
      'assessment: [{ per: year, full: 5 }]',
      '第6行“assessment.1”不合要求：写了 full，须写大于零的 target，或 against: best、against: average',
    ],
    [
      'quotas: [{ counts: rate, per: year, bands: [{ at_least: 0.3 }, { at_least: 0.5 }] }]',
      '第6行“quotas.1.bands”不合要求：各档的 at_least 须由高到低',
    ],
  ])('says in Chinese what to do about %s', (body, said) => {
    expect(refusalsOf(head + body).map((r) => refusalSentence(r, 'zh'))).toEqual([said]);
  });

  it('names all faults at once', () => {
    expect(refusalsOf(`${head}adoptons: []\ncombnation: { of: sum }\n`).map((r) => r.params?.line)).toEqual([6, 7]);
  });

  it('does not grow from a nest of aliases', () => {
    const nest = Array.from(
      { length: 12 },
      (_, i) =>
        `l${i}: &l${i} [${Array(9)
          .fill(i === 0 ? 'x' : `*l${i - 1}`)
          .join(', ')}]`,
    );
    expect(refusalsOf(nest.join('\n')).length).toBeGreaterThan(0);
  });
});
