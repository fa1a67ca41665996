/** How the columns of a table share the text width: figures and words whole, long texts over several lines. */
import type { Table } from '#kernel/body.ts';

export interface TableColumns {
  /** Points: 4号 where it fits, else 小四, 五号. */
  readonly size: number;
  /** Points; together the text width. */
  readonly widths: readonly number[];
}

const millimetre = 72 / 25.4;
const textWidth = 156 * millimetre;
const sizes = [14, 12, 10.5];
/** Points left and right of the words in a cell, as in `bulletin.typ`. */
export const cellPadding = 4;
/** Characters in a line of a cell, while there is room. */
const comfortable = 4;

/** Undefined: even in the smallest size a word or figure would not fit its column. */
export function tableColumns({ rows }: Table): TableColumns | undefined {
  const columns = (rows[0] ?? []).map((_, column) => rows.map((row) => row[column]?.text ?? ''));
  const wanted = columns.map((cells) => Math.max(2, ...cells.map(widthOf)));
  const whole = columns.map((cells) => Math.max(2, ...cells.map(longestWhole)));
  const least = whole.map((w, i) => Math.max(w, Math.min(comfortable, wanted[i] ?? 0)));
  const roomAt = (size: number) => (textWidth - 2 * cellPadding * columns.length) / size;
  const smallest = Math.min(...sizes);
  const size = sizes.find((s) => sum(least) <= roomAt(s)) ?? (sum(whole) <= roomAt(smallest) ? smallest : undefined);
  if (size === undefined) return undefined;
  const room = roomAt(size);
  const shares = shared(sum(least) <= room ? least : whole, wanted, room);
  return { size, widths: shares.map((share) => (share * size * room) / sum(shares) + 2 * cellPadding) };
}

/** The longest give way first: no column is cut below a common measure that still leaves room for all. */
function shared(least: readonly number[], wanted: readonly number[], room: number): number[] {
  const at = (measure: number) => least.map((l, i) => Math.max(l, Math.min(wanted[i] ?? l, measure)));
  let [low, high] = [0, Math.max(...wanted, 1)];
  for (let step = 0; step < 30; step++) {
    const middle = (low + high) / 2;
    if (sum(at(middle)) > room) high = middle;
    else low = middle;
  }
  return at(sum(at(high)) <= room ? high : low);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

/** In Chinese characters: a Latin one takes half the room. */
const widthOf = (text: string): number => [...text].reduce((total, c) => total + (c < '\u0100' ? 0.55 : 1), 0);

/** The longest stretch that no line may break: figures, Latin words. */
const longestWhole = (text: string): number =>
  Math.max(0, ...(text.match(/[!-~\u00a1-\u00ff]{1,29}/g) ?? []).map(widthOf));
