import { type RawBuilder, sql } from 'kysely';

/** A value for a jsonb column. `pg` would write a plain array as a PostgreSQL array, which jsonb refuses. */
export const jsonb = <T>(value: T): RawBuilder<T> => sql<T>`cast(${JSON.stringify(value)} as jsonb)`;
