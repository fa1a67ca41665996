/** The acts on a rule set. A text that cannot be read whole is refused with every fault and its line. */
import { z } from 'zod';
import type { Machine } from '#kernel/machine.ts';
import { ok, type Result, refused } from '#kernel/result.ts';
import { readRuleSet } from './read-rule-set.ts';
import {
  evolveRuleSet,
  type RuleSetEvent,
  type RuleSetRecord,
  type RuleSetStatus,
  type RuleSetText,
  ruleSetText,
} from './rule-set-record.ts';
import { type RuleSetAction, type RuleSetFacts, ruleSetTable } from './rule-set-record-actions.ts';

/** The browser sends a text area's lines with CR LF. */
const source = z
  .string('source_missing')
  .transform((text) => text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'))
  .refine((text) => text.trim() !== '', 'source_missing');

export const ruleSetCommands = {
  import: z.object({ deskId: z.uuid('desk_missing'), source }),
  revise: z.object({ source }),
  put_in_force: z.object({}),
  withdraw: z.object({ words: z.string().trim().min(1, 'words_missing').max(2000, 'words_too_long') }),
};

type RuleSetMachine = Machine<
  RuleSetRecord,
  RuleSetEvent,
  RuleSetFacts,
  RuleSetAction,
  RuleSetStatus,
  typeof ruleSetCommands
>;

export const ruleSetMachine: RuleSetMachine = {
  table: ruleSetTable,
  commands: ruleSetCommands,
  decide: {
    import: ({ deskId, source }, _, { facts }) => {
      if (!facts.deskExists) return refused({ code: 'desk_missing', field: 'deskId' });
      const text = read(source, facts);
      return text.ok ? ok([{ type: 'rule_set.imported', data: { ...text.value, deskId } }]) : text;
    },
    revise: ({ source }, _, { facts }) => {
      const text = read(source, facts);
      return text.ok ? ok([{ type: 'rule_set.revised', data: text.value }]) : text;
    },
    put_in_force: (_, state) => withDays(state, (days) => ({ type: 'rule_set.put_in_force', data: days })),
    withdraw: ({ words }, state) =>
      withDays(state, (days) => ({ type: 'rule_set.withdrawn', data: { words, ...days } })),
  },
  evolve: evolveRuleSet,
};

function read(source: string, { editions }: RuleSetFacts): Result<RuleSetText> {
  const read = readRuleSet(source);
  if (!read.ok) return refused(...read.refusals.map((r) => ({ ...r, field: 'source' })));
  const text = ruleSetText(source, read.value);
  const { code, edition } = text;
  return editions.includes(`${code} ${edition}`)
    ? refused({
        code: 'edition_taken',
        field: 'source',
        params: { code, edition, line: read.value.lines.get('version') ?? 1, at: 'version' },
      })
    : ok(text);
}

function withDays(
  state: RuleSetRecord | undefined,
  event: (days: { from: string; to: string }) => RuleSetEvent,
): Result<RuleSetEvent[]> {
  return state ? ok([event({ from: state.from, to: state.to })]) : refused({ code: 'not_found' });
}
