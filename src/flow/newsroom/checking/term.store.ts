/** Rows ⇄ terms: the only SQL that writes them. */
import type { UnitId } from '#kernel/ids.ts';
import type { Access, Loaded, Store, Thing, Work } from '#platform/event-log/index.ts';
import type { Term, TermEvent, TermStatus } from './term.ts';
import { seesTerm, type TermAction, type TermFacts } from './term-actions.ts';
import { type termCommands, termMachine } from './term-commands.ts';
import './checking.tables.ts';

const rows = ({ db, orgId }: Access) => db.selectFrom('newsroom.term').selectAll().where('org_id', '=', orgId);

type Found = Awaited<ReturnType<ReturnType<typeof rows>['executeTakeFirstOrThrow']>>;

const toTerm = ({ desk_id, status, written, wrong, reason, by_name, at }: Found): Term => ({
  deskId: desk_id,
  status,
  written,
  wrong,
  reason,
  by: by_name,
  at,
});

async function loadTerm(access: Access, id: string, lock?: 'lock'): Promise<Loaded<Term> | undefined> {
  const row = await rows(access)
    .where('id', '=', id)
    .$if(lock === 'lock', (q) => q.forUpdate())
    .executeTakeFirst();
  return row && { version: row.version, state: toTerm(row) };
}

export interface ListedTerm extends Term {
  readonly id: string;
  readonly version: number;
}

/** The desk's whole list, those in force first, added last first; `in_force` only with that status. */
export async function termsOf(access: Access, deskIds: readonly UnitId[], status?: TermStatus): Promise<ListedTerm[]> {
  if (deskIds.length === 0) return [];
  const found = await rows(access)
    .where('desk_id', 'in', [...deskIds])
    .$if(status !== undefined, (q) => q.where('status', '=', status ?? 'in_force'))
    .orderBy('status', 'desc')
    .orderBy('id', 'desc')
    .limit(2000)
    .execute();
  return found.map((row) => ({ id: row.id, version: row.version, ...toTerm(row) }));
}

async function saveTerm(work: Work, id: string, term: Term, version: number): Promise<void> {
  const { deskId, status, written, wrong, reason, by, at } = term;
  const changed = { version, status, written, wrong: JSON.stringify(wrong), reason, by_name: by, at };
  await work.db
    .insertInto('newsroom.term')
    .values({ org_id: work.orgId, id, desk_id: deskId, ...changed })
    .onConflict((c) => c.columns(['org_id', 'id']).doUpdateSet(changed))
    .execute();
}

async function termFacts(
  access: Access,
  state: Term | undefined,
  input: unknown,
  _: unknown,
  id: string,
): Promise<TermFacts> {
  const deskId = state?.deskId ?? (input as { deskId?: string } | undefined)?.deskId ?? '';
  const others = deskId === '' ? [] : await termsOf(access, [deskId], 'in_force');
  const taken = others.filter((t) => t.id !== id).flatMap((t) => t.wrong.map((form) => [form, t.written] as const));
  return { deskId, taken: new Map(taken) };
}

const store: Store<Term, TermFacts> = { load: loadTerm, save: saveTerm, facts: termFacts };

export const termThing: Thing<Term, TermEvent, TermFacts, TermAction, TermStatus, typeof termCommands> = {
  ...termMachine,
  store,
  sees: seesTerm,
};
