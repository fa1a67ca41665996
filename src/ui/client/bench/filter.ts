/** Only the sentences that have the words, or that are not used yet, are shown. */

export interface Filter {
  readonly words: string;
  readonly onlyUnused: boolean;
}

const fieldsOf = (sources: Element) => ({
  words: sources.querySelector<HTMLInputElement>('[data-bench="words"]'),
  onlyUnused: sources.querySelector<HTMLInputElement>('[data-bench="only-unused"]'),
});

export function filterIn(sources: Element): Filter {
  const { words, onlyUnused } = fieldsOf(sources);
  return { words: words?.value.trim() ?? '', onlyUnused: onlyUnused?.checked ?? false };
}

/** Into the fields of sources that came anew. */
export function filterAgain(sources: Element, filter: Filter): void {
  const { words, onlyUnused } = fieldsOf(sources);
  if (words) words.value = filter.words;
  if (onlyUnused) onlyUnused.checked = filter.onlyUnused;
  applyFilter(sources);
}

export function applyFilter(sources: Element): void {
  const { words, onlyUnused } = filterIn(sources);
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
