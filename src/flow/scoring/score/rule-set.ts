/** A rule set: one YAML document with a period in force. One that cannot be read whole never takes effect. */
import { type Document, isMap, isNode, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import type { z } from 'zod';
import { type Refusal, refusal } from '#kernel/refusal.ts';
import { ok, type Result, refused } from '#kernel/result.ts';
import { nearest } from './nearest.ts';
import { checkRuleSet } from './rule-set-checks.ts';
import { type RuleSetDocument, ruleSetSchema } from './rule-set-schema.ts';

/** `adoptions.<rule>`, or `adoptions.3` for the third line when it has no name of its own. */
export type RulePath = string;
export type Located<Line> = Line & { readonly path: RulePath };

type LineAt = (path: readonly PropertyKey[]) => number;

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

/** Longest text accepted; the longest published rule set is below 20,000 characters. */
const sizeLimit = 200_000;

/**
 * Refusals carry `line` (from 1): `yaml_syntax`, `unknown_key` (+ `nearest`), `missing_key`, `bad_value`, `unknown_word` (+ `nearest`),
 * `rule_twice`, `line_never_reached`, `unknown_rule`; `rule_set_too_long` has none.
 */
export function readRuleSet(source: string): Result<RuleSet> {
  if (source.length > sizeLimit) return refused(refusal('rule_set_too_long', { most: sizeLimit }));
  const counter = new LineCounter();
  // The failsafe schema leaves every scalar as its source text: 0.1 stays "0.1", a date stays a date's text.
  const document = parseDocument(source, { schema: 'failsafe', lineCounter: counter, prettyErrors: false });
  const broken = [...document.errors, ...document.warnings].map((e) =>
    refusal('yaml_syntax', { line: counter.linePos(e.pos[0]).line, detail: e.message }),
  );
  if (broken.length > 0) return refused(...broken);
  const lineAt: LineAt = (path) => lineOf(document, counter, path);
  const parsed = ruleSetSchema.safeParse(plain(document));
  if (!parsed.success)
    return refused(...parsed.error.issues.flatMap((issue) => fromIssue(issue, document, lineAt)).sort(byLine));
  const ruleSet = locate(parsed.data, lineAt);
  const refusals = checkRuleSet(ruleSet, parsed.data, lineAt);
  return refusals.length > 0 ? refused(...refusals.sort(byLine)) : ok(ruleSet);
}

const byLine = (a: Refusal, b: Refusal): number => Number(a.params?.line) - Number(b.params?.line);

/** Aliases are expanded at most a hundred times, so a nest of them cannot fill the memory. */
function plain(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch {
    return undefined;
  }
}

function locate(document: RuleSetDocument, lineAt: LineAt): RuleSet {
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

function fromIssue(issue: z.core.$ZodIssue, document: Document, lineAt: LineAt): Refusal[] {
  const path = written(document, issue.path);
  const line = lineAt(path);
  const key = path.map((p) => (typeof p === 'number' ? p + 1 : String(p))).join('.');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((unknown) =>
      refusal('unknown_key', {
        line: lineAt([...path, unknown]),
        key: unknown,
        ...near(unknown, issue.message.split(' ')),
      }),
    );
  }
  if (!document.hasIn(path) && path.length > 0) return [refusal('missing_key', { line, key })];
  const value = textAt(document, path);
  if (issue.code === 'invalid_value') {
    const known = issue.values.map(String);
    return [refusal('unknown_word', { line, key, value, known: known.join(' '), ...near(value, known) })];
  }
  return [refusal('bad_value', { line, key, value, wanted: wantedBy(issue) })];
}

/** One word may stand for a list of one: the schema's `form.0` is then the document's `form`. */
function written(document: Document, path: readonly PropertyKey[]): readonly PropertyKey[] {
  const parent = path.slice(0, -1);
  return !document.hasIn(path) && isScalar(document.getIn(parent, true)) ? parent : path;
}

const near = (word: string, known: readonly string[]): { nearest?: string } => {
  const found = nearest(word, known);
  return found ? { nearest: found } : {};
};

function wantedBy(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return `type_${issue.expected}`;
  return issue.code === 'invalid_key' ? 'word' : issue.message;
}

function textAt(document: Document, path: readonly PropertyKey[]): string {
  const value: unknown = document.getIn(path);
  return typeof value === 'string' ? value : '';
}

/** The line of the node at `path`, of its key when it is a map's, or of the nearest parent that exists. */
function lineOf(document: Document, counter: LineCounter, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth > 0; depth--) {
    const parent: unknown = document.getIn(path.slice(0, depth - 1), true);
    const key = path[depth - 1];
    const pair = isMap(parent) ? parent.items.find((item) => String(item.key) === String(key)) : undefined;
    const node: unknown = pair ? pair.key : document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return counter.linePos((node as Node & { range: [number] }).range[0]).line;
  }
  return 1;
}
