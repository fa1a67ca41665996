/** A grade that an editor set by hand, with a reason; it stands instead of the computed one until it is lifted. */
import type { Recorded } from '#kernel/event.ts';
import type { Id, UnitId } from '#kernel/ids.ts';
import type { Credibility, Reliability } from './grade.ts';

export const gradeStatuses = ['set', 'lifted'] as const;
export type GradeStatus = (typeof gradeStatuses)[number];

interface Said {
  readonly reliability: Reliability;
  readonly credibility: Credibility;
  readonly reason: string;
}

export interface SetGrade extends Said {
  readonly status: GradeStatus;
  readonly reportId: Id<'report'>;
  readonly deskId: UnitId;
  readonly by: string;
  readonly at: string;
}

export type GradeEvent =
  | { readonly type: 'grade.set'; readonly data: Said & { readonly reportId: Id<'report'>; readonly deskId: UnitId } }
  | { readonly type: 'grade.changed'; readonly data: Said }
  | { readonly type: 'grade.lifted'; readonly data: { readonly reason: string } };

export function evolveGrade(state: SetGrade | undefined, event: Recorded<GradeEvent>): SetGrade {
  const { actorName: by, at } = event.meta;
  if (event.type === 'grade.set') return { ...event.data, status: 'set', by, at };
  if (!state) throw new Error(`${event.type} before grade.set`);
  return { ...state, ...event.data, by, at, status: event.type === 'grade.lifted' ? 'lifted' : 'set' };
}
