/** An expired session or a lost network loses nothing: typed text waits here and comes back with a word about it. */
import { find, forget, forgetAll, keep, pathOf, putBack, valuesOf } from './draft-store.ts';
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
      this.#timer = window.setTimeout(() => keep(key, form), 300);
    };
    form.addEventListener('input', later);
    form.addEventListener('change', later);
    form.addEventListener('submit', () => keep(key, form), true);
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
  }
}

/** The server has it: it was taken, or stands in the form that came back. The sign-in page has not. */
on('before:swap', ({ request, response, text = '' }) => {
  const status = response?.status ?? 500;
  const served = text.includes('data-signed-in') && (status < 400 || text.includes('<draft-keeper'));
  if (request.method === 'POST' && served) forgetAll(pathOf(request.action));
});

document.addEventListener('submit', (event) => {
  if (event.target instanceof Element && event.target.matches('[data-ends-session]')) forgetAll();
});

customElements.define('draft-keeper', DraftKeeper);
