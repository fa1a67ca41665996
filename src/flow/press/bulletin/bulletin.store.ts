/** Rows ⇄ bulletin. */

import { deskOf } from '#flow/directory/unit/index.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Access, Loaded, Thing, Work } from '#platform/event-log/index.ts';
import type { Bulletin, BulletinEvent, BulletinStatus } from './bulletin.ts';
import { type BulletinAction, type BulletinFacts, seesBulletin } from './bulletin-actions.ts';
import { type bulletinCommands, bulletinMachine } from './bulletin-commands.ts';
import './bulletin.tables.ts';

export async function loadBulletin(access: Access, id: string, lock?: 'lock'): Promise<Loaded<Bulletin> | undefined> {
  const row = await access.db
    .selectFrom('press.bulletin')
    .selectAll()
    .where('org_id', '=', access.orgId)
    .where('id', '=', id)
    .$if(lock === 'lock', (q) => q.forUpdate())
    .executeTakeFirst();
  return row && { version: row.version, state: { ...row.settings, status: row.status, deskId: row.desk_id } };
}

async function saveBulletin(work: Work, id: string, bulletin: Bulletin, version: number): Promise<void> {
  const { status, deskId, ...settings } = bulletin;
  const changed = { version, status, desk_id: deskId, name: bulletin.name, settings: JSON.stringify(settings) };
  await work.db
    .insertInto('press.bulletin')
    .values({ org_id: work.orgId, id, ...changed })
    .onConflict((c) => c.columns(['org_id', 'id']).doUpdateSet(changed))
    .execute();
}

async function bulletinFacts(
  access: Access,
  state: Bulletin | undefined,
  input: unknown,
  _: Actor,
  id: string,
): Promise<BulletinFacts> {
  const { deskId: asked } = (input ?? {}) as { deskId?: string };
  const deskId = state?.deskId ?? asked ?? '';
  const { openIssues } = await access.db
    .selectFrom('press.issue')
    .select((e) => e.fn.countAll<number>().as('openIssues'))
    .where('org_id', '=', access.orgId)
    .where('bulletin_id', '=', id)
    .where('status', 'in', ['assembling', 'awaiting_sign_off', 'signed_off'])
    .executeTakeFirstOrThrow();
  return { deskId, deskExists: deskId !== '' && (await deskOf(access, deskId)) !== undefined, openIssues };
}

export const bulletinThing: Thing<
  Bulletin,
  BulletinEvent,
  BulletinFacts,
  BulletinAction,
  BulletinStatus,
  typeof bulletinCommands
> = {
  ...bulletinMachine,
  store: { load: loadBulletin, save: saveBulletin, facts: bulletinFacts },
  sees: seesBulletin,
};
