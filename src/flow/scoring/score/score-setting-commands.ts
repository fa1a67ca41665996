/** The acts on a desk's settings of scoring. */
import { z } from 'zod';
import type { Machine } from '#kernel/machine.ts';
import { ok, type Result, refused } from '#kernel/result.ts';
import { evolveScoreSetting, type ScoreSetting, type ScoreSettingEvent } from './score-setting.ts';
import { type ScoreSettingAction, type ScoreSettingFacts, scoreSettingTable } from './score-setting-actions.ts';

const ofDesk = z.object({ deskId: z.uuid('desk_missing').optional() });
export const scoreSettingCommands = {
  allow_ranks: ofDesk,
  end_ranks: ofDesk,
  allow_authors: ofDesk,
  end_authors: ofDesk,
};

const switching = (
  type: ScoreSettingEvent['type'],
  { deskId, deskExists }: ScoreSettingFacts,
): Result<ScoreSettingEvent[]> =>
  deskExists ? ok([{ type, data: { deskId } }]) : refused({ code: 'desk_missing', field: 'deskId' });

export const scoreSettingMachine: Machine<
  ScoreSetting,
  ScoreSettingEvent,
  ScoreSettingFacts,
  ScoreSettingAction,
  'set',
  typeof scoreSettingCommands
> = {
  table: scoreSettingTable,
  commands: scoreSettingCommands,
  decide: {
    allow_ranks: (_, __, { facts }) => switching('score_setting.ranks_allowed', facts),
    end_ranks: (_, __, { facts }) => switching('score_setting.ranks_ended', facts),
    allow_authors: (_, __, { facts }) => switching('score_setting.authors_allowed', facts),
    end_authors: (_, __, { facts }) => switching('score_setting.authors_ended', facts),
  },
  evolve: evolveScoreSetting,
};
