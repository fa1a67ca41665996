import type { EditorWords } from '../../editor-wording.ts';
import { droppedThings, type Pasted } from '../../paste/pasted.ts';
import { fill } from '../words.ts';

/** 去掉了3张图片、2处批注。 Empty when everything was kept. */
export function droppedSentence(dropped: Pasted['dropped'], words: EditorWords): string {
  const parts = droppedThings.flatMap((thing) => {
    const n = dropped[thing] ?? 0;
    return n > 0 ? [fill(words[thing], { n })] : [];
  });
  return parts.length > 0 ? fill(words.dropped, { what: parts.join(words.and) }) : '';
}
