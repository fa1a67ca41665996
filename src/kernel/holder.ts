/** Whoever has claimed a record and is at work on it. */
import type { Need } from './action-table.ts';

export interface Holder {
  readonly personId: string;
  readonly name: string;
  /** The asking person themself, in another window. */
  readonly self: boolean;
  /** Whole minutes since the holder last did something. */
  readonly idleMinutes: number;
}

interface HeldFacts {
  /** Somebody else, or the actor in another window, holds the record. */
  readonly heldBy?: Holder | undefined;
}

const paramsOf = (_: unknown, { heldBy }: HeldFacts) => ({
  name: heldBy?.name ?? '',
  self: heldBy?.self ? 1 : 0,
  minutes: heldBy?.idleMinutes ?? 0,
});

/** For acts that change what the holder is working on. */
export const freeOrMine: Need<unknown, HeldFacts> = {
  code: 'held_by_another',
  holds: (_, { heldBy }) => heldBy === undefined,
  params: paramsOf,
};

/** For taking over. */
export const heldByAnother: Need<unknown, HeldFacts> = {
  code: 'not_held',
  holds: (_, { heldBy }) => heldBy !== undefined,
};
