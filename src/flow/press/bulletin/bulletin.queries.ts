/** What the pages of the bulletins read: the bulletins of one's desks, and the register of every number taken. */
import { type Actor, holds } from '#kernel/actor.ts';
import type { UnitId } from '#kernel/ids.ts';
import type { Access } from '#platform/event-log/index.ts';
import type { BulletinStatus } from './bulletin.ts';
import { deskRoles } from './bulletin-actions.ts';
import './bulletin.tables.ts';

export interface BulletinLine {
  readonly id: string;
  readonly name: string;
  readonly deskId: UnitId;
  readonly deskName: string;
  readonly status: BulletinStatus;
  readonly channel: string;
  readonly openIssues: number;
  readonly released: number;
}

export const desksOf = (actor: Actor): UnitId[] => [
  ...new Set(actor.appointments.filter((a) => deskRoles.some((role) => role === a.role)).map((a) => a.unitId)),
];

/** Of the desks where the actor is an editor, a checker or the signatory; running ones first. */
export async function listBulletins(access: Access, actor: Actor): Promise<BulletinLine[]> {
  const desks = desksOf(actor);
  if (desks.length === 0) return [];
  const rows = await access.db
    .selectFrom('press.bulletin as b')
    .leftJoin('directory.desk as d', (j) => j.onRef('d.org_id', '=', 'b.org_id').onRef('d.unit_id', '=', 'b.desk_id'))
    .leftJoin('press.issue as i', (j) => j.onRef('i.org_id', '=', 'b.org_id').onRef('i.bulletin_id', '=', 'b.id'))
    .select(['b.id', 'b.name', 'b.desk_id as deskId', 'd.name as deskName', 'b.status', 'b.settings'])
    .select((e) => [
      e.fn
        .count<number>('i.id')
        .filterWhere('i.status', 'in', ['assembling', 'awaiting_sign_off', 'signed_off'])
        .as('openIssues'),
      e.fn.count<number>('i.id').filterWhere('i.released_at', 'is not', null).as('released'),
    ])
    .where('b.org_id', '=', access.orgId)
    .where('b.desk_id', 'in', desks)
    .groupBy(['b.org_id', 'b.id', 'd.name'])
    .orderBy('b.status', 'desc')
    .orderBy('b.id')
    .execute();
  return rows.map(({ settings, deskName, ...row }) => ({
    ...row,
    deskName: deskName ?? '',
    channel: settings.channel,
  }));
}

/** Bulletins in which the actor may open an issue. */
export async function bulletinsToEdit(access: Access, actor: Actor): Promise<BulletinLine[]> {
  const editorAt = (deskId: UnitId) => actor.appointments.some((a) => a.role === 'editor' && a.unitId === deskId);
  if (!holds(actor, 'editor')) return [];
  return (await listBulletins(access, actor)).filter((b) => b.status === 'running' && editorAt(b.deskId));
}

/** One sequence of numbers: a series in a year, newest year first. */
export interface Sequence {
  readonly series: 'main' | 'extra';
  readonly year: number;
  readonly taken: number;
  readonly voided: number;
  /** Every number from 1 to the last is in the register. */
  readonly complete: boolean;
}

export async function sequencesOf(access: Access, bulletinId: string): Promise<Sequence[]> {
  const rows = await access.db
    .selectFrom('press.issue_number')
    .select((e) => [
      'series',
      'year',
      e.fn.countAll<number>().as('taken'),
      e.fn.count<number>('void_reason').as('voided'),
      e.fn.max('number').as('last'),
    ])
    .where('org_id', '=', access.orgId)
    .where('bulletin_id', '=', bulletinId)
    .groupBy(['series', 'year'])
    .orderBy('year', 'desc')
    .orderBy('series', 'desc')
    .execute();
  return rows.map(({ last, ...row }) => ({ ...row, complete: row.taken === last }));
}

export interface RegisterLine {
  readonly number: number;
  readonly total: number;
  readonly issueId: string;
  readonly takenAt: string;
  readonly voided?: { readonly words: string; readonly at: string | null; readonly by: string | null };
}

/** Every number of a sequence, the newest first: a year has at most some hundreds. */
export async function registerOf(
  access: Access,
  bulletinId: string,
  { series, year }: Pick<Sequence, 'series' | 'year'>,
): Promise<RegisterLine[]> {
  const rows = await access.db
    .selectFrom('press.issue_number')
    .selectAll()
    .where('org_id', '=', access.orgId)
    .where('bulletin_id', '=', bulletinId)
    .where('series', '=', series)
    .where('year', '=', year)
    .orderBy('number', 'desc')
    .execute();
  return rows.map(({ number, total, issue_id: issueId, taken_at: takenAt, void_reason, voided_at, voided_by }) => ({
    number,
    total,
    issueId,
    takenAt,
    ...(void_reason !== null ? { voided: { words: void_reason, at: voided_at, by: voided_by } } : {}),
  }));
}
