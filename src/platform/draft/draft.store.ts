/** What a person typed into a form and has not sent: it waits on the server, for this window or another computer. */
import type { Actor } from '#kernel/actor.ts';
import type { Access } from '#platform/event-log/index.ts';
import type { DraftFields } from './draft.tables.ts';

export interface Draft {
  readonly id: string;
  /** Which form, as it calls itself: `/reports/new`. */
  readonly form: string;
  /** The version of the record its writer saw; none for a new one. */
  readonly seenVersion: number | undefined;
  readonly fields: DraftFields;
  /** Instant, ISO 8601. */
  readonly savedAt: string;
  /** Typed in this very window. */
  readonly here: boolean;
}

/** Days after which an unsent draft is dropped. */
export const draftDays = 30;

const mine = ({ db, orgId }: Access, { personId }: Actor) =>
  db.selectFrom('platform.draft').where('org_id', '=', orgId).where('person_id', '=', personId);

export async function keepDraft(
  access: Access,
  actor: Actor,
  { id, form, seenVersion, fields, savedAt }: Omit<Draft, 'here'>,
): Promise<void> {
  const changed = {
    tab: actor.tab ?? null,
    seen_version: seenVersion ?? null,
    fields: JSON.stringify(fields),
    saved_at: savedAt,
  };
  await access.db
    .insertInto('platform.draft')
    .values({ org_id: access.orgId, person_id: actor.personId, id, form, ...changed })
    .onConflict((c) => c.columns(['org_id', 'person_id', 'id']).doUpdateSet(changed))
    .execute();
}

/** The last thing the person typed into this form: in this window if there is any, else anywhere. */
export async function draftFor(access: Access, actor: Actor, form: string): Promise<Draft | undefined> {
  const rows = await mine(access, actor)
    .selectAll()
    .where('form', '=', form)
    .orderBy('saved_at', 'desc')
    .limit(20)
    .execute();
  const row = rows.find((r) => r.tab !== null && r.tab === actor.tab) ?? rows[0];
  return (
    row && {
      id: row.id,
      form: row.form,
      seenVersion: row.seen_version ?? undefined,
      fields: row.fields,
      savedAt: row.saved_at,
      here: row.tab !== null && row.tab === actor.tab,
    }
  );
}

export async function dropDraft({ db, orgId }: Access, { personId }: Actor, id: string): Promise<void> {
  await db
    .deleteFrom('platform.draft')
    .where('org_id', '=', orgId)
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .execute();
}

/** Those of everybody in the organisation that have waited too long. */
export async function dropOldDrafts({ db, orgId }: Access, before: string): Promise<void> {
  await db.deleteFrom('platform.draft').where('org_id', '=', orgId).where('saved_at', '<', before).execute();
}
