/** The demo's scoring: a rule set put in force before the year, and a statement for each period. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { addDays, type Day, daySchema } from '#kernel/calendar.ts';
import type { DemoAct } from './demo-act.ts';

const key = z.string().regex(/^[a-z][a-z0-9-]*$/);

export const scoringSchema = z.strictObject({
  /** A file of `rule-sets/`. */
  rules: z.string().regex(/^[a-z0-9-]+\.yaml$/),
  /** Lines of the city's own behind it. */
  rules_added: z.string(),
  desk: key,
  in_force_on: daySchema,
  /** The day on which next year's version was laid down for trial. */
  next_on: daySchema,
  /** What the desk had on its old list, kept to see what these rules would have made of it. */
  outside_facts: z.strictObject({ name: z.string(), file: z.string().regex(/^[a-z0-9-]+\.jsonl$/), on: daySchema }),
  /** What the desk found out itself and recorded by hand. */
  by_hand: z.array(
    z.strictObject({
      unit: key,
      kind: z.string().default(''),
      points: z.string().default(''),
      on: daySchema,
      why: z.string(),
      evidence: z.string(),
    }),
  ),
  statements: z.array(
    z.strictObject({
      period: z.string(),
      /** The day on which it was locked and drawn up. */
      on: daySchema,
      state: z.enum(['drawn_up', 'released']),
      title: z.string(),
      addressees: z.string(),
      issuer: z.string(),
      opening: z.string(),
      closing: z.string(),
      priorities: z.string().default(''),
      /** What units have said against it while they checked it. */
      objections: z.array(z.strictObject({ unit: key, words: z.string() })).default([]),
    }),
  ),
});
export type DemoScoring = z.output<typeof scoringSchema>;
type DemoStatement = DemoScoring['statements'][number];

const at = (day: Day, time: string): string => new Date(`${day}T${time}:00+08:00`).toISOString();

/** `source` is the text of the rule set, `facts` are the JSON lines of the old list. */
export function scoringActs(scoring: DemoScoring, source: string, facts: string): DemoAct[] {
  const { desk, in_force_on: day } = scoring;
  const rules = { thing: 'rule_set', record: 'rules' } as const;
  return [
    {
      ...rules,
      at: at(day, '09:30'),
      action: 'import',
      by: { role: 'editor', unit: desk, turn: 0 },
      input: { deskId: `@unit/${desk}`, source },
    },
    {
      ...rules,
      at: at(day, '15:10'),
      action: 'put_in_force',
      by: { role: 'signatory', unit: desk, turn: 0 },
      input: {},
    },
    ...nextEdition(scoring, source),
    keepFacts(scoring, facts),
    ...byHand(scoring),
    ...scoring.statements.flatMap((statement) => statementActs(statement, desk)),
  ];
}

/** Its file is put by the loader, under the same name. */
function keepFacts({ desk, outside_facts: { name, file, on } }: DemoScoring, facts: string): DemoAct {
  return {
    thing: 'fact_set',
    record: file,
    at: at(on, '14:30'),
    action: 'keep',
    by: { role: 'editor', unit: desk, turn: 0 },
    input: {
      deskId: `@unit/${desk}`,
      name,
      file: createHash('sha256').update(facts).digest('hex'),
      fileName: file,
      count: facts.trim().split('\n').length,
      rules: '@rule_set/rules',
    },
  };
}

const byHand = ({ desk, by_hand }: DemoScoring): DemoAct[] =>
  by_hand.map(({ unit, on, ...recorded }, i) => ({
    thing: 'manual_points',
    record: `by-hand-${i + 1}`,
    at: at(on, '16:40'),
    action: 'award',
    by: { role: 'editor', unit: desk, turn: 0 },
    input: { deskId: `@unit/${desk}`, unitId: `@unit/${unit}`, day: on, ...recorded },
  }));

/** Next year's version lies on trial, to be compared with the one in force. */
function nextEdition({ desk, next_on: day }: DemoScoring, source: string): DemoAct[] {
  const text = source
    .replaceAll('2026年', '2027年')
    .replaceAll('2026-', '2027-')
    .replace('rule_set: qinglan-2027', 'rule_set: qinglan-2026')
    .replace('"2026.1"', '"2027.1"')
    .replace('form: single,    points: 5', 'form: single,    points: 6')
    .replace('level: province, points: 20', 'level: province, points: 24');
  return [
    {
      thing: 'rule_set',
      record: 'rules-next',
      at: at(day, '16:20'),
      action: 'import',
      by: { role: 'editor', unit: desk, turn: 0 },
      input: { deskId: `@unit/${desk}`, source: text },
    },
  ];
}

function statementActs(statement: DemoStatement, desk: string): DemoAct[] {
  const { period, on, state, objections, ...text } = statement;
  const act = (when: string, action: string, role: 'editor' | 'signatory', input: object = {}): DemoAct => ({
    at: when,
    thing: 'statement',
    record: period,
    action,
    by: { role, unit: desk, turn: 0 },
    input: { ...input },
  });
  const drawn = [
    act(at(on, '09:00'), 'lock', 'editor', { deskId: `@unit/${desk}`, period }),
    act(at(on, '10:20'), 'draw_up', 'editor', text),
    ...objections.map(
      ({ unit, words }, i): DemoAct => ({
        ...act(at(addDays(on, 1), `1${i}:05`), 'object', 'editor', { words }),
        by: { role: 'approver', unit, turn: 0 },
      }),
    ),
  ];
  if (state === 'drawn_up') return drawn;
  const signed = addDays(on, 3);
  return [
    ...drawn,
    act(at(signed, '09:10'), 'finish_check', 'editor'),
    act(at(signed, '11:00'), 'sign_off', 'signatory'),
    act(at(signed, '15:00'), 'release', 'editor'),
  ];
}
