/** What a merge leaves behind in an article, and a correction that waits for its second person. */
import type { Body } from '#kernel/body.ts';
import type { Fingerprint } from '#kernel/fingerprint.ts';
import type { Id, PersonId } from '#kernel/ids.ts';

/** A merge (合稿) that stands: the round before `round` is what unmerging restores. */
export interface Merge {
  readonly round: number;
  /** Articles of the desk that went into it and wait, closed, to be revived. */
  readonly absorbed: readonly Id<'article'>[];
}

/** The corrected text of a printed article, until a signatory signs or refuses it. */
export interface ProposedCorrection {
  readonly title: string;
  readonly body: Body;
  readonly reason: string;
  readonly fingerprint: Fingerprint;
  readonly personId: PersonId;
  readonly name: string;
  readonly at: string;
}
