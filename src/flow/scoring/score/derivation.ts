/** A unit's entries as the page explains them: what stands, by article and by section; what cancels out, apart. */
import type { Entry } from './entry.ts';
import { type Derivation, explain } from './explain.ts';

export interface Booked extends Entry {
  readonly id: string;
  readonly ruleSetId: string;
  readonly reverses?: string;
  readonly adjusts?: string;
}

export interface UnitDerivation {
  readonly standing: Derivation;
  /** Pairs of an entry and its counter-entry. */
  readonly cancelled: readonly Booked[];
  /** Name of a rule set's version as entries carry it → its record. */
  readonly ruleSetIds: ReadonlyMap<string, string>;
}

export const editionOf = ({ ruleSet, ruleSetVersion }: Pick<Entry, 'ruleSet' | 'ruleSetVersion'>): string =>
  `${ruleSet} ${ruleSetVersion}`;

/** An entry of these days and its counter-entry are of one day, so that pairs are always whole. */
export function derivationOf(lines: readonly Booked[], unitId: string): UnitDerivation {
  const gone = new Set(lines.flatMap((line) => (line.reverses === undefined ? [] : [line.id, line.reverses])));
  return {
    standing: explain(
      lines.filter((line) => !gone.has(line.id)),
      unitId,
    ),
    cancelled: lines.filter((line) => gone.has(line.id)),
    ruleSetIds: new Map(lines.map((line) => [editionOf(line), line.ruleSetId])),
  };
}
