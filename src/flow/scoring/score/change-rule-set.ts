/** What was done in the form of a rule set, written into its text; comments and whatever the form does not know stay. */
import { type Document, isMap, isSeq, Pair } from 'yaml';
import { fieldOf, listAt, type Shape, sheet, spread } from './rule-set-sheet.ts';
import { amountsIn, at, hasMaps, itemsAt, openText } from './rule-set-values.ts';
import { titleSections } from './rule-set-words.ts';
import { RuleSetWriting } from './rule-set-writing.ts';

/** Fields by their names, which are their places in the text: `title`, `adoptions.0.points`, `money.quotas.0.bands.rows`. */
export type Fields = Readonly<Record<string, unknown>>;

export type RowChange = { readonly act: 'add' | 'remove' | 'up'; readonly list: string; readonly row: number };

/** `add:adoptions`, `remove:adoptions:3`, `up:quotas.0.bands:3`. */
export function rowChangeOf(intent: string): RowChange | undefined {
  const found = /^(add|remove|up):([a-z_]+(?:\.(?:[a-z_]+|\d{1,4}))*)(?::(\d{1,4}))?$/.exec(intent);
  const [, act, list = '', row = '0'] = found ?? [];
  const known = listAt(list) !== undefined || isTitles(list);
  return known && (act === 'add' || act === 'remove' || act === 'up') ? { act, list, row: Number(row) } : undefined;
}

const isTitles = (name: string): boolean => titleSections.some((known) => known === name);

/** The text with the fields' values. Where only words and figures changed, every other character stays as it was. */
export function withFields(source: string, fields: Fields): string {
  const writing = new RuleSetWriting(source);
  const amounts = amountsIn(writing.document);
  const write = (shape: Shape, path: readonly PropertyKey[]): void => {
    for (const cell of spread(shape.cells, amounts)) {
      const place = at(path, cell.key);
      writing.cell(place, cell.kind, fields[fieldOf(place.join('.'))]);
    }
    for (const list of shape.lists) {
      const place = at(path, list.name);
      const served = Number(fields[`${place.join('.')}.rows`] ?? 0);
      const rows = Math.min(served, itemsAt(writing.document, place).length);
      for (let row = 0; row < rows; row++) write(list, [...place, row]);
    }
  };
  write(sheet, []);
  for (const name of titleSections) writing.titles(name, fields);
  return writing.text();
}

/** How many lines a list has. */
export const rowsIn = (source: string, list: string): number =>
  listItems(openText(source).document, pathOf(list)).length;

const pathOf = (list: string): (string | number)[] =>
  list.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));

function listItems(document: Document, path: readonly PropertyKey[]): unknown[] {
  const found: unknown = hasMaps(document, path) ? document.getIn(path, true) : undefined;
  return isSeq(found) || isMap(found) ? found.items : [];
}

/** The text with a line more, less or further up. */
export function withRow(source: string, { act, list, row }: RowChange): string {
  const { document } = openText(source);
  const path = pathOf(list);
  const items = listItems(document, path);
  if (act === 'add') addRow(document, path);
  else if (act === 'remove') items.splice(row, 1);
  else if (row > 0 && row < items.length) items.splice(row - 1, 0, ...items.splice(row, 1));
  if (act === 'remove' && items.length === 0) removeList(document, path);
  return document.toString({ lineWidth: 0 });
}

function addRow(document: Document, path: readonly PropertyKey[]): void {
  const found: unknown = hasMaps(document, path) ? document.getIn(path, true) : undefined;
  if (isTitles(path.join('.'))) {
    if (!isMap(found)) document.setIn(path, document.createNode({}));
    const map: unknown = document.getIn(path, true);
    if (isMap(map)) map.items.push(new Pair(document.createNode(''), document.createNode('')));
    return;
  }
  if (!isSeq(found)) document.setIn(path, document.createNode([]));
  document.addIn(path, document.createNode({}, { flow: true }));
}

/** How directives count says nothing without their lines. */
function removeList(document: Document, path: readonly PropertyKey[]): void {
  document.deleteIn(path.at(-1) === 'lines' ? path.slice(0, -1) : path);
}
