/** The figures of a statement as they were at the lock: plain data that survives JSON, with the names of that day. */
import {
  comparePoints,
  type Disqualification,
  failuresCounted,
  type RuleSet,
  type UnitFact,
} from '#flow/scoring/score/index.ts';
import { type Refusal, refusal } from '#kernel/refusal.ts';
import type { Column } from './cross-foot.ts';
import { crossFoot, type Table } from './cross-foot.ts';
import type { Statement } from './statement-table.ts';

export interface FigureRow {
  readonly unit: string;
  readonly name: string;
  /** Exact decimal text by column; rounded only where it is shown. */
  readonly cells: Readonly<Record<string, string>>;
}

export interface LevelCount {
  readonly level: string;
  readonly title?: string;
  readonly printed: number;
  readonly unitAdoptions: number;
}

/** A unit without a place in the ranking, and why. */
export interface Disqualified {
  readonly unit: string;
  readonly name: string;
  /** What was counted: titles of the rules, or codes that the wording knows. */
  readonly failures: readonly string[];
  readonly count: string;
  readonly limit: string;
  /** Name of the days in which it was counted. */
  readonly period: string;
}

export interface Figures {
  readonly columns: readonly Column[];
  readonly rows: readonly FigureRow[];
  readonly totals: Readonly<Record<string, string>>;
  readonly identities: Table['identities'];
  readonly printed: number;
  readonly unitAdoptions: number;
  /** Low to high. */
  readonly levels: readonly LevelCount[];
  /** Who stands where by the rules; shown only where an office turns ranking on. */
  readonly groups: readonly {
    readonly title?: string;
    readonly standings: readonly { readonly unit: string; readonly rank?: number }[];
  }[];
  /** Absent where nobody is. */
  readonly disqualified?: readonly Disqualified[];
  /** Points in this period that adjust earlier, locked ones; within the totals. */
  readonly adjusted: string;
  readonly decimals: number;
  /** Titles and versions of the rules of these days. */
  readonly rules: readonly string[];
}

export interface Around {
  readonly ruleSets: readonly RuleSet[];
  /** Of the period's last day. */
  readonly ruleSet: RuleSet;
  readonly units: readonly Pick<UnitFact, 'id' | 'name'>[];
  readonly disqualified: readonly Disqualification[];
  readonly adjusted: string;
}

export function figuresOf(statement: Statement, { ruleSets, ruleSet, units, disqualified, adjusted }: Around): Figures {
  const names = new Map(units.map((unit) => [unit.id, unit.name ?? unit.id]));
  const { columns, rows, totals, identities, counts, groups } = statement;
  const levels = columns.flatMap(({ key }) => (key.startsWith('adopted.') ? [key.slice('adopted.'.length)] : []));
  return {
    columns,
    totals,
    identities,
    adjusted,
    rows: rows.map(({ unit, cells }) => ({ unit, cells, name: names.get(unit) ?? unit })),
    printed: counts.printed,
    unitAdoptions: counts.unitAdoptions,
    levels: levels.map((level) => {
      const title = ruleSet.levels?.[level];
      const { printed, unitAdoptions } = counts.byLevel.get(level) ?? { printed: 0, unitAdoptions: 0 };
      return { level, printed, unitAdoptions, ...(title ? { title } : {}) };
    }),
    groups: groups.map(({ title, standings }) => ({
      ...(title === undefined ? {} : { title }),
      standings: standings.map(({ unit, rank }) => ({ unit, ...(rank === undefined ? {} : { rank }) })),
    })),
    ...(disqualified.length === 0
      ? {}
      : {
          disqualified: disqualified.map(({ rule, ...lost }) => ({
            ...lost,
            name: names.get(lost.unit) ?? lost.unit,
            failures: ruleSets.map((one) => failuresCounted(one, rule)).find((found) => found.length > 0) ?? [],
          })),
        }),
    decimals: ruleSet.decimals,
    rules: ruleSets.map(({ title, version }) => `${title}（${version}）`),
  };
}

/** Parts against wholes, columns against rows, the text against the table, the table against the ledger. */
export function footing(figures: Figures, ledgerPoints: string): Refusal[] {
  const byLevel = figures.levels.reduce((sum, level) => sum + level.unitAdoptions, 0);
  const claims = [figures.unitAdoptions, byLevel].map((count) => ({ column: 'adopted', stated: String(count) }));
  const total = figures.totals.points ?? '0';
  return [
    ...crossFoot({ ...figures, claims }),
    ...(comparePoints(ledgerPoints, total) === 0 ? [] : [refusal('ledger_differs', { stated: ledgerPoints, total })]),
  ];
}
