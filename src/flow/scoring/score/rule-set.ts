/** A rule set as it is applied: the document, every line with its path and its place in the text. */
import { ledgerSections } from './rule-set-lines.ts';
import type { LedgerDocument, RuleSetDocument } from './rule-set-schema.ts';

/** `adoptions.<rule>`, or `adoptions.3` for the third line when it has no name of its own. */
export type RulePath = string;
export type Located<Line> = Line & { readonly path: RulePath };

export type LineAt = (path: readonly PropertyKey[]) => number;

export type Section = keyof typeof ledgerSections;
export const sections = Object.keys(ledgerSections) as Section[];
type LineOf<S extends Section> = RuleSetDocument[S][number];
type DirectiveRules = NonNullable<RuleSetDocument['directives']>;

/** What makes the entries of one ledger. */
type Ledger = { readonly [S in Section]: readonly Located<LineOf<S>>[] } & {
  readonly directives: {
    readonly count: DirectiveRules['count'];
    readonly lines: readonly Located<DirectiveRules['lines'][number]>[];
  };
  /** Every rule path (and section) → its line in the text, from 1. */
  readonly lines: ReadonlyMap<RulePath, number>;
};

export type RuleSet = Omit<RuleSetDocument, Section | 'directives' | 'assessment' | 'money'> &
  Ledger & {
    readonly assessment: readonly Located<RuleSetDocument['assessment'][number]>[];
    /** A rule set of its own under the same head: its points are yuan. */
    readonly money?: RuleSet & { readonly currency: string };
    /** What the points are called where they are no points. */
    readonly currency?: string;
  };

/** `lineAt`: where a path of the document stands in its text, from 1. */
export function locate(document: RuleSetDocument, lineAt: LineAt): RuleSet {
  const { money, ...head } = document;
  const points = ledgerOf(document, lineAt);
  const ruleSet: RuleSet = {
    ...head,
    ...points,
    assessment: named('assessment', document.assessment, points.lines, lineAt, ['assessment']),
  };
  if (!money) return ruleSet;
  const own = ledgerOf(money, (path) => lineAt(['money', ...path]));
  const { manual: _, ranking: __, ...shared } = ruleSet;
  const { currency, combination, author_shares } = money;
  return { ...ruleSet, money: { ...shared, ...own, author_shares, combination, currency, assessment: [] } };
}

function ledgerOf(
  document: RuleSetDocument | LedgerDocument,
  lineAt: LineAt,
): Ledger & { lines: Map<RulePath, number> } {
  const lines = new Map<RulePath, number>();
  for (const key of [...Object.keys(document), 'directives']) lines.set(key, lineAt([key]));
  const located = Object.fromEntries(
    sections.map((s) => [s, named<LineOf<Section>>(s, document[s], lines, lineAt, [s])]),
  );
  const directives = {
    count: document.directives?.count ?? 'each',
    lines: named('directives', document.directives?.lines ?? [], lines, lineAt, ['directives', 'lines']),
  };
  return { ...(located as { [S in Section]: Located<LineOf<S>>[] }), directives, lines };
}

function named<Line extends { rule?: string | undefined }>(
  section: string,
  list: readonly Line[],
  lines: Map<RulePath, number>,
  lineAt: LineAt,
  at: readonly string[],
): Located<Line>[] {
  return list.map((line, i) => {
    const path = `${section}.${line.rule ?? i + 1}`;
    lines.set(path, lineAt([...at, i]));
    return { ...line, path };
  });
}
