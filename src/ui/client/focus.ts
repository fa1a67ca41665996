/** After a swap the reader stands at what matters: what is wrong, the first field asked for, or the heading. */
import { on } from './htmx-events.ts';

on('after:swap', ({ target }) => {
  if (target !== document.body) return;
  const place = ['[data-focus]', '[autofocus]', 'h1'].map((what) => document.querySelector<HTMLElement>(what));
  place.find((element) => element)?.focus({ preventScroll: true });
});
