/** The desk works on the report's own rows; beside them it keeps the register's running number. */

import { sql } from 'kysely';
import {
  loadReport,
  type Report,
  type ReportEvent,
  type ReportStatus,
  reportFacts,
  saveReport,
  seesReport,
} from '#flow/intake/report/index.ts';
import type { Actor } from '#kernel/actor.ts';
import { dayOf, yearOf } from '#kernel/calendar.ts';
import { heldBy } from '#platform/claim/index.ts';
import type { Access, Store, Thing, Work } from '#platform/event-log/index.ts';
import type { ScreeningAction, ScreeningFacts } from './screening-actions.ts';
import { type screeningCommands, screeningMachine } from './screening-commands.ts';

async function screeningFacts(
  access: Access,
  state: Report | undefined,
  input: unknown,
  actor: Actor,
  id: string,
): Promise<ScreeningFacts> {
  const facts = {
    ...(await reportFacts(access, state, input)),
    ...(await heldBy(access, { thing: 'report', id }, actor)),
    duplicates: await countDuplicates(access, state, id),
  };
  const { of } = (input ?? {}) as { of?: string };
  if (!of) return facts;
  const original = await access.db
    .selectFrom('intake.report')
    .select(['id', 'desk_id', 'status'])
    .where('org_id', '=', access.orgId)
    .where('id', '=', of)
    .where('register_number', 'is not', null)
    .executeTakeFirst();
  return original
    ? { ...facts, original: { id: original.id, deskId: original.desk_id, status: original.status } }
    : facts;
}

async function countDuplicates(access: Access, state: Report | undefined, id: string): Promise<number> {
  if (!state) return 0;
  const { count } = await access.db
    .selectFrom('intake.report')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('org_id', '=', access.orgId)
    .where('desk_id', '=', state.deskId)
    .where('status', '=', 'duplicate')
    .where(sql<boolean>`situation->>'of' = ${id}`)
    .executeTakeFirstOrThrow();
  return count;
}

/** A returned report keeps its number when it is registered again. */
async function reserve(
  work: Work,
  action: string,
  _: string,
  state: Report | undefined,
  facts: ScreeningFacts,
): Promise<ScreeningFacts> {
  if (action !== 'register' || !state) return facts;
  if (state.register) return { ...facts, registerNumber: state.register };
  const year = yearOf(dayOf(work.now));
  const { last_number } = await work.db
    .insertInto('intake.register')
    .values({ org_id: work.orgId, desk_id: state.deskId, year, last_number: 1 })
    .onConflict((c) =>
      c
        .columns(['org_id', 'desk_id', 'year'])
        .doUpdateSet((e) => ({ last_number: e('intake.register.last_number', '+', 1) })),
    )
    .returning('last_number')
    .executeTakeFirstOrThrow();
  return { ...facts, registerNumber: { year, number: last_number } };
}

const store: Store<Report, ScreeningFacts> = { load: loadReport, save: saveReport, facts: screeningFacts, reserve };

export const screeningThing: Thing<
  Report,
  ReportEvent,
  ScreeningFacts,
  ScreeningAction,
  ReportStatus,
  typeof screeningCommands
> = {
  ...screeningMachine,
  store,
  sees: seesReport,
};
