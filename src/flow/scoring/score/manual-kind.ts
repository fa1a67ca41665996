/** What is recorded by hand beside mere points: a lapse or a deed that the rules of the day know. */
import { firstMatch } from './match.ts';
import type { RuleSet } from './rule-set.ts';
import { knownLapses } from './scale.ts';

/** `lapse.` or `deed.`, then the rule set's code. */
export type ManualKind = `lapse.${string}` | `deed.${string}`;

export interface KindNamed {
  readonly of: 'lapse' | 'deed';
  readonly code: string;
}

export function kindNamed(kind: ManualKind): KindNamed {
  const [of, ...code] = kind.split('.');
  return { of: of === 'deed' ? 'deed' : 'lapse', code: code.join('.') };
}

/** A rule set's own lapses and deeds, with the lapses that every rule set may speak of. */
export const kindsOf = ({ lapses = {}, deeds = {} }: Pick<RuleSet, 'lapses' | 'deeds'>): ManualKind[] => [
  ...new Set<ManualKind>([...knownLapses, ...Object.keys(lapses)].map((code): ManualKind => `lapse.${code}`)),
  ...Object.keys(deeds).map((code): ManualKind => `deed.${code}`),
];

/** Between which points the office decides, by the line that the rules have for it; undefined where they leave nothing open. */
export interface OpenRange {
  readonly from: string;
  readonly to: string;
}

export function openRange(
  { penalties }: Pick<RuleSet, 'penalties'>,
  kind: ManualKind,
  unit: { readonly class?: string | undefined; readonly day: string },
): OpenRange | undefined {
  const { of, code } = kindNamed(kind);
  const line = of === 'lapse' ? firstMatch(penalties, { ...unit, lapse: code }) : undefined;
  return line?.from === undefined || line.to === undefined ? undefined : { from: line.from, to: line.to };
}
