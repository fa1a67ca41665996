/** What comes out of a clipboard: the blocks that are kept, and what was left out. */
import type { Block } from '#kernel/body-blocks.ts';

export const droppedThings = [
  'pictures',
  'comments',
  'notes',
  'revisions',
  'formulas',
  'objects',
  'links',
  'merged',
  'nested',
  'headingBold',
] as const;
export type DroppedThing = (typeof droppedThings)[number];

export interface Pasted {
  readonly body: Block[];
  /** Counts; only what there was. */
  readonly dropped: Partial<Record<DroppedThing, number>>;
}

/** Markup as a tree, read from a browser's document or a parser's. Names and attribute names are in small letters. */
export interface MarkupNode {
  /** `p`, `o:p`; `#text` for words, `#other` for comments and the like. */
  readonly name: string;
  readonly text: string;
  readonly attribute: (name: string) => string | undefined;
  readonly children: readonly MarkupNode[];
}
