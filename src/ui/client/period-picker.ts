/** A year, a quarter, a month or any stretch, chosen by pressing; written as a period's name. */
import { Popup } from './popup.ts';

const unfold = () => import('./period-panel.ts');

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
    const open = async (): Promise<void> => {
      const { periodPanel } = await unfold();
      const panel = periodPanel(input.value, choose);
      panel.addEventListener('keydown', (event) => {
        if (event.key === 'Escape') popup.close(true);
      });
      popup.open(panel);
      panel.querySelector<HTMLElement>('[aria-pressed="true"], .calendar-wide')?.focus();
    };
    button.addEventListener('focus', unfold);
    button.addEventListener('click', () => (popup.isOpen ? popup.close(true) : void open()));
  }
}

customElements.define('period-picker', PeriodPicker);
