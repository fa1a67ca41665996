/** Plain text of the clipboard: typed text as it is; neighbouring lines parted by equally many tabs are a table. */
import type { Block } from '#kernel/body-blocks.ts';
import { tableFromCells } from '#kernel/body-table.ts';
import { bodyFromText } from '#kernel/body-text.ts';
import { plainText } from '#kernel/plain-text.ts';
import type { Pasted } from './pasted.ts';
import { wordsOfRuns } from './pasted-line.ts';

export function pastedPlain(text: string): Pasted {
  const blocks: Block[] = [];
  let typed: string[] = [];
  const endTyped = () => {
    blocks.push(...bodyFromText(typed.join('\n')));
    typed = [];
  };
  const lines = plainText(text).split(/\r\n|\r|\n/);
  for (let i = 0; i < lines.length; ) {
    const length = tableLength(lines, i);
    if (length > 0) {
      endTyped();
      const cell = (text: string) => ({ words: wordsOfRuns([{ text, bold: false }]), columns: 1, rows: 1 });
      const table = tableFromCells(lines.slice(i, i + length).map((line) => line.split('\t').map(cell)));
      if (table) blocks.push(table);
    } else typed.push((lines[i] ?? '').replace(/\t/g, ' '));
    i += Math.max(1, length);
  }
  endTyped();
  return { body: blocks, dropped: {} };
}

/** How many lines from here on are rows of one table; one alone is none. */
function tableLength(lines: readonly string[], from: number): number {
  const tabs = tabsIn(lines[from]);
  if (tabs === 0) return 0;
  let to = from + 1;
  while (tabsIn(lines[to]) === tabs) to += 1;
  return to - from > 1 ? to - from : 0;
}

/** Between words: tabs at the head of a line are an indent. */
const tabsIn = (line = ''): number => (/^\t/.test(line) ? 0 : (line.match(/\t/g)?.length ?? 0));
