/** SHA-256 (hex, 64 characters) of a value's canonical JSON: keys sorted, so equal content has one fingerprint. */
import { createHash } from 'node:crypto';

export type Fingerprint = string;

export const fingerprint = (value: unknown): Fingerprint =>
  createHash('sha256').update(canonicalJson(value)).digest('hex');

/** RFC 8785 in the part that our data needs: sorted keys, no blanks, `undefined` left out. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((v) => canonicalJson(v ?? null)).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).filter(([, v]) => v !== undefined);
    entries.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([k, v]) => `${JSON.stringify(k)}:${canonicalJson(v)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}
