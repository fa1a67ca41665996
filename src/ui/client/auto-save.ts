/**
 * Saves two seconds after the last key. The server answers 2xx (with `Record-Version` when the form carries a `version`),
 * or another status with a piece of HTML, which stands above the form until the reader decides.
 */
import { make } from './make.ts';
import { fill, words } from './words.ts';

const pause = 2000;

class AutoSave extends HTMLElement {
  #timer: number | undefined;
  #refused = false;

  connectedCallback(): void {
    const form = this.closest('form');
    if (!form || this.childElementCount > 0) return;
    const line = make('output', { class: 'saved-line' });
    this.append(line);
    const later = (): void => {
      clearTimeout(this.#timer);
      if (!this.#refused) this.#timer = window.setTimeout(() => void this.#save(form, line), pause);
    };
    form.addEventListener('input', (event) => {
      if (!(event as InputEvent).isComposing) later();
    });
    form.addEventListener('compositionend', later);
    form.addEventListener('submit', () => clearTimeout(this.#timer));
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
  }

  async #save(form: HTMLFormElement, line: HTMLOutputElement): Promise<void> {
    line.textContent = words.saving;
    try {
      const body = new URLSearchParams(new FormData(form) as unknown as URLSearchParams);
      const response = await fetch(this.dataset.to ?? '', { method: 'POST', body, redirect: 'error' });
      if (!response.ok) return this.#refuse(form, line, await response.text());
      const version = response.headers.get('Record-Version');
      const field = form.elements.namedItem('version');
      if (version && field instanceof HTMLInputElement) field.value = version;
      line.textContent = fill(words.saved, { at: new Date().toTimeString().slice(0, 5) });
    } catch {
      line.textContent = words.notSaved;
    }
  }

  #refuse(form: HTMLFormElement, line: HTMLOutputElement, html: string): void {
    this.#refused = true;
    line.textContent = words.notSaved;
    const page = new DOMParser().parseFromString(html, 'text/html');
    const told = page.querySelector('.stale, .notice, [role="alert"]');
    if (!told) return;
    form.before(told);
    if (told instanceof HTMLElement) told.focus();
  }
}

customElements.define('auto-save', AutoSave);
