/** One act on many records: each in a transaction of its own, with its own event; what cannot be done is left with its reasons. */
import { z } from 'zod';
import type { Actor } from '#kernel/actor.ts';
import type { Refusal } from '#kernel/refusal.ts';
import { inWork } from '#platform/event-log/index.ts';
import type { Services } from './env.ts';
import type { ListedThing } from './slice.ts';

/** What one request does: a few seconds of a busy machine. */
export const portion = 50;
/** How long an act on many can be taken back at once. */
export const undoMinutes = 30;

export interface Left {
  readonly id: string;
  readonly refusals: readonly Refusal[];
}

export interface ManyActs {
  readonly ids: readonly string[];
  readonly action: string;
  readonly input: unknown;
  /** The same key again does nothing twice: each record's own key is made of it. */
  readonly key?: string | undefined;
}

export interface ManyDone {
  readonly done: readonly { readonly id: string; readonly version: number }[];
  readonly left: readonly Left[];
}

export async function actOnMany(
  services: Services,
  actor: Actor,
  thing: ListedThing,
  { ids, action, input, key }: ManyActs,
): Promise<ManyDone> {
  const done: ManyDone['done'][number][] = [];
  const left: Left[] = [];
  for (const id of ids) {
    const act = { id, action, input };
    const one = await inWork(
      services,
      actor,
      async (work) => ({ id, version: (await thing.handle(work, act)).version }),
      key ? { key: `${key}.${id}`, request: act } : undefined,
    );
    if (one.ok) done.push(one.value);
    else left.push({ id, refusals: one.refusals });
  }
  return { done, left };
}

/** The records on which the actor's act under this key was done a short while ago. */
export async function doneUnder({ db, now }: Services, actor: Actor, key: string): Promise<string[]> {
  if (!/^[\w-]+$/.test(key)) return [];
  const rows = await db
    .selectFrom('platform.idempotency_key')
    .select('result')
    .where('org_id', '=', actor.orgId)
    .where('actor_id', '=', actor.personId)
    .where('key', '>=', `${key}.`)
    .where('key', '<', `${key}/`)
    .where('at', '>', new Date(Date.parse(now()) - undoMinutes * 60_000).toISOString())
    .execute();
  return z
    .array(z.object({ id: z.uuid() }).transform(({ id }) => id))
    .catch([])
    .parse(rows.map((row) => row.result));
}
