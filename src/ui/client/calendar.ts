/** The month under a field of days: arrows, Page keys, Home and End move, Enter takes, Escape closes. */
import { addDays, addMonths, dayText, today, weekday } from './days.ts';
import { make } from './make.ts';
import { fill, words } from './words.ts';

export class Calendar {
  readonly element = make('div', { class: 'picker-pop calendar', role: 'dialog', 'aria-label': words.pickDay });
  #at: string;

  constructor(
    private readonly chosen: string,
    private readonly limits: { min?: string; max?: string },
    private readonly choose: (day: string) => void,
    close: () => void,
  ) {
    this.#at = chosen || today();
    this.element.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') close();
      else if (!this.#press(event)) return;
      event.preventDefault();
      event.stopPropagation();
    });
    this.#draw();
  }

  focus(): void {
    this.element.querySelector<HTMLElement>(`[data-day="${this.#at}"]`)?.focus();
  }

  #press({ key, target }: KeyboardEvent): boolean {
    if (!(target instanceof HTMLElement) || !target.dataset.day) return false;
    const steps: Record<string, string> = {
      ArrowLeft: addDays(this.#at, -1),
      ArrowRight: addDays(this.#at, 1),
      ArrowUp: addDays(this.#at, -7),
      ArrowDown: addDays(this.#at, 7),
      PageUp: addMonths(this.#at, -1),
      PageDown: addMonths(this.#at, 1),
      Home: addDays(this.#at, -weekday(this.#at)),
      End: addDays(this.#at, 6 - weekday(this.#at)),
    };
    const to = steps[key];
    if (to) this.#go(to);
    return to !== undefined;
  }

  #go(day: string): void {
    this.#at = day;
    this.#draw();
    this.focus();
  }

  #draw(): void {
    const [year = 0, month = 1] = this.#at.split('-').map(Number);
    const step = (label: string, sign: string, months: number): HTMLElement => {
      const button = make('button', { type: 'button', class: 'calendar-step', 'aria-label': label }, sign);
      button.addEventListener('click', () => {
        this.#at = addMonths(this.#at, months);
        this.#draw();
        this.element.querySelector<HTMLElement>(`[aria-label="${label}"]`)?.focus();
      });
      return button;
    };
    const title = make('span', { class: 'calendar-title', 'aria-live': 'polite' });
    title.textContent = this.#title();
    const head = make('div', { class: 'calendar-head' });
    head.append(step(words.previousYear, '«', -12), step(words.previousMonth, '‹', -1), title);
    head.append(step(words.nextMonth, '›', 1), step(words.nextYear, '»', 12));
    const grid = make('div', { class: 'calendar-grid' });
    for (const name of words.weekdays.split(' ')) grid.append(make('span', { class: 'calendar-week' }, name));
    const first = dayText(year, month, 1);
    for (let blank = 0; blank < weekday(first); blank++) grid.append(make('span'));
    for (let day = first; day < addMonths(first, 1); day = addDays(day, 1)) grid.append(this.#cell(day));
    const now = make('button', { type: 'button', class: 'button button-plain button-small' }, words.today);
    now.addEventListener('click', () => this.choose(today()));
    this.element.replaceChildren(head, grid, make('div', { class: 'calendar-foot' }, now));
  }

  #title(): string {
    const [y = 0, m = 1] = this.#at.split('-').map(Number);
    return fill(words.monthTitle, { y, m });
  }

  #cell(day: string): HTMLElement {
    const { min = '', max = '9999' } = this.limits;
    const cell = make(
      'button',
      {
        type: 'button',
        class: day === today() ? 'calendar-cell calendar-today' : 'calendar-cell',
        'data-day': day,
        'aria-pressed': day === this.chosen ? 'true' : undefined,
        tabindex: day === this.#at ? 0 : -1,
        disabled: day < min || day > max,
      },
      make('span', { class: 'unseen' }, `${this.#title()} `),
      String(Number(day.slice(8))),
    );
    cell.addEventListener('click', () => this.choose(day));
    return cell;
  }
}
