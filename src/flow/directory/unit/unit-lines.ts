/** The lines of the unit list: the top of the tree, the units below one, or those that a typed text finds. */
import type { Day } from '#kernel/calendar.ts';
import type { UnitId } from '#kernel/ids.ts';
import type { UnitKind } from './unit.ts';
import type { DeskSummary, UnitSummary } from './unit-summary.ts';

export interface UnitFilter {
  /** Part of a name, of its pinyin or of its initials. */
  readonly find?: string | undefined;
  readonly under?: UnitId | undefined;
  readonly closed?: 'yes' | undefined;
}

export interface UnitLine {
  readonly id: UnitId;
  readonly name: string;
  readonly depth: number;
  readonly kind: UnitKind;
  readonly parentName?: string;
  readonly deskName?: string;
  readonly isContactPoint: boolean;
  readonly subUnits: number;
  readonly closedOn?: Day;
}

/** Without any condition a large tree shows its upper levels only; each line leads to what is below. */
const levelsAtFirst = 3;

/** `units` in tree order, the closed among them. */
export function unitLines(
  units: readonly UnitSummary[],
  desks: readonly DeskSummary[],
  contactPoints: ReadonlySet<UnitId>,
  { find = '', under, closed }: UnitFilter,
): UnitLine[] {
  const text = find.normalize('NFKC').trim().toLowerCase();
  const shown = units
    .filter((u) => closed === 'yes' || u.closedOn === undefined)
    .filter((u) => under === undefined || u.lineage.includes(under))
    .filter(
      (u) => text === '' || [u.name, u.shortName, u.pinyin, u.initials].some((k) => k.toLowerCase().includes(text)),
    )
    .filter((u) => text !== '' || under !== undefined || u.lineage.length <= levelsAtFirst);
  const names = new Map(units.map((u) => [u.id, u.name]));
  const deskNames = new Map(desks.map((d) => [d.unitId, d.name]));
  const counts = Map.groupBy(
    units.filter((u) => u.closedOn === undefined),
    (u) => u.parentId,
  );
  const top = Math.min(...shown.map((u) => u.lineage.length));
  return shown.map((u) => toLine(u, text === '' ? u.lineage.length - top : 0));

  function toLine(u: UnitSummary, depth: number): UnitLine {
    const parentName = u.parentId === undefined ? undefined : names.get(u.parentId);
    const deskName = deskNames.get(u.id);
    return {
      id: u.id,
      name: u.name,
      depth,
      kind: u.kind,
      ...(parentName !== undefined ? { parentName } : {}),
      ...(deskName !== undefined ? { deskName } : {}),
      isContactPoint: contactPoints.has(u.id),
      subUnits: counts.get(u.id)?.length ?? 0,
      ...(u.closedOn !== undefined ? { closedOn: u.closedOn } : {}),
    };
  }
}
