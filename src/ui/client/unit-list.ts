/** The unfolded tree: search by name, pinyin or initials; arrows, Enter, Escape. */
import { make, newId } from './make.ts';
import type { Unit } from './units.ts';
import { fill, words } from './words.ts';

const shownAtMost = 400;
const plain = (text: string): string => text.toLowerCase().replace(/[\s'’·]/g, '');

/** Those that a typed text may mean, what begins with it first. */
function matching(units: readonly Unit[], typed: string): Unit[] {
  const wanted = plain(typed);
  const rank = ({ name, keys }: Unit): number => {
    const places = [plain(name), ...keys].map((text) => text.indexOf(wanted)).filter((place) => place >= 0);
    return places.length === 0 ? -1 : Math.min(...places) === 0 ? 0 : 1;
  };
  const found = units.filter((unit) => unit.option.value !== '' && rank(unit) >= 0);
  return [...found.filter((unit) => rank(unit) === 0), ...found.filter((unit) => rank(unit) === 1)];
}

export class UnitList {
  readonly element: HTMLElement;
  readonly #search: HTMLInputElement;
  readonly #list: HTMLElement;
  #shown: Unit[] = [];
  #at = 0;

  constructor(
    private readonly units: readonly Unit[],
    private readonly choose: (option: HTMLOptionElement) => void,
    private readonly close: () => void,
    several: boolean,
  ) {
    const id = newId();
    this.#list = make('div', { class: 'picker-list', role: 'listbox', id, 'aria-multiselectable': several });
    this.#list.setAttribute('aria-label', words.searchUnit);
    this.#search = make('input', {
      class: 'input picker-search',
      type: 'text',
      role: 'combobox',
      autocomplete: 'off',
      'aria-controls': id,
      'aria-expanded': 'true',
      'aria-autocomplete': 'list',
      'aria-label': words.searchUnit,
      placeholder: words.searchUnit,
    });
    this.element = make('div', { class: 'picker-pop picker-units' }, this.#search, this.#list);
    this.#search.addEventListener('input', () => this.#show());
    this.#search.addEventListener('keydown', (event) => this.#press(event));
    this.#list.addEventListener('mousedown', (event) => event.preventDefault());
    this.#list.addEventListener('click', (event) => this.#click(event));
  }

  open(): void {
    this.#show();
    this.#move(
      Math.max(
        0,
        this.#shown.findIndex(({ option }) => option.selected),
      ),
    );
    this.#search.focus();
  }

  /** Draws the marks anew after a choice, at the same place. */
  refresh(): void {
    this.#show(this.#at);
  }

  #show(at = 0): void {
    const typed = this.#search.value;
    const found = plain(typed) === '' ? [...this.units] : matching(this.units, typed);
    this.#shown = found.slice(0, shownAtMost);
    const rows = this.#shown.map((unit) => row(unit, plain(typed) !== ''));
    const rest = found.length - this.#shown.length;
    this.#list.replaceChildren(...rows);
    if (found.length === 0) this.#list.append(make('p', { class: 'picker-none' }, words.noUnit));
    if (rest > 0) this.#list.append(make('p', { class: 'picker-none' }, fill(words.moreUnits, { n: rest })));
    this.#move(at);
  }

  #move(to: number): void {
    this.#list.children[this.#at]?.classList.remove('picker-at');
    this.#at = Math.max(0, Math.min(to, this.#shown.length - 1));
    const row = this.#shown.length > 0 ? this.#list.children[this.#at] : undefined;
    row?.classList.add('picker-at');
    row?.scrollIntoView({ block: 'nearest' });
    this.#search.setAttribute('aria-activedescendant', row?.id ?? '');
  }

  #press(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const moves: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };
    const step = moves[event.key];
    if (step !== undefined) this.#move(this.#at + step);
    else if (event.key === 'Enter') this.#take(this.#at);
    else if (event.key === 'Escape') this.close();
    else {
      if (event.key === 'Tab') this.close();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  #click(event: Event): void {
    const row = event.target instanceof Element ? event.target.closest('.picker-option') : null;
    if (row) this.#take(Array.from(this.#list.children).indexOf(row));
  }

  #take(place: number): void {
    const unit = this.#shown[place];
    if (!unit || unit.option.disabled) return;
    this.#at = place;
    this.choose(unit.option);
  }
}

function row({ option, name, path, depth }: Unit, searched: boolean): HTMLElement {
  const text = make('span', {}, name);
  if (searched && path) text.append(make('span', { class: 'picker-path' }, path));
  const element = make(
    'div',
    {
      class: `picker-option ${searched ? '' : `picker-depth-${Math.min(depth, 3)}`}`.trim(),
      role: 'option',
      id: newId(),
      'aria-selected': option.selected ? 'true' : 'false',
      'aria-disabled': option.disabled ? 'true' : undefined,
    },
    text,
  );
  return element;
}
