/** A Chinese text cut into its sentences: what sources are traced for, one by one. */
import { type Block, type Body, isHeading, rowText, type Table } from '#kernel/body.ts';

export interface Sentence {
  /** Index of the block; -1 is the title. */
  readonly block: number;
  /** Within the block's plain text (`blockText`), UTF-16 units, `to` excluded. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** Titles and headings are traced, but earn nobody credit. */
  readonly isHeading: boolean;
}

/** The title first, then every block in its order; a table's row is one sentence, pictures say nothing. */
export function sentencesOf({ title, body }: { readonly title: string; readonly body: Body }): Sentence[] {
  const ofTitle = whole(title).map((piece) => ({ block: -1, ...piece, isHeading: true }));
  return [...ofTitle, ...body.flatMap((block, index) => ofBlock(block).map((s) => ({ block: index, ...s })))];
}

function ofBlock(block: Block): Omit<Sentence, 'block'>[] {
  if (block.kind === 'picture') return [];
  if (block.kind === 'table') return rowsOf(block);
  const heads = isHeading(block);
  return (heads ? whole(block.text) : cut(block.text)).map((piece) => ({ ...piece, isHeading: heads }));
}

/** The row that names the columns is a heading. Empty cells at the edges are left out. */
function rowsOf({ header, rows }: Table): Omit<Sentence, 'block'>[] {
  let begin = 0;
  return rows.flatMap((row, i) => {
    const text = rowText(row);
    const found = whole(text).map((p) => ({
      ...p,
      from: p.from + begin,
      to: p.to + begin,
      isHeading: header && i === 0,
    }));
    begin += text.length + 1;
    return found;
  });
}

interface Piece {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const whole = (text: string): Piece[] => pieces(text, []);

/** Places where a paragraph parts: behind a full stop with its closing marks, and before each item of a list. */
export function cut(text: string): Piece[] {
  const open = openAt(text);
  const ends: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (isStop(text, at)) {
      while (stops.has(text[at + 1] ?? '')) at++;
      const end = skipClosers(text, at + 1);
      if ((open[end - 1] ?? 0) === 0 && !/^[，、；：,;:]/.test(text.slice(end))) ends.push(end);
      at = end - 1;
    } else if (/[；;]/.test(text[at] ?? '') && open[at] === 0 && listItem.test(text.slice(at + 1))) {
      ends.push(at + 1);
    }
  }
  return pieces(text, ends);
}

const stops = new Set('。！？!?');
const closers = new Set('”’」』）)】》〉"');
/** 一是…；二是…；, 第一，…；第二，…；, （1）…；（2）…；, 1.…；2.…；, ①…；②…： each item may have a source of its own. */
const listItem =
  /^\s*(?:[一二三四五六七八九十]+是|第[一二三四五六七八九十]+[，,、]|[（(][\d一二三四五六七八九十]+[）)]|\d{1,2}[.．、](?!\d)|[①-⑳])/;

/** A full stop of the Latin kind ends a sentence only behind a Han character: 3.5 and 1. are none. */
function isStop(text: string, at: number): boolean {
  const mark = text[at] ?? '';
  if (stops.has(mark)) return true;
  return (
    /[.．]/.test(mark) && /[\p{Script=Han}”’）)]/u.test(text[at - 1] ?? '') && !/[\d.．a-z]/i.test(text[at + 1] ?? '')
  );
}

function skipClosers(text: string, from: number): number {
  let at = from;
  while (at < text.length && closers.has(text[at] ?? '')) at++;
  return at;
}

const pairs: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '「': '」',
  '『': '』',
  '（': '）',
  '(': ')',
  '【': '】',
  '《': '》',
};

/** How many quotes and brackets stand open behind each character; one that never closes does not count. */
function openAt(text: string): number[] {
  const change = new Array<number>(text.length + 1).fill(0);
  const waiting: { mark: string; at: number }[] = [];
  const count = new Map<string, number>();
  for (let at = 0; at < text.length; at++) {
    const mark = text[at] ?? '';
    const close = pairs[mark];
    if (close !== undefined) {
      waiting.push({ mark: close, at });
      count.set(close, (count.get(close) ?? 0) + 1);
    }
    // Nothing is looked through in vain: a long run of open marks would take minutes.
    if (!count.get(mark)) continue;
    const match = waiting.findLastIndex((w) => w.mark === mark);
    const begin = waiting[match]?.at ?? at;
    for (const { mark: dropped } of waiting.splice(match)) count.set(dropped, (count.get(dropped) ?? 1) - 1);
    change[begin] = (change[begin] ?? 0) + 1;
    change[at] = (change[at] ?? 0) - 1;
  }
  let depth = 0;
  return change.map((by) => {
    depth += by;
    return depth;
  });
}

function pieces(text: string, ends: readonly number[]): Piece[] {
  const found: Piece[] = [];
  let begin = 0;
  for (const end of [...ends, text.length]) {
    const raw = text.slice(begin, end);
    const from = begin + (raw.length - raw.trimStart().length);
    const kept = raw.trim();
    if (kept !== '') found.push({ from, to: from + kept.length, text: kept });
    begin = end;
  }
  return found;
}
