/** The figures of a statement as they were at the lock: plain data that survives JSON, with the names of that day. */
import {
  type BookedSums,
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

/** What one author of a unit got. */
export interface AuthorFigures {
  readonly unitName: string;
  readonly author: string;
  /** Exact decimal text. */
  readonly points: string;
  readonly money: string;
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
  /** What money is counted in, where the rules give some. */
  readonly currency?: string;
  /** By unit and name; absent where the office keeps no personal ledgers. */
  readonly authors?: readonly AuthorFigures[];
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
  readonly authors?: readonly {
    readonly unit: string;
    readonly author: string;
    readonly points: string;
    readonly money: string;
  }[];
}

export function figuresOf(statement: Statement, around: Around): Figures {
  const { ruleSets, ruleSet, units, disqualified, adjusted } = around;
  const names = new Map(units.map((unit) => [unit.id, unit.name ?? unit.id]));
  const currency = ruleSets.flatMap(({ money }) => (money ? [money.currency] : [])).at(-1);
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
    ...(currency === undefined ? {} : { currency }),
    ...authorsIn(around, names),
    rules: ruleSets.map(({ title, version }) => `${title}（${version}）`),
  };
}

/** In the order of the units, then of names: nobody is compared. */
function authorsIn({ authors, units }: Around, names: ReadonlyMap<string, string>): Pick<Figures, 'authors'> {
  if (!authors) return {};
  const order = new Map(units.map(({ id }, i) => [id, i]));
  const place = ({ unit }: { unit: string }): number => order.get(unit) ?? order.size;
  return {
    authors: authors
      .toSorted((a, b) => place(a) - place(b) || a.author.localeCompare(b.author, 'zh'))
      .map(({ unit, ...figures }) => ({ unitName: names.get(unit) ?? unit, ...figures })),
  };
}

/** Parts against wholes, columns against rows, the text against the table, the table against the ledgers. */
export function footing(figures: Figures, ledger: BookedSums): Refusal[] {
  const byLevel = figures.levels.reduce((sum, level) => sum + level.unitAdoptions, 0);
  const claims = [figures.unitAdoptions, byLevel].map((count) => ({ column: 'adopted', stated: String(count) }));
  return [
    ...crossFoot({ ...figures, claims }),
    ...(['points', 'money'] as const).flatMap((column) => {
      const [stated, total] = [ledger[column], figures.totals[column]];
      if (total === undefined || comparePoints(stated, total) === 0) return [];
      return [refusal('ledger_differs', { column, stated, total })];
    }),
  ];
}
