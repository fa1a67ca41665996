/** A rule set as a desk keeps it: a text with an edition, in force for its days from when a signatory puts it in force. */
import type { Day } from '#kernel/calendar.ts';
import type { Recorded } from '#kernel/event.ts';
import type { Id, UnitId } from '#kernel/ids.ts';
import type { RuleSet } from './rule-set.ts';

export type RuleSetId = Id<'rule_set'>;
export const ruleSetStatuses = ['draft', 'in_force', 'withdrawn'] as const;
export type RuleSetStatus = (typeof ruleSetStatuses)[number];

type Titles = Readonly<Record<string, string>>;
/** Codes and titles that the text declares. */
export interface RuleSetTitles {
  readonly channels: Titles;
  readonly levels: Titles;
  readonly forms: Titles;
}

export interface RuleSetText {
  /** YAML. */
  readonly source: string;
  readonly code: string;
  /** The text's own `version`. */
  readonly edition: string;
  readonly title: string;
  /** The days on which it holds. */
  readonly from: Day;
  readonly to: Day;
  readonly titles: RuleSetTitles;
}

export interface RuleSetRecord extends RuleSetText {
  readonly deskId: UnitId;
  readonly status: RuleSetStatus;
  /** Instant; the last one put in force rules where two hold. */
  readonly inForceSince?: string;
  readonly withdrawn?: { readonly words: string; readonly at: string; readonly by: string };
}

export type RuleSetEvent =
  | { readonly type: 'rule_set.imported'; readonly data: RuleSetText & { readonly deskId: UnitId } }
  | { readonly type: 'rule_set.revised'; readonly data: RuleSetText }
  | { readonly type: 'rule_set.put_in_force'; readonly data: { readonly from: Day; readonly to: Day } }
  | {
      readonly type: 'rule_set.withdrawn';
      readonly data: { readonly words: string; readonly from: Day; readonly to: Day };
    };

export function ruleSetText(source: string, ruleSet: RuleSet): RuleSetText {
  const { rule_set: code, version: edition, title, in_force, channels = {}, levels = {}, forms = {} } = ruleSet;
  return { source, code, edition, title, ...in_force, titles: { channels, levels, forms } };
}

export function evolveRuleSet(state: RuleSetRecord | undefined, event: Recorded<RuleSetEvent>): RuleSetRecord {
  if (event.type === 'rule_set.imported') return { ...event.data, status: 'draft' };
  if (!state) throw new Error(`${event.type} before rule_set.imported`);
  if (event.type === 'rule_set.revised') return { ...state, ...event.data };
  if (event.type === 'rule_set.put_in_force') return { ...state, status: 'in_force', inForceSince: event.meta.at };
  const { at, actorName: by } = event.meta;
  return { ...state, status: 'withdrawn', withdrawn: { words: event.data.words, at, by } };
}
