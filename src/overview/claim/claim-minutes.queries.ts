/** After how many minutes without a key a claim ends by itself: as the record's desk has it. */
import { sql } from 'kysely';
import { usualClaimMinutes } from '#flow/directory/unit/index.ts';
import type { Claimed } from '#platform/claim/index.ts';
import type { Access } from '#platform/event-log/index.ts';

export async function claimMinutes({ db, orgId }: Access, { thing, id }: Claimed): Promise<number> {
  const records = sql.table(thing === 'report' ? 'intake.report' : 'newsroom.article');
  const { rows } = await sql<{ minutes: number | null }>`
    select d.claim_minutes as minutes from ${records} r
    join directory.desk d on d.org_id = r.org_id and d.unit_id = r.desk_id
    where r.org_id = ${orgId} and r.id = ${id}`.execute(db);
  return rows[0]?.minutes ?? usualClaimMinutes;
}
