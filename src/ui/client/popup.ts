import { newId } from './make.ts';

/** Opens something under a field and closes it when the reader turns elsewhere. */
export class Popup {
  #content: HTMLElement | undefined;

  constructor(
    private readonly around: HTMLElement,
    private readonly face: HTMLElement,
  ) {}

  get isOpen(): boolean {
    return this.#content !== undefined;
  }

  open(content: HTMLElement): void {
    this.close();
    this.#content = content;
    this.around.append(content);
    const below = window.innerHeight - this.face.getBoundingClientRect().bottom;
    const up = below < content.offsetHeight + 8 && this.face.getBoundingClientRect().top > content.offsetHeight + 8;
    content.classList.toggle('picker-up', up);
    const controlled = content.querySelector('[role="listbox"]') ?? content;
    controlled.id ||= newId();
    this.face.setAttribute('aria-controls', controlled.id);
    this.face.setAttribute('aria-expanded', 'true');
    document.addEventListener('pointerdown', this.#elsewhere, true);
    this.around.addEventListener('focusout', this.#left);
  }

  /** `back`: the focus returns to the field. */
  close(back = false): void {
    if (!this.#content) return;
    const content = this.#content;
    this.#content = undefined;
    document.removeEventListener('pointerdown', this.#elsewhere, true);
    this.around.removeEventListener('focusout', this.#left);
    content.remove();
    this.face.removeAttribute('aria-controls');
    this.face.setAttribute('aria-expanded', 'false');
    if (back) this.face.focus();
  }

  #elsewhere = (event: Event): void => {
    if (event.target instanceof Node && !this.around.contains(event.target)) this.close();
    else if (event.target === this.#content) this.close();
  };

  #left = (event: FocusEvent): void => {
    if (event.relatedTarget instanceof Node && !this.around.contains(event.relatedTarget)) this.close();
  };
}
