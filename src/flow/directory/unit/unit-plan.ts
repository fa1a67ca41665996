/** What a table of units would change: which to open, parents first, which exist already, and which lines are wrong. */
import type { Day } from '#kernel/calendar.ts';
import type { UnitId } from '#kernel/ids.ts';
import type { LineFault, UnitCsvRow, UnitTable } from './unit-csv.ts';
import type { UnitSummary } from './unit-summary.ts';

/** Below a unit that exists, or below another of the table (by its line), or, the root, below none. */
export interface PlannedUnit {
  readonly row: UnitCsvRow;
  readonly parent?: { readonly id: UnitId } | { readonly line: number };
}

export interface UnitPlan {
  /** Each after its parent. */
  readonly toOpen: readonly PlannedUnit[];
  /** Lines that name a unit that exists. */
  readonly kept: number;
  readonly faults: readonly LineFault[];
}

/** `existing`: the units open today. Nothing may be opened while there are faults. */
export function planUnits(table: UnitTable, existing: readonly UnitSummary[], today: Day): UnitPlan {
  const plan = new Planning(table, existing, today);
  for (const row of table.rows) plan.settle(row);
  const { toOpen, kept } = plan;
  const faults = [...table.faults, ...plan.faults].sort((a, b) => a.line - b.line);
  return { toOpen, kept, faults };
}

/** A unit that exists or will; a line that names an existing one is that one. */
interface Place {
  readonly name: string;
  readonly above: Place | undefined;
  readonly id?: UnitId;
  readonly line?: number;
}

class Planning {
  readonly toOpen: PlannedUnit[] = [];
  readonly faults: LineFault[] = [];
  kept = 0;
  private readonly existing = new Map<UnitId, Place>();
  private readonly rowsByName: Map<string, UnitCsvRow[]>;
  private readonly settled = new Map<UnitCsvRow, Place | 'faulty' | 'settling'>();

  constructor(
    private readonly table: UnitTable,
    units: readonly UnitSummary[],
    private readonly today: Day,
  ) {
    this.rowsByName = Map.groupBy(table.rows, (row) => row.name);
    for (const { id, name, parentId } of units.toSorted((a, b) => a.lineage.length - b.lineage.length)) {
      this.existing.set(id, { name, id, above: parentId === undefined ? undefined : this.existing.get(parentId) });
    }
  }

  settle(row: UnitCsvRow): Place | 'faulty' | 'settling' {
    const known = this.settled.get(row);
    if (known) return known;
    this.settled.set(row, 'settling');
    const place = this.place(row);
    this.settled.set(row, place);
    return place;
  }

  private place(row: UnitCsvRow): Place | 'faulty' {
    if (row.openedOn !== undefined && row.openedOn > this.today) return this.fault(row, 'on', 'day_in_future');
    const above = row.parent === undefined ? undefined : this.find(row.parent, row);
    if (typeof above === 'string') return this.fault(row, 'parentId', above);
    const there = [...this.existing.values()].find((p) => p.name === row.name && p.above === above);
    if (there) {
      this.kept++;
      return there;
    }
    if (above === undefined && this.hasRoot()) return this.fault(row, 'parentId', 'parent_missing');
    const twin = this.toOpen.find((p) => p.row.name === row.name && this.aboveOf(p.row) === above);
    if (twin) return this.fault(row, 'name', 'csv_twice', { line: twin.row.line });
    this.toOpen.push({ row, ...(above ? { parent: above.id ? { id: above.id } : { line: above.line ?? 0 } } : {}) });
    return { name: row.name, above, line: row.line };
  }

  /** The one place of that name, or path of names, or the code of why there is none. */
  private find(path: string, asking: UnitCsvRow): Place | string {
    const [name = '', ...above] = path
      .split(/[/／]/)
      .map((s) => s.trim())
      .reverse();
    const rows = (this.rowsByName.get(name) ?? []).filter((row) => row !== asking);
    const places = new Set<Place>([...this.existing.values()].filter((p) => p.name === name));
    let trouble = this.table.faultyNames.has(name) ? 'csv_parent_faulty' : 'csv_parent_unknown';
    for (const row of rows) {
      const place = this.settle(row);
      if (place === 'settling') trouble = 'csv_parent_loop';
      else if (place === 'faulty') trouble = 'csv_parent_faulty';
      else places.add(place);
    }
    const fitting = [...places].filter((place) => liesBelow(place, above));
    if (fitting.length > 1) return 'csv_parent_ambiguous';
    return fitting[0] ?? trouble;
  }

  private hasRoot(): boolean {
    return this.existing.size > 0 || this.toOpen.some((p) => p.parent === undefined);
  }

  private aboveOf(row: UnitCsvRow): Place | undefined {
    const place = this.settled.get(row);
    return typeof place === 'object' ? place.above : undefined;
  }

  private fault(row: UnitCsvRow, field: string, code: string, params: LineFault['params'] = {}): 'faulty' {
    this.faults.push({ line: row.line, field, code, params: { name: row.parent ?? row.name, ...params } });
    return 'faulty';
  }
}

/** Names from the nearest upwards; between them units may be left out. */
function liesBelow(place: Place, names: readonly string[]): boolean {
  const [next, ...rest] = names;
  if (next === undefined) return true;
  for (let above = place.above; above; above = above.above) {
    if (above.name === next) return liesBelow(above, rest);
  }
  return false;
}
