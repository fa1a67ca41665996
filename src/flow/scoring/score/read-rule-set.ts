/** From the text of a rule set to the rule set. One that cannot be read whole never takes effect. */
import { type Document, isMap, isNode, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import type { z } from 'zod';
import { type Refusal, refusal } from '#kernel/refusal.ts';
import { ok, type Result, refused } from '#kernel/result.ts';
import { nearest } from './nearest.ts';
import { type LineAt, locate, type RuleSet } from './rule-set.ts';
import { checkRuleSet, type PlaceOf, placesBy } from './rule-set-checks.ts';
import { ruleSetSchema } from './rule-set-schema.ts';

/** Longest text accepted; the longest published rule set is below 20,000 characters. */
export const longestRuleSet = 200_000;

/**
 * Refusals carry `line` (from 1) and `at`, the path in the text (`adoptions.0.points`): `yaml_syntax`, `unknown_key` (+ `nearest`), `missing_key`, `bad_value`, `unknown_word` (+ `nearest`),
 * `rule_twice`, `line_never_reached`, `unknown_rule`, `rule_set_shapeless`; `rule_set_too_long` has none.
 */
export function readRuleSet(source: string): Result<RuleSet> {
  if (source.length > longestRuleSet) return refused(refusal('rule_set_too_long', { most: longestRuleSet }));
  const counter = new LineCounter();
  // The failsafe schema leaves every scalar as its source text: 0.1 stays "0.1", a date stays a date's text.
  const document = parseDocument(source, { schema: 'failsafe', lineCounter: counter, prettyErrors: false });
  const broken = [...document.errors, ...document.warnings].map((e) =>
    refusal('yaml_syntax', { line: counter.linePos(e.pos[0]).line, fault: e.code, detail: e.message }),
  );
  if (broken.length > 0) return refused(...firstOfEachLine(broken));
  if (!isMap(document.contents)) return refused(refusal('rule_set_shapeless', { line: 1 }));
  const lineAt: LineAt = (path) => lineOf(document, counter, path);
  const placeOf = placesBy(lineAt);
  const parsed = ruleSetSchema.safeParse(plain(document));
  if (!parsed.success)
    return refused(...parsed.error.issues.flatMap((issue) => fromIssue(issue, document, placeOf)).sort(byLine));
  const ruleSet = locate(parsed.data, lineAt);
  const refusals = checkRuleSet(ruleSet, parsed.data, placeOf);
  return refusals.length > 0 ? refused(...refusals.sort(byLine)) : ok(ruleSet);
}

const byLine = (a: Refusal, b: Refusal): number => Number(a.params?.line) - Number(b.params?.line);

const firstOfEachLine = (faults: readonly Refusal[]): Refusal[] =>
  [...new Map(faults.toReversed().map((fault) => [fault.params?.line, fault])).values()].toSorted(byLine);

/** Aliases are expanded at most a hundred times, so a nest of them cannot fill the memory. */
function plain(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch {
    return undefined;
  }
}

function fromIssue(issue: z.core.$ZodIssue, document: Document, placeOf: PlaceOf): Refusal[] {
  const path = written(document, issue.path);
  const place = placeOf(path);
  const key = path.map((p) => (typeof p === 'number' ? p + 1 : String(p))).join('.');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((unknown) =>
      refusal('unknown_key', {
        ...placeOf([...path, unknown]),
        key: unknown,
        ...near(unknown, issue.message.split(' ')),
      }),
    );
  }
  if (!document.hasIn(path) && path.length > 0) return [refusal('missing_key', { ...place, key })];
  const value = textAt(document, path);
  if (issue.code === 'invalid_value') {
    const known = issue.values.map(String);
    return [refusal('unknown_word', { ...place, key, value, known: known.join(' '), ...near(value, known) })];
  }
  return [refusal('bad_value', { ...place, key, value, wanted: wantedBy(issue) })];
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
