import type { Table, Words } from '#kernel/body.ts';

/** What every reader hands to `compose`: lines in reading order with the look they had, and pictures between them. */
export interface Look {
  readonly centred: boolean;
  /** Points. */
  readonly size?: number;
  /** The Chinese face of nearly the whole line, by role. */
  readonly face?: 'hei' | 'kai' | 'title' | 'other';
  readonly bold?: boolean;
  /** 0 = style “Title”, 1…9 = outline level of a heading style. */
  readonly outline?: number;
}
export interface Line extends Words {
  readonly kind: 'line';
  readonly look?: Look;
  /** A row of a table: never a heading, never a title. */
  readonly row?: true;
}
export interface PicturePiece {
  readonly kind: 'picture';
  readonly file: string;
  readonly caption: string;
}
export type Piece = Line | PicturePiece | Table;

const han = String.raw`[\p{Script=Han}\u3001-\u301f\uff01-\uff5e“”‘’…—]`;
const blankBesideHan = new RegExp(`(?<=${han})[ \\t]+|[ \\t]+(?=${han})`, 'gu');

/** Zero-width and bidi characters and controls; they print nothing or turn the reading order. */
const unprinted = /(?!\n)[\p{Cc}\p{Cf}]|[\ufe00-\ufe0f]/gu;

/**
 * Text as a person would have typed it: one kind of line end and of blank, nothing invisible, and the characters
 * in place of the radicals (U+2E80…2FDF) that some PDF writers put for them.
 */
export function plainText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/[\t\u00a0\u2000-\u200a\u202f\u205f]/g, ' ')
    .replace(unprinted, '')
    .replace(/[\u2e80-\u2fdf]/g, (radical) => radical.normalize('NFKC'));
}

export const withoutBlanksBesideHan = (text: string): string => text.replace(blankBesideHan, '');

/** Chinese lines join without a blank, Latin words with one. */
export function joinLines(lines: readonly string[]): string {
  return lines.reduce(
    (whole, line) => whole + (/[A-Za-z0-9,.]$/.test(whole) && /^[A-Za-z0-9]/.test(line) ? ' ' : '') + line,
    '',
  );
}
