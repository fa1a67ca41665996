/** The smallest thing with a life: a note that is written once. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Actor } from '#kernel/actor.ts';
import { ok } from '#kernel/result.ts';
import type { Thing } from '#platform/event-log/index.ts';

interface Note {
  readonly text: string;
}
interface Written {
  readonly type: 'note.written';
  readonly data: Note;
}
interface Facts {
  readonly unitId: string;
}
const commands = { write: z.object({ text: z.string().min(1) }) };

export const noteThing: Thing<Note, Written, Facts, 'write', 'written', typeof commands> = {
  table: {
    thing: 'note',
    statuses: ['written'],
    status: () => 'written',
    seats: (_, { unitId }) => ({ unit: unitId }),
    actions: { write: { from: ['new'], to: 'written', who: [{ role: 'correspondent', at: 'unit' }] } },
  },
  commands,
  decide: { write: ({ text }) => ok([{ type: 'note.written', data: { text } }]) },
  evolve: (_, event) => event.data,
  store: {
    load: async () => undefined,
    facts: async (_access, _state, _input, actor) => ({ unitId: actor.unitId }),
    save: async (work, id, { text }, version) => {
      await sql`insert into bench.note (org_id, id, version, text) values (${work.orgId}, ${id}, ${version}, ${text})`.execute(
        work.db,
      );
    },
  },
  sees: () => true,
};

export const actorOf = (orgId: string): Actor => ({
  orgId,
  personId: orgId,
  name: '甲',
  unitId: orgId,
  appointments: [{ role: 'correspondent', unitId: orgId }],
  origin: 'page',
});
