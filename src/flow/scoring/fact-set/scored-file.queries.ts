/** A file of facts, scored by the rules and for the period that somebody asks for. */
import { type Fact, readFacts } from '#flow/scoring/score/index.ts';
import { periodOf } from '#kernel/period.ts';
import type { Access } from '#platform/event-log/index.ts';
import type { Services } from '#platform/http/index.ts';
import { chosenRules, rulesToChoose } from './fact-set.queries.ts';
import { latestYear, type ScoredFacts, scoreFacts } from './scored-facts.ts';

/** As an address names it. */
export interface AskedTrial {
  /** SHA-256. */
  readonly file?: string;
  readonly fileName?: string;
  /** The desk's first rule set when left out. */
  readonly rules?: string;
  /** The latest year of the facts when left out. */
  readonly period?: string;
}

export interface ScoredFile {
  readonly facts: readonly Fact[];
  readonly scored: ScoredFacts;
  /** Which rules these are, as an address names them. */
  readonly rules: string;
}

/** Undefined where the file, the rules or every day is missing. */
export async function scoredFile(
  services: Services,
  { access }: { access: Access },
  deskId: string,
  { file = '', rules = '', period: name = '' }: AskedTrial,
): Promise<ScoredFile | undefined> {
  const current = { ...access, db: services.db };
  const wanted = rules || ((await rulesToChoose(current, deskId))[0]?.value ?? '');
  const chosen = await chosenRules(current, deskId, wanted);
  const bytes = await services.factFiles.get(file);
  const read = bytes && readFacts(new TextDecoder().decode(bytes));
  if (!chosen || !read?.ok) return undefined;
  const period = periodOf(name) ?? latestYear(chosen.ruleSet, read.value);
  return period && { facts: read.value, rules: wanted, scored: scoreFacts(chosen.ruleSet, read.value, period) };
}
