/** What is remembered of copying: enough for any article, and never more than a few of its texts together. */
import type { CopiedPiece } from './article.ts';

const mostPieces = 1000;
export const mostCopiedCharacters = 400_000;

/** Each piece once, the newest kept when there are too many. */
export function rememberedCopies(copied: readonly CopiedPiece[]): CopiedPiece[] {
  const kept = new Map<string, CopiedPiece>();
  let characters = 0;
  for (const piece of copied.toReversed()) {
    const text = piece.text.trim();
    const key = `${piece.kind} ${piece.id} ${text}`;
    if (text === '' || kept.has(key)) continue;
    characters += text.length;
    if (kept.size === mostPieces || characters > mostCopiedCharacters) break;
    kept.set(key, { kind: piece.kind, id: piece.id, text });
  }
  return [...kept.values()].reverse();
}
