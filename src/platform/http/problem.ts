/** How a refusal travels over HTTP: one status for all its reasons, and what a page needs to say so without losing anything. */
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Refusal } from '#kernel/refusal.ts';

/** A refused act with what was typed, for the page that shows it again. */
export interface Problem {
  readonly action: string;
  readonly refusals: readonly Refusal[];
  readonly values: Readonly<Record<string, unknown>>;
}

export function statusOf(refusals: readonly Refusal[]): ContentfulStatusCode {
  const codes = refusals.map((r) => r.code);
  if (codes.includes('not_found')) return 404;
  if (codes.includes('not_your_role')) return 403;
  if (codes.includes('too_large')) return 413;
  if (refusals.some((r) => r.field !== undefined)) return 422;
  return 409;
}
