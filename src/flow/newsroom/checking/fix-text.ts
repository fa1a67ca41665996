/** Fixes put into a text: from right to left within each block, bold kept where it was. */
import { type Block, kindByNumbering, type Stretch, type Table, type Words } from '#kernel/body.ts';
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
  if (hints.length === 0) return block;
  if (block.kind === 'picture') return { ...block, caption: applied(block.caption, hints).text };
  if (block.kind === 'table') return { ...block, rows: fixedRows(block.rows, hints) };
  const { text, bold } = fixedWords(block, hints);
  const wasByNumbering = kindByNumbering(block.text) === block.kind;
  const kind = wasByNumbering ? kindByNumbering(text) : block.kind;
  if (kind !== 'paragraph' && kind !== 'quotation') return { kind, text };
  return bold ? { kind, text, bold } : { kind, text };
}

function fixedWords(words: Words, hints: readonly Fixable[]): Words {
  const { text, moved } = applied(words.text, hints);
  const bold = words.bold?.map(([from, to]): Stretch => [moved(from), moved(to)]).filter(([from, to]) => to > from);
  return bold && bold.length > 0 ? { text, bold } : { text };
}

/** Places count through the whole table, with one character behind each cell, as in `blockText`. */
function fixedRows(rows: Table['rows'], hints: readonly Fixable[]): Table['rows'] {
  let behind = 0;
  return rows.map((row) =>
    row.map((cell) => {
      const begin = behind;
      const end = begin + cell.text.length;
      behind = end + 1;
      const here = hints.filter(({ from, to }) => begin <= from && to <= end);
      const own = here.map((hint) => ({ ...hint, from: hint.from - begin, to: hint.to - begin }));
      return own.length > 0 ? fixedWords(cell, own) : cell;
    }),
  );
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
export const safeFixes = <H extends Hint>(hints: readonly H[]): H[] => hints.filter((h) => h.fix?.safe);

/** What one press on a rule mends: our own words, never those of somebody else. */
export const fixesOf = <H extends Hint>(rule: string, hints: readonly H[]): H[] =>
  hints.filter((h) => h.rule === rule && h.fix && !h.quoted);
