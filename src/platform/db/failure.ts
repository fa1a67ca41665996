/** What a failed statement means for its transaction. */
import { isStalePlan } from './prepared.ts';
import { errorCode } from './start-error.ts';

/**
 * `conflict`: the database undid it because of others, try again; `outage`: the server is away or changing over,
 * try again when it is back; undefined: the statement itself is at fault.
 */
export type Failure = 'conflict' | 'outage';

const conflictStates = new Set(['40001', '40P01']);
/** 25006: the node has become read-only, as after a failover; 57P01…: it shuts down, crashed, or is not up yet. */
const outageStates = new Set(['25006', '57P01', '57P02', '57P03', '53300']);
const networkCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOENT',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
]);
/** What `pg` says without a code when a connection breaks or none is to be had. */
const brokenConnection =
  /^(Connection terminated|Client has encountered a connection error|Client was closed|timeout exceeded when trying to connect)/;

export function failureOf(error: unknown): Failure | undefined {
  if (isStalePlan(error)) return 'conflict';
  const code = errorCode(error);
  if (code !== undefined) {
    if (conflictStates.has(code)) return 'conflict';
    return outageStates.has(code) || code.startsWith('08') || networkCodes.has(code) ? 'outage' : undefined;
  }
  return error instanceof Error && brokenConnection.test(error.message) ? 'outage' : undefined;
}

/** Nobody can write now: the server is away, or out of disk, memory or connections (class 53). */
export const isDatabaseAway = (error: unknown): boolean =>
  failureOf(error) === 'outage' || errorCode(error)?.startsWith('53') === true;

/** Milliseconds: 25, 50, 100 … 3,000, by chance up to a half less, so that those who collided do not collide again. */
export const waitBefore = (failure: Failure, attempt: number): number =>
  Math.min(failure === 'conflict' ? 1000 : 3000, 25 * 2 ** (attempt - 1)) * (0.5 + Math.random() / 2);
