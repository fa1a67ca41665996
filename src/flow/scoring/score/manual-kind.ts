/** What is recorded by hand beside mere points: a lapse or a deed of which the rules of the day say something. */
import { firstMatch } from './match.ts';
import type { RuleSet } from './rule-set.ts';
import { both, measures } from './rules-in-force.ts';
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

/** Those that cost or earn something under these rules, or are counted by them; one they do not speak of would weigh nothing. */
export function kindsOf(rules: RuleSet): ManualKind[] {
  const lapses = [...knownLapses, ...Object.keys(rules.lapses ?? {})].map((code): ManualKind => `lapse.${code}`);
  const deeds = Object.keys(rules.deeds ?? {}).map((code): ManualKind => `deed.${code}`);
  return [...new Set([...lapses, ...deeds])].filter(
    (kind) => countedApart(rules, kind) || both(rules).some((ledger) => linesNaming(ledger, kind).length > 0),
  );
}

const linesNaming = ({ penalties, merits }: RuleSet, kind: ManualKind) => {
  const { of, code } = kindNamed(kind);
  const lines =
    of === 'lapse' ? penalties.map((l) => ({ ...l, names: l.lapse })) : merits.map((l) => ({ ...l, names: l.deed }));
  return lines.filter(({ names }) => names === undefined || names.includes(code));
};

/** By a veto, a quota, a placing or an assessment. */
function countedApart(rules: RuleSet, kind: ManualKind): boolean {
  const { of, code } = kindNamed(kind);
  return both(rules).some(
    (ledger) =>
      measures(ledger).includes(of === 'lapse' ? 'lapses' : 'deeds') ||
      (of === 'lapse' && ledger.vetoes.some((veto) => veto.lapse?.includes(code))),
  );
}

/** Between which points the office decides, by the line that the rules have for it. */
export interface OpenRange {
  readonly from: string;
  readonly to: string;
}

export interface Noted {
  readonly class?: string | undefined;
  readonly day: string;
  readonly level?: string | undefined;
  readonly amounts?: Readonly<Record<string, string>> | undefined;
}

export interface Effect {
  /** Undefined where the rules leave nothing open. */
  readonly range?: OpenRange;
  /** Some line fits, or the rules count it apart. */
  readonly counts: boolean;
  /** What the line counts by, and what is not noted: its title, or its code. */
  readonly wants?: string;
}

export function effectOf(rules: RuleSet, kind: ManualKind, noted: Noted): Effect {
  const { penalty, line } = lineFor(rules, kind, noted);
  const { from, to } = penalty ?? {};
  const amount = line?.for_each?.amount;
  const isWanting = amount !== undefined && noted.amounts?.[amount] === undefined;
  return {
    counts: both(rules).some((ledger) => lineFor(ledger, kind, noted).line !== undefined) || countedApart(rules, kind),
    ...(from === undefined || to === undefined ? {} : { range: { from, to } }),
    ...(isWanting ? { wants: rules.amounts?.[amount] ?? amount } : {}),
  };
}

function lineFor({ penalties, merits }: RuleSet, kind: ManualKind, noted: Noted) {
  const { of, code } = kindNamed(kind);
  if (of === 'deed') return { line: firstMatch(merits, { ...noted, deed: code }) };
  const penalty = firstMatch(penalties, { ...noted, lapse: code });
  return { penalty, line: penalty };
}

/** What the rules ask about lapses and deeds beside their kind, so that a form can. */
export function notesAsked(rules: RuleSet): { levels: readonly string[]; amounts: readonly string[] } {
  const lines = both(rules).flatMap(({ penalties, merits }) => [...penalties, ...merits]);
  const vetoed = both(rules).flatMap(({ vetoes }) => vetoes.filter((veto) => veto.lapse).map((veto) => veto.level));
  return {
    levels: [...new Set([...lines.map((line) => line.level), ...vetoed].flatMap((levels) => levels ?? []))],
    amounts: [
      ...new Set(
        lines.flatMap(({ for_each, amount_from, amount_below }) => [
          ...(for_each ? [for_each.amount] : []),
          ...Object.keys({ ...amount_from, ...amount_below }),
        ]),
      ),
    ].filter((amount) => amount !== 'length'),
  };
}
