import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandLine } from '../../../../tests/support/command-line.ts';

const rules = fileURLToPath(new URL('../../../../rule-sets/qinglan-2026.yaml', import.meta.url));
const item = { kind: 'adoption', channel: 'bulletin', level: 'city' };
const facts = [
  { kind: 'unit', id: 'wuxi', name: '梧溪县', class: 'county' },
  { kind: 'unit', id: 'yunqiao', name: '云桥区', class: 'county' },
  { ...item, id: 'a1', article: 'a', form: 'brief', date: '2026-03-02', units: [{ unit: 'wuxi' }] },
  { ...item, id: 'a2', article: 'b', form: 'single', date: '2026-03-09', units: [{ unit: 'wuxi' }] },
  { ...item, id: 'a3', article: 'c', form: 'single', date: '2026-04-01', units: [{ unit: 'wuxi' }] },
  {
    ...item,
    ...{ id: 'a4', article: 'd', form: 'special', date: '2026-03-31' },
    units: [
      { unit: 'yunqiao', part: 'main' },
      { unit: 'wuxi', part: 'assist' },
    ],
  },
  { ...item, id: 'a5', article: 'e', form: 'essay', date: '2026-03-05', units: [{ unit: 'yunqiao' }] },
];

let folder: string;
const put = (name: string, text: string | Uint8Array) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cli-score-'));
  put('facts.jsonl', facts.map((fact) => JSON.stringify(fact)).join('\n'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const cli = commandLine();
const asked = (...more: string[]) => ['--rules', rules, '--facts', join(folder, 'facts.jsonl'), ...more];

describe('score run', () => {
  it('gives exact totals, entries and remarks, without a database', async () => {
    const { code, err, document } = await cli.json<{
      totals: object[];
      entries: { event: string; points: string; rule: string }[];
      remarks: { code: string; message: string }[];
    }>('score', 'run', ...asked('--period', '2026-03'));
    expect([code, err]).toEqual([0, '']);
    expect(document).toMatchObject({
      ruleSet: 'qinglan-2026',
      version: '2026.1',
      period: { name: '2026-03', from: '2026-03-01', to: '2026-03-31' },
      totals: [
        { unit: 'wuxi', name: '梧溪县', points: '10' },
        { unit: 'yunqiao', name: '云桥区', points: '7' },
      ],
    });
    expect(document.entries.map((e) => [e.event, e.points, e.rule])).toContainEqual([
      'a4',
      '3',
      'adoptions.city-special',
    ]);
    expect(document.remarks).toMatchObject([{ code: 'word_not_in_rules', message: expect.stringContaining('essay') }]);
  });

  it('says the same in a table', async () => {
    const { out } = await cli.run('score', 'run', ...asked('--period', '2026'));
    expect(out).toContain('梧溪县  15.00\n云桥区  7.00\n');
    expect(out).toContain('提示：事实“a5”的体裁“essay”不在规则里');
    const { out: english } = await cli.run('score', 'run', ...asked('--period', '2026', '--lang', 'en'));
    expect(english).toContain('Unit    Points\n');
  });

  it('is wrong use without a period that there is', async () => {
    expect((await cli.run('score', 'run', ...asked('--period', '2026-13'))).code).toBe(2);
    expect((await cli.run('score', 'run', ...asked())).code).toBe(2);
  });

  it('names every line of the facts that is wrong', async () => {
    const wrong = put('wrong.jsonl', `${JSON.stringify(facts[2])}\n{\n{"kind":"unit"}\n${JSON.stringify(facts[2])}\n`);
    const { code, err } = await cli.run('score', 'run', '--rules', rules, '--facts', wrong, '--period', '2026-03');
    expect(code).toBe(1);
    expect(err.trim().split('\n')).toEqual([
      expect.stringContaining('第2行不是一条JSON'),
      expect.stringContaining('第3行'),
      expect.stringContaining('第4行的编号“a1”重复'),
    ]);
  });

  it('reads a rule set that an old editor wrote in GB 18030', async () => {
    const text =
      'rule_set: old\ntitle: A\nversion: "1"\nin_force: { from: 2026-01-01, to: 2026-12-31 }\nadoptions: [{ points: 1 }]\n# ';
    const old = put('old.yaml', Buffer.concat([Buffer.from(text), Buffer.from([0xb9, 0xe6, 0xd4, 0xf2, 0x0a])]));
    expect(await cli.json('score', 'check', '--rules', old)).toMatchObject({ code: 0, document: { lines: 1 } });
  });
});

describe('score explain', () => {
  it('says where the points of one unit come from, down to the line of the rules', async () => {
    const { out } = await cli.run('score', 'explain', ...asked('--period', '2026-03', '--unit', '梧溪县'));
    expect(out).toMatch(/^梧溪县：10.00分\n {2}稿件 a：2.00分\n {4}2026-03-02 a1：2.00分\n/);
    expect(out).toMatch(/（依据“采用得分”第\d+行，adoptions\.city-brief）/);
    expect(out).not.toContain('云桥区：');
  });

  it('adds up, and gives every step its sentence', async () => {
    type Unit = { unit: string; points: string; articles: { events: { steps: { sentence: string }[] }[] }[] };
    const { document } = await cli.json<{ units: Unit[] }>('score', 'explain', ...asked('--period', '2026-03'));
    expect(document.units.map((u) => [u.unit, u.points])).toEqual([
      ['wuxi', '10'],
      ['yunqiao', '7'],
    ]);
    const steps = document.units.flatMap((u) => u.articles.flatMap((a) => a.events.flatMap((e) => e.steps)));
    expect(steps.filter((s) => s.sentence === '')).toEqual([]);
    expect(steps.length).toBeGreaterThan(3);
  });

  it('knows who has points when the unit has none', async () => {
    const { code, err } = await cli.run('score', 'explain', ...asked('--period', '2026-03', '--unit', '柏陵县'));
    expect([code, err]).toEqual([1, '“柏陵县”在这个时段没有得分。有得分的单位：梧溪县、云桥区。\n']);
  });
});

describe('score check', () => {
  it('passes a good rule set and names the lines of a bad one', async () => {
    expect(await cli.json('score', 'check', '--rules', rules)).toMatchObject({
      code: 0,
      document: {
        ruleSet: 'qinglan-2026',
        inForce: { from: '2026-01-01', to: '2026-12-31' },
        lines: 24,
        sections: ['adoptions', 'shares', 'commissions', 'penalties', 'roll_up', 'directives'],
      },
    });
    const bad = put(
      'bad.yaml',
      'rule_set: x\ntitel: y\nversion: "1"\nin_force: { from: 2026-01-01, to: 2026-12-31 }\n',
    );
    const { code, err } = await cli.run('score', 'check', '--rules', bad);
    expect(code).toBe(1);
    expect(err).toContain(`${bad}：第2行的“titel”不认识，是否应为“title”。`);
  });
});
