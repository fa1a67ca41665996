/** Rows ⇄ piece of stock: the only SQL that writes them. */
import { deskOf, unitOf } from '#flow/directory/unit/index.ts';
import { countCharacters, textFromBody } from '#kernel/body.ts';
import type { Access, Loaded, Thing, Work } from '#platform/event-log/index.ts';
import { grams, intArray, norm } from '#platform/text-index/index.ts';
import { type StockAction, type StockFacts, seesStock } from './stock-actions.ts';
import { type stockCommands, stockMachine } from './stock-commands.ts';
import type { StockEvent, StockPiece, StockSource, StockStatus } from './stock-piece.ts';
import { sourceOf } from './stock-source.queries.ts';
import './stock.tables.ts';

export async function loadStockPiece(
  access: Access,
  id: string,
  lock?: 'lock',
): Promise<Loaded<StockPiece> | undefined> {
  const row = await access.db
    .selectFrom('newsroom.stock_piece')
    .selectAll()
    .where('org_id', '=', access.orgId)
    .where('id', '=', id)
    .$if(lock === 'lock', (q) => q.forUpdate())
    .executeTakeFirst();
  if (!row) return undefined;
  const { version, kind, status, title, body, topics, speaker, source, revisions, words } = row;
  return {
    version,
    state: {
      ...{ kind, status, title, body, topics, speaker, source, revisions },
      deskId: row.desk_id,
      addedAt: row.added_at,
      addedById: row.added_by_id,
      addedByName: row.added_by_name,
      ...(row.as_of === null ? {} : { asOf: row.as_of }),
      ...(row.unit_id === null ? {} : { unitId: row.unit_id }),
      ...(words === null ? {} : { words }),
    },
  };
}

async function saveStockPiece(work: Work, id: string, piece: StockPiece, version: number): Promise<void> {
  const { status, title, body, topics, speaker, asOf, revisions, words, source } = piece;
  const text = norm([title, topics.join(' '), speaker, textFromBody(body)].join('\n'));
  const changed = {
    ...{ version, status, title, speaker, text },
    topics: [...topics],
    body: JSON.stringify(body),
    characters: countCharacters(body),
    as_of: asOf ?? null,
    changed_at: work.now,
    revisions: JSON.stringify(revisions),
    words: words ?? null,
    g: intArray(grams(text)),
  };
  await work.db
    .insertInto('newsroom.stock_piece')
    .values({
      org_id: work.orgId,
      id,
      desk_id: piece.deskId,
      kind: piece.kind,
      unit_id: piece.unitId ?? null,
      source: JSON.stringify(source),
      source_id: source.kind === 'elsewhere' ? null : source.id,
      added_at: piece.addedAt,
      added_by_id: piece.addedById,
      added_by_name: piece.addedByName,
      ...changed,
    })
    .onConflict((c) => c.columns(['org_id', 'id']).doUpdateSet(changed))
    .execute();
}

interface Asked {
  readonly deskId?: string;
  readonly unitId?: string;
  readonly source?: StockSource;
}

async function stockFacts(access: Access, state: StockPiece | undefined, input: unknown): Promise<StockFacts> {
  const asked = (input ?? {}) as Asked;
  const deskId = state?.deskId ?? asked.deskId ?? '';
  const named = state?.source ?? asked.source;
  const source = named === undefined || named.kind === 'elsewhere' ? undefined : await sourceOf(access, named);
  return {
    deskId,
    deskExists: deskId !== '' && (await deskOf(access, deskId)) !== undefined,
    unitExists: asked.unitId !== undefined && (await unitOf(access, asked.unitId)) !== undefined,
    ...(source ? { source } : {}),
  };
}

export const stockThing: Thing<StockPiece, StockEvent, StockFacts, StockAction, StockStatus, typeof stockCommands> = {
  ...stockMachine,
  store: { load: loadStockPiece, save: saveStockPiece, facts: stockFacts },
  sees: seesStock,
};
