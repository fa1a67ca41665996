/** Lines with their looks → title and body. The numbering decides the levels (GB/T 9704-2012 §7.3.3); looks help where it is silent. */
import { type Block, isHeading, kindByNumbering, losesBold, runsOf, wordsFrom } from '#kernel/body.ts';
import { joinLines, type Line, type Look, type Piece } from './lines.ts';

type Level = 'level1' | 'level2' | 'level3' | 'level4';
const levels: readonly Level[] = ['level1', 'level2', 'level3', 'level4'];

const titleAmongFirst = 12;
const titleSize = 20;
/** Larger than this is the masthead of a bulletin. */
const mastheadSize = 36;
const titleLimit = 120;
const headingLimit = 60;
const sentenceEnd = /[。；：，！？]$/;

export interface Composed {
  readonly title: string;
  readonly body: Block[];
  /** Headings, the title among them, of which some words alone were bold. */
  readonly boldLost: number;
}

export function compose(pieces: readonly Piece[]): Composed {
  const trimmed = pieces.map(trim).filter((piece) => piece.kind !== 'line' || piece.text !== '');
  const place = titlePlace(trimmed);
  const titleLines = place ? trimmed.slice(place.from, place.to) : [];
  const rest = place ? trimmed.filter((_, i) => i < place.from || i >= place.to) : trimmed;
  const usual = usualLook(rest);
  const outlines = outlineLevels(rest);
  const body = rest.map((piece) => blockOf(piece, usual, outlines));
  const headings = [...titleLines, ...rest.filter((_, i) => body[i] && isHeading(body[i]))];
  return {
    title: joinLines(titleLines.flatMap((piece) => (piece.kind === 'line' ? [piece.text] : []))),
    body,
    boldLost: headings.filter((piece) => piece.kind === 'line' && losesBold(piece)).length,
  };
}

function trim(piece: Piece): Piece {
  if (piece.kind !== 'line') return piece;
  const { text: _, bold: __, ...line } = piece;
  return { ...line, ...wordsFrom(runsOf(piece)) };
}

interface Place {
  readonly from: number;
  readonly to: number;
}

/** The lines that are the title: by style or by size and centring near the top, else the first line when it reads like one. */
function titlePlace(pieces: readonly Piece[]): Place | undefined {
  const usual = usualLook(pieces);
  const tests: ((line: Line) => boolean)[] = [
    (line) => line.look?.outline === 0,
    (line) => line.look?.centred === true && sizeIn(line, titleSize),
    (line) => line.look?.face === 'title' && sizeIn(line, 0),
    (line) => line.look?.outline === 1 && blockKind(line.text) === 'paragraph',
    (line) => line.look?.centred === true && sizeIn(line, (usual.size ?? titleSize) + 0.5),
  ];
  for (const looksLikeTitle of tests) {
    const place = runOf(pieces, looksLikeTitle);
    if (place) return place;
  }
  const first = pieces[0];
  return first?.kind === 'line' && readsLikeTitle(first) ? { from: 0, to: continuation(pieces) } : undefined;
}

function sizeIn(line: Line, least: number): boolean {
  const size = line.look?.size ?? 0;
  return size >= least && size <= mastheadSize;
}

function runOf(pieces: readonly Piece[], test: (line: Line) => boolean): Place | undefined {
  const fits = (piece: Piece | undefined): piece is Line => piece?.kind === 'line' && !piece.row && test(piece);
  const from = pieces.slice(0, titleAmongFirst).findIndex(fits);
  const first = pieces[from];
  if (!fits(first)) return undefined;
  let to = from + 1;
  let length = first.text.length;
  for (let piece = pieces[to]; fits(piece) && piece.look?.size === first.look?.size; piece = pieces[to]) {
    length += piece.text.length;
    if (length > titleLimit || blockKind(piece.text) !== 'paragraph') break;
    to += 1;
  }
  return length > titleLimit && to === from + 1 ? undefined : { from, to };
}

const readsLikeTitle = (line: Line): boolean =>
  !line.row && line.text.length <= headingLimit && !sentenceEnd.test(line.text) && blockKind(line.text) === 'paragraph';

/** Where nothing shows the look: a dash, the middle set by blanks, or a line that reads on and is no sender or date. */
function continuation(pieces: readonly Piece[]): number {
  const centred = (piece: Piece | undefined) => piece?.kind === 'line' && piece.look?.centred === true;
  const setInMiddle = centred(pieces[0]);
  let to = 1;
  for (let piece = pieces[to]; to < 4 && piece?.kind === 'line' && readsLikeTitle(piece); piece = pieces[to]) {
    const goesOn = setInMiddle ? centred(piece) : to === 1 && piece.text.length >= 9 && !sender.test(piece.text);
    if (!/^(——|--|――)/.test(piece.text) && !goesOn) break;
    to += 1;
  }
  return to;
}
const sender =
  /^[（(]|\s|[）)日]$|(局|办|办公室|部|委|委员会|组|科|股|中心|政府|公司|集团|学校|学院|医院|镇|乡|街道|社区|村|报道|供稿|通讯员)$/;

/** The face and size that most characters have: what differs from it was meant to stand out. */
function usualLook(pieces: readonly Piece[]): Pick<Look, 'face' | 'size'> {
  const faces = new Map<Look['face'], number>();
  const sizes = new Map<number, number>();
  for (const piece of pieces) {
    if (piece.kind !== 'line' || !piece.look) continue;
    faces.set(piece.look.face, (faces.get(piece.look.face) ?? 0) + piece.text.length);
    if (piece.look.size) sizes.set(piece.look.size, (sizes.get(piece.look.size) ?? 0) + piece.text.length);
  }
  const face = most(faces);
  const size = most(sizes);
  return { ...(face && { face }), ...(size && { size }) };
}

function most<K>(counts: ReadonlyMap<K, number>): K | undefined {
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** Outline levels in use, the highest first: whichever the author began with is level 1 of the body. */
function outlineLevels(pieces: readonly Piece[]): number[] {
  const used = pieces.flatMap((piece) => (piece.kind === 'line' && piece.look?.outline ? [piece.look.outline] : []));
  return [...new Set(used)].sort((a, b) => a - b);
}

function blockOf(piece: Piece, usual: Pick<Look, 'face' | 'size'>, outlines: readonly number[]): Block {
  if (piece.kind !== 'line') return piece;
  if (piece.row) return { kind: 'paragraph', text: piece.text };
  const byNumber = blockKind(piece.text);
  const kind = byNumber === 'paragraph' ? (levelByLook(piece, usual, outlines) ?? 'paragraph') : byNumber;
  return kind === 'paragraph' && piece.bold ? { kind, text: piece.text, bold: piece.bold } : { kind, text: piece.text };
}

function levelByLook(line: Line, usual: Pick<Look, 'face' | 'size'>, outlines: readonly number[]): Level | undefined {
  const look = line.look;
  if (!look || line.text.length > headingLimit) return undefined;
  const standsOut = look.face !== usual.face && (look.face === 'hei' || look.face === 'kai');
  const numbered = blockKind(line.text.replace(/[。；：，]+$/, ''));
  if ((standsOut || look.outline) && numbered !== 'paragraph') return numbered;
  if (sentenceEnd.test(line.text)) return undefined;
  if (look.outline) return levels[Math.min(outlines.indexOf(look.outline), 3)];
  if (!standsOut || look.centred) return undefined;
  return look.face === 'hei' ? 'level1' : 'level2';
}

/** The kind by numbering alone, as for typed text. */
function blockKind(text: string): Level | 'paragraph' {
  if (text.length > headingLimit) return 'paragraph';
  return kindByNumbering(text);
}
