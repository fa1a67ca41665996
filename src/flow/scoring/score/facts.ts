/**
 * What is scored: facts, from the installation's own events or from a file of JSON lines.
 * Times are days (`YYYY-MM-DD`); points are exact decimals; levels, forms and channels are the rule set's words.
 */
import { z } from 'zod';
import { daySchema } from '#kernel/calendar.ts';
import { type Refusal, refusal } from '#kernel/refusal.ts';
import { ok, type Result, refused } from '#kernel/result.ts';
import { amountText, decimalText } from './exact.ts';

const key = z.string().min(1).max(200);
const points = z.union([z.string(), z.number()]).transform(String).pipe(decimalText);
const amount = z.union([z.string(), z.number()]).transform(String).pipe(amountText);
const text = z.string().min(1).max(2000);
const word = z.string().regex(/^[a-z][a-z0-9_-]*$/, 'word');

export const outcomes = ['fulfilled', 'late', 'failed', 'excused'] as const;

/** What an office counts or marks beside words and days, under the rule set's own codes. */
const noted = {
  /** `pages`, `views`, `hours`, `staff` …: not negative. */
  amounts: z.record(word, amount).optional(),
  /** `first`, `exclusive` … */
  marks: z.array(word).max(20).optional(),
};

const unitPart = z.strictObject({
  unit: key,
  part: z.enum(['main', 'assist', 'equal']).default('equal'),
  /** Points beyond the share for the main contributor of a round-up, under a decision record. */
  extra: z.strictObject({ points, decision: text.optional() }).optional(),
});
export type UnitPart = z.infer<typeof unitPart>;

const item = {
  id: key,
  /** What the combination runs over; without it the fact stands alone. */
  article: key.optional(),
  date: daySchema,
  units: z.array(unitPart).min(1).max(100),
  /** Units whose reports were set aside as duplicates of theirs; whether they contribute is for the rules to say. */
  repeats: z.array(key).max(100).optional(),
  authors: z.array(key).max(50).default([]),
  ...noted,
};
const ofOneUnit = { id: key, unit: key, date: daySchema, ...noted };

export const factSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...item,
    kind: z.literal('adoption'),
    dates: z.strictObject({ filing: daySchema.optional(), event: daySchema.optional() }).default({}),
    channel: key.optional(),
    level: key,
    form: key,
    /** Characters after editing. */
    length: z.int().min(0).optional(),
    reprint: z.boolean().default(false),
    /** Sent straight to that level, or relayed by the office that scores. */
    route: z.enum(['direct', 'relayed']).optional(),
    /** What the higher body's own rules gave for it. */
    outsideScore: points.optional(),
  }),
  z.strictObject({
    ...item,
    kind: z.literal('filing'),
    level: key.optional(),
    channel: key.optional(),
    form: key.optional(),
    length: z.int().min(0).optional(),
  }),
  z.strictObject({
    ...item,
    kind: z.literal('directive'),
    units: item.units.optional(),
    /** The adoption (fact id) on whose print the leader wrote. */
    adoption: key.optional(),
    level: key,
    rank: key.optional(),
    leader: text.optional(),
  }),
  z.strictObject({
    ...ofOneUnit,
    kind: z.literal('commission'),
    outcome: z.enum(outcomes),
    form: key.optional(),
  }),
  /** Anything else that rules give points for: a talk given, a trainee sent, a prize. */
  z.strictObject({ ...ofOneUnit, kind: z.literal('deed'), deed: key, level: key.optional(), form: key.optional() }),
  z.strictObject({
    ...ofOneUnit,
    kind: z.literal('lapse'),
    lapse: key,
    /** The level that gave public notice of it. */
    level: key.optional(),
    points: points.optional(),
    decision: text.optional(),
  }),
  z.strictObject({
    kind: z.literal('manual'),
    id: key,
    unit: key,
    date: daySchema,
    points,
    by: text,
    why: text,
    evidence: text.optional(),
  }),
  /** An untrue or withdrawn fact: its points are taken back on this day, visibly. */
  z.strictObject({ kind: z.literal('reversal'), id: key, of: key, date: daySchema, why: text }),
  /** Who is scored: class for quotas and groups, parent for the roll-up. */
  z.strictObject({
    kind: z.literal('unit'),
    id: key,
    name: text.optional(),
    class: key.optional(),
    parent: key.optional(),
    amounts: noted.amounts,
  }),
]);
export type Fact = z.infer<typeof factSchema>;
export type FactOf<Kind extends Fact['kind']> = Extract<Fact, { kind: Kind }>;
export type FactKind = Fact['kind'];
export type Adoption = FactOf<'adoption'>;
export type Filing = FactOf<'filing'>;
export type Directive = FactOf<'directive'>;
export type UnitFact = FactOf<'unit'>;

export const factsOf = <Kind extends Fact['kind']>(facts: readonly Fact[], kind: Kind): FactOf<Kind>[] =>
  facts.filter((fact): fact is FactOf<Kind> => fact.kind === kind);

/**
 * JSON lines → facts, or every refused line: `fact_not_json`, `fact_wrong`, `fact_twice`, each with its `line`;
 * `facts_none` of an empty file, `facts_no_lines` where no line is JSON.
 */
export function readFacts(jsonLines: string): Result<Fact[]> {
  const facts: Fact[] = [];
  const refusals: Refusal[] = [];
  const seen = new Set<string>();
  jsonLines
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .forEach((text, i) => {
      if (text.trim() === '') return;
      const read = readFact(text, i + 1);
      if (!read.ok) refusals.push(...read.refusals);
      else if (seen.has(read.value.id)) refusals.push(refusal('fact_twice', { line: i + 1, id: read.value.id }));
      else {
        seen.add(read.value.id);
        facts.push(read.value);
      }
    });
  if (facts.length > 0 && refusals.length === 0) return ok(facts);
  if (refusals.length === 0) return refused(refusal('facts_none'));
  const isOther = refusals.every(({ code }) => code === 'fact_not_json') && facts.length === 0;
  return refused(...(isOther ? [refusal('facts_no_lines')] : refusals));
}

function readFact(text: string, line: number): Result<Fact> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refused(refusal('fact_not_json', { line }));
  }
  const parsed = factSchema.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  return refused(
    ...parsed.error.issues.map((issue) => refusal('fact_wrong', { line, key: keyOf(issue), detail: detailOf(issue) })),
  );
}

const keyOf = (issue: z.core.$ZodIssue): string =>
  [...issue.path, ...(issue.code === 'unrecognized_keys' ? [issue.keys.join(' ')] : [])].join('.');

/** A code of the wording, with the words it is about behind it. */
function detailOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return `type_${issue.expected}`;
  if (issue.code === 'invalid_value') return `word_of ${issue.values.join(' ')}`;
  if (issue.code === 'invalid_union') return issue.path.at(-1) === 'kind' ? `word_of ${kinds.join(' ')}` : 'decimal';
  if (issue.code === 'unrecognized_keys') return 'unknown_name';
  if (issue.code === 'too_small') return issue.origin === 'array' ? 'empty_list' : 'empty';
  return issue.code === 'too_big' ? 'too_long' : issue.message;
}

const kinds = factSchema.options.map((option) => option.shape.kind.value);
