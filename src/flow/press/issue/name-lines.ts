/** The lines that name people and units on paper. */

const longest = 56;

/** Under a title: the units that reported it, each once; a long list is cut where the line ends. */
export function sourceLine(units: readonly string[]): string {
  const names = [...new Set(units.filter((name) => name !== ''))];
  const fitting = names.filter((_, i) => names.slice(0, i + 1).join('、').length <= longest);
  return fitting.length < names.length ? `${fitting.join('、')}等${names.length}个单位` : names.join('、');
}

/** Both names stay when a delegate acted for somebody absent. */
export const actedAs = ({ name, onBehalfOf }: { name: string; onBehalfOf?: { name: string } }): string =>
  onBehalfOf ? `${onBehalfOf.name}（${name}代）` : name;
