/** An expired session or a lost network loses nothing: typed text waits here and comes back with a word about it. */
import { find, forget, forgetAll, keep, putBack, signedIn, valuesOf } from './draft-store.ts';
import { on } from './htmx-events.ts';
import { make } from './make.ts';
import { fill, words } from './words.ts';

class DraftKeeper extends HTMLElement {
  #timer: number | undefined;

  connectedCallback(): void {
    const form = this.closest('form');
    const key = this.dataset.key;
    if (!form || !key) return;
    const served = valuesOf(form);
    const draft = find(key);
    if (draft && JSON.stringify(draft.values) !== JSON.stringify(served)) {
      putBack(form, draft.values);
      const drop = make('button', { type: 'button', class: 'link-button' }, words.forget);
      const text = make('p', {}, fill(words.restored, { at: draft.at }), ' ', drop);
      drop.addEventListener('click', () => {
        putBack(form, served);
        clearTimeout(this.#timer);
        forget(key);
        this.replaceChildren();
      });
      this.append(make('div', { class: 'notice', role: 'status' }, text));
    }
    const later = (): void => {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => keep(key, valuesOf(form)), 300);
    };
    form.addEventListener('input', later);
    form.addEventListener('change', later);
    form.addEventListener('submit', () => keep(key, valuesOf(form)), true);
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
  }
}

/** Taken by the server, and not by the sign-in page: no longer ours to keep. */
on('after:swap', ({ request, response }) => {
  const key = request.form?.querySelector<HTMLElement>('draft-keeper')?.dataset.key;
  if (key && (response?.status ?? 500) < 400 && signedIn() !== undefined) forget(key);
});

document.addEventListener('submit', (event) => {
  if (event.target instanceof Element && event.target.matches('[data-ends-session]')) forgetAll();
});

customElements.define('draft-keeper', DraftKeeper);
