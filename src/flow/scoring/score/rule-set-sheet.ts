/** What the form of a rule set asks. It is made from the schema, so whatever can be ruled can be ruled in the form. */
import { z } from 'zod';
import { daySchema } from '#kernel/calendar.ts';
import { ruleSetSchema } from './rule-set-schema.ts';
import { listOf, type TitleSection, titleSections } from './rule-set-words.ts';

/** Codes are what the document declares, the parts of its ledger, the desk's units, or a closed list. */
export type Codes = TitleSection | 'parts' | 'units' | readonly string[];

export interface Cell {
  /** Path below the line, or below the document. */
  readonly key: string;
  /** `list`: figures in order; `amounts`: a figure for each declared amount. */
  readonly kind: 'text' | 'day' | 'list' | 'one' | 'many' | 'amounts';
  readonly codes?: Codes | undefined;
  /** What holds while nothing is written. */
  readonly fallback?: string | undefined;
  /** Folded away while empty. */
  readonly seldom?: boolean;
}

export interface Shape {
  readonly cells: readonly Cell[];
  readonly lists: readonly LineSection[];
}

/** A list of lines. */
export interface LineSection extends Shape {
  /** Path below the document, or below the line it stands in. */
  readonly name: string;
}

/** The sections in the order of evaluation, with the cells of their lines that are always shown. */
const usual: Readonly<Record<string, readonly string[]>> = {
  head: ['title', 'rule_set', 'version', 'in_force.from', 'in_force.to'],
  adoptions: ['level', 'channel', 'form', 'points'],
  combination: [],
  reclassify: ['level', 'channel', 'form', 'length_from', 'length_below', 'becomes'],
  factors: ['level', 'channel', 'form', 'reprint', 'factor'],
  increments: ['level', 'channel', 'form', 'points'],
  directives: ['level', 'rank', 'points'],
  shares: ['form', 'units', 'main', 'assist', 'ratio'],
  author_shares: [],
  filings: ['level', 'channel', 'form', 'points'],
  caps: ['of', 'points', 'per', 'class'],
  quotas: ['counts', 'at_least', 'per', 'class', 'met', 'unmet', 'each_missing'],
  also: ['counts', 'form', 'at_least'],
  bands: ['at_least', 'points', 'title'],
  base: ['points', 'per', 'class'],
  rates: ['below', 'points', 'per', 'class'],
  commissions: ['outcome', 'points'],
  merits: ['deed', 'points'],
  weights: ['of', 'factor', 'class'],
  tiers: ['of', 'from', 'to', 'factor', 'per'],
  best: ['of', 'count', 'per'],
  placings: ['counts', 'per', 'class', 'points', 'ties'],
  pools: ['points', 'per', 'by', 'places', 'tail'],
  penalties: ['lapse', 'points', 'from', 'to'],
  vetoes: ['commission', 'lapse', 'at_least', 'more_than', 'per'],
  floors: ['of', 'points', 'per'],
  manual: [],
  roll_up: ['class', 'factor', 'own_row'],
  ranking: ['title', 'class'],
  assessment: ['class', 'per', 'times', 'full', 'target', 'against', 'at_most'],
  money: [],
  per_point: ['of', 'points', 'per'],
};

/** Without the ledger it is in: what is ruled of money has the words of what is ruled of points. */
export const plainName = (name: string): string => name.replace(/^money\./, '');

/** `directives.lines` stands in `directives`, `money.adoptions` is a section of its own. */
function sectionOfList(name: string): string {
  const above = name.slice(0, Math.max(0, name.lastIndexOf('.')));
  return above === '' || above === 'money' ? name : above;
}

/** So much for each point is ruled in the ledger of money alone. */
function withoutPerPoint({ cells, lists }: Shape): Shape {
  return { cells, lists: lists.filter(({ name }) => name !== 'per_point') };
}

/** A part of the form: what is said once, and a list. */
export interface FormSection {
  readonly name: string;
  readonly cells: readonly Cell[];
  readonly list?: LineSection | undefined;
}

/** The section a cell of the document stands in. */
export function groupOf(key: string): string {
  const above = key.slice(0, Math.max(0, key.lastIndexOf('.')));
  return above === '' || above === 'in_force' ? 'head' : above;
}

function sectionsOf({ cells, lists }: Shape): FormSection[] {
  const names = new Set([...lists.map(({ name }) => sectionOfList(name)), ...cells.map(({ key }) => groupOf(key))]);
  names.delete('head');
  const order = Object.keys(usual);
  const placeOf = (name: string): number => {
    const place = order.indexOf(plainName(name));
    return (name.startsWith('money.') ? order.length : 0) + (place < 0 ? order.length - 1 : place);
  };
  return [...names]
    .toSorted((a, b) => placeOf(a) - placeOf(b))
    .map((name) => ({
      name,
      cells: cells.filter(({ key }) => groupOf(key) === name),
      list: lists.find((list) => sectionOfList(list.name) === name),
    }));
}

function shapeOf(schema: z.ZodObject, prefix: string): Shape {
  const parts = Object.entries(schema.shape).map(([key, type]) => partOf(`${prefix}${key}`, type));
  return { cells: parts.flatMap(({ cells }) => cells), lists: parts.flatMap(({ lists }) => lists) };
}

function partOf(name: string, type: unknown): Shape {
  const bare = withoutWraps(type);
  const fallback =
    type instanceof z.ZodDefault && !(bare instanceof z.ZodObject) ? String(type.def.defaultValue) : undefined;
  const cell = (kind: Cell['kind'], codes?: Codes): Shape => ({
    cells: [{ key: name, kind, codes, fallback }],
    lists: [],
  });
  const codes = codesOf(name.split('.').at(-1) ?? '');
  if (isTitles(name)) return { cells: [], lists: [] };
  if (bare instanceof z.ZodObject) return shapeOf(bare, `${name}.`);
  if (bare instanceof z.ZodRecord) return cell('amounts');
  if (bare instanceof z.ZodEnum) return cell('one', bare.options.map(String));
  if (bare === daySchema) return cell('day');
  if (!(bare instanceof z.ZodArray)) return codes ? cell('one', codes) : cell('text');
  const item = withoutWraps(bare.element);
  if (item instanceof z.ZodObject) return { cells: [], lists: [lineSection(name, shapeOf(item, ''))] };
  if (item instanceof z.ZodEnum) return cell('many', item.options.map(String));
  return codes ? cell('many', codes) : cell('list');
}

const isTitles = (name: string): boolean => titleSections.some((list) => list === name);

function codesOf(key: string): Codes | undefined {
  if (key === 'of' || key === 'of_points') return 'parts';
  return key === 'unit' ? 'units' : listOf(key);
}

function withoutWraps(type: unknown): unknown {
  if (type instanceof z.ZodOptional || type instanceof z.ZodDefault) return withoutWraps(type.unwrap());
  if (type instanceof z.ZodPipe) return withoutWraps(type.in instanceof z.ZodTransform ? type.out : type.in);
  return type;
}

const lineSection = (name: string, { cells, lists }: Shape): LineSection => ({
  name,
  cells: inOrder(plainName(sectionOfList(name)), cells),
  lists,
});

/** What is always shown first, a line's own code and its note last. */
function inOrder(section: string, cells: readonly Cell[]): Cell[] {
  const shown = usual[section] ?? cells.map(({ key }) => key);
  const first = shown.flatMap((key) => cells.filter((cell) => cell.key === key));
  const rest = cells.filter((cell) => !first.includes(cell)).map((cell) => ({ ...cell, seldom: true }));
  const isName = ({ key }: Cell): boolean => key === 'rule' || key === 'note';
  return [...first, ...rest.filter((cell) => !isName(cell)), ...rest.filter(isName)];
}

/** The list at `adoptions`, `quotas.0.bands`, `money.directives.lines`. */
export function listAt(path: string): LineSection | undefined {
  let found: LineSection | undefined;
  for (const name of path.split(/\.\d+\./)) {
    found = (found ?? sheet).lists.find((list) => list.name === name);
    if (!found) return undefined;
  }
  return found;
}

/** The field in which a form sends a place of the text: `version` is the record's own there. */
export const fieldOf = (place: string): string => (place === 'version' ? 'edition' : place);

/** A cell of amounts becomes a cell for each of them. */
export const spread = (cells: readonly Cell[], amounts: readonly string[]): Cell[] =>
  cells.flatMap((cell) =>
    cell.kind === 'amounts'
      ? amounts.map((code): Cell => ({ ...cell, key: `${cell.key}.${code}`, kind: 'text' }))
      : [cell],
  );

export const sheet: Shape = withoutPerPoint(shapeOf(ruleSetSchema, ''));

/** What is said of the document as a whole. */
export const headCells: readonly Cell[] = inOrder(
  'head',
  sheet.cells.filter(({ key }) => groupOf(key) === 'head'),
);

/** In their order, those of points before those of money. */
export const formSections: readonly FormSection[] = sectionsOf(sheet);
