/** The acts of the release desk. */
import { z } from 'zod';
import {
  correctedContents,
  evolveIssue,
  type Issue,
  type IssueEvent,
  type IssueFacts,
  type IssueStatus,
  issueFingerprint,
} from '#flow/press/issue/index.ts';
import { dayOf } from '#kernel/calendar.ts';
import type { Machine } from '#kernel/machine.ts';
import { ok, refused } from '#kernel/result.ts';
import { type ReleaseAction, releaseTable } from './release-actions.ts';

const words = z.string().trim().min(1, 'words_missing').max(2000, 'words_too_long');

export const releaseCommands = {
  release: z.object({}),
  /** `words` is the notice that readers see and that is printed with the corrected issue; `fingerprint` of the texts as seen. */
  correct: z.object({ words, fingerprint: z.string().length(64).optional() }),
  recall: z.object({ words }),
};

type ReleaseMachine = Machine<Issue, IssueEvent, IssueFacts, ReleaseAction, IssueStatus, typeof releaseCommands>;

export const releaseMachine: ReleaseMachine = {
  table: releaseTable,
  commands: releaseCommands,
  decide: {
    release: (_, __, { now, facts }) =>
      facts.print
        ? ok([{ type: 'issue.released', data: { day: dayOf(now), print: facts.print } }])
        : refused({ code: 'not_printed' }),
    correct: ({ words, fingerprint }, state, { facts }) => {
      if (!state) return refused({ code: 'not_found' });
      const contents = correctedContents(state, facts);
      if (contents.articles.length === 0) return refused({ code: 'all_withdrawn' });
      if (fingerprint !== undefined && fingerprint !== issueFingerprint(state, contents))
        return refused({ code: 'text_changed' });
      if (!facts.print) return refused({ code: 'not_printed' });
      return ok([{ type: 'issue.corrected', data: { words, contents, print: facts.print } }]);
    },
    recall: ({ words }) => ok([{ type: 'issue.recalled', data: { words } }]),
  },
  evolve: evolveIssue,
};
