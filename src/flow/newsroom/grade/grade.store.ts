/** Rows ⇄ grades set by hand: the only SQL that writes them. */
import { loadReport } from '#flow/intake/report/index.ts';
import type { Access, Loaded, Store, Thing, Work } from '#platform/event-log/index.ts';
import { type GradeAction, type GradeFacts, seesGrade } from './grade-actions.ts';
import { type gradeCommands, gradeMachine } from './grade-commands.ts';
import type { GradeEvent, GradeStatus, SetGrade } from './set-grade.ts';
import './grade.tables.ts';

const rows = ({ db, orgId }: Access) => db.selectFrom('newsroom.grade').selectAll().where('org_id', '=', orgId);

type Found = Awaited<ReturnType<ReturnType<typeof rows>['executeTakeFirstOrThrow']>>;

const toGrade = (row: Found): Loaded<SetGrade> & { readonly id: string } => ({
  id: row.id,
  version: row.version,
  state: {
    status: row.status,
    reportId: row.report_id,
    deskId: row.desk_id,
    reliability: row.reliability,
    credibility: row.credibility,
    reason: row.reason,
    by: row.by_name,
    at: row.at,
  },
});

async function loadGrade(access: Access, id: string, lock?: 'lock'): Promise<Loaded<SetGrade> | undefined> {
  const row = await rows(access)
    .where('id', '=', id)
    .$if(lock === 'lock', (q) => q.forUpdate())
    .executeTakeFirst();
  return row && toGrade(row);
}

export async function gradesOf(access: Access, reportIds: readonly string[]) {
  if (reportIds.length === 0) return new Map<string, ReturnType<typeof toGrade>>();
  const found = await rows(access)
    .where('report_id', 'in', [...reportIds])
    .execute();
  return new Map(found.map((row) => [row.report_id, toGrade(row)]));
}

async function saveGrade(work: Work, id: string, grade: SetGrade, version: number): Promise<void> {
  const { reportId, deskId, status, reliability, credibility, reason, by, at } = grade;
  const changed = { version, status, reliability, credibility, reason, by_name: by, at };
  await work.db
    .insertInto('newsroom.grade')
    .values({ org_id: work.orgId, id, report_id: reportId, desk_id: deskId, ...changed })
    .onConflict((c) => c.columns(['org_id', 'id']).doUpdateSet(changed))
    .execute();
}

async function gradeFacts(access: Access, state: SetGrade | undefined, input: unknown): Promise<GradeFacts> {
  const id = state?.reportId ?? (input as { reportId?: string } | undefined)?.reportId ?? '';
  const report = id === '' ? undefined : (await loadReport(access, id))?.state;
  const isFiled = report !== undefined && !['draft', 'awaiting_approval'].includes(report.status);
  return { ...(isFiled ? { report: { id, deskId: report.deskId } } : {}), isGraded: false };
}

/** One grade a report, also when two editors set it at once: the report's row is locked first. */
async function reserve(work: Work, action: string, _: string, __: unknown, facts: GradeFacts): Promise<GradeFacts> {
  if (action !== 'set' || !facts.report) return facts;
  await loadReport(work, facts.report.id, 'lock');
  return { ...facts, isGraded: (await gradesOf(work, [facts.report.id])).size > 0 };
}

const store: Store<SetGrade, GradeFacts> = { load: loadGrade, save: saveGrade, facts: gradeFacts, reserve };

export const gradeThing: Thing<SetGrade, GradeEvent, GradeFacts, GradeAction, GradeStatus, typeof gradeCommands> = {
  ...gradeMachine,
  store,
  sees: seesGrade,
};
