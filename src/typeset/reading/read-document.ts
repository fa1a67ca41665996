/** What a submitted file becomes: title, blocks, pictures, and an honest list of what could not be kept. */
import type { Block } from '#kernel/body.ts';

export const documentFormats = ['docx', 'doc', 'wps', 'pdf', 'txt'] as const;
export type DocumentFormat = (typeof documentFormats)[number];

export const droppedThings = [
  'table_layout',
  'merged_cell',
  'nested_table',
  'heading_bold',
  'picture',
  'footnote',
  'comment',
  'revision',
  'text_box',
  'formula',
  'chart',
  'object',
  'page_furniture',
  'blank_page',
  'character',
] as const;
export type DroppedThing = (typeof droppedThings)[number];
/** `count` of tables, pictures, notes …; of pages for `blank_page`; of characters for `character`. */
export interface Dropped {
  readonly what: DroppedThing;
  readonly count: number;
}

export interface ReadPicture {
  /** Hex, 64 characters; the `file` of the picture blocks. */
  readonly sha256: string;
  readonly bytes: Uint8Array;
  readonly contentType: PictureType;
}
export type PictureType = 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp';

export interface ReadDocument {
  readonly format: DocumentFormat;
  /** The ending of the name (lower case, no dot) when it promises another format than the content has. */
  readonly wrongEnding?: string;
  /** One line; empty when nothing looks like a title. */
  readonly title: string;
  readonly body: Block[];
  readonly pictures: ReadPicture[];
  readonly dropped: Dropped[];
  /** Text that stands outside the body and is not kept: page heads and feet, notes, comments. A door check reads it too. */
  readonly aside: string[];
}

export interface SubmittedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ReadingLimits {
  readonly fileBytes: number;
  /** What a ZIP may unpack to, declared and in fact. */
  readonly unpackedBytes: number;
  readonly zipEntries: number;
  readonly characters: number;
  readonly pages: number;
  /** Wall clock and resident memory of the reading process. */
  readonly seconds: number;
  readonly memoryBytes: number;
}

const MB = 1024 * 1024;
export const defaultLimits: ReadingLimits = {
  fileBytes: 20 * MB,
  unpackedBytes: 120 * MB,
  zipEntries: 2000,
  characters: 300_000,
  pages: 300,
  seconds: 20,
  memoryBytes: 640 * MB,
};
