/** A number of the article that two sources give together: 46 villages here and 29 there are 75. */
import { Decimal } from 'decimal.js';
import type { FigureIndex, PlacedFigure } from './figure-index.ts';
import type { Figure } from './figures.ts';

/** Small numbers add up by accident; and so does every number where too many count the same. */
const least = 10;
const most = 500;

/** Two numbers of different sources that count the same and make the sum; the first such pair by place. */
export function sumOf(
  figure: Figure & Pick<PlacedFigure, 'measure'>,
  index: FigureIndex,
): readonly [PlacedFigure, PlacedFigure] | undefined {
  if (figure.kind !== 'number' || figure.measure === '') return undefined;
  const sum = new Decimal(figure.value);
  if (sum.lt(least)) return undefined;
  const alike = index.counting(figure.measure);
  if (alike.length > most) return undefined;
  const byValue = Map.groupBy(alike, ({ value }) => value);
  for (const first of alike) {
    const second = byValue.get(sum.minus(first.value).toFixed())?.find((other) => other.key > first.key);
    if (second) return [first, second];
  }
  return undefined;
}
