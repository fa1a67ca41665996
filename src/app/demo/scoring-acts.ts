/** The demo's scoring: a rule set put in force before the year, and a statement for each period. */
import { z } from 'zod';
import { addDays, type Day, daySchema } from '#kernel/calendar.ts';
import type { DemoAct } from './demo-act.ts';

const key = z.string().regex(/^[a-z][a-z0-9-]*$/);

export const scoringSchema = z.strictObject({
  /** A file of `rule-sets/`. */
  rules: z.string().regex(/^[a-z0-9-]+\.yaml$/),
  desk: key,
  in_force_on: daySchema,
  statements: z.array(
    z.strictObject({
      period: z.string(),
      /** The day on which it was locked and drawn up. */
      on: daySchema,
      state: z.enum(['drawn_up', 'released']),
      title: z.string(),
      opening: z.string(),
      closing: z.string(),
    }),
  ),
});
export type DemoScoring = z.output<typeof scoringSchema>;
type DemoStatement = DemoScoring['statements'][number];

const at = (day: Day, time: string): string => new Date(`${day}T${time}:00+08:00`).toISOString();

/** `source` is the text of the rule set. */
export function scoringActs(scoring: DemoScoring, source: string): DemoAct[] {
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
    ...scoring.statements.flatMap((statement) => statementActs(statement, desk)),
  ];
}

function statementActs({ period, on, state, title, opening, closing }: DemoStatement, desk: string): DemoAct[] {
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
    act(at(on, '10:20'), 'draw_up', 'editor', { title, opening, closing }),
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
