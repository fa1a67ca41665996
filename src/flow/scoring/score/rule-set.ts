/** A rule set as it is applied: the document, every line with its path and its place in the text. */
import type { RuleSetDocument } from './rule-set-schema.ts';

/** `adoptions.<rule>`, or `adoptions.3` for the third line when it has no name of its own. */
export type RulePath = string;
export type Located<Line> = Line & { readonly path: RulePath };

export type LineAt = (path: readonly PropertyKey[]) => number;

const sections = [
  'reclassify',
  'adoptions',
  'factors',
  'increments',
  'shares',
  'filings',
  'commissions',
  'base',
  'quotas',
  'rates',
  'caps',
  'penalties',
  'floors',
  'roll_up',
  'vetoes',
] as const;
type Section = (typeof sections)[number];
type LineOf<S extends Section> = RuleSetDocument[S][number];
type DirectiveRules = NonNullable<RuleSetDocument['directives']>;

export type RuleSet = Omit<RuleSetDocument, Section | 'directives'> & {
  readonly [S in Section]: readonly Located<LineOf<S>>[];
} & {
  readonly directives: {
    readonly count: DirectiveRules['count'];
    readonly lines: readonly Located<DirectiveRules['lines'][number]>[];
  };
  /** Every rule path (and section) → its line in the text, from 1. */
  readonly lines: ReadonlyMap<RulePath, number>;
};

/** `lineAt`: where a path of the document stands in its text, from 1. */
export function locate(document: RuleSetDocument, lineAt: LineAt): RuleSet {
  const lines = new Map<RulePath, number>();
  const named = <Line extends { rule?: string | undefined }>(section: string, list: readonly Line[], ...at: string[]) =>
    list.map((line, i): Located<Line> => {
      const path = `${section}.${line.rule ?? i + 1}`;
      lines.set(path, lineAt([...at, i]));
      return { ...line, path };
    });
  for (const key of [...Object.keys(document), 'directives']) lines.set(key, lineAt([key]));
  const located = Object.fromEntries(sections.map((s) => [s, named<LineOf<Section>>(s, document[s], s)]));
  const directives = {
    count: document.directives?.count ?? 'each',
    lines: named('directives', document.directives?.lines ?? [], 'directives', 'lines'),
  };
  return { ...document, ...(located as { [S in Section]: Located<LineOf<S>>[] }), directives, lines };
}
