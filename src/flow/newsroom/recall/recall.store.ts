/** Rows ⇄ recall: the only SQL that writes them; a fixed number of statements for any number of places. */
import type { Access, Loaded, Store, Thing, Work } from '#platform/event-log/index.ts';
import type { Place, PlaceKind, Recall, RecallEvent, RecallStatus } from './recall.ts';
import { type RecallAction, type RecallFacts, seesRecall } from './recall-actions.ts';
import { type recallCommands, recallMachine } from './recall-commands.ts';
import './recall.tables.ts';

export async function loadRecall(access: Access, id: string, lock?: 'lock'): Promise<Loaded<Recall> | undefined> {
  const row = await access.db
    .selectFrom('newsroom.recall')
    .selectAll()
    .where('org_id', '=', access.orgId)
    .where('id', '=', id)
    .$if(lock === 'lock', (q) => q.forUpdate())
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    version: row.version,
    state: {
      deskId: row.desk_id,
      source: { kind: row.source_kind, id: row.source_id, title: row.source_title },
      cause: row.cause,
      words: row.words,
      status: row.status,
      openedAt: row.opened_at,
      openedBy: row.opened_by,
      places: await placesOf(access, id),
    },
  };
}

async function placesOf({ db, orgId }: Access, id: string): Promise<Place[]> {
  const rows = await db
    .selectFrom('newsroom.recall_place')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('recall_id', '=', id)
    .orderBy('position')
    .execute();
  return rows.map(({ kind, place_id, title, fingerprint, sentences, status, outcome }) => ({
    kind: kind as PlaceKind,
    id: place_id,
    title,
    ...(fingerprint === null ? {} : { fingerprint }),
    sentences,
    status,
    ...(outcome ? { outcome } : {}),
  }));
}

async function saveRecall(work: Work, id: string, recall: Recall, version: number): Promise<void> {
  const { deskId, source, cause, words, status, openedAt, openedBy } = recall;
  const changed = { version, status };
  await work.db
    .insertInto('newsroom.recall')
    .values({
      ...{ org_id: work.orgId, id, desk_id: deskId },
      ...{ source_kind: source.kind, source_id: source.id, source_title: source.title },
      ...{ cause, words, opened_at: openedAt, opened_by: openedBy },
      ...changed,
    })
    .onConflict((c) => c.columns(['org_id', 'id']).doUpdateSet(changed))
    .execute();
  await work.db
    .insertInto('newsroom.recall_place')
    .values(recall.places.map((place, position) => toRow(work, id, place, position)))
    .onConflict((c) =>
      c.columns(['org_id', 'recall_id', 'position']).doUpdateSet((e) => ({
        title: e.ref('excluded.title'),
        fingerprint: e.ref('excluded.fingerprint'),
        sentences: e.ref('excluded.sentences'),
        status: e.ref('excluded.status'),
        outcome: e.ref('excluded.outcome'),
      })),
    )
    .execute();
}

function toRow(work: Work, recallId: string, place: Place, position: number) {
  const { kind, id, title, fingerprint, sentences, status, outcome } = place;
  return {
    ...{ org_id: work.orgId, recall_id: recallId, position, kind, place_id: id, title, status },
    fingerprint: fingerprint ?? null,
    sentences: JSON.stringify(sentences),
    outcome: outcome ? JSON.stringify(outcome) : null,
  };
}

async function recallFacts(access: Access, state: Recall | undefined, input: unknown): Promise<RecallFacts> {
  if (!state) return { deskId: (input as { deskId: string }).deskId, changed: [] };
  const ids = state.places.filter((p) => p.kind === 'article').map((p) => p.id);
  const rows = await access.db
    .selectFrom('newsroom.article')
    .select(['id', 'fingerprint'])
    .where('org_id', '=', access.orgId)
    .where('id', 'in', ids)
    .execute();
  const then = new Map(state.places.map((p) => [p.id, p.fingerprint]));
  return { deskId: state.deskId, changed: rows.filter((r) => then.get(r.id) !== r.fingerprint).map((r) => r.id) };
}

const store: Store<Recall, RecallFacts> = { load: loadRecall, save: saveRecall, facts: recallFacts };

export const recallThing: Thing<Recall, RecallEvent, RecallFacts, RecallAction, RecallStatus, typeof recallCommands> = {
  ...recallMachine,
  store,
  sees: seesRecall,
};
