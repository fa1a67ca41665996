/** A line cut where its hints begin and end, for whoever draws it. */
import type { Hint, Severity } from './hint.ts';

export interface MarkedRun {
  readonly text: string;
  /** The gravest of the hints that hold here. */
  readonly severity?: Severity;
  /** Places in the list of those that end here. */
  readonly ends: readonly number[];
}

export type Numbered = Pick<Hint, 'from' | 'to' | 'severity'> & { readonly number: number };

const grave: readonly Severity[] = ['error', 'warning', 'advice'];

/** A hint over most of a line, a long sentence, is shown by its number only: else nothing within it could be seen. */
const widest = 60;

export function markedRuns(text: string, hints: readonly Numbered[]): MarkedRun[] {
  const edges = [...new Set([0, text.length, ...hints.flatMap(({ from, to }) => [from, to])])]
    .filter((edge) => edge <= text.length)
    .sort((a, b) => a - b);
  const runs = edges.slice(1).map((to, i): MarkedRun => {
    const from = edges[i] ?? 0;
    const here = hints.filter((h) => h.from <= from && to <= h.to && h.to - h.from <= widest);
    const severity = grave.find((s) => here.some((h) => h.severity === s));
    const ends = hints.filter((h) => h.to === to).map((h) => h.number);
    return { text: text.slice(from, to), ...(severity ? { severity } : {}), ends };
  });
  return runs.length > 0 ? runs : [{ text, ends: hints.map((h) => h.number) }];
}
