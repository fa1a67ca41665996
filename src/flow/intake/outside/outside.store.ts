/** Rows ⇄ outside item: the only SQL that writes them. */
import { deskOf } from '#flow/directory/unit/index.ts';
import { countCharacters, textFromBody } from '#kernel/body.ts';
import type { Access, Loaded, Thing, Work } from '#platform/event-log/index.ts';
import { grams, intArray, norm } from '#platform/text-index/index.ts';
import type { OutsideEvent, OutsideItem, OutsideStatus } from './outside.ts';
import { type OutsideAction, type OutsideFacts, seesOutside } from './outside-actions.ts';
import { type outsideCommands, outsideMachine } from './outside-commands.ts';
import './outside.tables.ts';

export async function loadOutside(access: Access, id: string, lock?: 'lock'): Promise<Loaded<OutsideItem> | undefined> {
  const row = await access.db
    .selectFrom('intake.outside_item')
    .selectAll()
    .where('org_id', '=', access.orgId)
    .where('id', '=', id)
    .$if(lock === 'lock', (q) => q.forUpdate())
    .executeTakeFirst();
  if (!row) return undefined;
  const { version, status, title, body, source, address, day, note, situation } = row;
  return {
    version,
    state: {
      ...{ title, body, source, address, day, note, status },
      deskId: row.desk_id,
      collectedAt: row.collected_at,
      collectorId: row.collector_id,
      collectorName: row.collector_name,
      ...situation,
    },
  };
}

async function saveOutside(work: Work, id: string, item: OutsideItem, version: number): Promise<void> {
  const { status, title, body, source, address, day, note, articles, aside } = item;
  const text = norm([title, source, note, textFromBody(body)].join('\n'));
  const changed = {
    ...{ version, status, title, source, address, day, note, text },
    desk_id: item.deskId,
    body: JSON.stringify(body),
    characters: countCharacters(body),
    changed_at: work.now,
    situation: JSON.stringify({ articles, ...(aside ? { aside } : {}) }),
    g: intArray(grams(text)),
  };
  await work.db
    .insertInto('intake.outside_item')
    .values({
      org_id: work.orgId,
      id,
      collected_at: item.collectedAt,
      collector_id: item.collectorId,
      collector_name: item.collectorName,
      ...changed,
    })
    .onConflict((c) => c.columns(['org_id', 'id']).doUpdateSet(changed))
    .execute();
}

async function outsideFacts(access: Access, state: OutsideItem | undefined, input: unknown): Promise<OutsideFacts> {
  const deskId = state?.deskId ?? (input as { deskId?: string } | undefined)?.deskId ?? '';
  return { deskId, deskExists: deskId !== '' && (await deskOf(access, deskId)) !== undefined };
}

export const outsideThing: Thing<
  OutsideItem,
  OutsideEvent,
  OutsideFacts,
  OutsideAction,
  OutsideStatus,
  typeof outsideCommands
> = {
  ...outsideMachine,
  store: { load: loadOutside, save: saveOutside, facts: outsideFacts },
  sees: seesOutside,
};
