/** The acts of the release desk. */
import { z } from 'zod';
import {
  evolveIssue,
  type Issue,
  type IssueEvent,
  type IssueFacts,
  type IssueStatus,
} from '#flow/press/issue/index.ts';
import { dayOf } from '#kernel/calendar.ts';
import type { Machine } from '#kernel/machine.ts';
import { ok } from '#kernel/result.ts';
import { type ReleaseAction, releaseTable } from './release-actions.ts';

const words = z.string().trim().min(1, 'words_missing').max(2000, 'words_too_long');

export const releaseCommands = {
  release: z.object({}),
  /** `words` is the notice that readers see and that is printed with the corrected issue. */
  correct: z.object({ words }),
  recall: z.object({ words }),
};

type ReleaseMachine = Machine<Issue, IssueEvent, IssueFacts, ReleaseAction, IssueStatus, typeof releaseCommands>;

export const releaseMachine: ReleaseMachine = {
  table: releaseTable,
  commands: releaseCommands,
  decide: {
    release: (_, __, { now }) => ok([{ type: 'issue.released', data: { day: dayOf(now) } }]),
    correct: ({ words }) => ok([{ type: 'issue.corrected', data: { words } }]),
    recall: ({ words }) => ok([{ type: 'issue.recalled', data: { words } }]),
  },
  evolve: evolveIssue,
};
