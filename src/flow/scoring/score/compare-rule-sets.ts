/** What two versions of a rule set say differently, line by line of the rules. */
import { lineSections, singles, titleSections } from './rule-set-sheet.ts';
import type { CellValue, SheetValues } from './rule-set-values.ts';

export interface Difference {
  /** Of the form: `head`, `channels`, `adoptions`. */
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
  const once = singles.flatMap(({ group, cells }) =>
    changed(group, undefined, pick(before.singles, cells), pick(after.singles, cells)),
  );
  const titles = titleSections.flatMap((name) =>
    matched(name, asLines(before.titles[name], 'code'), asLines(after.titles[name], 'code')),
  );
  const lines = lineSections.flatMap(({ name }) =>
    matched(name, asLines(cellsIn(before, name), 'rule'), asLines(cellsIn(after, name), 'rule')),
  );
  return [...once, ...titles, ...lines];
}

const pick = (values: Cells, cells: readonly { readonly key: string }[]): Cells =>
  Object.fromEntries(cells.map(({ key }) => [key, values[key] ?? '']));
const cellsIn = (values: SheetValues, name: string): Cells[] => (values.lines[name] ?? []).map((line) => line.cells);

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
