/** What the page of one statement is a function of. */
import type { Actor } from '#kernel/actor.ts';
import type { DomainEvent, Recorded } from '#kernel/event.ts';
import type { Language } from '#kernel/wording.ts';
import type { Problem } from '#platform/http/index.ts';
import type { EarlierChange, LaterAdjustment } from './statement.queries.ts';
import type { StatementRecord } from './statement.ts';
import type { StatementFacts } from './statement-actions.ts';

export interface StatementViewProps {
  readonly lang: Language;
  readonly id: string;
  readonly version: number;
  readonly statement: StatementRecord;
  readonly facts: StatementFacts;
  readonly actor: Actor;
  readonly later: readonly LaterAdjustment[];
  readonly earlier: readonly EarlierChange[];
  /** Why it could not be set as PDF. */
  readonly unprintable?: readonly string[] | undefined;
  readonly events: readonly Recorded<DomainEvent>[];
  readonly done?: string | undefined;
  readonly problem?: Problem | undefined;
}
