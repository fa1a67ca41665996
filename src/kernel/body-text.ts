/**
 * Typed text ⇄ blocks, so that a plain text field can carry every body. One block a line:
 * - a line is a heading by its numbering (一、 （一） 1. （1）), or by `# ` to `#### ` before it;
 * - `> ` before a quotation, `\` before a line to be taken as it is;
 * - `| 甲 | 乙 |` is a row; neighbouring rows are one table, a second row of `---` makes the first one its header;
 * - `【【…】】` is bold; `\` before 【, 】, |, - or \ takes that mark as it is.
 */
import {
  type Block,
  type Body,
  type Heading,
  type HeadingKind,
  headingKinds,
  isHeading,
  type Running,
  runsOf,
  type Table,
  type TextKind,
  type Words,
  wordsFrom,
} from './body-blocks.ts';

const marks: readonly [RegExp, HeadingKind][] = [
  [/^[一二三四五六七八九十百]+、/, 'level1'],
  [/^[（(][一二三四五六七八九十百]+[）)]/, 'level2'],
  [/^\d{1,3}[.．](?!\d)/, 'level3'],
  [/^[（(]\d{1,3}[）)]/, 'level4'],
];
/** A heading stands alone on its line; a numbered line that runs on as a sentence is a paragraph. */
export const headingLimit = 60;

const pictureLine = /^\[图：(.*)\]\(([0-9a-f]{64})\)$/;
const typedLevel = /^(#{1,4})\s+(.+)$/;
const quoted = /^>\s+(.+)$/;

/** Blanks around a line (also U+3000) are dropped, empty lines part tables. */
export function bodyFromText(text: string): Block[] {
  const blocks: Block[] = [];
  let rows: Words[][] = [];
  const endTable = () => {
    if (rows.length > 0) blocks.push(tableFrom(rows));
    rows = [];
  };
  for (const raw of text.split(/\r\n|\r|\n/)) {
    const line = raw.trim();
    const row = rowFromLine(line);
    if (row) {
      rows.push(row);
      continue;
    }
    endTable();
    if (line !== '') blocks.push(blockFromLine(line));
  }
  endTable();
  return blocks;
}

function blockFromLine(line: string): Block {
  const picture = pictureLine.exec(line);
  if (picture) return { kind: 'picture', caption: picture[1] ?? '', file: picture[2] ?? '' };
  if (line.startsWith('\\') && line.length > 1) return { kind: 'paragraph', ...wordsFromTyped(line.slice(1)) };
  const quotation = quoted.exec(line)?.[1];
  if (quotation) return { kind: 'quotation', ...wordsFromTyped(quotation) };
  const typed = typedLevel.exec(line);
  if (typed?.[1] && typed[2])
    return { kind: headingKinds[typed[1].length - 1] ?? 'level4', text: wordsFromTyped(typed[2]).text };
  const words = wordsFromTyped(line);
  const kind = kindByNumbering(words.text);
  return kind === 'paragraph' ? { kind, ...words } : { kind, text: words.text };
}

/** What the numbering at its head makes of a line. */
export function kindByNumbering(line: string): TextKind & (HeadingKind | 'paragraph') {
  const level = marks.find(([mark]) => mark.test(line))?.[1];
  return level !== undefined && line.length <= headingLimit && !/[。；：，]$/.test(line) ? level : 'paragraph';
}

/**
 * Whether a heading made of these words loses something: words of it that alone were bold. Bold throughout, with or
 * without its number, was only the look of a heading.
 */
export function losesBold(words: Words): boolean {
  const [first, ...others] = words.bold ?? [];
  if (!first) return false;
  const number = marks.flatMap(([mark]) => mark.exec(words.text)?.[0] ?? '')[0] ?? '';
  return others.length > 0 || first[0] > number.length || first[1] < words.text.length;
}

/** Blocks → typed text; `bodyFromText` of it gives the same blocks. */
export function textFromBody(body: Body): string {
  return body
    .map((block, i) => (block.kind === 'table' && body[i - 1]?.kind === 'table' ? '\n' : '') + typedBlock(block))
    .join('\n');
}

function typedBlock(block: Block): string {
  if (block.kind === 'picture') return `[图：${block.caption}](${block.file})`;
  if (block.kind === 'table') return typedTable(block);
  const line = typedWords(block);
  if (block.kind === 'quotation') return `> ${line}`;
  if (isRead(line, block)) return line;
  return isHeading(block) ? `${'#'.repeat(headingKinds.indexOf(block.kind) + 1)} ${line}` : `\\${line}`;
}

function isRead(line: string, block: Heading | Running): boolean {
  if (rowFromLine(line)) return false;
  return JSON.stringify(runsOfBlock(blockFromLine(line))) === JSON.stringify(runsOfBlock(block));
}

const runsOfBlock = (block: Block) => [block.kind, 'text' in block ? runsOf(block) : []];

/** Marks that may stand behind a backslash. */
const escapable = new Set('\\【】|-');

/** `【【` opens and `】】` closes bold where the other one follows or stood before; else they are characters like any other. */
function wordsFromTyped(typed: string): Words {
  const runs: { text: string; bold: boolean }[] = [];
  let text = '';
  let bold = false;
  const end = () => {
    runs.push({ text, bold });
    text = '';
  };
  for (let at = 0; at < typed.length; at++) {
    const two = typed.slice(at, at + 2);
    if (two.length === 2 && two[0] === '\\' && escapable.has(two[1] ?? '')) {
      text += two[1];
      at += 1;
    } else if (bold ? two === '】】' : two === '【【' && closes(typed, at + 2)) {
      end();
      bold = !bold;
      at += 1;
    } else text += typed[at];
  }
  end();
  return wordsFrom(runs);
}

function closes(typed: string, from: number): boolean {
  for (let at = from; at < typed.length - 1; at++) {
    if (typed[at] === '\\' && escapable.has(typed[at + 1] ?? '')) at += 1;
    else if (typed.startsWith('】】', at)) return true;
  }
  return false;
}

/** `also`: further marks that would be read as something else where these words stand. */
function typedWords(words: Words, also = ''): string {
  const typed = runsOf(words).map((run) => {
    const inner = escaped(run.text, also);
    return run.bold ? `【【${inner}】】` : inner;
  });
  return typed.join('');
}

/** Brackets in pairs, at an edge where another might stand, and backslashes that would take the next character as it is. */
const escaped = (text: string, also: string): string =>
  text.replace(/[\\【】|]/g, (mark, at: number) => {
    const next = text[at + 1] ?? '\\';
    const isDoubtful = mark === '\\' ? escapable.has(next) : mark === '|' ? also === '|' : isBeside(text, at, mark);
    return isDoubtful ? `\\${mark}` : mark;
  });

const isBeside = (text: string, at: number, mark: string): boolean =>
  at === 0 || at === text.length - 1 || text[at - 1] === mark || text[at + 1] === mark;

// Tables

const rule = /^-{3,}$/;

function tableFrom(rows: readonly Words[][]): Table {
  const header = rows.length > 1 && (rows[1] ?? []).every((cell) => cell.text === ruleCell.text);
  const kept = header ? rows.filter((_, i) => i !== 1) : rows;
  const columns = Math.max(...kept.map((row) => row.length));
  return {
    kind: 'table',
    header,
    rows: kept.map((row) => [
      ...row.map((cell) => (cell.text === ruleCell.text ? { text: '---' } : cell)),
      ...Array.from({ length: columns - row.length }, () => ({ text: '' })),
    ]),
  };
}

/** Stands for a cell of the rule under a header until it is known whether it is one: no cell can hold a line end. */
const ruleCell: Words = { text: '\n' };

/** The cells of a line that begins and ends with `|`; nothing for any other line. */
function rowFromLine(line: string): Words[] | undefined {
  if (line.length < 2 || !line.startsWith('|')) return undefined;
  const cells: string[] = [];
  let cell = '';
  for (let at = 1; at < line.length; at++) {
    if (line[at] === '\\' && escapable.has(line[at + 1] ?? '')) {
      cell += line.slice(at, at + 2);
      at += 1;
    } else if (line[at] === '|') {
      cells.push(cell.trim());
      cell = '';
    } else cell += line[at];
  }
  if (cell !== '') return undefined;
  return cells.map((typed) => (rule.test(typed) ? ruleCell : wordsFromTyped(typed)));
}

function typedTable({ header, rows }: Table): string {
  const lines = rows.map((row) => `| ${row.map(typedCell).join(' | ')} |`);
  if (!header) return lines.join('\n');
  const under = `| ${(rows[0] ?? []).map(() => '---').join(' | ')} |`;
  return [...lines.slice(0, 1), under, ...lines.slice(1)].join('\n');
}

function typedCell(cell: Words): string {
  const typed = typedWords(cell, '|');
  return rule.test(typed) ? `\\${typed}` : typed;
}
