/** The outcome of a rule: a value, or all the reasons why not. Exceptions are for bugs. */
import type { Refusal } from './refusal.ts';

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusals: Refusal[] };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });
export const refused = (...refusals: Refusal[]): Result<never> => ({ ok: false, refusals });
