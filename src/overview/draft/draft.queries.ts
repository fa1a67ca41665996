import { dayOf, timeOf } from '#kernel/calendar.ts';
import type { Access } from '#platform/event-log/index.ts';

/** Who changed a record last, when that was after the version its writer saw. */
export async function laterChange(
  { db, orgId }: Access,
  id: string,
  seen: number,
): Promise<{ readonly who: string; readonly at: string } | undefined> {
  const last = await db
    .selectFrom('platform.event')
    .select(['actor_name', 'at', 'version'])
    .where('org_id', '=', orgId)
    .where('thing_id', '=', id)
    .where('version', '>', seen)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last && { who: last.actor_name, at: clockOf(last.at) };
}

/** `11-22 14:03` in the office's time. */
const clockOf = (instant: string): string => `${dayOf(instant).slice(5)} ${timeOf(instant)}`;
