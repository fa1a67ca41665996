/**
 * Statements that acts repeat are prepared once a connection, so the server neither parses nor plans them again: half
 * the time of an act. Only inside a transaction, where acts look rows up by their keys; a list's plan hangs on what is asked.
 */
import { createHash } from 'node:crypto';
import type pg from 'pg';

/** A statement of so many uses is worth keeping; texts that vary with their number of rows seldom come so far. */
const usesBefore = 3;
const mostKept = 500;
const longestKept = 4000;

interface Kept {
  uses: number;
  readonly name: string;
}
const kept = new Map<string, Kept>();
/** Part of every name: begun anew when a migration changed what a kept statement returns. */
let generation = 0;

type Query = (text: unknown, values?: unknown, ...rest: unknown[]) => unknown;

/** From now on `client` prepares what is repeated. */
export function prepareRepeated(client: pg.ClientBase & Pick<pg.Client, 'getTransactionStatus'>): void {
  const plain: Query = client.query.bind(client);
  const query: Query = (text, values, ...rest) => {
    if (typeof text !== 'string' || !Array.isArray(values) || values.length === 0 || rest.length > 0) {
      return plain(text, values, ...rest);
    }
    const name = client.getTransactionStatus() === 'T' ? nameOf(text) : undefined;
    return name === undefined ? plain(text, values) : forgetIfStale(plain({ name, text, values }));
  };
  Object.assign(client, { query });
}

function nameOf(text: string): string | undefined {
  const statement = kept.get(text) ?? keep(text);
  return statement && ++statement.uses > usesBefore ? `${generation}_${statement.name}` : undefined;
}

function keep(text: string): Kept | undefined {
  if (kept.size >= mostKept || text.length > longestKept) return undefined;
  const statement = { uses: 0, name: createHash('sha256').update(text).digest('base64url').slice(0, 22) };
  kept.set(text, statement);
  return statement;
}

function forgetIfStale(answer: unknown): unknown {
  if (answer instanceof Promise) {
    answer.catch((error: unknown) => {
      if (isStalePlan(error)) generation++;
    });
  }
  return answer;
}

/** “cached plan must not change result type”: a column came or went since the statement was prepared. */
export const isStalePlan = (error: unknown): boolean =>
  error instanceof Error && 'routine' in error && error.routine === 'RevalidateCachedQuery';
