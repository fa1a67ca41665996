/** Recorded by hand: points within what the rules allow, or a lapse or deed that the rules price; who, why, on what evidence. */
import type { Day } from '#kernel/calendar.ts';
import type { Recorded } from '#kernel/event.ts';
import type { UnitId } from '#kernel/ids.ts';
import type { ManualKind } from './manual-kind.ts';

export const manualStatuses = ['standing', 'taken_back'] as const;
export type ManualStatus = (typeof manualStatuses)[number];

export interface ManualData {
  readonly deskId: UnitId;
  readonly unitId: UnitId;
  /** A lapse or deed that the rules of the day know. */
  readonly kind?: ManualKind;
  /** That made a lapse known, and by how much it was one: what the rules may ask beside the kind. */
  readonly level?: string;
  readonly amounts?: Readonly<Record<string, string>>;
  /** Exact decimal text, with its sign; absent where the rules say what the kind costs or earns. */
  readonly points?: string;
  readonly day: Day;
  readonly why: string;
  readonly evidence: string;
}

export interface ManualPoints extends ManualData {
  readonly status: ManualStatus;
  readonly by: string;
  readonly takenBack?: { readonly day: Day; readonly words: string };
}

export type ManualEvent =
  | { readonly type: 'manual_points.awarded'; readonly data: ManualData }
  | { readonly type: 'manual_points.taken_back'; readonly data: { readonly day: Day; readonly words: string } };

export function evolveManual(state: ManualPoints | undefined, event: Recorded<ManualEvent>): ManualPoints {
  if (event.type === 'manual_points.awarded') return { ...event.data, status: 'standing', by: event.meta.actorName };
  if (!state) throw new Error(`${event.type} before manual_points.awarded`);
  return { ...state, status: 'taken_back', takenBack: event.data };
}
