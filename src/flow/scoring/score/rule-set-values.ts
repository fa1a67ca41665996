/** A rule set's text as the values of a form, each under the name of its field. */
import { type Document, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml';
import { type Cell, type Shape, sheet, spread } from './rule-set-sheet.ts';
import { eachList, type TitleSection, titleSections } from './rule-set-words.ts';

export type CellValue = string | readonly string[];
/** The lines of lists by the lists' names. */
export type Lines = Readonly<Record<string, readonly SheetLine[]>>;

/** A key that only the text can change, and its line there. */
export interface TextOnly {
  readonly name: string;
  readonly line: number;
}

interface Values {
  readonly cells: Readonly<Record<string, CellValue>>;
  readonly lines: Lines;
  readonly others: readonly TextOnly[];
}

export interface SheetLine extends Values {
  /** First line of the text it stands in, from 1. */
  readonly at: number;
}

export interface SheetValues extends Values {
  readonly titles: Readonly<Record<TitleSection, readonly { readonly code: string; readonly title: string }[]>>;
}

type Path = readonly PropertyKey[];

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
  const amounts = amountsIn(document);
  const valuesAt = (shape: Shape, path: Path, node: unknown): Values => ({
    cells: Object.fromEntries(
      spread(shape.cells, amounts).map((cell) => [cell.key, cellValue(document, at(path, cell.key), cell.kind)]),
    ),
    lines: Object.fromEntries(
      shape.lists.map((list) => [
        list.name,
        itemsAt(document, at(path, list.name)).map((item, i) => ({
          ...valuesAt(list, [...at(path, list.name), i], item),
          at: lineOf(item, counter),
        })),
      ]),
    ),
    others: isMap(node) ? othersIn(node, shape, counter) : [],
  });
  const { others, ...values } = valuesAt(sheet, [], root);
  const isOther = ({ name }: TextOnly): boolean => !titleSections.some((declared) => declared === name);
  return { ...values, others: others.filter(isOther), titles: eachList((name) => titlesAt(document, name)) };
}

export const at = (path: Path, name: string): Path => [...path, ...name.split('.')];

/** The amounts that a document declares. */
export const amountsIn = (document: Document): string[] => titlesAt(document, 'amounts').map(({ code }) => code);

/** Empty where something else stands there. */
export function itemsAt(document: Document, path: Path): unknown[] {
  const list: unknown = hasMaps(document, path) ? document.getIn(path, true) : undefined;
  return isSeq(list) ? list.items : [];
}

function othersIn(map: YAMLMap, { cells, lists }: Shape, counter: LineCounter): TextOnly[] {
  const known = new Set([...cells.map(({ key }) => key), ...lists.map(({ name }) => name)].map(firstPart));
  return map.items.flatMap(({ key }) =>
    known.has(plainText(key)) ? [] : [{ name: plainText(key), line: lineOf(key, counter) }],
  );
}

const firstPart = (path: string): string => path.split('.')[0] ?? path;

export function cellValue(document: Document, path: Path, kind: Cell['kind']): CellValue {
  const node: unknown = hasMaps(document, path) ? document.getIn(path, true) : undefined;
  const words = isSeq(node) ? node.items.map(plainText) : isScalar(node) ? [plainText(node)] : [];
  return kind === 'many' ? words : words.join(' ');
}

/** `getIn` throws where a scalar stands in the way. */
export function hasMaps(document: Document, path: Path): boolean {
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

const lineOf = (node: unknown, counter: LineCounter): number => {
  const range = (node as Node | undefined)?.range;
  return range ? counter.linePos(range[0]).line : 1;
};
