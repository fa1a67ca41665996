/**
 * Nothing typed is lost: it is kept in this window at once, and on the server two seconds after the last key,
 * where another window or computer finds it. What the server no longer takes is said above the form, at once.
 */
import { offer, showBanner } from './draft-banner.ts';
import { draftOnServer, dropOnServer, saveDraft, versionIn } from './draft-server.ts';
import {
  find,
  forget,
  forgetAll,
  isTouched,
  keep,
  pathOf,
  putBack,
  signedIn,
  type Values,
  valuesOf,
} from './draft-store.ts';
import { on } from './htmx-events.ts';
import { make } from './make.ts';
import { fill, words } from './words.ts';

const [soon, pause] = [300, 2000];
const clock = (at: string | number): string => new Date(at).toTimeString().slice(0, 5);
const same = (a: Values, b: Values): boolean => JSON.stringify(a) === JSON.stringify(b);

class DraftKeeper extends HTMLElement {
  #timers: number[] = [];
  #line = make('output', { class: 'saved-line' });
  #last = '';

  connectedCallback(): void {
    const form = this.closest('form');
    const key = this.dataset.key;
    if (!form || !key || signedIn() === undefined) return;
    const served = valuesOf(form);
    const touched = isTouched(form);
    this.#last = touched ? '' : JSON.stringify(served);
    form.append(this.#line);
    const panel = this.closest('details');
    const ask = () => void this.#restoreFromServer(form, key, served);
    if (this.#restoreHere(form, key, served)) panel?.setAttribute('open', '');
    // A page of acts asks the server for none that nobody opens.
    else if (panel && !panel.open) panel.addEventListener('toggle', ask, { once: true });
    else ask();
    const later = (event?: Event): void => {
      this.#stop();
      if (event instanceof InputEvent && event.isComposing) return;
      this.#timers = [
        window.setTimeout(() => keep(key, form), soon),
        window.setTimeout(() => void this.#save(form, key), pause),
      ];
    };
    for (const kind of ['input', 'change', 'compositionend']) form.addEventListener(kind, later);
    if (touched) later();
    form.addEventListener(
      'submit',
      () => {
        this.#stop();
        keep(key, form);
      },
      true,
    );
  }

  disconnectedCallback(): void {
    this.#stop();
  }

  #stop(): void {
    for (const timer of this.#timers) clearTimeout(timer);
  }

  /** Typed in this very window: it stands in the form again. */
  #restoreHere(form: HTMLFormElement, key: string, served: Values): boolean {
    const draft = find(key);
    if (!draft || same(draft.values, served)) return false;
    putBack(form, draft.values);
    if (draft.id) form.dataset.draftId = draft.id;
    const drop = make('button', { type: 'button', class: 'link-button' }, words.forget);
    drop.addEventListener('click', () => {
      putBack(form, served);
      this.#stop();
      forget(key);
      if (form.dataset.draftId) dropOnServer(form.dataset.draftId);
      this.replaceChildren();
    });
    const text = make('p', {}, fill(words.restored, { at: draft.at }), ' ', drop);
    this.replaceChildren(make('div', { class: 'notice', role: 'status' }, text));
    return true;
  }

  async #restoreFromServer(form: HTMLFormElement, key: string, served: Values): Promise<void> {
    const draft = await draftOnServer(nameOnServer(form, key)).catch(() => undefined);
    if (!draft || same(draft.fields, served) || !this.isConnected) return;
    const changed = draft.seenVersion !== undefined && String(draft.seenVersion) !== versionIn(form);
    offer(this, form, {
      text: fill(changed ? words.foundOlder : words.foundElsewhere, { at: clock(draft.savedAt) }),
      fields: draft.fields,
      drop: () => dropOnServer(draft.id),
    });
  }

  async #save(form: HTMLFormElement, key: string): Promise<void> {
    const values = valuesOf(form);
    const now = JSON.stringify(values);
    if (now === this.#last) return;
    this.#line.textContent = words.saving;
    try {
      const done = await saveDraft(form, nameOnServer(form, key), values);
      if (done.id) form.dataset.draftId = done.id;
      keep(key, form);
      if (done.ok || done.id) this.#last = now;
      this.#line.textContent = done.ok || done.id ? fill(words.saved, { at: clock(Date.now()) }) : words.notSaved;
      if (done.ok) this.replaceChildren();
      else showBanner(this, form, done.why ?? words.signedOut);
    } catch {
      this.#line.textContent = words.notSaved;
    }
  }
}

/** On the server a draft outlives the version that its writer saw; the browser's key names it. */
const nameOnServer = (form: HTMLFormElement, key: string): string =>
  versionIn(form) === undefined ? key : pathOf(form.action);

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
