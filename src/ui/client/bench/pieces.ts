/** The words of a piece of a source as its page shows them: a sentence, a paragraph, the whole. */

export interface Piece {
  /** `report:ID` */
  readonly source: string;
  readonly text: string;
  /** A paragraph, a heading, a title: other than a sentence it does not grow together with what stands before or behind it. */
  readonly ownLines: boolean;
}

/** By the button that takes it, `report:ID#s3`, or the grip that it is dragged by. */
export function pieceAt(place: Element): Piece | undefined {
  const name = place instanceof HTMLButtonElement ? place.value : '';
  const source = place.closest<HTMLElement>('[data-source]')?.dataset.source;
  const text = name.endsWith('#whole')
    ? wholeOf(place)
    : /#p\d+$/.test(name)
      ? blockOf(place.closest('[data-block]'))
      : (place.closest('[data-piece]')?.querySelector('.piece-text')?.textContent ?? '');
  const ownLines = !/#s\d+$/.test(name) || !/[。！？；：，、…”’）]$/.test(text);
  return source && text.trim() !== '' ? { source, text, ownLines } : undefined;
}

/** What of a selection lies in a source. */
export function pieceSelected(selection: Selection | null): Piece | undefined {
  const at = selection?.anchorNode;
  const source = (at instanceof Element ? at : at?.parentElement)?.closest<HTMLElement>('[data-source]')?.dataset
    .source;
  if (!selection || !source) return undefined;
  const inside = selection.getRangeAt(0).cloneContents();
  for (const part of inside.querySelectorAll('.piece-number, .piece-mark, button')) part.remove();
  const blocks = Array.from(inside.querySelectorAll('[data-block]'), (block) => textOf(block)).filter(Boolean);
  const text = blocks.length > 0 ? blocks.join('\n') : (inside.textContent ?? '').trim();
  return text === '' ? undefined : { source, text, ownLines: false };
}

const textOf = (block: Element): string =>
  Array.from(block.querySelectorAll('.piece-text'), (piece) => piece.textContent ?? '').join('');

const blockOf = (block: HTMLElement | Element | null): string =>
  block instanceof HTMLElement ? (block.dataset.typed ?? textOf(block)) : '';

/** All but the title. */
const wholeOf = (place: Element): string =>
  Array.from(place.closest('[data-source]')?.querySelectorAll('[data-block]:not([data-block="-1"])') ?? [], blockOf)
    .filter((text) => text !== '')
    .join('\n');
