/** What the server says of a text that is being written, put in its places. */
import htmx from 'htmx.org';

interface Traced {
  readonly html: string;
  readonly unused: string;
  readonly sources: readonly { readonly id: string; readonly used: readonly number[]; readonly said: string }[];
}

/** False: the sentences are being looked at, so that they were left alone. */
export async function trace(bench: HTMLElement, form: HTMLFormElement): Promise<boolean> {
  const body = new URLSearchParams(new FormData(form) as unknown as URLSearchParams);
  body.set('at', new URL(form.action).pathname);
  const response = await fetch(bench.dataset.trace ?? '', { method: 'POST', body, redirect: 'error' });
  if (!response.ok) return true;
  const traced: Traced = await response.json();
  const panel = bench.querySelector('[data-bench="traced"]');
  const isLookedAt = panel?.querySelector('.traced-sentence:hover, .traced-sentence:focus-within') != null;
  if (panel && !isLookedAt) {
    panel.innerHTML = traced.html;
    htmx.process(panel);
  }
  for (const { id, used, said } of traced.sources) {
    const source = bench.querySelector(`[data-source$="${id}"]`);
    const count = source?.querySelector('[data-bench="count"]');
    if (count) count.textContent = said;
    for (const piece of source?.querySelectorAll<HTMLElement>('[data-piece]') ?? [])
      markUsed(piece, used.includes(Number(piece.dataset.piece)));
  }
  const unused = bench.querySelector('[data-bench="unused"]');
  if (unused) unused.textContent = traced.unused;
  const at = bench.querySelector('[data-bench="traced-at"]');
  if (at) at.textContent = new Date().toTimeString().slice(0, 8);
  return !isLookedAt;
}

function markUsed(piece: HTMLElement, isUsed: boolean): void {
  piece.classList.toggle('piece-used', isUsed);
  const mark = piece.querySelector<HTMLElement>('.piece-mark');
  if (mark) mark.hidden = !isUsed;
}
