/** Sketches of the texts that later ones are compared with. */
import { sql } from 'kysely';
import type { Access } from '#platform/event-log/index.ts';
import { intArray, sketch } from '#platform/text-index/index.ts';
import { textsOf, wholeText } from './near-duplicate.queries.ts';
import type { OtherKind } from './resemblance.ts';
import './resemblance.tables.ts';

export interface Sketched {
  readonly kind: OtherKind;
  readonly id: string;
  readonly deskId: string;
  readonly text: string;
  /** An article that is not printed yet. */
  readonly inHand?: boolean;
}

export async function keepSketch(
  { db, orgId }: Access,
  { kind, id, deskId, text, inHand = false }: Sketched,
): Promise<void> {
  const changed = { desk_id: deskId, in_hand: inHand, sketch: intArray(sketch(text)) };
  await db
    .insertInto('newsroom.text_sketch')
    .values({ org_id: orgId, thing_id: id, thing: kind, ...changed })
    .onConflict((c) => c.columns(['org_id', 'thing_id']).doUpdateSet(changed))
    .execute();
}

export async function dropSketch({ db, orgId }: Access, id: string): Promise<void> {
  await db.deleteFrom('newsroom.text_sketch').where('org_id', '=', orgId).where('thing_id', '=', id).execute();
}

const batch = 200;

/** Every sketch anew, from what was filed, written and printed; how many. */
export async function rebuildSketches({ db, orgId }: Access): Promise<number> {
  let count = 0;
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const { rows } = await sql<Omit<Sketched, 'text'>>`
      select * from (
        select 'report' as kind, id, desk_id as "deskId", false as "inHand" from intake.report
          where org_id = ${orgId} and filed_at is not null and status <> 'withdrawn'
        union all
        select 'article', id, desk_id, status not in ('printed', 'corrected') from newsroom.article
          where org_id = ${orgId} and status not in ('merged', 'withdrawn')
      ) t where id > ${after} order by id limit ${batch}`.execute(db);
    const last = rows.at(-1);
    if (!last) return count;
    const texts = await textsOf({ db, orgId }, rows);
    for (const row of rows) {
      const text = texts.get(row.id);
      if (text) await keepSketch({ db, orgId }, { ...row, text: wholeText(text) });
    }
    count += rows.length;
    after = last.id;
  }
}
