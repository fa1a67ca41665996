/** Pages by key, never by number: a list stays right and quick while rows come in. Rows are newest first, their key is their id. */
import { z } from 'zod';

/** In an address: only rows older than `before`, or newer than `after`. */
export const keysetSchema = z.object({ before: z.uuid().optional(), after: z.uuid().optional() });
export interface Keyset {
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

export interface Page<Line> {
  readonly lines: readonly Line[];
  /** Keys of the neighbouring pages, where there are any. */
  readonly newer?: string | undefined;
  readonly older?: string | undefined;
}

export const pageSize = 20;

/** Of at most `pageSize + 1` rows in the order they were asked for (`after`: oldest first), the page and its neighbours. */
export function pageOf<Line extends { readonly id: string }>(
  rows: readonly Line[],
  { before, after }: Keyset,
  size = pageSize,
): Page<Line> {
  const more = rows.length > size;
  const lines = rows.slice(0, size);
  if (after !== undefined) lines.reverse();
  const hasNewer = after !== undefined ? more : before !== undefined;
  const hasOlder = after !== undefined || more;
  return { lines, newer: hasNewer ? lines.at(0)?.id : undefined, older: hasOlder ? lines.at(-1)?.id : undefined };
}

/** The address of a neighbouring page: the same conditions, another key. */
export function keysetHref(path: string, query: Readonly<Record<string, string | undefined>>, key: Keyset): string {
  const all = { ...query, before: undefined, after: undefined, ...key };
  const entries = Object.entries(all).filter((e): e is [string, string] => e[1] !== undefined && e[1] !== '');
  return entries.length > 0 ? `${path}?${new URLSearchParams(entries)}` : path;
}
