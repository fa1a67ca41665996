/** What the release desk looks at: a part of the issues' queues. */
import type { IssueQueue } from '#flow/press/issue/index.ts';

export const releaseQueues = ['signed_off', 'released', 'recalled'] as const satisfies readonly IssueQueue[];
export type ReleaseQueue = (typeof releaseQueues)[number];
