/** What two versions of a rule set say differently, line by line of the rules. */
import { formSections, headCells } from './rule-set-sheet.ts';
import type { CellValue, SheetLine, SheetValues } from './rule-set-values.ts';
import { titleSections } from './rule-set-words.ts';

export interface Difference {
  /** Of the form: `head`, `channels`, `adoptions`, `money.adoptions`. */
  readonly section: string;
  /** The line's own code, or its place from 1; absent for what is said once. */
  readonly line?: string;
  /** What the line is about, as codes: its levels, forms, classes. */
  readonly about?: readonly string[];
  readonly kind: 'added' | 'removed' | 'changed';
  readonly cells: readonly { readonly key: string; readonly before: string; readonly after: string }[];
}

type Cells = Readonly<Record<string, CellValue>>;

export function differencesOf(before: SheetValues, after: SheetValues): Difference[] {
  const once = (section: string, cells: readonly { readonly key: string }[]): Difference[] =>
    changed(section, undefined, pick(before.cells, cells), pick(after.cells, cells));
  const titles = titleSections.flatMap((name) =>
    matched(name, asLines(before.titles[name], 'code'), asLines(after.titles[name], 'code')),
  );
  const ruled = formSections.flatMap(({ name, cells, list }) => [
    ...once(name, cells),
    ...(list
      ? matched(name, asLines(rowsOf(before, list.name), 'rule'), asLines(rowsOf(after, list.name), 'rule'))
      : []),
  ]);
  return [...once('head', headCells), ...titles, ...ruled];
}

const pick = (values: Cells, cells: readonly { readonly key: string }[]): Cells =>
  Object.fromEntries(cells.map(({ key }) => [key, values[key] ?? '']));

/** Lists within a line, such as its bands, are read as one cell of it. */
const rowsOf = (values: SheetValues, name: string): Cells[] =>
  (values.lines[name] ?? []).map(({ cells, lines }) => ({
    ...cells,
    ...Object.fromEntries(Object.entries(lines).map(([key, rows]) => [key, rows.map(rowSaid).join(' ； ')])),
  }));

const rowSaid = ({ cells }: SheetLine): string =>
  Object.values(cells)
    .map(said)
    .filter((text) => text !== '')
    .join(' ');

/** By its own code, else by its place. */
const asLines = (rows: readonly Cells[], code: string): ReadonlyMap<string, Cells> =>
  new Map(rows.map((cells, i) => [String(cells[code] || i + 1), cells]));

function matched(section: string, before: ReadonlyMap<string, Cells>, after: ReadonlyMap<string, Cells>): Difference[] {
  const lines = [...new Set([...before.keys(), ...after.keys()])];
  return lines.flatMap((line): Difference[] => {
    const [was, is] = [before.get(line), after.get(line)];
    const about = aboutOf(is ?? was ?? {});
    if (was && is) return changed(section, line, was, is).map((one) => ({ ...one, ...about }));
    const cells = Object.entries(was ?? is ?? {}).map(([key, value]) => ({ key, value: said(value) }));
    const shown = cells.filter(({ key, value }) => value !== '' && key !== 'rule');
    const kind = is ? 'added' : 'removed';
    return [
      {
        section,
        line,
        ...about,
        kind,
        cells: shown.map(({ key, value }) => ({ key, before: is ? '' : value, after: is ? value : '' })),
      },
    ];
  });
}

const conditions = ['level', 'channel', 'form', 'rank', 'class', 'lapse', 'outcome', 'deed', 'counts', 'of', 'per'];

function aboutOf(cells: Cells): Pick<Difference, 'about'> {
  const about = conditions.flatMap((key) => cells[key] ?? []).filter((code) => code !== '');
  return about.length > 0 ? { about } : {};
}

function changed(section: string, line: string | undefined, was: Cells, is: Cells): Difference[] {
  const cells = [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .map((key) => ({ key, before: said(was[key] ?? ''), after: said(is[key] ?? '') }))
    .filter(({ before, after }) => before !== after);
  return cells.length > 0 ? [{ section, ...(line === undefined ? {} : { line }), kind: 'changed', cells }] : [];
}

const said = (value: CellValue): string => (typeof value === 'string' ? value : value.join(' '));
