/** What was done in the form of a rule set, written into its text; comments and whatever the form does not know stay. */
import { type Document, isMap, isScalar, isSeq, Pair, type Scalar, stringify } from 'yaml';
import { type Cell, lineSection, lineSections, singles, type TitleSection, titleSections } from './rule-set-sheet.ts';
import { type CellValue, cellValue, itemsAt, openText } from './rule-set-values.ts';

/** Fields by their names: `title`, `adoptions.0.points`, `adoptions.0.level` (several), `channels.0.code`, `adoptions.rows`. */
export type Fields = Readonly<Record<string, unknown>>;

export type RowChange = { readonly act: 'add' | 'remove' | 'up'; readonly section: string; readonly row: number };

/** `add:adoptions`, `remove:adoptions:3`, `up:adoptions:3`. */
export function rowChangeOf(intent: string): RowChange | undefined {
  const found = /^(add|remove|up):([a-z_]+)(?::(\d{1,4}))?$/.exec(intent);
  const [, act, section = '', row = '0'] = found ?? [];
  const known = lineSection(section) !== undefined || isTitleSection(section);
  return known && (act === 'add' || act === 'remove' || act === 'up') ? { act, section, row: Number(row) } : undefined;
}

const isTitleSection = (name: string): name is TitleSection => titleSections.some((known) => known === name);

/** The text with the fields' values. Where only words and figures changed, every other character stays as it was. */
export function withFields(source: string, fields: Fields): string {
  const writing = new Writing(source);
  for (const { cells } of singles) for (const cell of cells) writing.cell([], cell, fields, '');
  for (const name of titleSections) writing.titles(name, fields);
  for (const { name, path, cells } of lineSections) {
    itemsAt(writing.document, path).forEach((_, i) => {
      if (i >= Number(fields[`${name}.rows`] ?? 0)) return;
      for (const cell of cells) writing.cell([...path, i], cell, fields, `${name}.${i}.`);
    });
  }
  return writing.text();
}

/** The text with a line more, less or further up. */
export function withRow(source: string, { act, section, row }: RowChange): string {
  const { document } = openText(source);
  const path = lineSection(section)?.path ?? [section];
  const list: unknown = hasAll(document, path) ? document.getIn(path, true) : undefined;
  const items: unknown[] = isSeq(list) || isMap(list) ? list.items : [];
  if (act === 'add') addRow(document, path, section);
  else if (act === 'remove') items.splice(row, 1);
  else if (row > 0 && row < items.length) items.splice(row - 1, 0, ...items.splice(row, 1));
  if (act === 'remove' && items.length === 0) document.deleteIn(path);
  return textOf(document);
}

const textOf = (document: Document): string => document.toString({ lineWidth: 0 });

function addRow(document: Document, path: readonly string[], section: string): void {
  const found: unknown = hasAll(document, path) ? document.getIn(path, true) : undefined;
  if (isTitleSection(section)) {
    if (!isMap(found)) document.setIn(path, document.createNode({}));
    const map: unknown = document.getIn(path, true);
    if (isMap(map)) map.items.push(new Pair(document.createNode(''), document.createNode('')));
    return;
  }
  if (!isSeq(found)) document.setIn(path, document.createNode([]));
  document.addIn(path, document.createNode({}, { flow: true }));
}

/** Whether every step of the path but the last can be entered. */
function hasAll(document: Document, path: readonly PropertyKey[]): boolean {
  return path.slice(0, -1).every((_, i) => {
    const node: unknown = document.getIn(path.slice(0, i + 1), true);
    return isMap(node) || isSeq(node);
  });
}

interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

class Writing {
  readonly document: Document;
  readonly #source: string;
  readonly #splices: Splice[] = [];
  #reshaped = false;

  constructor(source: string) {
    this.#source = source;
    this.document = openText(source).document;
  }

  cell(at: readonly PropertyKey[], { key, kind }: Cell, fields: Fields, prefix: string): void {
    const name = `${prefix}${key}`;
    if (kind !== 'many' && typeof fields[name] !== 'string') return;
    const path = [...at, ...key.split('.')];
    const wanted = typed(fields[name], kind);
    const found = cellValue(this.document, path, kind);
    if (JSON.stringify(wanted) !== JSON.stringify(found)) this.#put(path, kind, wanted);
  }

  titles(name: TitleSection, fields: Fields): void {
    const map: unknown = this.document.get(name, true);
    if (!isMap(map)) return;
    map.items.forEach((pair, i) => {
      for (const [part, node] of [['code', pair.key] as const, ['title', pair.value] as const]) {
        const wanted = fields[`${name}.${i}.${part}`];
        if (typeof wanted === 'string' && isScalar(node) && String(node.value ?? '') !== wanted.trim())
          this.#retype(node, wanted.trim());
      }
    });
  }

  text(): string {
    if (this.#reshaped) return textOf(this.document);
    const backwards = this.#splices.toSorted((a, b) => b.from - a.from);
    return backwards.reduce(
      (text, { from, to, text: put }) => text.slice(0, from) + put + text.slice(to),
      this.#source,
    );
  }

  #put(path: readonly PropertyKey[], kind: Cell['kind'], wanted: CellValue): void {
    const words = typeof wanted === 'string' ? (kind === 'list' ? wanted.split(' ') : [wanted]) : wanted;
    const node: unknown = hasAll(this.document, path) ? this.document.getIn(path, true) : undefined;
    const [first = ''] = words;
    if (words.join('') === '') this.#remove(path);
    else if (isScalar(node) && words.length === 1 && kind !== 'list') this.#retype(node, first);
    else {
      this.#reshaped = true;
      const several = kind === 'list' || words.length > 1;
      this.document.setIn(path, several ? this.document.createNode([...words], { flow: true }) : first);
    }
  }

  #remove(path: readonly PropertyKey[]): void {
    this.#reshaped = true;
    this.document.deleteIn(path);
    const parent = path.slice(0, -1);
    const above: unknown = parent.length > 0 ? this.document.getIn(parent, true) : undefined;
    const nested = typeof parent.at(-1) === 'string';
    if (nested && isMap(above) && above.items.length === 0) this.document.deleteIn(parent);
  }

  #retype(node: Scalar, wanted: string): void {
    const { range, type } = node;
    node.value = wanted;
    if (range && (type === 'PLAIN' || type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE')) {
      const quoted = type === 'QUOTE_DOUBLE' ? JSON.stringify(wanted) : inFlow(wanted);
      this.#splices.push({ from: range[0], to: range[1], text: quoted });
    } else this.#reshaped = true;
  }
}

/** As it may stand anywhere, between braces too. */
const inFlow = (word: string): string =>
  stringify([word], { schema: 'failsafe', collectionStyle: 'flow', lineWidth: 0 }).trim().slice(1, -1).trim();

function typed(value: unknown, kind: Cell['kind']): CellValue {
  if (kind === 'many')
    return (Array.isArray(value) ? value : [value]).filter((v): v is string => typeof v === 'string');
  const text = typeof value === 'string' ? value.trim() : '';
  return kind === 'list' ? text.replaceAll(/[\s,，、:：]+/g, ' ') : text;
}
