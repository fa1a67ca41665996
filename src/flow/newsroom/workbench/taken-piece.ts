/** A piece of a source that is to go into the text: a sentence, a paragraph, or the whole. */
import type { CopiedPiece, PlainText } from '#flow/newsroom/article/index.ts';
import { sentencesOf } from '#flow/newsroom/provenance/index.ts';
import { bodyFromText, textFromBody } from '#kernel/body.ts';
import { type SourceChoice, sourceNamed } from './source-choice.ts';

export type PieceOf =
  | { readonly part: 'sentence'; readonly sentence: number }
  | { readonly part: 'paragraph'; readonly block: number }
  | { readonly part: 'whole' };

const written = /^([a-z]+:[0-9a-f-]{36})#(whole|[sp]\d{1,6})$/;

/** `report:ID#s3`, `report:ID#p2`, `report:ID#whole`. */
export function pieceNamed(text: string): { readonly source: SourceChoice; readonly of: PieceOf } | undefined {
  const [, name = '', part = ''] = written.exec(text) ?? [];
  const source = sourceNamed(name);
  if (!source) return undefined;
  if (part === 'whole') return { source, of: { part: 'whole' } };
  const number = Number(part.slice(1));
  return {
    source,
    of: part.startsWith('s') ? { part: 'sentence', sentence: number } : { part: 'paragraph', block: number },
  };
}

/** Its words; empty when the text has no such piece. */
export function wordsOf(text: PlainText, of: PieceOf): string {
  if (of.part === 'whole') return textFromBody(text.body);
  const block = of.part === 'paragraph' ? text.body[of.block] : undefined;
  if (block) return textFromBody([block]);
  return of.part === 'sentence' ? (sentencesOf(text)[of.sentence]?.text ?? '') : '';
}

/** A text with a piece at its end; a sentence goes on with the last paragraph. */
export function withPiece(text: string, words: string, of: PieceOf): string {
  if (text.trim() === '') return words;
  const kept = text.replace(/\s+$/, '');
  const isRunningOn = of.part === 'sentence' && bodyFromText(kept).at(-1)?.kind === 'paragraph';
  return isRunningOn ? kept + words : `${kept}\n${words}`;
}

export const pieceOf = ({ kind, id }: Pick<CopiedPiece, 'kind' | 'id'>, text: string): CopiedPiece => ({
  kind,
  id,
  text,
});
