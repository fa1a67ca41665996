/** From what the ledger says to what it should say: entries to take back and entries to add, nothing twice. */
import { fingerprint } from '#kernel/fingerprint.ts';
import { type Entry, step } from './entry.ts';
import { Exact, textOf } from './exact.ts';
import type { LedgerName } from './ledgers.ts';

/** An entry with its ledger and the record of the rules that gave it. */
export interface Ruled {
  readonly ledger: LedgerName;
  readonly entry: Entry;
  readonly ruleSetId: string;
}

/** An entry of the ledger that nothing has taken back. */
export interface Standing extends Ruled {
  readonly id: string;
}

export interface Difference {
  readonly takeBack: readonly Standing[];
  readonly add: readonly Ruled[];
}

/** Entries are compared whole: the same points by another rule, version or reasoning are another entry. */
export function difference(standing: readonly Standing[], wanted: readonly Ruled[]): Difference {
  const known = ({ ledger, entry }: Ruled): string => fingerprint({ ledger, entry });
  const kept = Map.groupBy(standing, known);
  const add = wanted.filter((ruled) => kept.get(known(ruled))?.pop() === undefined);
  return { takeBack: [...kept.values()].flat(), add };
}

/** The same entry with the opposite points; of the same day, so that the day's sum is what stands. */
export function takenBack(entry: Entry): Entry {
  const points = new Exact(entry.points).negated();
  const params = { was: entry.points };
  return {
    ...entry,
    points: textOf(points),
    reason: { code: 'superseded', params },
    steps: [step(undefined, 'superseded', points, params)],
  };
}
