/** While a request runs a line moves; when it fails, the page and what was typed stay, and a sentence says so. */
import { on } from './htmx-events.ts';
import { words } from './words.ts';

const root = document.documentElement;
const toasts = () => import('./toast.ts');
const say = (text: string): void =>
  void toasts().then(
    ({ showToast }) => showToast('error', text),
    () => alert(text),
  );
// What says that the network is gone cannot be fetched when it is.
document.addEventListener('input', () => void toasts(), { once: true });

on('before:request', () => root.classList.add('busy'));
on('finally:request', () => root.classList.remove('busy'));
on('error', () => say(words.offline));

/** A page that the server could not make (5xx), or a body it did not read (413), carries no typed text: keep ours. */
on('before:swap', ({ request, response, text }, event) => {
  const status = response?.status ?? 200;
  if (request.method === 'GET' || (status < 500 && status !== 413)) return;
  event.preventDefault();
  const page = new DOMParser().parseFromString(text ?? '', 'text/html');
  const told = page.querySelectorAll('[role="alert"], .empty-title, .empty > .muted');
  say(Array.from(told, (part) => part.textContent?.trim()).join(' ') || words.serverDown);
});

/** A piece of a page that cannot be had is left out; its refusal is no part of this page. */
on('before:swap', ({ target, request, response }, event) => {
  if (request.method === 'GET' && target !== document.body && response && response.status >= 400)
    event.preventDefault();
});

/** A PDF, a table, JSON: the browser knows what to do with it. */
on('before:swap', ({ request, response }, event) => {
  const kind = response?.headers.get('content-type') ?? 'text/html';
  if (request.method !== 'GET' || kind.startsWith('text/html')) return;
  event.preventDefault();
  location.assign(request.action);
});
