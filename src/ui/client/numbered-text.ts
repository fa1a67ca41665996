/** Numbers the lines of a text area, and goes to the line of its own `data-at`, or that a link with `data-line` names. */
import { make } from './make.ts';

class NumberedText extends HTMLElement {
  #end = new AbortController();

  connectedCallback(): void {
    const area = this.querySelector('textarea');
    if (!area) return;
    this.#end = new AbortController();
    const { signal } = this.#end;
    const numbers = make('ol', { class: 'line-numbers', 'aria-hidden': 'true' });
    const count = (): void => {
      const lines = area.value.split('\n').length;
      if (numbers.childElementCount !== lines)
        numbers.replaceChildren(...Array.from({ length: lines }, (_, i) => make('li', {}, String(i + 1))));
      numbers.scrollTop = area.scrollTop;
    };
    area.addEventListener('input', count, { signal });
    area.addEventListener('scroll', count, { signal });
    const place = (): void => {
      numbers.style.top = `${area.offsetTop}px`;
      numbers.style.height = `${area.offsetHeight}px`;
      count();
    };
    place();
    // The field itself is never moved: whoever is typing in it would be thrown out.
    area.before(numbers);
    const stand = new ResizeObserver(place);
    stand.observe(area);
    signal.addEventListener('abort', () => stand.disconnect());
    document.addEventListener('click', (event) => followed(event, area), { signal });
    if (this.dataset.at) goTo(area, Number(this.dataset.at));
  }

  disconnectedCallback(): void {
    this.#end.abort();
  }
}

function followed(event: Event, area: HTMLTextAreaElement): void {
  const link = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-line]') : null;
  if (!link) return;
  event.preventDefault();
  goTo(area, Number(link.dataset.line));
}

function goTo(area: HTMLTextAreaElement, line: number): void {
  if (!(line > 0)) return;
  const lines = area.value.split('\n');
  const start = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
  area.focus();
  area.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
  area.scrollTop = (area.scrollHeight / lines.length) * Math.max(0, line - 6);
  area.scrollIntoView({ block: 'nearest' });
}

customElements.define('numbered-text', NumberedText);
