/** Single keys on lists, never while typing or while an input method composes; they can be turned off (WCAG 2.1.4). */
import { make } from './make.ts';
import { words } from './words.ts';

const offKey = 'huoshui-keys-off';
const typing =
  'input:not([type="checkbox"]):not([type="radio"]), textarea, select, [contenteditable], dialog, [role="combobox"]';
const rowLinks = (): HTMLElement[] =>
  Array.from(document.querySelectorAll<HTMLElement>('[data-list] [data-row]')).flatMap((row) => {
    const link = row.querySelector<HTMLElement>('a[href]');
    return link ? [link] : [];
  });
const currentRow = (): Element | null | undefined => document.activeElement?.closest('[data-row]');

const acts: Readonly<Record<string, () => boolean>> = {
  j: () => move(1),
  k: () => move(-1),
  o: () => follow(currentRow()?.querySelector<HTMLElement>('a[href]')),
  x: () => follow(currentRow()?.querySelector<HTMLElement>('[data-pick]')),
  n: () => follow(document.querySelector<HTMLElement>('[data-key="n"]')),
  '/': () => {
    const search = document.querySelector<HTMLInputElement>('input[type="search"]');
    search?.select();
    search?.focus();
    return Boolean(search);
  },
  '?': help,
};

export function press(event: KeyboardEvent): void {
  const act = acts[event.key];
  // What goes to a palette that is still on its way is not for the list.
  if (
    !act ||
    event.defaultPrevented ||
    event.isComposing ||
    event.keyCode === 229 ||
    event.ctrlKey ||
    event.metaKey ||
    event.altKey
  )
    return;
  if (event.target instanceof Element && event.target.closest(typing)) return;
  if (event.key !== '?' && localStorage.getItem(offKey)) return;
  if (act()) event.preventDefault();
}

document.addEventListener('keydown', press);

function move(step: number): boolean {
  const links = rowLinks();
  const row = currentRow();
  const at = links.findIndex((link) => link.closest('[data-row]') === row);
  const next = links[at < 0 ? (step > 0 ? 0 : links.length - 1) : at + step];
  next?.focus();
  return links.length > 0;
}

function follow(element: HTMLElement | null | undefined): boolean {
  element?.click();
  return Boolean(element);
}

/** The keys that do something on this very page. */
function help(): boolean {
  const rows = rowLinks().length > 0;
  const keys: [string, string, boolean][] = [
    ['j k', words.keyMove, rows],
    ['o Enter', words.keyOpen, rows],
    ['x', words.keyPick, rows && document.querySelector('[data-pick]') !== null],
    ['/', words.keySearch, document.querySelector('input[type="search"]') !== null],
    ['n', words.keyNew, document.querySelector('[data-key="n"]') !== null],
    ['Ctrl K', words.keyPalette, document.querySelector('[data-palette]') !== null],
    ['?', words.keyHelp, true],
  ];
  const list = make('dl', { class: 'keys' });
  for (const [key, meaning, here] of keys) {
    if (here) list.append(make('dt', {}, make('kbd', {}, key)), make('dd', {}, meaning));
  }
  const on = make('input', { type: 'checkbox', checked: !localStorage.getItem(offKey) });
  on.addEventListener('change', () => {
    if (on.checked) localStorage.removeItem(offKey);
    else localStorage.setItem(offKey, '1');
  });
  const close = make('button', { class: 'button' }, words.close);
  const dialog = make('dialog', { class: 'dialog', 'aria-label': words.keysHere });
  dialog.append(
    make('div', { class: 'dialog-head' }, make('h2', {}, words.keysHere)),
    make('div', { class: 'dialog-body' }, list, make('label', { class: 'choice' }, on, words.keysOn)),
    make('form', { class: 'dialog-foot', method: 'dialog' }, close),
  );
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  return true;
}
