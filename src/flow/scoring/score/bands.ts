/** Bands from the top down: the first whose bound is reached. */
import { type Exact, guardPlaces } from './exact.ts';

export interface Band {
  readonly at_least?: string | undefined;
  readonly points?: string | undefined;
  readonly title?: string | undefined;
}

export const bandOf = (bands: readonly Band[], value: Exact): Band | undefined =>
  bands.find(({ at_least }) => at_least === undefined || value.toDecimalPlaces(guardPlaces).gte(at_least));
