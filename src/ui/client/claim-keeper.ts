/** The first key claims the record, and keys keep it, once a minute; who holds it, and since when, stands above the form. */
import { isTouched } from './draft-store.ts';
import { make } from './make.ts';
import { asThisTab } from './tab.ts';

const minute = 60_000;

class ClaimKeeper extends HTMLElement {
  #timer: number | undefined;
  #mine = false;
  #claimedAt = 0;

  connectedCallback(): void {
    const { href } = this.dataset;
    const place = this.closest('main');
    if (!href || !place) return;
    const record = href.split('/').at(-1) ?? '';
    this.#apply();
    // Only the script knows which window this is: what is claimed may be claimed by it.
    if (this.querySelector('[data-claim]')) void this.#ask(href);
    this.#timer = window.setInterval(() => void this.#ask(href), minute);
    const typedIn = (form: HTMLFormElement): void => {
      form.dataset.typed = '';
      const ofRecord = form.getAttribute('action')?.includes(record) && !this.contains(form);
      if (ofRecord && (!this.#mine || Date.now() - this.#claimedAt > minute)) void this.#ask(href, 'POST');
    };
    place.addEventListener('input', ({ target }) => {
      const form = target instanceof Element ? target.closest('form') : null;
      if (form) typedIn(form);
    });
    for (const form of place.querySelectorAll('form')) if (isTouched(form)) typedIn(form);
    this.addEventListener('submit', (event) => this.#press(event), true);
  }

  disconnectedCallback(): void {
    clearInterval(this.#timer);
  }

  /** Nobody types into what another holds; what was typed before stays within reach. */
  #readOnly(held: boolean): void {
    const form = this.nextElementSibling;
    if (form instanceof HTMLFormElement && form.dataset.typed === undefined) form.toggleAttribute('inert', held);
  }

  /** Claiming, letting go and asking happen in place; taking over is an act of the record. */
  #press(event: SubmitEvent): void {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !form.getAttribute('action')?.startsWith('/claims/')) return;
    event.preventDefault();
    event.stopPropagation();
    void this.#ask(form.action, 'POST');
  }

  async #ask(to: string, method = 'GET'): Promise<void> {
    if (method === 'POST') {
      this.#mine = true;
      this.#claimedAt = Date.now();
    }
    const response = await fetch(to, { method, headers: asThisTab({ 'huoshui-part': '1' }) }).catch(() => undefined);
    if (!response || (!response.ok && response.status !== 409)) {
      this.#mine = false;
      return;
    }
    const inside = make('div', {});
    inside.innerHTML = await response.text();
    if (inside.textContent !== this.textContent) this.replaceChildren(...inside.childNodes);
    this.#apply();
  }

  #apply(): void {
    this.#mine = this.querySelector('[data-claim="mine"]') !== null;
    const held = this.querySelector('.claim-held') !== null;
    // The bar offers to take over; the same act among the others would be a second button.
    for (const act of document.querySelectorAll('.acts [data-action="take_over"]'))
      act.closest<HTMLElement>('form')?.toggleAttribute('hidden', held);
    this.#readOnly(held);
  }
}

customElements.define('claim-keeper', ClaimKeeper);
