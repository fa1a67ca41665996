/** What a command leaves behind: one JSON document or the same in lines, and how it ended. */
import type { Refusal } from '#kernel/refusal.ts';

export interface Outcome {
  /** 1: it did its work and found something wrong. */
  readonly code: 0 | 1;
  readonly json: unknown;
  readonly lines: readonly string[];
  /** What was found wrong, for standard error. */
  readonly errors?: readonly string[];
}

export const done = (json: unknown, lines: readonly string[]): Outcome => ({ code: 0, json, lines });

/** A refusal with its sentence, as the API answers it. */
export interface Fault extends Refusal {
  readonly message: string;
}

/** Nothing was done; every reason is a sentence that says what to do. */
export class Failure extends Error {
  constructor(readonly faults: readonly Fault[]) {
    super(faults.map((f) => f.message).join(' '));
  }
}

/** A use that the table of options cannot rule out by itself. */
export class WrongUse extends Failure {}

export const failure = (code: string, message: string, params?: Refusal['params']): Failure =>
  new Failure([{ code, message, ...(params ? { params } : {}) }]);

export const refusedWith = (refusals: readonly Refusal[], sentence: (refusal: Refusal) => string): Failure =>
  new Failure(refusals.map((r) => ({ ...r, message: sentence(r) })));
