/**
 * The text of a report or an article: blocks with the four heading levels of official writing
 * (GB/T 9704-2012 §7.3.3: 一、 / （一） / 1. / （1）), paragraphs and pictures. Typed text and blocks convert both ways.
 */
import { z } from 'zod';

export const blockKinds = ['level1', 'level2', 'level3', 'level4', 'paragraph'] as const;
export type TextKind = (typeof blockKinds)[number];
export const blockSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(blockKinds), text: z.string() }),
  /** A picture kept in the file store under its SHA-256 (hex). */
  z.object({ kind: z.literal('picture'), file: z.string().regex(/^[0-9a-f]{64}$/), caption: z.string() }),
]);
export type Block = z.infer<typeof blockSchema>;
export const bodySchema = z.array(blockSchema);
export type Body = readonly Block[];

const marks: readonly [RegExp, TextKind][] = [
  [/^[一二三四五六七八九十百]+、/, 'level1'],
  [/^[（(][一二三四五六七八九十百]+[）)]/, 'level2'],
  [/^\d{1,3}[.．](?!\d)/, 'level3'],
  [/^[（(]\d{1,3}[）)]/, 'level4'],
];
/** A heading stands alone on its line; a numbered line that runs on as a sentence is a paragraph. */
export const headingLimit = 60;

const pictureLine = /^\[图：(.*)\]\(([0-9a-f]{64})\)$/;
/** What a person types where the numbering does not tell: `## ` before a heading, `\` before a line to be taken as it is. */
const typedLevel = /^(#{1,4})\s+(.+)$/;

/** Typed or pasted text → blocks: one a line, blanks around it (also U+3000) dropped, levels known by their numbering. */
export function bodyFromText(text: string): Block[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(blockFromLine);
}

function blockFromLine(line: string): Block {
  const picture = pictureLine.exec(line);
  if (picture) return { kind: 'picture', caption: picture[1] ?? '', file: picture[2] ?? '' };
  if (line.startsWith('\\') && line.length > 1) return { kind: 'paragraph', text: line.slice(1).trimStart() };
  const typed = typedLevel.exec(line);
  if (typed?.[1] && typed[2]) return { kind: blockKinds[typed[1].length - 1] ?? 'paragraph', text: typed[2] };
  return { kind: kindByNumbering(line), text: line };
}

function kindByNumbering(line: string): TextKind {
  const level = marks.find(([mark]) => mark.test(line))?.[1];
  return level !== undefined && line.length <= headingLimit && !/[。；：，]$/.test(line) ? level : 'paragraph';
}

/** Blocks → the text a person types; `bodyFromText` of it gives the same blocks. */
export function textFromBody(body: Body): string {
  return body.map(lineFromBlock).join('\n');
}

function lineFromBlock(block: Block): string {
  if (block.kind === 'picture') return `[图：${block.caption}](${block.file})`;
  const { kind, text } = block;
  const plain = blockFromLine(text);
  if (plain.kind === kind && plain.text === text) return text;
  return kind === 'paragraph' ? `\\${text}` : `${'#'.repeat(blockKinds.indexOf(kind) + 1)} ${text}`;
}

/** Characters as an office counts them: all but white space. */
export function countCharacters(body: Body): number {
  return body.reduce((n, b) => n + [...(b.kind === 'picture' ? b.caption : b.text).replace(/\s/g, '')].length, 0);
}
