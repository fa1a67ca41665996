/** Facts from outside under a name: scored as often as one likes, never part of the ledger. */
import type { Recorded } from '#kernel/event.ts';
import type { UnitId } from '#kernel/ids.ts';

export const factSetStatuses = ['kept', 'removed'] as const;
export type FactSetStatus = (typeof factSetStatuses)[number];

export interface FactSetData {
  readonly deskId: UnitId;
  readonly name: string;
  /** SHA-256 of the facts as JSON lines. */
  readonly file: string;
  /** How the file was called that they came in. */
  readonly fileName: string;
  readonly count: number;
  /** The rules they were first scored by: a record's id, or `library:<name>`. */
  readonly rules: string;
}

export interface FactSet extends FactSetData {
  readonly status: FactSetStatus;
  readonly keptBy: string;
  readonly keptAt: string;
}

export type FactSetEvent =
  | { readonly type: 'fact_set.kept'; readonly data: FactSetData }
  | { readonly type: 'fact_set.removed'; readonly data: { readonly words: string } };

export function evolveFactSet(state: FactSet | undefined, event: Recorded<FactSetEvent>): FactSet {
  if (event.type === 'fact_set.kept')
    return { ...event.data, status: 'kept', keptBy: event.meta.actorName, keptAt: event.meta.at };
  if (!state) throw new Error(`${event.type} before fact_set.kept`);
  return { ...state, status: 'removed' };
}
