/** One act of the demo's year: who does what to which record, when. */
import type { Role } from '#kernel/actor.ts';

export type ThingName =
  | 'report'
  | 'screening'
  | 'article'
  | 'merge'
  | 'comment'
  | 'bulletin'
  | 'issue'
  | 'release'
  | 'term'
  | 'exception'
  | 'grade'
  | 'outside_item'
  | 'stock_piece'
  | 'rule_set'
  | 'manual_points'
  | 'fact_set'
  | 'statement';

export interface DemoAct {
  /** Instant, ISO 8601 UTC. */
  readonly at: string;
  readonly thing: ThingName;
  readonly action: string;
  /** The record by its key in the demo. */
  readonly record: string;
  /** By whom: the n-th holder of the role at the unit, both by their keys. */
  readonly by: { readonly role: Role; readonly unit: string; readonly turn: number };
  /** Texts that begin with `@` name another record, unit or desk of the demo: `@report/KEY`, `@unit/KEY`, `report:@report/KEY`. */
  readonly input: Readonly<Record<string, unknown>>;
}
