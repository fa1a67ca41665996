/** A term (提法): how a desk writes something, what it does not write, and why. */
import type { Recorded } from '#kernel/event.ts';
import type { UnitId } from '#kernel/ids.ts';

export const termStatuses = ['in_force', 'dropped'] as const;
export type TermStatus = (typeof termStatuses)[number];

interface Written {
  readonly written: string;
  readonly wrong: readonly string[];
  readonly reason: string;
}

export interface Term extends Written {
  readonly status: TermStatus;
  readonly deskId: UnitId;
  /** Of the last act. */
  readonly by: string;
  readonly at: string;
}

export type TermEvent =
  | { readonly type: 'term.added'; readonly data: Written & { readonly deskId: UnitId } }
  | { readonly type: 'term.changed'; readonly data: Written }
  | { readonly type: 'term.dropped'; readonly data: { readonly words: string } }
  | { readonly type: 'term.restored'; readonly data: object };

export function evolveTerm(state: Term | undefined, event: Recorded<TermEvent>): Term {
  const { actorName: by, at } = event.meta;
  if (event.type === 'term.added') return { ...event.data, status: 'in_force', by, at };
  if (!state) throw new Error(`${event.type} before term.added`);
  if (event.type === 'term.changed') return { ...state, ...event.data, by, at };
  return { ...state, status: event.type === 'term.dropped' ? 'dropped' : 'in_force', by, at };
}
