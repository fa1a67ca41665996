/** What the newsroom knows of where reports come from. A later stage: the house hands it to the desk (`app/slices.ts`). */
import type { RawBuilder } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import type { Wording } from '#kernel/wording.ts';
import type { Access } from '#platform/event-log/index.ts';

export interface WantedGrade {
  readonly reliability?: string | undefined;
  readonly credibility?: string | undefined;
}

interface Axis {
  readonly label: string;
  readonly all: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

export interface SourceGrades {
  readonly words: Wording<{ readonly grade: string; readonly reliability: Axis; readonly credibility: Axis }>;
  /** Over `intake.report as r`; undefined when nothing is wanted. */
  readonly condition: (access: Access, actor: Actor, wanted: WantedGrade) => Promise<RawBuilder<boolean> | undefined>;
  /** Letter and figure by report; one that the actor may not grade is missing. */
  readonly marks: (access: Access, actor: Actor, reportIds: readonly string[]) => Promise<ReadonlyMap<string, string>>;
}
