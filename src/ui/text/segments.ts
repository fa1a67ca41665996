/** A comparison word by word, as runs of text; a line feed inside a run ends a paragraph. */
export interface Segment {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** The runs cut into paragraphs; empty ones are left out. */
export function paragraphsOf(segments: readonly Segment[]): Segment[][] {
  const paragraphs: Segment[][] = [[]];
  for (const { kind, text } of segments) {
    const [first = '', ...rest] = text.split('\n');
    if (first) paragraphs.at(-1)?.push({ kind, text: first });
    for (const line of rest) paragraphs.push(line ? [{ kind, text: line }] : []);
  }
  return paragraphs.filter((paragraph) => paragraph.length > 0);
}

/** One side of the comparison: the text before, or the text after. */
export const sideOf = (segments: readonly Segment[], side: 'before' | 'after'): Segment[] =>
  segments.filter(({ kind }) => kind === 'same' || kind === (side === 'before' ? 'removed' : 'added'));
