/** What the care of an installation wants to know of its rules. */
import type { Database } from '#platform/db/index.ts';
import { readRuleSet } from './read-rule-set.ts';
import { refusalSentence } from './refusal-sentence.ts';
import './score.tables.ts';
import type { Language } from '#kernel/wording.ts';

export interface RulesInForce {
  readonly title: string;
  readonly edition: string;
  /** Why today's reader refuses the text; empty when it can be read. */
  readonly faults: readonly string[];
}

/** Every rule set in force, of all organisations. */
export async function readRulesInForce(db: Database['write'], lang: Language): Promise<RulesInForce[]> {
  const rows = await db
    .selectFrom('scoring.rule_set')
    .select(['title', 'edition', 'source'])
    .where('status', '=', 'in_force')
    .orderBy('id')
    .execute();
  return rows.map(({ title, edition, source }) => {
    const read = readRuleSet(source);
    return { title, edition, faults: read.ok ? [] : read.refusals.map((r) => refusalSentence(r, lang)) };
  });
}
