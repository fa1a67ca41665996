/**
 * The text of a report or an article: blocks with the four heading levels of official writing
 * (GB/T 9704-2012 §7.3.3: 一、 / （一） / 1. / （1）), paragraphs, quotations, tables and pictures.
 */

export const headingKinds = ['level1', 'level2', 'level3', 'level4'] as const;
export const runningKinds = ['paragraph', 'quotation'] as const;
export type HeadingKind = (typeof headingKinds)[number];
export type RunningKind = (typeof runningKinds)[number];
export type TextKind = HeadingKind | RunningKind;

/** From a character to the one behind the last, in UTF-16 units. */
export type Stretch = readonly [from: number, to: number];

/** One line of words. `bold`: in order, neither empty nor touching each other; left out when there is none. */
export interface Words {
  readonly text: string;
  readonly bold?: readonly Stretch[];
}

export interface Heading {
  readonly kind: HeadingKind;
  readonly text: string;
}
export interface Running extends Words {
  readonly kind: RunningKind;
}
/** Every row has the same number of cells, one at least; no cell reaches over several. */
export interface Table {
  readonly kind: 'table';
  /** The first row names the columns. */
  readonly header: boolean;
  readonly rows: readonly (readonly Words[])[];
}
/** A picture kept in the file store under its SHA-256 (hex). */
export interface Picture {
  readonly kind: 'picture';
  readonly file: string;
  readonly caption: string;
}
export type Block = Heading | Running | Table | Picture;
export type Body = readonly Block[];

/** Characters of typed text; a longer body is not taken. */
export const bodyLimit = 200_000;

const headings: ReadonlySet<string> = new Set(headingKinds);
export const isHeading = (block: Block): block is Heading => headings.has(block.kind);

/**
 * Official writing may go from 一、 to 1. at once (GB/T 9704-2012 §7.3.3); an outline for readers by ear leaves out no step.
 * The depth of each heading, 1 to 4; 0 for what is none.
 */
export function outlineOf(kinds: readonly Block['kind'][]): number[] {
  let depth = 0;
  return kinds.map((kind) => {
    const level = headingKinds.indexOf(kind as HeadingKind) + 1;
    if (level > 0) depth = Math.min(level, depth + 1);
    return level > 0 ? depth : 0;
  });
}

/** Between the cells of a row where a table is read as plain text. */
export const cellGap = '\u3000';

/** A block's words without their looks: a table is a line for each row, a picture its caption. */
export function blockText(block: Block): string {
  if (block.kind === 'picture') return block.caption;
  if (block.kind === 'table') return block.rows.map(rowText).join('\n');
  return block.text;
}

export const rowText = (row: readonly Words[]): string => row.map(({ text }) => text).join(cellGap);

/** The words of a whole body, a line for each heading, paragraph and row: what is searched and compared for likeness. */
export const plainBody = (body: Body): string => body.map(blockText).join('\n');

/** Characters as an office counts them: all but white space. */
export const countCharacters = (body: Body): number => [...plainBody(body).replace(/\s/g, '')].length;

/** A line cut where bold begins and ends, for whoever draws it. */
export function runsOf({ text, bold = [] }: Words): { readonly text: string; readonly bold: boolean }[] {
  const edges = [0, ...bold.flat(), text.length];
  return edges
    .slice(1)
    .map((edge, i) => ({ text: text.slice(edges[i], edge), bold: i % 2 === 1 }))
    .filter((run) => run.text !== '');
}

/** The opposite: runs put together, neighbours of one kind joined, blanks around the whole dropped. */
export function wordsFrom(runs: readonly { readonly text: string; readonly bold: boolean }[]): Words {
  const whole = runs.map((run) => run.text).join('');
  const lead = whole.length - whole.trimStart().length;
  const text = whole.trim();
  const bold: [number, number][] = [];
  let at = -lead;
  for (const run of runs) {
    const from = Math.max(at, 0);
    const to = Math.min(at + run.text.length, text.length);
    at += run.text.length;
    if (!run.bold || to <= from) continue;
    const last = bold.at(-1);
    if (last?.[1] === from) last[1] = to;
    else bold.push([from, to]);
  }
  return bold.length > 0 ? { text, bold } : { text };
}
