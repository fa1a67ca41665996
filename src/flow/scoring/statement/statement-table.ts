/** The table of a statement, for page and workbook alike: from one period's entries and facts, totals not yet rounded. */
import {
  type Entry,
  Exact,
  type Fact,
  levelsOf,
  type RuleSet,
  sectionOf,
  sumOf,
  textOf,
  totals,
} from '#flow/scoring/score/index.ts';
import type { Period } from '#kernel/period.ts';
import { type BothCounts, bothCounts } from './both-counts.ts';
import type { Column, Row, Table } from './cross-foot.ts';
import { type Item, itemsOf } from './items.ts';
import { rate } from './printed.ts';
import { type Group, standings } from './standings.ts';

export interface StatementUnit {
  readonly id: string;
  readonly class?: string;
}

export interface Statement extends Table {
  readonly period: Period;
  readonly counts: BothCounts;
  readonly groups: readonly Group[];
  /** Adoptions by level carry the level's code in their key, `adopted.city`; points their section's, `points.directives`. */
  readonly columns: readonly Column[];
}

type Sum = Pick<Entry, 'unit' | 'points' | 'rule'>;

export interface StatementInput {
  readonly ruleSet: RuleSet;
  readonly period: Period;
  /** Of the period; sums by unit and section will do. */
  readonly entries: readonly Sum[];
  /** From the assessment year's start to the period's end, the period included. */
  readonly yearEntries: readonly Sum[];
  /** Of the period, in columns of their own. */
  readonly money?: readonly Sum[] | undefined;
  readonly assessment?: readonly Sum[] | undefined;
  readonly facts: readonly Fact[];
  /** Who has no place in the ranking of these days. */
  readonly disqualified?: ReadonlySet<string>;
  /** In the organisation's order; units that only entries name are added behind. */
  readonly units: readonly StatementUnit[];
}

export function tableOf(input: StatementInput): Statement {
  const { ruleSet, period, entries } = input;
  const { adopted, filed } = itemsOf(ruleSet, input.facts, period);
  const counts = bothCounts(adopted);
  const order = levelsOf(ruleSet);
  const levels = [...counts.byLevel.keys()].sort((a, b) => order.indexOf(a) - order.indexOf(b));
  const sections = [...new Set(entries.map((e) => sectionOf(e.rule)))].sort();
  const units = everyUnit(input, counts);
  const figures = figuresIn(input, adopted, filed);
  const rows = units.map(({ id }) => ({
    unit: id,
    cells: { ...cellsOf(id, levels, sections, figures), ...besideCells(id, figures) },
  }));
  const columns = [...columnsOf(levels, sections), ...besideColumns(input)];
  const sums = columns
    .filter((column) => column.kind !== 'rate' && column.kind !== 'mark')
    .map(({ key }) => [key, textOf(sumOf(rows.map((row) => new Exact(row.cells[key] ?? 0))))]);
  const added: Record<string, string> = Object.fromEntries(sums);
  return {
    period,
    counts,
    columns,
    rows,
    totals: { ...added, rate: rate(added.items ?? '0', added.filed ?? '0') },
    identities: [
      { parts: levels.map((level) => `adopted.${level}`), whole: 'adopted' },
      { parts: sections.map((section) => `points.${section}`), whole: 'points' },
    ],
    groups: standings(
      units.map((unit) => ({
        unit: unit.id,
        ...(unit.class === undefined ? {} : { class: unit.class }),
        ...(input.disqualified?.has(unit.id) ? { disqualified: true } : {}),
        points: figures.points.get(unit.id) ?? '0',
        adoptions: levels.toReversed().map((level) => figures.adopted.get(`${unit.id} ${level}`) ?? 0),
      })),
      ruleSet.ranking,
    ),
  };
}

interface Figures {
  readonly points: ReadonlyMap<string, string>;
  readonly cumulative: ReadonlyMap<string, string>;
  /** `unit level` → adoptions. */
  readonly adopted: ReadonlyMap<string, number>;
  /** Unit → different adopted articles, each once whatever took it. */
  readonly items: ReadonlyMap<string, number>;
  readonly filed: ReadonlyMap<string, number>;
  /** `unit section` → points. */
  readonly sections: ReadonlyMap<string, string>;
  readonly money: ReadonlyMap<string, string> | undefined;
  readonly assessment: ReadonlyMap<string, string> | undefined;
}

function figuresIn(
  { entries, yearEntries, money, assessment }: StatementInput,
  adopted: readonly Item[],
  filed: readonly Item[],
): Figures {
  return {
    points: totals(entries),
    cumulative: totals(yearEntries),
    adopted: tally(adopted.flatMap((item) => item.units.map((unit) => `${unit} ${item.level}`))),
    items: tally(
      [...new Set(adopted.flatMap((item) => item.units.map((unit) => `${unit} ${item.article}`)))].map(unitIn),
    ),
    filed: tally(filed.flatMap((item) => item.units)),
    sections: totals(entries.map((e) => ({ unit: `${e.unit} ${sectionOf(e.rule)}`, points: e.points }))),
    money: money && totals(money),
    assessment: assessment && totals(assessment),
  };
}

const unitIn = (key: string): string => key.slice(0, key.indexOf(' '));

function tally(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

const columnsOf = (levels: readonly string[], sections: readonly string[]): Column[] => [
  { key: 'filed', kind: 'count' },
  ...levels.map((level): Column => ({ key: `adopted.${level}`, kind: 'count' })),
  { key: 'adopted', kind: 'count' },
  { key: 'items', kind: 'count' },
  { key: 'rate', kind: 'rate' },
  ...sections.map((section): Column => ({ key: `points.${section}`, kind: 'points' })),
  { key: 'points', kind: 'points' },
  { key: 'cumulative', kind: 'points' },
];

const besideColumns = ({ money, assessment }: StatementInput): Column[] => [
  ...(money ? [{ key: 'money', kind: 'points' } as const] : []),
  ...(assessment ? [{ key: 'assessment', kind: 'mark' } as const] : []),
];

/** Whom the assessment does not concern has no mark. */
const besideCells = (unit: string, { money, assessment }: Figures): Row['cells'] => ({
  ...(money ? { money: money.get(unit) ?? '0' } : {}),
  ...(assessment?.has(unit) ? { assessment: assessment.get(unit) ?? '0' } : {}),
});

function cellsOf(unit: string, levels: readonly string[], sections: readonly string[], figures: Figures): Row['cells'] {
  const byLevel = levels.map((level) => figures.adopted.get(`${unit} ${level}`) ?? 0);
  const adopted = byLevel.reduce((sum, n) => sum + n, 0);
  const items = figures.items.get(unit) ?? 0;
  const filed = figures.filed.get(unit) ?? 0;
  return {
    filed: String(filed),
    ...Object.fromEntries(levels.map((level, i) => [`adopted.${level}`, String(byLevel[i])])),
    adopted: String(adopted),
    items: String(items),
    rate: rate(items, filed),
    ...Object.fromEntries(
      sections.map((section) => [`points.${section}`, figures.sections.get(`${unit} ${section}`) ?? '0']),
    ),
    points: figures.points.get(unit) ?? '0',
    cumulative: figures.cumulative.get(unit) ?? '0',
  };
}

function everyUnit(input: StatementInput, counts: BothCounts): StatementUnit[] {
  const { units, entries, yearEntries, money = [], assessment = [] } = input;
  const listed = new Set(units.map((unit) => unit.id));
  const booked = [...entries, ...yearEntries, ...money, ...assessment].map((e) => e.unit);
  const named = [...booked, ...counts.byUnit.keys()];
  const others = [...new Set(named)].filter((id) => !listed.has(id)).sort();
  return [...units, ...others.map((id) => ({ id }))];
}
