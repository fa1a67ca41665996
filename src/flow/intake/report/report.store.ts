/** Rows ⇄ report: the only SQL that writes reports. */

import { filingPlace } from '#flow/directory/person/index.ts';
import { countCharacters } from '#kernel/body.ts';
import type { Access, Loaded, Store, Thing, Work } from '#platform/event-log/index.ts';
import { checkDoor } from './door-check.ts';
import type { Filing, Report, ReportEvent, ReportStatus } from './report.ts';
import { type ReportAction, type ReportFacts, seesReport } from './report-actions.ts';
import { type reportCommands, reportMachine } from './report-commands.ts';
import './report.tables.ts';

export async function loadReport(access: Access, id: string, lock?: 'lock'): Promise<Loaded<Report> | undefined> {
  const row = await access.db
    .selectFrom('intake.report')
    .selectAll()
    .where('org_id', '=', access.orgId)
    .where('id', '=', id)
    .$if(lock === 'lock', (q) => q.forUpdate())
    .executeTakeFirst();
  if (!row) return undefined;
  const filings = row.filed_at === null ? [] : await filingsOf(access, id);
  const { title, body, genre } = row;
  return {
    version: row.version,
    state: {
      title,
      body,
      genre,
      unitId: row.unit_id,
      deskId: row.desk_id,
      authorId: row.author_id,
      authorName: row.author_name,
      createdAt: row.created_at,
      filings,
      ...(row.register_year !== null && row.register_number !== null
        ? { register: { year: row.register_year, number: row.register_number } }
        : {}),
      ...(row.personal_data ? { personalData: row.personal_data } : {}),
      ...row.situation,
    },
  };
}

async function filingsOf(access: Access, reportId: string): Promise<Filing[]> {
  const rows = await access.db
    .selectFrom('intake.report_filing')
    .selectAll()
    .where('org_id', '=', access.orgId)
    .where('report_id', '=', reportId)
    .orderBy('number')
    .execute();
  return rows.map(({ number, fingerprint, at, approver_id, approver_name, title, body, genre, correction }) => ({
    number,
    fingerprint,
    at,
    approverId: approver_id,
    approverName: approver_name,
    title,
    body,
    genre,
    ...(correction === null ? {} : { correction }),
  }));
}

export async function saveReport(work: Work, id: string, report: Report, version: number): Promise<void> {
  const row = toRow(work, id, report, version);
  const { org_id: _, id: __, ...changed } = row;
  await work.db
    .insertInto('intake.report')
    .values(row)
    .onConflict((c) => c.columns(['org_id', 'id']).doUpdateSet(changed))
    .execute();
  const last = report.filings.at(-1);
  if (last?.at === work.now) await keepFiling(work, id, last);
}

function toRow(work: Work, id: string, report: Report, version: number) {
  const {
    title,
    body,
    genre,
    unitId,
    deskId,
    authorId,
    authorName,
    createdAt,
    filings,
    register,
    personalData,
    ...situation
  } = report;
  return {
    org_id: work.orgId,
    id,
    version,
    unit_id: unitId,
    desk_id: deskId,
    status: report.status,
    genre,
    title,
    body: JSON.stringify(body),
    characters: countCharacters(body),
    author_id: authorId,
    author_name: authorName,
    created_at: createdAt,
    changed_at: work.now,
    filed_at: filings.at(-1)?.at ?? null,
    register_year: register?.year ?? null,
    register_number: register?.number ?? null,
    deadline: report.status === 'returned' ? report.deadline : null,
    situation: JSON.stringify(situation),
    personal_data: personalData ? JSON.stringify(personalData) : null,
  };
}

async function keepFiling(work: Work, reportId: string, filing: Filing): Promise<void> {
  const { number, title, body, genre, fingerprint, at, approverId, approverName, correction = null } = filing;
  await work.db
    .insertInto('intake.report_filing')
    .values({
      org_id: work.orgId,
      report_id: reportId,
      number,
      title,
      body: JSON.stringify(body),
      genre,
      fingerprint,
      at,
      approver_id: approverId,
      approver_name: approverName,
      correction,
    })
    .onConflict((c) => c.doNothing())
    .execute();
}

interface PlaceInput {
  readonly unitId?: string;
  readonly deskId?: string;
}

/** What the rules must know: of the record, or of the input that would make one. */
export async function reportFacts(access: Access, state: Report | undefined, input: unknown): Promise<ReportFacts> {
  const asked = (input ?? {}) as PlaceInput;
  const unitId = state?.unitId ?? asked.unitId ?? '';
  const deskId = asked.deskId ?? state?.deskId;
  const found = state ? checkDoor(state.title, state.body) : { secrecyMarks: [], personalData: [] };
  return {
    unitId,
    ...(await filingPlace(access, unitId || undefined, deskId)),
    secrecyMarks: found.secrecyMarks.map((hit) => hit.text),
    personalData: found.personalData.map((hit) => hit.text),
  };
}

const store: Store<Report, ReportFacts> = { load: loadReport, save: saveReport, facts: reportFacts };

export const reportThing: Thing<Report, ReportEvent, ReportFacts, ReportAction, ReportStatus, typeof reportCommands> = {
  ...reportMachine,
  store,
  sees: seesReport,
};
