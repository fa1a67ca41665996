/** A note that goes by itself; an error stays until it is closed. */
import { make } from './make.ts';
import { words } from './words.ts';

const seconds = 8;

class ToastNote extends HTMLElement {
  #timer: number | undefined;

  connectedCallback(): void {
    const place = document.getElementById('toasts');
    if (place && this.parentElement !== place) {
      place.append(this);
      return;
    }
    if (!this.querySelector('.toast-close')) this.#addClose();
    this.addEventListener('pointerenter', () => clearTimeout(this.#timer));
    this.addEventListener('focusin', () => clearTimeout(this.#timer));
    this.addEventListener('pointerleave', () => this.#start());
    this.#start();
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
  }

  #addClose(): void {
    const close = make('button', { type: 'button', class: 'toast-close', 'aria-label': words.close }, '×');
    close.addEventListener('click', () => this.remove());
    this.querySelector('.notice')?.append(close);
  }

  #start(): void {
    if (this.dataset.tone !== 'error') this.#timer = window.setTimeout(() => this.remove(), seconds * 1000);
  }
}

customElements.define('toast-note', ToastNote);

export function showToast(tone: 'info' | 'success' | 'warning' | 'error', text: string): void {
  const notice = make('div', { class: `notice notice-${tone}`, role: tone === 'error' ? 'alert' : 'status' });
  notice.append(make('div', { class: 'notice-text' }, make('p', {}, text)));
  document.getElementById('toasts')?.append(make('toast-note' as 'div', { 'data-tone': tone }, notice));
}
