/** Fixes put into a text: from right to left within each block, bold kept where it was. */
import { type Block, kindByNumbering, type Stretch } from '#kernel/body.ts';
import type { CheckedText, Hint } from './hint.ts';

export type Fixable = Pick<Hint, 'block' | 'from' | 'to' | 'fix'>;

/** Of fixes that overlap the first one is made. Hints without a fix change nothing. */
export function fixText({ title, body }: CheckedText, hints: readonly Fixable[]): CheckedText {
  const byBlock = Map.groupBy(hints, (hint) => hint.block);
  return {
    title: applied(title, byBlock.get(-1) ?? []).text,
    body: body.map((block, i) => fixedBlock(block, byBlock.get(i) ?? [])),
  };
}

function fixedBlock(block: Block, hints: readonly Fixable[]): Block {
  if (hints.length === 0 || block.kind === 'table' || block.kind === 'picture') return block;
  const { text, moved } = applied(block.text, hints);
  const wasByNumbering = kindByNumbering(block.text) === block.kind;
  const kind = wasByNumbering ? kindByNumbering(text) : block.kind;
  if (kind !== 'paragraph' && kind !== 'quotation') return { kind, text };
  const bold = 'bold' in block ? block.bold : undefined;
  const kept = bold?.map(([from, to]): Stretch => [moved(from), moved(to)]).filter(([from, to]) => to > from);
  return kept && kept.length > 0 ? { kind, text, bold: kept } : { kind, text };
}

interface Applied {
  readonly text: string;
  /** Where a place of the old text stands in the new one. */
  readonly moved: (at: number) => number;
}

function applied(text: string, hints: readonly Fixable[]): Applied {
  const edits: { from: number; to: number; text: string }[] = [];
  for (const { from, to, fix } of hints.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    if (fix && from >= (edits.at(-1)?.to ?? 0) && to <= text.length) edits.push({ from, to, text: fix.text });
  }
  const result = edits.toReversed().reduce((all, e) => all.slice(0, e.from) + e.text + all.slice(e.to), text);
  const moved = (at: number): number =>
    edits.reduce((place, e) => {
      if (at >= e.to) return place + e.text.length - (e.to - e.from);
      return at > e.from ? place - (at - e.from) + Math.min(at - e.from, e.text.length) : place;
    }, at);
  return { text: result, moved };
}

/** What one press may mend: marks and forms in our own words. */
export const safeFixes = (hints: readonly Hint[]): Hint[] => hints.filter((h) => h.fix?.safe);
