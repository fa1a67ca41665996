/** A text with what it shares with another marked. */
import type { Range } from '#platform/text-index/index.ts';

export interface MarkedText {
  readonly text: string;
  readonly shared: readonly Range[];
}

/** Paragraph by paragraph, so that a mark ends where its paragraph does. */
export const Shared = ({ text, shared }: MarkedText) => {
  let at = 0;
  return (
    <div class="text">
      {text.split('\n').map((paragraph) => {
        const from = at;
        at += paragraph.length + 1;
        return <p>{marked(paragraph, from, shared)}</p>;
      })}
    </div>
  );
};

function marked(paragraph: string, from: number, shared: readonly Range[]) {
  const pieces = [];
  let at = 0;
  for (const range of shared) {
    const start = Math.max(at, range.from - from);
    const end = Math.min(paragraph.length, range.to - from);
    if (end <= start) continue;
    pieces.push(paragraph.slice(at, start), <mark>{paragraph.slice(start, end)}</mark>);
    at = end;
  }
  return [...pieces, paragraph.slice(at)];
}
