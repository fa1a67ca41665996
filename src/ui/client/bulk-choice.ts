/** How many lines are chosen; all of the page at once, or with Shift all between the line before and this one. */
class BulkChoice extends HTMLElement {
  #isRange = false;
  #before: HTMLInputElement | undefined;

  readonly #pressed = (event: MouseEvent | KeyboardEvent): void => {
    this.#isRange = event.shiftKey;
    if (event instanceof KeyboardEvent && event.key === 'X') again(event);
  };
  readonly #heard = ({ target }: Event): void => this.#tell(target);

  connectedCallback(): void {
    document.addEventListener('change', this.#heard);
    document.addEventListener('mousedown', this.#pressed, true);
    document.addEventListener('keydown', this.#pressed, true);
    this.#tell();
  }

  disconnectedCallback(): void {
    document.removeEventListener('change', this.#heard);
    document.removeEventListener('mousedown', this.#pressed, true);
    document.removeEventListener('keydown', this.#pressed, true);
  }

  #tell(changed?: EventTarget | null): void {
    const boxes = Array.from(document.querySelectorAll<HTMLInputElement>('[data-pick]'));
    const [all, count] = [this.querySelector('input'), this.querySelector('output')];
    if (!all || !count) return;
    if (changed === all) for (const box of boxes) box.checked = all.checked;
    const picked = boxes.find((box) => box === changed);
    if (picked) {
      if (this.#isRange) pickBetween(boxes, this.#before, picked);
      this.#before = picked;
    }
    const chosen = document.querySelectorAll('[name="source"]:checked').length;
    count.textContent = chosen ? (this.dataset.chosen ?? '').replace('{n}', String(chosen)) : '';
    all.checked = boxes.length > 0 && boxes.every((box) => box.checked);
  }
}

/** As the last one was: chosen, or no longer. */
function pickBetween(boxes: HTMLInputElement[], before: HTMLInputElement | undefined, picked: HTMLInputElement): void {
  const ends = [before ? boxes.indexOf(before) : -1, boxes.indexOf(picked)].toSorted((a, b) => a - b);
  if (ends[0] === -1) return;
  for (const box of boxes.slice(ends[0], ends[1])) box.checked = picked.checked;
  getSelection()?.removeAllRanges();
}

/** Shift and x, where x alone chooses a line. */
function again({ target, isComposing, ctrlKey, metaKey, altKey }: KeyboardEvent): void {
  const asX = { key: 'x', shiftKey: true, bubbles: true, cancelable: true, isComposing, ctrlKey, metaKey, altKey };
  target?.dispatchEvent(new KeyboardEvent('keydown', asX));
}

customElements.define('bulk-choice', BulkChoice);

export {};
