/** A number of the article that two sources give together: 46 villages here and 29 there are 75. */
import { Decimal } from 'decimal.js';
import type { Place } from './align.ts';
import type { Figure } from './figures.ts';

interface Counted extends Figure, Place {
  readonly measure: string;
}

/** Small numbers add up by accident. */
const least = 10;

/** Two numbers of different sources that count the same and make the sum; the first such pair by place. */
export function sumOf<F extends Counted>(figure: Counted, all: readonly F[]): readonly [F, F] | undefined {
  if (figure.kind !== 'number' || figure.measure === '') return undefined;
  const sum = new Decimal(figure.value);
  if (sum.lt(least)) return undefined;
  const alike = all
    .filter((other) => other.kind === 'number' && other.measure === figure.measure)
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.sentence - b.sentence));
  for (const first of alike) {
    const rest = sum.minus(first.value).toFixed();
    const second = alike.find((other) => other.key > first.key && other.value === rest);
    if (second) return [first, second];
  }
  return undefined;
}
