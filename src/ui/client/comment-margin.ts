/** Marks the commented passages in the text; a selection offers to comment on it, by mouse, finger or keyboard. */
import { make } from './make.ts';

interface Letter {
  readonly node: Text;
  readonly at: number;
}

class CommentMargin extends HTMLElement {
  #offer: HTMLButtonElement | undefined;
  readonly #selected = (): void => this.#watch();

  connectedCallback(): void {
    // After the panel that this one replaces has taken its marks away.
    setTimeout(() => {
      for (const comment of this.querySelectorAll<HTMLElement>('[data-quote]')) mark(comment);
      this.#watch();
    });
    document.addEventListener('selectionchange', this.#selected);
  }

  disconnectedCallback(): void {
    document.removeEventListener('selectionchange', this.#selected);
    this.#offer?.remove();
    for (const old of document.querySelectorAll('mark.commented')) old.replaceWith(...old.childNodes);
    textOf()?.normalize();
  }

  #watch(): void {
    const selection = getSelection();
    const text = textOf();
    const inText = selection && !selection.isCollapsed && text?.contains(selection.anchorNode);
    if (!inText || selection.toString().trim() === '') {
      if (document.activeElement !== this.#offer) this.#offer?.remove();
      return;
    }
    const quote = selection.toString();
    const before = text ? textBefore(text, selection.getRangeAt(0)) : '';
    const button = make('button', { type: 'button', class: 'button comment-offer' }, this.dataset.select ?? '');
    button.addEventListener('click', () => this.#begin(quote, before));
    this.#offer?.remove();
    this.#offer = button;
    // Right behind the text in reading order: the next stop of the Tab key.
    text?.after(button);
  }

  #begin(quote: string, before: string): void {
    this.#offer?.remove();
    const form = this.querySelector<HTMLDetailsElement>('.comment-make');
    if (!form) return;
    form.open = true;
    const field = (name: string) => form.querySelector<HTMLTextAreaElement | HTMLInputElement>(`[name="${name}"]`);
    const [quoted, stood, words] = [field('quote'), field('before'), field('words')];
    if (quoted) quoted.value = quote;
    if (stood) stood.value = before.slice(-32);
    words?.scrollIntoView({ block: 'center' });
    words?.focus();
  }
}

const textOf = (): HTMLElement | null => document.querySelector<HTMLElement>('main .text');

function textBefore(text: HTMLElement, range: Range): string {
  const before = document.createRange();
  before.selectNodeContents(text);
  before.setEnd(range.startContainer, range.startOffset);
  return before.toString();
}

/** White space does not count, neither here nor on the server. */
function letters(root: HTMLElement): Letter[] {
  const found: Letter[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const words = node as Text;
    if (words.parentElement?.closest('sup, .unseen, [aria-hidden="true"]')) continue;
    for (let at = 0; at < words.data.length; at++) {
      if (!/\s/.test(words.data[at] ?? '')) found.push({ node: words, at });
    }
  }
  return found;
}

function mark(comment: HTMLElement): void {
  const text = textOf();
  const quote = comment.dataset.quote ?? '';
  if (!text || quote === '') return;
  const all = letters(text);
  const start = all
    .map(({ node, at }) => node.data[at])
    .join('')
    .indexOf(quote);
  if (start < 0) return;
  const parts = new Map<Text, Letter[]>();
  for (const letter of all.slice(start, start + quote.length))
    parts.set(letter.node, [...(parts.get(letter.node) ?? []), letter]);
  for (const [node, its] of parts) {
    const range = document.createRange();
    range.setStart(node, its[0]?.at ?? 0);
    range.setEnd(node, (its.at(-1)?.at ?? 0) + 1);
    const marked = make('mark', { class: 'commented', 'data-comment': comment.id });
    range.surroundContents(marked);
    marked.addEventListener('click', () => comment.scrollIntoView({ block: 'center' }));
  }
}

customElements.define('comment-margin', CommentMargin);
