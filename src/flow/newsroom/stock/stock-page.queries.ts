/** A piece of stock as one actor may read it. */
import type { Actor } from '#kernel/actor.ts';
import type { Db } from '#platform/db/index.ts';
import { loadStockPiece, stockThing } from './stock.store.ts';
import { seesStock } from './stock-actions.ts';

/** The piece with its facts, when the actor may see it. */
export async function seenPiece(db: Db, actor: Actor, id: string) {
  const access = { db, orgId: actor.orgId };
  const loaded = await loadStockPiece(access, id);
  if (!loaded) return undefined;
  const facts = await stockThing.store.facts(access, loaded.state, undefined, actor, id);
  return seesStock(loaded.state, facts, actor) ? { ...loaded, facts, access } : undefined;
}
