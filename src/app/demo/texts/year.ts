/** A year of reports out of the themes' sentences, the same on every machine and every run. */
import { type Day, dayOf } from '#kernel/calendar.ts';
import { type Chance, chance } from './chance.ts';
import { type ComposedGenre, compose } from './compose.ts';
import { nearDuplicate } from './near-duplicate.ts';
import { plantedDays } from './planted-days.ts';
import type { Planting, Pool } from './pool.ts';
import type { DemoReport } from './shapes.ts';
import { officeHour, workingDayFrom, workingDays } from './working-days.ts';

export interface ReportingUnit {
  readonly key: string;
  readonly short: string;
  readonly kind: string;
  readonly parent: string | null;
  /** The unit whose desk receives what this one files. */
  readonly desk: string;
}

export interface YearPlan {
  readonly from: Day;
  readonly to: Day;
  readonly reports: number;
  readonly nearDuplicates: number;
  readonly seed: number;
}

export const demoYear: YearPlan = {
  from: '2025-11-03',
  to: '2026-11-20',
  reports: 1040,
  nearDuplicates: 48,
  seed: 20251103,
};

interface Draft extends Omit<DemoReport, 'key' | 'plant' | 'commissioned'> {
  readonly plant?: { readonly kind: 'trend' | 'burst' | 'widespread' | 'seasonal'; readonly group: string };
  readonly twinOf?: Draft;
}
interface Year {
  readonly units: ReadonlyMap<string, ReportingUnit>;
  readonly luck: Chance;
  readonly titles: Set<string>;
}

const genreWeights: readonly (readonly [ComposedGenre, number])[] = [
  ['news', 24],
  ['experience', 31],
  ['problem', 33],
  ['advice', 7],
  ['study', 5],
];
const sizes: Readonly<Record<string, number>> = { department: 0.9, county: 0.55 };

export function reportsOfYear(
  units: readonly ReportingUnit[],
  pools: readonly Pool[],
  plantings: readonly Planting[],
  plan: YearPlan = demoYear,
): DemoReport[] {
  const luck = chance(plan.seed);
  const year: Year = { units: new Map(units.map((u) => [u.key, u])), luck, titles: new Set() };
  const ordinary = ordinaryReports(year, pools, plan);
  const planted = plantings.flatMap((p) => plantedDays(p, luck).map((day) => plantedReport(year, p, day)));
  const twins = luck.some(ordinary, plan.nearDuplicates).map((first) => twinOf(year, first, plan.to));
  return numbered([...ordinary, ...planted, ...twins]);
}

function ordinaryReports(year: Year, pools: readonly Pool[], plan: YearPlan): Draft[] {
  const days = workingDays(plan.from, plan.to);
  return Array.from({ length: plan.reports }, (_, i) => {
    const day = days[Math.floor((i * days.length) / plan.reports)] ?? plan.to;
    const month = Number(day.slice(5, 7)) - 1;
    const pool = year.luck.weighted(pools.map((p) => [p, p.months[month] ?? 1] as const));
    const inSeason = pool.season && (pool.months[month] ?? 0) >= 4;
    const draft = write(year, pool, pool.units, year.luck.weighted(genreWeights), day);
    return inSeason ? { ...draft, plant: { kind: 'seasonal', group: pool.theme } } : draft;
  });
}

function plantedReport(year: Year, planting: Planting, day: Day): Draft {
  const draft = write(year, planting.pool, planting.units, 'problem', day);
  return { ...draft, plant: { kind: planting.kind, group: planting.key } };
}

/** Draws until the title is new, a few times over; a title may come twice in a year, a text may not. */
function write(year: Year, pool: Pool, units: readonly string[], genre: ComposedGenre, day: Day): Draft {
  for (let attempt = 0; ; attempt++) {
    const unit = unitOf(year, year.luck.pick(units));
    const filling = fillingFor(unit, day);
    const text = compose(pool, genre, filling, year.luck);
    if (year.titles.has(text.title) && attempt < 20) continue;
    year.titles.add(text.title);
    const { key, desk } = unit;
    return { unit: key, desk, genre, theme: pool.theme, ...text, submitted_at: officeHour(day, year.luck) };
  }
}

const fillingFor = (unit: ReportingUnit, day: Day) => ({
  unit: unit.short,
  area: unit.kind === 'department' ? '全市' : unit.short,
  month: `${Number(day.slice(5, 7))}月`,
  size: sizes[unit.kind] ?? 0.05,
});

/** Filed again within three weeks by the unit above, when that one files to the same desk, or by the unit itself. */
function twinOf(year: Year, first: Draft, last: Day): Draft {
  const unit = unitOf(year, first.unit);
  const above = year.units.get(unit.parent ?? '');
  const by = above && above.desk === unit.desk ? above : unit;
  const later = Date.parse(first.submitted_at) + (2 + Math.floor(year.luck.next() * 18)) * 86_400_000;
  const day = workingDayFrom(dayOf(new Date(later).toISOString()));
  const submitted_at = officeHour(day > last ? last : day, year.luck);
  const text = nearDuplicate(first, { from: unit.short, to: by.short }, year.luck);
  const { desk, genre, theme } = first;
  const at = submitted_at > first.submitted_at ? submitted_at : `${last}T17:25:00+08:00`;
  return { unit: by.key, desk, genre, theme, ...text, submitted_at: at, twinOf: first };
}

function unitOf(year: Year, key: string): ReportingUnit {
  const unit = year.units.get(key);
  if (!unit) throw new Error(`no unit ${key}`);
  return unit;
}

function numbered(drafts: readonly Draft[]): DemoReport[] {
  const inOrder = [...drafts].sort((a, b) => (a.submitted_at < b.submitted_at ? -1 : 1));
  const keys = new Map(inOrder.map((draft, i) => [draft, `g-${String(i + 1).padStart(4, '0')}`]));
  const keyOf = (draft: Draft): string => keys.get(draft) ?? '';
  return inOrder.map((draft) => {
    const { twinOf: first, plant: laid, ...rest } = draft;
    const plant = first ? ({ kind: 'near_duplicate', of: keyOf(first) } as const) : laid;
    return { ...rest, key: keyOf(draft), commissioned: false, ...(plant ? { plant } : {}) };
  });
}
