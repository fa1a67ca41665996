/** Sketches of the texts that later ones are compared with. */
import type { Access } from '#platform/event-log/index.ts';
import { intArray, sketch } from '#platform/text-index/index.ts';
import type { OtherKind } from './resemblance.ts';
import './resemblance.tables.ts';

export interface Sketched {
  readonly kind: OtherKind;
  readonly id: string;
  readonly deskId: string;
  readonly text: string;
}

export async function keepSketch({ db, orgId }: Access, { kind, id, deskId, text }: Sketched): Promise<void> {
  const changed = { desk_id: deskId, sketch: intArray(sketch(text)) };
  await db
    .insertInto('newsroom.text_sketch')
    .values({ org_id: orgId, thing_id: id, thing: kind, ...changed })
    .onConflict((c) => c.columns(['org_id', 'thing_id']).doUpdateSet(changed))
    .execute();
}

export async function dropSketch({ db, orgId }: Access, id: string): Promise<void> {
  await db.deleteFrom('newsroom.text_sketch').where('org_id', '=', orgId).where('thing_id', '=', id).execute();
}
