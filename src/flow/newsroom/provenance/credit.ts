/** Whose the article is: each source unit's share of its sentences and of its characters, to the last part. */
import type { UnitId } from '#kernel/ids.ts';

/** A share as whole parts of a whole number of parts; all shares of an article have one denominator. */
export interface Share {
  readonly parts: number;
  readonly of: number;
}

export interface Credit {
  /** None: the editor's own. */
  readonly unitId: UnitId | undefined;
  readonly sentences: Share;
  readonly characters: Share;
}

export interface CreditedSentence {
  readonly text: string;
  /** Units of the sources it is linked to, each once; a source without a unit counts as the editor's own. */
  readonly unitIds: readonly (UnitId | undefined)[];
}

/** A sentence of several units is shared between them alike. The shares sum to 1; an empty text has none. */
export function creditOf(sentences: readonly CreditedSentence[]): Credit[] {
  const parts = sentences.map(({ text, unitIds }) => ({
    characters: [...text.replace(/\s/g, '')].length,
    units: unitIds.length === 0 ? [undefined] : [...new Set(unitIds)],
  }));
  const common = parts.reduce((least, { units }) => leastCommonMultiple(least, units.length), 1);
  const whole = { sentences: common * parts.length, characters: common * parts.reduce((n, p) => n + p.characters, 0) };
  const earned = new Map<UnitId | undefined, { sentences: number; characters: number }>();
  for (const { units, characters } of parts) {
    for (const unit of units) {
      const sum = earned.get(unit) ?? { sentences: 0, characters: 0 };
      earned.set(unit, {
        sentences: sum.sentences + common / units.length,
        characters: sum.characters + (characters * common) / units.length,
      });
    }
  }
  return [...earned]
    .map(([unitId, { sentences, characters }]) => ({
      unitId,
      sentences: { parts: sentences, of: whole.sentences },
      characters: { parts: characters, of: whole.characters },
    }))
    .sort(mostFirst);
}

/** Units by what they gave, the editor's own last. */
const mostFirst = (a: Credit, b: Credit): number =>
  Number(a.unitId === undefined) - Number(b.unitId === undefined) ||
  b.characters.parts - a.characters.parts ||
  ((a.unitId ?? '') < (b.unitId ?? '') ? -1 : 1);

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
const leastCommonMultiple = (a: number, b: number): number => (a / divisor(a, b)) * b;

/** Tenths of a per cent. */
export const wholeInTenths = 1000;

/** Shares as tenths of a per cent that sum to 1000: what rounding leaves goes to the largest remainders. */
export function inTenths(shares: readonly Share[]): number[] {
  const exact = shares.map(({ parts, of }) => ({
    floor: Math.floor((parts * wholeInTenths) / of),
    rest: (parts * wholeInTenths) % of,
  }));
  const left = wholeInTenths - exact.reduce((n, { floor }) => n + floor, 0);
  const order = exact.map(({ rest }, i) => ({ rest, i })).sort((a, b) => b.rest - a.rest || a.i - b.i);
  const raised = new Set(order.slice(0, shares.length === 0 ? 0 : left).map(({ i }) => i));
  return exact.map(({ floor }, i) => floor + (raised.has(i) ? 1 : 0));
}
