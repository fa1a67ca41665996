/** What other capabilities see of a unit and of a desk. */
import type { Day } from '#kernel/calendar.ts';
import type { UnitId } from '#kernel/ids.ts';
import type { UnitKind } from './unit.ts';

export interface UnitSummary {
  readonly id: UnitId;
  readonly parentId?: UnitId;
  /** From the root to the unit itself. */
  readonly lineage: readonly UnitId[];
  /** 0 for the root; in a list, for a unit whose parent is not listed. */
  readonly depth: number;
  readonly kind: UnitKind;
  readonly name: string;
  readonly shortName: string;
  readonly sortOrder: number;
  /** Full pinyin without tones, and its initials, both without blanks: `qinglanshi`, `qls`. */
  readonly pinyin: string;
  readonly initials: string;
  readonly openedOn: Day;
  readonly closedOn?: Day;
  readonly mergedInto?: UnitId;
}

/** A desk is known by the id of the unit that runs it. */
export interface DeskSummary {
  readonly unitId: UnitId;
  readonly name: string;
  readonly unitName: string;
  readonly closedOn?: Day;
}
