/** A query as SQL conditions over a column of grams and a column of normalised text. */
import { type RawBuilder, sql } from 'kysely';
import { grams } from './grams.ts';
import type { TextQuery } from './query.ts';

export interface TextColumns {
  /** `int[]` under GIN, as `grams` makes it. */
  readonly grams: RawBuilder<unknown>;
  /** Normalised text, as `norm` makes it. */
  readonly text: RawBuilder<unknown>;
}

/** All must hold. One containment for all terms, and a look at the text where the pairs alone do not prove the term. */
export function textConditions({ terms, without }: TextQuery, columns: TextColumns): RawBuilder<boolean>[] {
  const wanted = [...new Set(terms.flatMap(grams))];
  return [
    ...(wanted.length > 0 ? [sql<boolean>`${columns.grams} @> ${intArray(wanted)}`] : []),
    ...terms.filter((term) => !isProved(term)).map((term) => sql<boolean>`${columns.text} like ${containing(term)}`),
    ...without.map((term) => sql<boolean>`${columns.text} not like ${containing(term)}`),
  ];
}

export const intArray = (numbers: readonly number[]): RawBuilder<number[]> =>
  sql<number[]>`${`{${numbers.join(',')}}`}::int[]`;

const isProved = (term: string): boolean => term.length === 2 && grams(term).length === 1;
const containing = (term: string): string => `%${term.replace(/[\\%_]/g, '\\$&')}%`;
