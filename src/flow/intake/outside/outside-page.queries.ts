/** An outside item as one actor may read it. */
import type { Actor } from '#kernel/actor.ts';
import type { Db } from '#platform/db/index.ts';
import { loadOutside, outsideThing } from './outside.store.ts';
import { seesOutside } from './outside-actions.ts';

/** The item with its facts, when the actor may see it. */
export async function seenItem(db: Db, actor: Actor, id: string) {
  const access = { db, orgId: actor.orgId };
  const loaded = await loadOutside(access, id);
  if (!loaded) return undefined;
  const facts = await outsideThing.store.facts(access, loaded.state, undefined, actor, id);
  return seesOutside(loaded.state, facts, actor) ? { ...loaded, facts, access } : undefined;
}
