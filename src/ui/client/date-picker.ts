/** A calendar beside a text field; the field stays the one that counts. */
import { dayTyped, isDay } from './days.ts';
import { Popup } from './popup.ts';

const unfold = () => import('./calendar.ts');

class DatePicker extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector('input');
    const button = this.querySelector<HTMLButtonElement>('.picker-button');
    if (!input || !button?.hidden) return;
    button.hidden = false;
    const popup = new Popup(this, button);
    const choose = (day: string): void => {
      input.value = day;
      input.dispatchEvent(new Event('change', { bubbles: true }));
      popup.close();
      input.focus();
    };
    const open = async (): Promise<void> => {
      const { Calendar } = await unfold();
      const calendar = new Calendar(isDay(input.value) ? input.value : '', this.dataset, choose, () =>
        popup.close(true),
      );
      popup.open(calendar.element);
      calendar.focus();
    };
    input.addEventListener('focus', unfold);
    button.addEventListener('focus', unfold);
    button.addEventListener('click', () => (popup.isOpen ? popup.close(true) : void open()));
    input.addEventListener('blur', () => {
      input.value = dayTyped(input.value);
    });
    input.addEventListener('keydown', (event) => {
      if (event.key !== 'ArrowDown') return;
      event.preventDefault();
      button.click();
    });
  }
}

customElements.define('date-picker', DatePicker);
