/** A unit's entries as the page explains them: what stands, by article and by section; what cancels out, apart. */
import type { Entry } from './entry.ts';
import { type Derivation, explain } from './explain.ts';
import type { LedgerName, UnitLedger } from './ledgers.ts';

export interface Booked extends Entry {
  readonly id: string;
  readonly ledger: LedgerName;
  readonly ruleSetId: string;
  readonly reverses?: string;
  readonly adjusts?: string;
}

export interface UnitDerivation {
  /** Of points. */
  readonly standing: Derivation;
  /** Of the other ledgers of units. */
  readonly beside: Readonly<Record<Exclude<UnitLedger, 'points'>, readonly Booked[]>>;
  /** Name → entries of both personal ledgers, where the office keeps them. */
  readonly authors: ReadonlyMap<string, readonly Booked[]>;
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
  const standing = lines.filter((line) => !gone.has(line.id));
  const of = (ledger: LedgerName): Booked[] => standing.filter((line) => line.ledger === ledger);
  return {
    standing: explain(of('points'), unitId),
    beside: { money: of('money'), assessment: of('assessment') },
    authors: Map.groupBy([...of('authors'), ...of('author_money')], (line) => line.author ?? ''),
    cancelled: lines.filter((line) => gone.has(line.id)),
    ruleSetIds: new Map(lines.map((line) => [editionOf(line), line.ruleSetId])),
  };
}
