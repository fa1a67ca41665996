/** A year, a quarter, a month or any stretch, chosen by pressing; written as a period's name. */
import { dayTyped, isDay, today } from './days.ts';
import { make } from './make.ts';
import { Popup } from './popup.ts';
import { words } from './words.ts';

class PeriodPicker extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector('input');
    const button = this.querySelector<HTMLButtonElement>('.picker-button');
    if (!input || !button?.hidden) return;
    button.hidden = false;
    const popup = new Popup(this, button);
    const choose = (name: string): void => {
      input.value = name;
      input.dispatchEvent(new Event('change', { bubbles: true }));
      popup.close();
      input.focus();
    };
    button.addEventListener('click', () => {
      if (popup.isOpen) return popup.close(true);
      const panel = make('div', { class: 'picker-pop calendar', role: 'dialog', 'aria-label': words.pickPeriod });
      panel.addEventListener('keydown', (event) => {
        if (event.key === 'Escape') popup.close(true);
      });
      draw(panel, Number(/^\d{4}/.exec(input.value)?.[0] ?? today().slice(0, 4)), input.value, choose);
      popup.open(panel);
      panel.querySelector<HTMLElement>('[aria-pressed="true"], .calendar-wide')?.focus();
    });
  }
}

type Choose = (name: string) => void;

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

customElements.define('period-picker', PeriodPicker);
