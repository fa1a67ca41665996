/** What a schema found wrong, as refusals that name their field. */
import type { z } from 'zod';
import type { Refusal } from '#kernel/refusal.ts';

type Issue = z.core.$ZodIssue;

/** `problem` is the schema's own code (`title_too_long`), or `missing` or `malformed` where the schema names none. */
export const wrongFields = (error: z.core.$ZodError): Refusal[] =>
  error.issues.map((issue) => {
    const field = issue.path.join('.');
    return { code: 'invalid_field', field, params: { field, problem: ownCode(issue) ?? general(issue) } };
  });

function ownCode(issue: Issue): string | undefined {
  if (/^[a-z]+(_[a-z]+)+$/.test(issue.message)) return issue.message;
  if (issue.code !== 'invalid_union') return undefined;
  return issue.errors
    .flat()
    .map(ownCode)
    .find((code) => code !== undefined);
}

const isMissing = (issue: Issue): boolean => issue.message.endsWith('received undefined');

function general(issue: Issue): 'missing' | 'malformed' {
  const missing = issue.code === 'invalid_union' ? issue.errors.flat().some(isMissing) : isMissing(issue);
  return missing ? 'missing' : 'malformed';
}
