/** A rule set's text as the values of a form, each under the name of its field. */
import { type Document, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml';
import { type Cell, lineSections, shownSections, singles, type TitleSection } from './rule-set-sheet.ts';

export type CellValue = string | readonly string[];

export interface SheetLine {
  readonly cells: Readonly<Record<string, CellValue>>;
  /** Keys that only the text can change. */
  readonly others: readonly string[];
  /** First and last line of the text it stands in, from 1. */
  readonly at: readonly [number, number];
}

export interface SheetValues {
  readonly singles: Readonly<Record<string, CellValue>>;
  readonly titles: Readonly<Record<TitleSection, readonly { readonly code: string; readonly title: string }[]>>;
  readonly lines: Readonly<Record<string, readonly SheetLine[]>>;
  /** Sections that only the text can change. */
  readonly others: readonly string[];
}

/** As the reader of rule sets does: every scalar stays the text that was typed. */
export function openText(source: string): { document: Document; counter: LineCounter } {
  const counter = new LineCounter();
  return {
    document: parseDocument(source, { schema: 'failsafe', lineCounter: counter, prettyErrors: false }),
    counter,
  };
}

/** Undefined where the text has no shape at all: then it can only be mended as text. */
export function valuesOf(source: string): SheetValues | undefined {
  const { document, counter } = openText(source);
  const root = document.contents;
  if (document.errors.length > 0 || (root !== null && !isMap(root))) return undefined;
  const valueAt = (path: readonly PropertyKey[], { kind }: Cell) => cellValue(document, path, kind);
  const cellsOf = (cells: readonly Cell[], path: readonly PropertyKey[]) =>
    Object.fromEntries(cells.map((cell) => [cell.key, valueAt([...path, ...cell.key.split('.')], cell)]));
  const rowsOf = (path: readonly string[], cells: readonly Cell[]): SheetLine[] =>
    itemsAt(document, path).map((item, i) => ({
      cells: cellsOf(cells, [...path, i]),
      others: isMap(item) ? keysOf(item).filter((key) => !cells.some((cell) => cell.key.split('.')[0] === key)) : [],
      at: linesOf(item, counter),
    }));
  return {
    singles: Object.assign({}, ...singles.map(({ cells }) => cellsOf(cells, []))),
    titles: {
      channels: titlesAt(document, 'channels'),
      levels: titlesAt(document, 'levels'),
      forms: titlesAt(document, 'forms'),
      ranks: titlesAt(document, 'ranks'),
      classes: titlesAt(document, 'classes'),
      deeds: titlesAt(document, 'deeds'),
      lapses: titlesAt(document, 'lapses'),
      marks: titlesAt(document, 'marks'),
      amounts: titlesAt(document, 'amounts'),
    },
    lines: Object.fromEntries(lineSections.map(({ name, path, cells }) => [name, rowsOf(path, cells)])),
    others: isMap(root) ? keysOf(root).filter((key) => !shownSections.has(key)) : [],
  };
}

export const itemsAt = (document: Document, path: readonly string[]): unknown[] => {
  const list: unknown = document.getIn(path, true);
  return isSeq(list) ? list.items : [];
};

const keysOf = (map: YAMLMap): string[] => map.items.map((pair) => String(pair.key));

export function cellValue(document: Document, path: readonly PropertyKey[], kind: Cell['kind']): CellValue {
  const node: unknown = hasMaps(document, path) ? document.getIn(path, true) : undefined;
  const words = isSeq(node) ? node.items.map(plainText) : isScalar(node) ? [plainText(node)] : [];
  return kind === 'many' ? words : words.join(' ');
}

/** `getIn` throws where a scalar stands in the way. */
function hasMaps(document: Document, path: readonly PropertyKey[]): boolean {
  return path.slice(0, -1).every((_, i) => {
    const parent: unknown = document.getIn(path.slice(0, i + 1), true);
    return isMap(parent) || isSeq(parent);
  });
}

const plainText = (node: unknown): string => (isScalar(node) ? String(node.value ?? '') : '');

function titlesAt(document: Document, name: TitleSection): { code: string; title: string }[] {
  const map: unknown = document.get(name, true);
  return isMap(map) ? map.items.map(({ key, value }) => ({ code: plainText(key), title: plainText(value) })) : [];
}

function linesOf(item: unknown, counter: LineCounter): [number, number] {
  const range = (item as Node | undefined)?.range;
  if (!range) return [0, 0];
  return [counter.linePos(range[0]).line, counter.linePos(Math.max(range[0], range[1] - 1)).line];
}
