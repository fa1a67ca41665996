/**
 * A statement as it was released elsewhere, row by row, against what the rules give for the facts: which figures are the same, which are
 * not, and what in the statement itself does not go together.
 */
import { parse } from 'yaml';
import { z } from 'zod';
import {
  display,
  type Entry,
  Exact,
  evaluate,
  type Fact,
  factsOf,
  type RuleSet,
  stretchOf,
  sumOf,
  textOf,
} from '#flow/scoring/score/index.ts';
import { contains, type Period } from '#kernel/period.ts';
import { type Refusal, refusal } from '#kernel/refusal.ts';
import { ok, type Result, refused } from '#kernel/result.ts';
import { itemsOf } from './items.ts';

/** As it was printed: `175`, `57.10%`, or nothing. */
const printed = z.union([z.string(), z.number(), z.null()]).transform((value) => (value === null ? '' : String(value)));
const column = z
  .string()
  .regex(
    /^(((average|year)\.)?filed(\.[\w-]+)?|adopted(\.[\w-]+)?|items|rate|points(\.[\w-]+){0,2}|cumulative)$/,
    'column',
  );
const figures = z.record(column, printed);
const statementSchema = z.strictObject({
  title: z.string(),
  /** Whether every row is there, so that columns add up. */
  complete: z.boolean().default(true),
  /** Digits behind the point that a column is printed to; else as many as the text shows. */
  places: z.record(column, z.int().min(0).max(6)).default({}),
  rows: z.array(
    z
      .strictObject({ unit: z.string().optional(), class: z.string().optional(), figures })
      .refine((row) => !row.unit || !row.class),
  ),
  totals: figures.default({}),
});
export type EarlierStatement = z.output<typeof statementSchema>;

/** YAML; `stated_unread` where it is none, `stated_wrong` with the place. */
export function readEarlierStatement(text: string): Result<EarlierStatement> {
  let document: unknown;
  try {
    document = parse(text);
  } catch (error) {
    return refused(
      refusal('stated_unread', { detail: error instanceof Error ? (error.message.split('\n')[0] ?? '') : '' }),
    );
  }
  if (document === null || typeof document !== 'object' || Array.isArray(document))
    return refused(refusal('stated_unread', { detail: '' }));
  const read = statementSchema.safeParse(document);
  if (read.success) return ok(read.data);
  return refused(
    ...read.error.issues.map((issue) => refusal('stated_wrong', { key: placeOf(issue), detail: detailOf(issue) })),
  );
}

/** Rows are counted from 1, as they are read. */
const placeOf = (issue: z.core.$ZodIssue): string =>
  [...issue.path, ...(issue.code === 'unrecognized_keys' ? issue.keys : [])]
    .map((part) => (typeof part === 'number' ? part + 1 : String(part)))
    .join('.');

function detailOf({ code }: z.core.$ZodIssue): 'column' | 'name' | 'unit_or_class' | 'value' {
  if (code === 'invalid_key') return 'column';
  if (code === 'unrecognized_keys') return 'name';
  return code === 'custom' ? 'unit_or_class' : 'value';
}

export interface Reconciled {
  /** Figures that were compared and are the same. */
  readonly same: number;
  /** `stated_unit_unknown`, `stated_differs`, `points_without_items`, `points_without_filings`, `stated_sum`, `two_counts`. */
  readonly findings: readonly Refusal[];
}

export function reconcile(
  earlier: EarlierStatement,
  ruleSet: RuleSet,
  facts: readonly Fact[],
  period: Period,
): Reconciled {
  const figure = computedBy(ruleSet, facts, period);
  const known = new Set(facts.flatMap((fact) => unitsOf(fact)));
  const isStrange = ({ unit }: Whose): boolean => unit !== undefined && !known.has(unit);
  const compared = [
    ...earlier.rows
      .filter((row) => !isStrange(row))
      .map((row) => ({ row: row.unit ?? row.class ?? '*', of: row, figures: row.figures })),
    { row: '*', of: {}, figures: earlier.totals },
  ].flatMap(({ row, of, figures: stated }) =>
    Object.entries(stated).map(([key, text]) => ({ row, key, text, computed: figure(of, key) })),
  );
  const differ = compared.filter((c) => !agrees(c.text, c.computed, earlier.places[c.key]));
  return {
    same: compared.length - differ.length,
    findings: [
      ...earlier.rows.filter(isStrange).map(({ unit }) => refusal('stated_unit_unknown', { row: unit ?? '' })),
      ...differ.map(({ row, key, text, computed }) =>
        refusal('stated_differs', { row, column: key, stated: text || '—', computed: shown(text, computed) }),
      ),
      ...earlier.rows.flatMap(({ unit, class: group, figures: stated }) => oddities(unit ?? group ?? '*', stated)),
      ...(earlier.complete ? sums(earlier, figure) : []),
    ],
  };
}

const unitsOf = (fact: Fact): string[] => {
  if (fact.kind === 'unit') return [fact.id];
  if ('unit' in fact) return [fact.unit];
  return 'units' in fact ? (fact.units ?? []).map(({ unit }) => unit) : [];
};

type Whose = { readonly unit?: string | undefined; readonly class?: string | undefined };
type Figure = (whose: Whose, column: string) => Exact;

const numberIn = (text: string): Exact => new Exact(text.replace(/[%％\s,]/g, '') || 0);
const placesOf = (text: string): number => textOf(numberIn(text)).split('.')[1]?.length ?? 0;
const shown = (text: string, computed: Exact): string =>
  display(textOf(computed), Math.max(placesOf(text), computed.isInteger() ? 0 : 2));

/** An empty cell says nothing, unless there was something to say. */
function agrees(text: string, computed: Exact, places: number | undefined): boolean {
  if (text === '') return computed.isZero();
  return numberIn(text).equals(display(textOf(computed), places ?? placesOf(text)));
}

function computedBy(ruleSet: RuleSet, facts: readonly Fact[], period: Period): Figure {
  const year = { name: period.name, from: stretchOf('year', ruleSet.year_starts, period.from).from, to: period.to };
  const yearEntries = evaluate(ruleSet, facts, year);
  const entries = yearEntries.filter((e) => contains(period, e.date));
  const forms = new Map(factsOf(facts, 'filing').map((f) => [f.id, f.form]));
  const now = itemsOf(ruleSet, facts, period);
  const soFar = itemsOf(ruleSet, facts, year);
  const declared = factsOf(facts, 'unit');
  return (whose, key) => {
    const isOf = ofWhom(whose, declared);
    const [head = '', ...rest] = key.split('.');
    const filed = (list: typeof now, form: string | undefined) =>
      sumOf(
        list.filed
          .filter((f) => form === undefined || forms.get(f.id) === form)
          .map((f) => new Exact(f.units.filter(isOf).length)),
      );
    const adopted = now.adopted.filter((a) => a.units.some(isOf));
    const unitAdoptions = (level: string | undefined) =>
      sumOf(
        adopted
          .filter((a) => level === undefined || a.level === level)
          .map((a) => new Exact(a.units.filter(isOf).length)),
      );
    const items = new Exact(new Set(adopted.map((a) => a.article)).size);
    switch (head) {
      case 'filed':
        return filed(now, rest[0]);
      case 'year':
        return filed(soFar, rest[1]);
      case 'average': {
        const count = declared.filter(({ id }) => isOf(id)).length;
        return count === 0 ? new Exact(0) : filed(now, rest[1]).div(count);
      }
      case 'adopted':
        return unitAdoptions(rest[0]);
      case 'items':
        return items;
      case 'rate':
        return filed(now, undefined).isZero() ? new Exact(0) : items.times(100).div(filed(now, undefined));
      case 'cumulative':
        return points(yearEntries, isOf, undefined);
      default:
        return points(entries, isOf, rest.length > 0 ? rest.join('.') : undefined);
    }
  };
}

const ofWhom = (
  whose: Whose,
  declared: readonly { id: string; class?: string | undefined }[],
): ((unit: string) => boolean) => {
  if (whose.unit !== undefined) return (unit) => unit === whose.unit;
  if (whose.class === undefined) return () => true;
  const own = new Set(declared.filter((unit) => unit.class === whose.class).map(({ id }) => id));
  return (unit) => own.has(unit);
};

const points = (entries: readonly Entry[], isOf: (unit: string) => boolean, part: string | undefined): Exact =>
  sumOf(
    entries
      .filter((e) => isOf(e.unit) && (part === undefined || e.rule === part || e.rule.startsWith(`${part}.`)))
      .map((e) => new Exact(e.points)),
  );

/** What a row says against itself. */
function oddities(row: string, stated: EarlierStatement['rows'][number]['figures']): Refusal[] {
  const of = (key: string): Exact | undefined => (stated[key] === undefined ? undefined : numberIn(stated[key]));
  const adopted = of('points.adoptions');
  const items = of('adopted') ?? of('items');
  const filings = of('year.filed');
  const cumulative = of('cumulative');
  return [
    ...(adopted?.gt(0) && items?.isZero() ? [refusal('points_without_items', { row, points: textOf(adopted) })] : []),
    ...(cumulative?.gt(0) && filings?.isZero()
      ? [refusal('points_without_filings', { row, points: textOf(cumulative) })]
      : []),
  ];
}

/** A total that is not the sum of its rows; two counts under one name are told from a wrong sum. */
function sums({ rows, totals }: EarlierStatement, figure: Figure): Refusal[] {
  return Object.entries(totals).flatMap(([key, text]) => {
    const parts = rows.map((row) => row.figures[key === 'items' ? 'adopted' : key]);
    if (/^(rate|average)/.test(key) || parts.some((part) => part === undefined)) return [];
    const sum = sumOf(parts.map((part) => numberIn(part ?? '')));
    const stated = numberIn(text);
    if (sum.equals(stated)) return [];
    const [items, adoptions] = [figure({}, 'items'), figure({}, 'adopted')];
    const params = { stated: textOf(stated), sum: textOf(sum), more: textOf(sum.minus(stated)) };
    if (stated.equals(items) && sum.equals(adoptions)) return [refusal('two_counts', params)];
    return [refusal('stated_sum', { column: key, ...params })];
  });
}
