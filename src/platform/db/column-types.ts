/**
 * How values come out of the database: instants as ISO 8601 UTC text, days as `YYYY-MM-DD`, numeric as exact decimal
 * text, int8 as a number (beyond 2^53 an error: select it as text), json parsed. Nothing becomes a `Date`.
 */
import pg from 'pg';

const { builtins } = pg.types;
const arrayOf = { date: 1182, timestamp: 1115, timestamptz: 1185, int8: 1016 } as const;

type Parse = (text: string) => unknown;

/** `2026-03-02 01:00:00.5+00` → `2026-03-02T01:00:00.500Z`; microseconds only where there are some. */
export function instantFromText(text: string): string {
  const parts = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d+))?([+-]\d\d(?::\d\d)?)$/.exec(text);
  if (!parts) return text;
  const [, day, time, fraction = '', offset = '+00'] = parts;
  const seconds = new Date(`${day}T${time}${offset.length === 3 ? `${offset}:00` : offset}`).toISOString().slice(0, 19);
  return `${seconds}.${fraction.padEnd(fraction.length > 3 ? 6 : 3, '0')}Z`;
}

export function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`int8 ${text} does not fit a number: select it as text`);
  return value;
}

const asText: Parse = (text) => text;
const textArray: number = 1009;
const parseTexts = pg.types.getTypeParser(textArray);
const each =
  (parse: Parse): Parse =>
  (text) => {
    const items: unknown = parseTexts(text);
    return Array.isArray(items) ? items.map((item) => (typeof item === 'string' ? parse(item) : item)) : items;
  };

const parsers = new Map<number, Parse>([
  [builtins.TIMESTAMPTZ, instantFromText],
  [builtins.TIMESTAMP, asText],
  [builtins.DATE, asText],
  [builtins.INT8, (text) => safeInteger(text)],
  [arrayOf.timestamptz, each(instantFromText)],
  [arrayOf.timestamp, each(asText)],
  [arrayOf.date, each(asText)],
  [arrayOf.int8, each(safeInteger)],
]);

export const columnTypes = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    (format === 'binary' ? undefined : parsers.get(oid)) ?? pg.types.getTypeParser(oid, format ?? 'text'),
};
