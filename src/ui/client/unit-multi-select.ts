/** Several units: chips in the field, the tree below stays open while choosing. */
import { make } from './make.ts';
import { dress } from './picker-face.ts';
import { Popup } from './popup.ts';
import type { UnitList } from './unit-list.ts';
import { unitsOf } from './units.ts';
import { words } from './words.ts';

const unfold = () => import('./unit-list.ts');

class UnitMultiSelect extends HTMLElement {
  connectedCallback(): void {
    const select = this.querySelector('select');
    if (!select || select.hidden) return;
    const units = unitsOf(select);
    const text = make('span', {});
    const add = make('button', { type: 'button', class: 'picker-add' }, text);
    const box = make('div', { class: 'input picker-face' }, add);
    dress(add, select, text);
    const popup = new Popup(this, add);
    let list: UnitList | undefined;
    const toggle = (option: HTMLOptionElement): void => {
      option.selected = !option.selected;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    };
    const open = async (): Promise<void> => {
      const { UnitList } = await unfold();
      list = new UnitList(units, toggle, () => popup.close(true), true);
      popup.open(list.element);
      list.open();
    };
    const draw = (): void => {
      const chosen = units.filter(({ option }) => option.selected);
      for (const chip of box.querySelectorAll('.chip')) chip.remove();
      add.before(...chosen.map(({ option, name }) => chipOf(name, () => toggle(option))));
      text.textContent = chosen.length > 0 ? '' : (this.dataset.empty ?? '');
      list?.refresh();
    };
    add.addEventListener('focus', unfold);
    box.addEventListener('click', (event) => {
      if (event.target instanceof Element && event.target.closest('.chip')) return;
      if (popup.isOpen) popup.close(true);
      else void open();
    });
    select.addEventListener('change', draw);
    select.hidden = true;
    select.after(box);
    draw();
  }
}

function chipOf(name: string, remove: () => void): HTMLElement {
  const cross = make('button', { type: 'button', 'aria-label': `${words.remove}${name}` }, '×');
  cross.addEventListener('click', remove);
  return make('span', { class: 'chip' }, name, cross);
}

customElements.define('unit-multi-select', UnitMultiSelect);
