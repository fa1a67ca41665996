/** One unit: the native list stays inside as what is sent; its face opens the tree. */
import { make } from './make.ts';
import { dress } from './picker-face.ts';
import { Popup } from './popup.ts';
import { unitsOf } from './units.ts';

const unfold = () => import('./unit-list.ts');

class UnitSelect extends HTMLElement {
  connectedCallback(): void {
    const select = this.querySelector('select');
    if (!select || select.hidden) return;
    const text = make('span', { class: 'picker-text' });
    const face = make('button', { type: 'button', class: 'input picker-face' }, text);
    dress(face, select, text);
    const say = (): void => {
      const chosen = select.selectedOptions[0];
      text.textContent = (chosen?.text ?? '').trim();
      text.classList.toggle('picker-empty', !chosen?.value);
    };
    const popup = new Popup(this, face);
    const open = async (): Promise<void> => {
      const { UnitList } = await unfold();
      const choose = (option: HTMLOptionElement): void => {
        select.value = option.value;
        select.dispatchEvent(new Event('change', { bubbles: true }));
        popup.close(true);
      };
      const list = new UnitList(unitsOf(select), choose, () => popup.close(true), false);
      popup.open(list.element);
      list.open();
    };
    face.addEventListener('focus', unfold);
    face.addEventListener('click', () => (popup.isOpen ? popup.close() : void open()));
    face.addEventListener('keydown', (event) => {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      event.preventDefault();
      void open();
    });
    select.addEventListener('change', say);
    const hadFocus = document.activeElement === select;
    select.hidden = true;
    select.after(face);
    if (hadFocus) face.focus();
    say();
  }
}

customElements.define('unit-select', UnitSelect);
