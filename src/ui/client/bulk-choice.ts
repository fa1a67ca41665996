/** How many lines are chosen, and all of the page at once. */
class BulkChoice extends HTMLElement {
  readonly #heard = ({ target }: Event): void => this.#tell(target);

  connectedCallback(): void {
    document.addEventListener('change', this.#heard);
    this.#tell();
  }

  disconnectedCallback(): void {
    document.removeEventListener('change', this.#heard);
  }

  #tell(changed?: EventTarget | null): void {
    const boxes = Array.from(document.querySelectorAll<HTMLInputElement>('[data-pick]'));
    const [all, count] = [this.querySelector('input'), this.querySelector('output')];
    if (!all || !count) return;
    if (changed === all) for (const box of boxes) box.checked = all.checked;
    const chosen = document.querySelectorAll('[name="source"]:checked').length;
    count.textContent = chosen ? (this.dataset.chosen ?? '').replace('{n}', String(chosen)) : '';
    all.checked = boxes.length > 0 && boxes.every((box) => box.checked);
  }
}

customElements.define('bulk-choice', BulkChoice);

export {};
