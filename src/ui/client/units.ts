/** The units of a native list, each with those above it. */
export interface Unit {
  readonly option: HTMLOptionElement;
  readonly name: string;
  readonly path: string;
  readonly depth: number;
  readonly keys: readonly string[];
}

export function unitsOf(select: HTMLSelectElement): Unit[] {
  const above: string[] = [];
  return Array.from(select.options, (option) => {
    const depth = Number(option.dataset.depth ?? 0);
    const name = option.text.replace(/^[\s\u3000]+/, '');
    const path = above.slice(0, depth).join(' / ');
    above[depth] = name;
    return { option, name, path, depth, keys: (option.dataset.keys ?? '').split(' ') };
  });
}
