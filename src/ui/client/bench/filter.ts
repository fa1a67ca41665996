/** Only the sentences that have the words, or that are not used yet, are shown. */

export function applyFilter(sources: Element): void {
  const words = sources.querySelector<HTMLInputElement>('[data-bench="words"]')?.value.trim() ?? '';
  const onlyUnused = sources.querySelector<HTMLInputElement>('[data-bench="only-unused"]')?.checked ?? false;
  for (const source of sources.querySelectorAll<HTMLDetailsElement>('.bench-source')) {
    const isNamed = words !== '' && (source.querySelector('summary')?.textContent ?? '').includes(words);
    let shown = 0;
    for (const piece of source.querySelectorAll<HTMLElement>('.piece')) {
      const hasWords = isNamed || (piece.querySelector('.piece-text')?.textContent ?? '').includes(words);
      piece.hidden = !hasWords || (onlyUnused && piece.classList.contains('piece-used'));
      if (!piece.hidden) shown++;
    }
    for (const block of source.querySelectorAll<HTMLElement>('.bench-block'))
      block.hidden = block.querySelector('.piece:not([hidden])') === null;
    source.hidden = shown === 0;
    if (words !== '' && shown > 0) source.open = true;
  }
}
