/**
 * At the desk a line shows its record beside the list: on a mouse click, and as the keys move.
 * A click on the line that is shown opens the page, as Enter and `o` do.
 */
import htmx from 'htmx.org';

const wide = matchMedia('(min-width: 1100px)');
const pause = 150;

class DeskPreview extends HTMLElement {
  #timer: number | undefined;
  #shown = '';

  connectedCallback(): void {
    this.addEventListener('focusin', (event) => this.#soon(rowOf(event.target)));
    // Before htmx, which listens on the link itself.
    this.addEventListener('click', (event) => this.#click(event), true);
    if (wide.matches) this.#show(this.querySelector<HTMLElement>('[data-preview]'));
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
  }

  /** A click that a key made has no detail. */
  #click(event: MouseEvent): void {
    const row = rowOf(event.target);
    if (!row || !wide.matches || event.detail === 0 || event.button !== 0) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (event.detail > 1 || row.dataset.shown !== undefined) return;
    event.preventDefault();
    event.stopPropagation();
    row.querySelector('a')?.focus();
    this.#show(row);
  }

  #soon(row: HTMLElement | null): void {
    clearTimeout(this.#timer);
    if (row && wide.matches) this.#timer = window.setTimeout(() => this.#show(row), pause);
  }

  #show(row: HTMLElement | null): void {
    const href = row?.dataset.preview;
    if (!row || !href || href === this.#shown) return;
    this.#shown = href;
    for (const other of this.querySelectorAll('[data-shown]')) delete (other as HTMLElement).dataset.shown;
    row.dataset.shown = '';
    void htmx.ajax('GET', href, { target: '#preview', swap: 'innerHTML' });
  }
}

const rowOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-preview]') : null;

customElements.define('desk-preview', DeskPreview);
