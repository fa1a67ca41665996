/** Stands above a form whose text the server does not take: copy mine, compare, reload. Nothing typed is touched. */
import { putBack, type Values, valuesOf } from './draft-store.ts';
import { make } from './make.ts';
import { asThisTab } from './tab.ts';
import { words } from './words.ts';

const button = (label: string, act: () => void): HTMLButtonElement => {
  const made = make('button', { type: 'button', class: 'button' }, label);
  made.addEventListener('click', act);
  return made;
};

/** The fields that hold sentences, one below the other. */
const textOf = (values: Values): string =>
  values
    .map(([, value]) => value)
    .filter((value) => value.length > 1 && !/^[\w:-]+$/.test(value))
    .join('\n');

export function showBanner(place: HTMLElement, form: HTMLFormElement, why: string): void {
  place.replaceChildren(
    make(
      'div',
      { class: 'notice notice-warning', role: 'alert' },
      make(
        'div',
        { class: 'notice-text' },
        make('p', { class: 'notice-title' }, words.refusedTitle),
        make('p', {}, why),
        make(
          'div',
          { class: 'buttons' },
          button(words.copyMine, () => copy(textOf(valuesOf(form)))),
          button(words.compareMine, () => void compare(form, valuesOf(form))),
          button(words.reload, () => location.reload()),
        ),
      ),
    ),
  );
}

/** What was typed elsewhere is offered, not forced upon a form that may hold something newer. */
export function offer(
  place: HTMLElement,
  form: HTMLFormElement,
  { text, fields, drop }: { text: string; fields: Values; drop: () => void },
): void {
  const goOn = button(words.goOn, () => {
    putBack(form, fields);
    form.dispatchEvent(new Event('input', { bubbles: true }));
    place.replaceChildren();
  });
  const compareIt = button(words.compareMine, () => void compare(form, fields));
  const forget = button(words.dropDraft, () => {
    drop();
    place.replaceChildren();
  });
  const act = make('div', { class: 'buttons' }, goOn, compareIt, forget);
  place.replaceChildren(
    make(
      'div',
      { class: 'notice notice-info', role: 'status' },
      make('div', { class: 'notice-text' }, make('p', {}, text), act),
    ),
  );
}

/** `execCommand` also works over plain http. */
function copy(text: string): void {
  const area = make('textarea', { class: 'unseen' });
  area.value = text;
  document.body.append(area);
  area.select();
  document.execCommand('copy');
  area.remove();
}

/** What the form's page holds now, against what was typed. */
async function compare(form: HTMLFormElement, typed: Values): Promise<void> {
  const page = await fetch(location.href, { headers: asThisTab() }).then((response) => response.text());
  const fresh = new DOMParser().parseFromString(page, 'text/html');
  const action = form.getAttribute('action') ?? '';
  const there = fresh.querySelector<HTMLFormElement>(`form[action="${CSS.escape(action)}"]`);
  const theirs = there ? textOf(valuesOf(there)) : '';
  const body = new URLSearchParams({ theirs, yours: textOf(typed) });
  const shown = await fetch('/drafts/compare', { method: 'POST', headers: asThisTab(), body }).then((r) => r.text());
  const dialog = make('dialog', { class: 'dialog dialog-wide', 'aria-label': words.compareMine });
  const inside = make('div', { class: 'dialog-body' });
  inside.innerHTML = shown;
  dialog.append(
    inside,
    make('form', { class: 'dialog-foot', method: 'dialog' }, make('button', { class: 'button' }, words.close)),
  );
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
