/** Ctrl/⌘ K or its button: a box and a list. An input method that composes keeps its keys. */
import { make } from './make.ts';
import { asThisTab } from './tab.ts';
import { words } from './words.ts';

const pause = 120;
export const composing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229;

/** `typed` is what was pressed while this file was on its way. */
export function openPalette(typed = ''): void {
  if (document.querySelector('.palette')) return;
  const box = make('input', {
    class: 'input',
    type: 'text',
    role: 'combobox',
    'aria-expanded': 'true',
    'aria-controls': 'palette-list',
    'aria-autocomplete': 'list',
    'aria-label': words.paletteLabel,
    placeholder: words.paletteLabel,
    autocomplete: 'off',
    spellcheck: 'false',
  });
  const list = make('div', { role: 'listbox', id: 'palette-list', class: 'palette-list', 'aria-label': words.palette });
  const said = make('output', { class: 'unseen', 'aria-live': 'polite' });
  const dialog = make('dialog', { class: 'dialog palette', 'aria-label': words.palette });
  dialog.append(box, list, said);
  box.value = typed;
  const options = (): HTMLElement[] => Array.from(list.querySelectorAll<HTMLElement>('[role="option"]'));
  const current = (): HTMLElement | undefined => options().find((o) => o.getAttribute('aria-selected') === 'true');
  const mark = (option: HTMLElement | undefined): void => {
    for (const other of options()) other.setAttribute('aria-selected', String(other === option));
    box.setAttribute('aria-activedescendant', option?.id ?? '');
    option?.scrollIntoView({ block: 'nearest' });
  };
  const choose = (option: HTMLElement | undefined): void => {
    if (!option) return;
    const { act, href = '/' } = option.dataset;
    dialog.close();
    if (act) buttonOf(act)?.click();
    else location.assign(href);
  };
  const ask = asker(box, (html) => {
    list.innerHTML = html;
    for (const option of options()) if (option.dataset.act && !buttonOf(option.dataset.act)) option.remove();
    said.textContent = list.querySelector('[data-said]')?.textContent ?? '';
    mark(options()[0]);
  });
  box.addEventListener('input', (event) => {
    if (!(event as InputEvent).isComposing) ask(pause);
  });
  box.addEventListener('compositionend', () => ask(pause));
  box.addEventListener('keydown', (event) => {
    if (composing(event)) return;
    const all = options();
    const marked = current();
    const at = marked ? all.indexOf(marked) : -1;
    const steps: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1 + all.length };
    const step = steps[event.key];
    if (step !== undefined && all.length > 0) mark(all[step % all.length]);
    else if (event.key === 'Enter') choose(current());
    else return;
    event.preventDefault();
  });
  list.addEventListener('click', (event) => {
    if (event.target instanceof Element) choose(event.target.closest<HTMLElement>('[role="option"]') ?? undefined);
  });
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  box.focus();
  box.setSelectionRange(typed.length, typed.length);
  ask(0);
}

const buttonOf = (act: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-action="${CSS.escape(act)}"]:not([data-refused])`);

/** Asks for what stands in the box, after a pause; a later answer is never overtaken by an earlier one. */
function asker(box: HTMLInputElement, show: (html: string) => void): (after: number) => void {
  let timer = 0;
  let last = 0;
  const run = async (): Promise<void> => {
    const turn = ++last;
    const query = new URLSearchParams({ q: box.value, at: location.pathname });
    const answer = await fetch(`/palette?${query}`, { headers: asThisTab({ 'huoshui-part': '1' }) }).catch(
      () => undefined,
    );
    if (answer?.ok && turn === last) show(await answer.text());
  };
  return (after) => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void run(), after);
  };
}
