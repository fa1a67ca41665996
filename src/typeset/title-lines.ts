/** Long titles in lines of even length, broken between words: "词意完整、排列对称、长短适宜" (GB/T 9704-2012 §7.3.1). */

/** Full-width characters of 2号 type in a line of 156 mm, with some air on both sides. */
const room = 19;
const words = new Intl.Segmenter('zh', { granularity: 'word' });
const cannotBegin = /^[，。、；：？！”’）〕】》〉…—·%％]/;
const cannotEnd = /[“‘（〔【《〈]$/;

/** Half-width letters count as a little more than half a character. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, c) => sum + (/[\u0020-\u024f]/.test(c) ? (/[A-Zmw%@]/.test(c) ? 0.8 : 0.55) : 1), 0);

/** The lines of a title; a line end in it is kept as the editor's wish. */
export function titleLines(title: string | readonly string[]): string[] {
  const wished = typeof title === 'string' ? title.split('\n') : title.flatMap((line) => line.split('\n'));
  return wished
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .flatMap(evenLines);
}

function evenLines(line: string): string[] {
  const total = widthOf(line);
  if (total <= room) return [line];
  let left = Math.ceil(total / room);
  const lines: string[] = [];
  let rest = unbreakable(line);
  while (left > 1) {
    const cut = bestCut(rest, widthOf(rest.join('')) / left);
    lines.push(rest.slice(0, cut).join(''));
    rest = rest.slice(cut);
    left = Math.max(left - 1, Math.ceil(widthOf(rest.join('')) / room));
  }
  return [...lines, rest.join('')].filter((text) => text !== '');
}

/** Words with the punctuation that may not leave them. */
function unbreakable(line: string): string[] {
  const pieces: string[] = [];
  for (const { segment } of words.segment(line)) {
    const last = pieces.at(-1);
    if (last !== undefined && (cannotBegin.test(segment) || cannotEnd.test(last)))
      pieces[pieces.length - 1] = last + segment;
    else pieces.push(segment);
  }
  return pieces;
}

/** How many pieces make the line that comes nearest to the wished width and still fits. */
function bestCut(pieces: readonly string[], wished: number): number {
  let width = 0;
  let best = 1;
  let distance = Number.POSITIVE_INFINITY;
  for (const [i, piece] of pieces.entries()) {
    width += widthOf(piece);
    if (width > room && i > 0) break;
    const off = Math.abs(width - wished);
    if (off < distance) {
      best = i + 1;
      distance = off;
    }
  }
  return best;
}
