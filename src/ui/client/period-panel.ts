/** A year's quarters and months to press, and two fields for any other stretch. */
import { dayTyped, isDay, today } from './days.ts';
import { make } from './make.ts';
import { words } from './words.ts';

type Choose = (name: string) => void;

export function periodPanel(chosen: string, choose: Choose): HTMLElement {
  const panel = make('div', { class: 'picker-pop calendar', role: 'dialog', 'aria-label': words.pickPeriod });
  draw(panel, Number(/^\d{4}/.exec(chosen)?.[0] ?? today().slice(0, 4)), chosen, choose);
  return panel;
}

function draw(panel: HTMLElement, year: number, chosen: string, choose: Choose): void {
  const cell = (label: string, name: string, look = ''): HTMLElement => {
    const pressed = name === chosen ? 'true' : undefined;
    const button = make('button', { type: 'button', class: `calendar-cell ${look}`, 'aria-pressed': pressed }, label);
    button.addEventListener('click', () => choose(name));
    return button;
  };
  const step = (label: string, sign: string, to: number): HTMLElement => {
    const button = make('button', { type: 'button', class: 'calendar-step', 'aria-label': label }, sign);
    button.addEventListener('click', () => {
      draw(panel, to, chosen, choose);
      panel.querySelector<HTMLElement>(`[aria-label="${label}"]`)?.focus();
    });
    return button;
  };
  const title = make('span', { class: 'calendar-title', 'aria-live': 'polite' }, String(year));
  const head = make('div', { class: 'calendar-head' });
  head.append(step(words.previousYear, '‹', year - 1), title, step(words.nextYear, '›', year + 1));
  const grid = make('div', { class: 'calendar-grid calendar-months' });
  grid.append(cell(words.wholeYear, String(year), 'calendar-wide'));
  for (const [place, label] of words.quarters.split(' ').entries()) grid.append(cell(label, `${year}-Q${place + 1}`));
  for (const [place, label] of words.months.split(' ').entries()) {
    grid.append(cell(label, `${year}-${String(place + 1).padStart(2, '0')}`));
  }
  panel.replaceChildren(head, grid, stretch(chosen, choose));
}

function stretch(chosen: string, choose: Choose): HTMLElement {
  const [from = '', to = ''] = chosen.includes('/') ? chosen.split('/') : [];
  const field = (label: string, value: string): HTMLInputElement =>
    make('input', { class: 'input', 'aria-label': label, value, placeholder: words.dayForm, autocomplete: 'off' });
  const [first, last] = [field(words.from, from), field(words.to, to)];
  const apply = make('button', { type: 'button', class: 'button button-small' }, words.apply);
  apply.addEventListener('click', () => {
    const days = [dayTyped(first.value), dayTyped(last.value)];
    if (days.every(isDay)) return choose(days.sort().join('/'));
    (isDay(days[0] ?? '') ? last : first).focus();
  });
  const row = make('div', { class: 'calendar-custom' });
  row.append(words.from, first, words.to, last, apply);
  return row;
}
