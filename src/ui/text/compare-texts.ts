/** Two texts compared: paragraphs first, then words inside changed ones, so that numbers stay whole and long texts stay quick. */
import { diffArrays } from 'diff';
import type { Segment } from './segments.ts';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** A figure with its sign, point, separators and percent is one word. */
function wordsOf(text: string): string[] {
  const words = [...segmenter.segment(text)].map((s) => s.segment);
  const joined: string[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    if (last !== undefined && /[\d.]$/.test(last) && /^(\d|[.%％‰]$)/.test(word))
      joined[joined.length - 1] = last + word;
    else joined.push(word);
  }
  return joined;
}

export function compareTexts(before: string, after: string): Segment[] {
  const changes = diffArrays(before.split('\n'), after.split('\n'));
  const segments: Segment[] = [];
  for (let i = 0; i < changes.length; i++) {
    const change = changes[i];
    const next = changes[i + 1];
    if (!change) continue;
    if (change.removed && next?.added) {
      segments.push(...compareWords(`${change.value.join('\n')}\n`, `${next.value.join('\n')}\n`));
      i += 1;
    } else {
      const kind = change.added ? 'added' : change.removed ? 'removed' : 'same';
      segments.push({ kind, text: `${change.value.join('\n')}\n` });
    }
  }
  return segments;
}

function compareWords(before: string, after: string): Segment[] {
  return diffArrays(wordsOf(before), wordsOf(after)).map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
}
