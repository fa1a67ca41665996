/** Rows ⇄ resemblance: the only SQL that writes them. */
import type { Access, Loaded, Store, Thing, Work } from '#platform/event-log/index.ts';
import type { Resemblance, ResemblanceEvent, ResemblanceStatus } from './resemblance.ts';
import { type ResemblanceAction, type ResemblanceFacts, seesResemblance } from './resemblance-actions.ts';
import { type resemblanceCommands, resemblanceMachine } from './resemblance-commands.ts';
import './resemblance.tables.ts';

export async function loadResemblance(
  access: Access,
  id: string,
  lock?: 'lock',
): Promise<Loaded<Resemblance> | undefined> {
  const row = await access.db
    .selectFrom('newsroom.resemblance')
    .selectAll()
    .where('org_id', '=', access.orgId)
    .where('id', '=', id)
    .$if(lock === 'lock', (q) => q.forUpdate())
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    version: row.version,
    state: {
      ...(row.report_id ? { reportId: row.report_id } : {}),
      ...(row.article_id ? { articleId: row.article_id } : {}),
      deskId: row.desk_id,
      otherKind: row.other_kind,
      otherId: row.other_id,
      ofReport: row.of_report,
      ofOther: row.of_other,
      status: row.status,
      foundAt: row.found_at,
      ...(row.decision ? { decision: row.decision } : {}),
    },
  };
}

async function saveResemblance(work: Work, id: string, state: Resemblance, version: number): Promise<void> {
  const changed = { version, status: state.status, decision: state.decision ? JSON.stringify(state.decision) : null };
  await work.db
    .insertInto('newsroom.resemblance')
    .values({
      org_id: work.orgId,
      id,
      report_id: state.reportId ?? null,
      article_id: state.articleId ?? null,
      other_kind: state.otherKind,
      other_id: state.otherId,
      desk_id: state.deskId,
      of_report: state.ofReport,
      of_other: state.ofOther,
      found_at: state.foundAt,
      ...changed,
    })
    .onConflict((c) => c.columns(['org_id', 'id']).doUpdateSet(changed))
    .execute();
}

async function resemblanceFacts(
  access: Access,
  state: Resemblance | undefined,
  input: unknown,
): Promise<ResemblanceFacts> {
  const deskId = state?.deskId ?? (input as { deskId: string }).deskId;
  if (!state?.reportId) return { deskId, otherIsRegistered: false };
  const reports = await access.db
    .selectFrom('intake.report')
    .select(['id', 'status', 'register_number'])
    .where('org_id', '=', access.orgId)
    .where('id', 'in', [state.reportId, state.otherId])
    .execute();
  const report = reports.find((r) => r.id === state.reportId);
  const other = reports.find((r) => r.id === state.otherId);
  return {
    deskId,
    ...(report ? { reportStatus: report.status } : {}),
    otherIsRegistered: typeof other?.register_number === 'number',
  };
}

const store: Store<Resemblance, ResemblanceFacts> = {
  load: loadResemblance,
  save: saveResemblance,
  facts: resemblanceFacts,
};

export const resemblanceThing: Thing<
  Resemblance,
  ResemblanceEvent,
  ResemblanceFacts,
  ResemblanceAction,
  ResemblanceStatus,
  typeof resemblanceCommands
> = {
  ...resemblanceMachine,
  store,
  sees: seesResemblance,
};
