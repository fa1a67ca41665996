/** `<chosen-passage>`: what is selected in a page's text goes into the hidden field of its form, and how much that is is said. */
const text = 'main .text';

export class ChosenPassage extends HTMLElement {
  connectedCallback(): void {
    document.addEventListener('selectionchange', this.#take);
    this.#take();
  }

  disconnectedCallback(): void {
    document.removeEventListener('selectionchange', this.#take);
  }

  /** The last selection inside a text counts; pressing the button must not lose it. */
  readonly #take = (): void => {
    const selection = document.getSelection();
    const field = this.querySelector<HTMLInputElement>(`input[name="${this.dataset.into ?? ''}"]`);
    const inside = selection?.anchorNode?.parentElement?.closest(text);
    if (!selection || !field || !inside) return;
    const chosen = selection.toString().trim();
    field.value = chosen;
    const said = this.querySelector('output');
    const count = [...chosen.replace(/\s/g, '')].length;
    if (said) said.textContent = count === 0 ? '' : (this.dataset.chosen ?? '').replace('0', String(count));
  };
}

customElements.define('chosen-passage', ChosenPassage);
