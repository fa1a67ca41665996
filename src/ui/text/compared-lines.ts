/** A comparison of typed texts as it is read: neighbouring rows of a table are a table again, bold that stayed is bold. */
import { paragraphsOf, type Segment } from './segments.ts';

export interface ComparedRun extends Segment {
  readonly bold: boolean;
}
export type ComparedLine =
  | { readonly kind: 'paragraph'; readonly runs: readonly ComparedRun[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly (readonly ComparedRun[])[])[] };

export function comparedLines(segments: readonly Segment[]): ComparedLine[] {
  const lines: ComparedLine[] = [];
  let rows: ComparedRun[][][] = [];
  const endTable = () => {
    if (rows.length > 0) lines.push({ kind: 'table', rows });
    rows = [];
  };
  for (const paragraph of paragraphsOf(segments)) {
    const text = paragraph.map((run) => run.text).join('');
    if (/^\|.*\|$/.test(text)) {
      if (!/^[|\s-]+$/.test(text)) rows.push(cellsOf(paragraph));
      continue;
    }
    endTable();
    lines.push({ kind: 'paragraph', runs: withBold(paragraph) });
  }
  endTable();
  return lines;
}

/** Cut at the strokes, which belong to no cell. */
function cellsOf(row: readonly Segment[]): ComparedRun[][] {
  const cells: Segment[][] = [[]];
  for (const { kind, text } of row) {
    const [first = '', ...others] = text.split(/(?<!\\)\|/);
    cells.at(-1)?.push({ kind, text: first });
    for (const part of others) cells.push([{ kind, text: part }]);
  }
  return cells.slice(1, -1).map((cell) => withBold(withoutEdges(cell)));
}

/** The blanks between a stroke and the words belong to neither. */
const withoutEdges = (cell: readonly Segment[]): Segment[] => {
  const filled = cell.filter(({ text }) => text.trim() !== '');
  return filled.map(({ kind, text }, i) => {
    const from = i === 0 ? text.trimStart() : text;
    return { kind, text: i === filled.length - 1 ? from.trimEnd() : from };
  });
};

/** A mark that came or went is shown; one that stayed is what it means. */
function withBold(runs: readonly Segment[]): ComparedRun[] {
  let bold = false;
  return runs.flatMap((run) =>
    run.text.split(run.kind === 'same' ? /(【【|】】)/ : /(?!)/).flatMap((text): ComparedRun[] => {
      if (run.kind === 'same' && (text === '【【' || text === '】】')) {
        bold = text === '【【';
        return [];
      }
      return text === '' ? [] : [{ kind: run.kind, text, bold }];
    }),
  );
}
