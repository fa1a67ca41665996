/** Rows ⇄ adoption: the only SQL that writes them. */
import { unitOf, unitsByIds } from '#flow/directory/unit/index.ts';
import { loadBulletin } from '#flow/press/bulletin/index.ts';
import { loadIssue } from '#flow/press/issue/index.ts';
import type { Access, Loaded, Thing, Work } from '#platform/event-log/index.ts';
import { articleText, reportText } from './adopted-text.queries.ts';
import {
  type Adoption,
  type AdoptionEvent,
  type AdoptionStatus,
  type CreditedUnit,
  levelOf,
  storyOf,
} from './adoption.ts';
import { type AdoptionAction, type AdoptionFacts, seesAdoption } from './adoption-actions.ts';
import { type adoptionCommands, adoptionMachine } from './adoption-commands.ts';
import './adoption.tables.ts';

export async function loadAdoption(access: Access, id: string, lock?: 'lock'): Promise<Loaded<Adoption> | undefined> {
  const row = await access.db
    .selectFrom('scoring.adoption')
    .selectAll()
    .where('org_id', '=', access.orgId)
    .where('id', '=', id)
    .$if(lock === 'lock', (q) => q.forUpdate())
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    version: row.version,
    state: {
      ...row.detail,
      units: await unitsOf(access, id),
      deskId: row.desk_id,
      status: row.status,
      level: row.level,
      form: row.form,
      day: row.day,
      title: row.title,
      ...(row.channel !== null ? { channel: row.channel } : {}),
      ...(row.article_id !== null ? { articleId: row.article_id } : {}),
      ...(row.report_id !== null ? { reportId: row.report_id } : {}),
      ...(row.issue_id !== null ? { issueId: row.issue_id } : {}),
    },
  };
}

async function unitsOf(access: Access, id: string): Promise<CreditedUnit[]> {
  const rows = await access.db
    .selectFrom('scoring.adoption_unit')
    .select(['unit_id', 'part', 'extra'])
    .where('org_id', '=', access.orgId)
    .where('adoption_id', '=', id)
    .orderBy('position')
    .execute();
  return rows.map(({ unit_id: unitId, part, extra }) => ({ unitId, part, ...(extra ? { extra } : {}) }));
}

async function saveAdoption(work: Work, id: string, adoption: Adoption, version: number): Promise<void> {
  const { units, deskId, status, level, channel, form, day, title, articleId, reportId, issueId, ...detail } = adoption;
  const changed = { version, status, taken_back_on: detail.takenBack?.day ?? null, detail: JSON.stringify(detail) };
  await work.db
    .insertInto('scoring.adoption')
    .values({
      org_id: work.orgId,
      id,
      desk_id: deskId,
      level,
      channel: channel ?? null,
      form,
      day,
      story: storyOf(adoption),
      article_id: articleId ?? null,
      report_id: reportId ?? null,
      issue_id: issueId ?? null,
      title,
      ...changed,
    })
    .onConflict((c) => c.columns(['org_id', 'id']).doUpdateSet(changed))
    .execute();
  await saveUnits(work, id, units);
}

async function saveUnits(work: Work, adoptionId: string, units: readonly CreditedUnit[]): Promise<void> {
  if (units.length === 0) return;
  await work.db
    .insertInto('scoring.adoption_unit')
    .values(
      units.map(({ unitId, part, extra }, position) => ({
        org_id: work.orgId,
        adoption_id: adoptionId,
        position,
        unit_id: unitId,
        part,
        extra: extra ? JSON.stringify(extra) : null,
      })),
    )
    .onConflict((c) =>
      c
        .columns(['org_id', 'adoption_id', 'position'])
        .doUpdateSet((e) => ({ part: e.ref('excluded.part'), extra: e.ref('excluded.extra') })),
    )
    .execute();
}

interface Asked {
  readonly deskId?: string;
  readonly issueId?: string;
  readonly articleId?: string;
  readonly reportId?: string;
  readonly level?: string;
  readonly channel?: string;
  readonly day?: string;
}

export async function adoptionFacts(
  access: Access,
  state: Adoption | undefined,
  input: unknown,
): Promise<AdoptionFacts> {
  if (state) {
    const units = await unitsByIds(
      access,
      state.units.map((unit) => unit.unitId),
    );
    return { deskId: state.deskId, lineages: [...units.values()].map((unit) => unit.lineage), isKnown: true };
  }
  const asked = (input ?? {}) as Asked;
  const printed = asked.issueId === undefined ? undefined : await printOf(access, asked.issueId);
  const deskId = printed?.deskId ?? asked.deskId ?? '';
  const text = deskId === '' ? undefined : await textOf(access, deskId, asked);
  return {
    deskId,
    lineages: [],
    ...(text ? { text } : {}),
    ...(printed ? { print: printed.print } : {}),
    isKnown: text !== undefined && (await isKnown(access, storyOf(text), asked)),
  };
}

async function textOf(access: Access, deskId: string, { articleId, reportId }: Asked): Promise<AdoptionFacts['text']> {
  if (articleId !== undefined) return articleText(access, deskId, articleId);
  return reportId === undefined ? undefined : reportText(access, deskId, reportId);
}

async function printOf(access: Access, issueId: string) {
  const issue = await loadIssue(access, issueId);
  if (!issue) return undefined;
  const { bulletinId, deskId } = issue.state;
  const bulletin = await loadBulletin(access, bulletinId);
  const unit = await unitOf(access, deskId);
  if (!bulletin || !unit) return undefined;
  const { name: body, channel } = bulletin.state;
  return { deskId, print: { body, channel, level: levelOf(unit.kind) } };
}

async function isKnown(access: Access, story: string, { level = '', channel, day = '' }: Asked): Promise<boolean> {
  const found = await access.db
    .selectFrom('scoring.adoption')
    .select('id')
    .where('org_id', '=', access.orgId)
    .where('story', '=', story)
    .where('status', '=', 'standing')
    .where('level', '=', level)
    .where('channel', channel === undefined ? 'is' : '=', channel ?? null)
    .where('day', '=', day === '' ? null : day)
    .executeTakeFirst();
  return found !== undefined;
}

export const adoptionThing: Thing<
  Adoption,
  AdoptionEvent,
  AdoptionFacts,
  AdoptionAction,
  AdoptionStatus,
  typeof adoptionCommands
> = {
  ...adoptionMachine,
  store: { load: loadAdoption, save: saveAdoption, facts: adoptionFacts },
  sees: seesAdoption,
};
