/** A table of units into the tree: all of it or nothing. */
import type { Actor } from '#kernel/actor.ts';
import { type Day, dayOf } from '#kernel/calendar.ts';
import { handle, inWork, Refused, type Work, type WorkServices } from '#platform/event-log/index.ts';
import { allUnits } from './unit.queries.ts';
import { unitThing } from './unit.store.ts';
import { type LineFault, parseUnitCsv } from './unit-csv.ts';
import { type PlannedUnit, planUnits } from './unit-plan.ts';

export interface ImportDone {
  readonly opened: number;
  /** Lines that name units which exist already. */
  readonly kept: number;
}

export type ImportResult =
  | { readonly ok: true; readonly value: ImportDone }
  | { readonly ok: false; readonly faults: readonly LineFault[] };

/** `bytes`: a CSV file in UTF-8, or in GB 18030 as spreadsheets in China save it. A unit without a day opens today. */
export async function importUnits(services: WorkServices, actor: Actor, bytes: Uint8Array): Promise<ImportResult> {
  const text = decoded(bytes);
  if (text === undefined) return { ok: false, faults: [{ line: 1, code: 'csv_encoding' }] };
  const table = parseUnitCsv(text);
  const today = dayOf(services.now());
  const done = await inWork(services, actor, async (work) => {
    const existing = await allUnits(work);
    const plan = planUnits(
      table,
      existing.filter((unit) => unit.closedOn === undefined),
      today,
    );
    if (plan.faults.length > 0) throw new Refused([...plan.faults]);
    await openAll(work, plan.toOpen, today);
    return { opened: plan.toOpen.length, kept: plan.kept };
  });
  // Whatever is thrown above carries its line.
  return done.ok ? done : { ok: false, faults: done.refusals as LineFault[] };
}

async function openAll(work: Work, planned: readonly PlannedUnit[], today: Day): Promise<void> {
  const ids = new Map<number, string>();
  for (const { row, parent } of planned) {
    const { name, shortName, kind, sortOrder, openedOn } = row;
    const parentId = parent && ('id' in parent ? parent.id : ids.get(parent.line));
    const input = { name, shortName, kind, sortOrder, parentId, on: openedOn || today };
    try {
      const { id } = await handle(work, unitThing, { action: 'open', input });
      ids.set(row.line, id);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      throw new Refused(error.refusals.map((reason) => ({ ...reason, line: row.line })));
    }
  }
}

function decoded(bytes: Uint8Array): string | undefined {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The next one, then.
    }
  }
  return undefined;
}
