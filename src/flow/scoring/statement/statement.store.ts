/** Rows ⇄ statement; the lock of its period, and the figures it is locked with. */
import { deskOf, unitOf } from '#flow/directory/unit/index.ts';
import { unitRoles } from '#flow/scoring/adoption/index.ts';
import {
  bookedSums,
  bookOf,
  lockDays,
  periodInWords,
  rowOf,
  type Scored,
  scoredIn,
  scoreSettingOf,
  unreadableRules,
} from '#flow/scoring/score/index.ts';
import type { Actor } from '#kernel/actor.ts';
import { addDays, dayOf } from '#kernel/calendar.ts';
import type { UnitId } from '#kernel/ids.ts';
import { type Period, periodOf } from '#kernel/period.ts';
import { type Refusal, refusal } from '#kernel/refusal.ts';
import type { Access, Loaded, Thing, Work } from '#platform/event-log/index.ts';
import { type Figures, figuresOf } from './figures.ts';
import type { StatementEvent, StatementRecord, StatementStatus } from './statement.ts';
import { type StatementAction, type StatementFacts, seesStatement } from './statement-actions.ts';
import { type statementCommands, statementMachine } from './statement-commands.ts';
import { statementPageWording } from './statement-page-wording.ts';
import { type StatementUnit, tableOf } from './statement-table.ts';
import './statement.tables.ts';

export async function loadStatement(
  access: Access,
  id: string,
  lock?: 'lock',
): Promise<Loaded<StatementRecord> | undefined> {
  const row = await access.db
    .selectFrom('scoring.statement')
    .selectAll()
    .where('org_id', '=', access.orgId)
    .where('id', '=', id)
    .$if(lock === 'lock', (q) => q.forUpdate())
    .executeTakeFirst();
  if (!row) return undefined;
  const period = { name: row.period, from: row.from_day, to: row.to_day };
  return { version: row.version, state: { ...row.detail, period, deskId: row.desk_id, status: row.status } };
}

async function saveStatement(work: Work, id: string, statement: StatementRecord, version: number): Promise<void> {
  const { deskId, status, period, ...detail } = statement;
  const untitled = statementPageWording.zh.untitled(periodInWords(period, 'zh'));
  const changed = {
    version,
    status,
    title: statement.text?.title ?? untitled,
    changed_at: work.now,
    detail: JSON.stringify(detail),
  };
  await work.db
    .insertInto('scoring.statement')
    .values({
      org_id: work.orgId,
      id,
      desk_id: deskId,
      period: period.name,
      from_day: period.from,
      to_day: period.to,
      ...changed,
    })
    .onConflict((c) => c.columns(['org_id', 'id']).doUpdateSet(changed))
    .execute();
}

interface Asked {
  readonly deskId?: string;
  readonly period?: string;
  readonly fingerprint?: string | undefined;
}

export async function statementFacts(
  access: Access,
  state: StatementRecord | undefined,
  input: unknown,
  actor: Actor,
): Promise<StatementFacts> {
  const asked = (input ?? {}) as Asked;
  const deskId = state?.deskId ?? asked.deskId ?? '';
  const period = state?.period ?? periodOf(asked.period ?? '');
  const desk = deskId === '' ? undefined : await unitOf(access, deskId);
  const objector = await objectorOf(access, deskId, actor);
  return {
    deskId,
    deskName: desk?.name ?? '',
    issuer: desk ? ((await deskOf(access, deskId))?.name ?? desk.name) : '',
    ledger: desk && period ? await bookedSums(access, deskId, period) : { points: '0', money: '0' },
    ranksAllowed: desk ? (await scoreSettingOf(access, deskId)).ranks !== undefined : false,
    ...(period ? { period } : {}),
    against: !state && desk && period ? await reasonsAgainstLock(access, deskId, period) : [],
    ...(objector ? { objector } : {}),
    ...(asked.fingerprint ? { seenFingerprint: asked.fingerprint } : {}),
  };
}

async function objectorOf(access: Access, deskId: UnitId, actor: Actor): Promise<StatementFacts['objector']> {
  for (const { role, unitId } of actor.appointments) {
    if (!unitRoles.some((own) => own === role)) continue;
    const unit = await unitOf(access, unitId);
    if (unit?.lineage.includes(deskId)) return { unitId, name: unit.name };
  }
  return undefined;
}

/** Locks follow one another without a gap: no day is left open behind a locked one. */
async function reasonsAgainstLock(access: Access, deskId: UnitId, period: Period): Promise<Refusal[]> {
  const { lockedTo } = await bookOf(access, deskId);
  const next = lockedTo === undefined ? undefined : addDays(lockedTo, 1);
  const known = await access.db
    .selectFrom('scoring.statement')
    .select('id')
    .where('org_id', '=', access.orgId)
    .where('desk_id', '=', deskId)
    .where('period', '=', period.name)
    .executeTakeFirst();
  return [
    ...(known ? [{ ...refusal('period_known'), field: 'period' }] : []),
    ...(next !== undefined && period.from > next
      ? [{ ...refusal('period_gap', { from: next }), field: 'period' }]
      : []),
    ...((await unreadableRules(access, [deskId])).length > 0
      ? [{ ...refusal('rules_unreadable'), field: 'period' }]
      : []),
    ...((await scoredIn(access, deskId, period)) ? [] : [{ ...refusal('no_rules'), field: 'period' }]),
  ];
}

/** The figures are taken under the book's lock: nothing is booked between them and the lock, and nobody locks the same days. */
async function lockPeriod(
  work: Work,
  action: string,
  _: string,
  __: StatementRecord | undefined,
  facts: StatementFacts,
): Promise<StatementFacts> {
  const { deskId, period, against } = facts;
  if (action !== 'lock' || !period || period.to >= dayOf(work.now) || against.length > 0) return facts;
  await lockDays(work, deskId, period);
  const scored = await scoredIn(work, deskId, period);
  const still = await reasonsAgainstLock(work, deskId, period);
  return { ...facts, against: still, ...(scored ? { figures: figuresIn(scored, period) } : {}) };
}

function figuresIn(scored: Scored, period: Period): Figures {
  const disqualified = new Set(scored.disqualified.map(({ unit }) => unit));
  return figuresOf(tableOf({ ...scored, period, disqualified, units: listed(scored) }), scored);
}

/** Units of the classes that the rules name, with a row of their own; others appear once they filed or earned something. */
function listed({ ruleSet, units, facts }: Scored): StatementUnit[] {
  const row = rowOf(ruleSet, facts);
  const classes = Object.keys(ruleSet.classes ?? {});
  return units
    .filter((unit) => unit.class !== undefined && classes.includes(unit.class) && row(unit.id) === unit.id)
    .map((unit) => ({ id: unit.id, ...(unit.class ? { class: unit.class } : {}) }));
}

export const statementThing: Thing<
  StatementRecord,
  StatementEvent,
  StatementFacts,
  StatementAction,
  StatementStatus,
  typeof statementCommands
> = {
  ...statementMachine,
  store: { load: loadStatement, save: saveStatement, facts: statementFacts, reserve: lockPeriod },
  sees: seesStatement,
};
