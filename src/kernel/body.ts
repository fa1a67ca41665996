/**
 * The text of a report or an article: blocks with the four heading levels of official writing
 * (GB/T 9704-2012 §7.3.3: 一、 / （一） / 1. / （1）), paragraphs and pictures. Typed text and blocks convert both ways.
 */
import { z } from 'zod';

export const blockKinds = ['level1', 'level2', 'level3', 'level4', 'paragraph'] as const;
export const blockSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(blockKinds), text: z.string() }),
  /** A picture kept in the file store under its SHA-256 (hex). */
  z.object({ kind: z.literal('picture'), file: z.string().regex(/^[0-9a-f]{64}$/), caption: z.string() }),
]);
export type Block = z.infer<typeof blockSchema>;
export const bodySchema = z.array(blockSchema);
export type Body = readonly Block[];

const marks: readonly [RegExp, (typeof blockKinds)[number]][] = [
  [/^[一二三四五六七八九十百]+、/, 'level1'],
  [/^[（(][一二三四五六七八九十百]+[）)]/, 'level2'],
  [/^\d{1,3}[.．](?!\d)/, 'level3'],
  [/^[（(]\d{1,3}[）)]/, 'level4'],
];
const pictureLine = /^\[图：(.*)\]\(([0-9a-f]{64})\)$/;
/** A heading stands alone on its line; a numbered line that runs on as a sentence is a paragraph. */
const headingLimit = 60;

/** Typed or pasted text → blocks: one a line, leading blanks (also U+3000) dropped, levels known by their numbering. */
export function bodyFromText(text: string): Block[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/^[\s\u3000]+|[\s\u3000]+$/g, ''))
    .filter((line) => line !== '')
    .map(blockFromLine);
}

function blockFromLine(line: string): Block {
  const picture = pictureLine.exec(line);
  if (picture) return { kind: 'picture', caption: picture[1] ?? '', file: picture[2] ?? '' };
  const level = marks.find(([mark]) => mark.test(line))?.[1];
  const heading = level !== undefined && line.length <= headingLimit && !/[。；：，]$/.test(line);
  return { kind: heading ? level : 'paragraph', text: line };
}

/** Blocks → the text a person types; `bodyFromText` of it gives the same blocks. */
export function textFromBody(body: Body): string {
  return body.map((b) => (b.kind === 'picture' ? `[图：${b.caption}](${b.file})` : b.text)).join('\n');
}

/** Characters as an office counts them: all but white space. */
export function countCharacters(body: Body): number {
  return body.reduce((n, b) => n + [...(b.kind === 'picture' ? b.caption : b.text).replace(/\s/g, '')].length, 0);
}
