/** How many lines are chosen, all of the page at once, and a range with Shift. */
import { make } from './make.ts';
import { fill } from './words.ts';

class BulkChoice extends HTMLElement {
  #last: HTMLInputElement | undefined;
  readonly #press = (event: Event): void => this.#picked(event as MouseEvent);

  connectedCallback(): void {
    const { form = '', page = '', chosen = '' } = this.dataset;
    const all = make('input', { type: 'checkbox' });
    const count = make('output', { class: 'muted' });
    const boxes = (): HTMLInputElement[] =>
      Array.from(document.querySelectorAll<HTMLInputElement>(`[data-pick][form="${CSS.escape(form)}"]`));
    const tell = (): void => {
      const picked = document.querySelectorAll(`[name="source"][form="${CSS.escape(form)}"]:checked`).length;
      count.textContent = picked > 0 ? fill(chosen, { n: picked }) : '';
      all.checked = boxes().length > 0 && boxes().every((box) => box.checked);
    };
    all.addEventListener('change', () => {
      for (const box of boxes()) box.checked = all.checked;
      tell();
    });
    this.replaceChildren(make('label', { class: 'choice' }, all, make('span', {}, page)), count);
    document.addEventListener('click', this.#press);
    document.addEventListener('change', tell);
    tell();
  }

  disconnectedCallback(): void {
    document.removeEventListener('click', this.#press);
  }

  #picked(event: MouseEvent): void {
    const box = event.target;
    if (!(box instanceof HTMLInputElement) || !box.matches('[data-pick]')) return;
    const boxes = Array.from(document.querySelectorAll<HTMLInputElement>('[data-pick]'));
    const [from, to] = [boxes.indexOf(this.#last ?? box), boxes.indexOf(box)].sort((a, b) => a - b);
    if (event.shiftKey && from !== undefined && from >= 0)
      for (const between of boxes.slice(from, to)) between.checked = box.checked;
    this.#last = box;
  }
}

customElements.define('bulk-choice', BulkChoice);
