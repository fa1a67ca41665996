/** A pasted or uploaded house list as rows: 写成 · 不写成 · 理由, parted by a tab, a comma or a bar; or 不写成 → 写成. */

export interface TermLine {
  /** Counted from 1, as in the list that was given. */
  readonly line: number;
  readonly written: string;
  readonly wrong: string;
  readonly reason: string;
}

const heading = /^(写成|规范提法|应写|正确|标准|write)$/i;
export const mostLines = 1000;

export const termLines = (text: string): TermLine[] => termRows(text.split(/\r\n|\r|\n/).map(cellsOf));

/** Empty rows and a row of headings say nothing. */
export const termRows = (rows: readonly (readonly string[])[]): TermLine[] =>
  rows
    .map((cells, i) => ({ line: i + 1, cells: cells.map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== '') && !heading.test(cells[0] ?? ''))
    .slice(0, mostLines)
    .map(({ line, cells: [written = '', wrong = '', reason = ''] }) => ({ line, written, wrong, reason }));

function cellsOf(line: string): string[] {
  const arrow = /^(.+?)\s*(?:→|⇒|->|=>)\s*([^\t,，|]+)(?:[\t,，|]\s*(.*))?$/.exec(line);
  if (arrow) return [arrow[2] ?? '', arrow[1] ?? '', arrow[3] ?? ''];
  const bare = line.trim().replace(/^\||\|$/g, '');
  const mark = bare.includes('\t') ? '\t' : bare.includes('|') ? '|' : ',';
  return mark === ',' ? csvCells(bare) : bare.split(mark);
}

/** "a, b" in quotes is one cell, "" within it a quote. */
function csvCells(line: string): string[] {
  const cells = [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)];
  return cells.map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '');
}
