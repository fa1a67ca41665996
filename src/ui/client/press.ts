/** What a press does beside following a link: open and close a dialog, copy a text, one opened act at a time. */
import { words } from './words.ts';

document.addEventListener('click', (event) => {
  const pressed = event.target instanceof Element ? event.target : null;
  const opener = pressed?.closest<HTMLElement>('[data-opens]');
  const dialog = opener && document.getElementById(opener.dataset.opens ?? '');
  if (dialog instanceof HTMLDialogElement) {
    event.preventDefault();
    dialog.showModal();
  }
  const open = pressed?.closest('[data-closes]')?.closest('dialog');
  if (open?.open) {
    event.preventDefault();
    open.close();
  }
  const copier = pressed?.closest<HTMLElement>('[data-copies]');
  if (copier) copy(copier);
  for (const more of document.querySelectorAll<HTMLDetailsElement>('.bar-more[open]')) {
    if (!pressed || !more.contains(pressed)) more.open = false;
  }
});

/** `execCommand` also works over plain http, where intranets live and `navigator.clipboard` does not. */
function copy(button: HTMLElement): void {
  const source = document.getElementById(button.dataset.copies ?? '');
  if (!(source instanceof HTMLTextAreaElement)) return;
  source.select();
  document.execCommand('copy');
  button.textContent = words.copied;
}

document.addEventListener(
  'toggle',
  (event) => {
    const act = event.target;
    if (!(act instanceof HTMLDetailsElement) || !act.matches('.act[open]')) return;
    for (const other of act.parentElement?.querySelectorAll<HTMLDetailsElement>('.act[open]') ?? []) {
      if (other !== act) other.open = false;
    }
    // Behind the face of a picker the native list is hidden and would not take the focus.
    act
      .querySelector<HTMLElement>(
        '.act-panel :is(input, select, textarea, .picker-face):not([hidden], [type="hidden"])',
      )
      ?.focus();
  },
  true,
);
