/** The release desk works on the issue's own rows. */

import { type Issue, type IssueEvent, type IssueFacts, type IssueStatus, issueThing } from '#flow/press/issue/index.ts';
import type { Thing } from '#platform/event-log/index.ts';
import type { ReleaseAction } from './release-actions.ts';
import { type releaseCommands, releaseMachine } from './release-commands.ts';

export const releaseThing: Thing<Issue, IssueEvent, IssueFacts, ReleaseAction, IssueStatus, typeof releaseCommands> = {
  ...releaseMachine,
  store: issueThing.store,
  sees: issueThing.sees,
};
