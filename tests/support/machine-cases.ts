/** Every row of an action table as tests: from which states, by whom, to which state, and what its events make of a record. */
import { describe, expect, test } from 'vitest';
import { type ActionTable, reasonsAgainst } from '#kernel/action-table.ts';
import { type Actor, type Role, roles } from '#kernel/actor.ts';
import type { DomainEvent, EventMeta, Recorded } from '#kernel/event.ts';
import type { PersonId, UnitId } from '#kernel/ids.ts';
import type { Commands, Machine } from '#kernel/machine.ts';

export const at = '2026-03-02T01:00:00.000Z';
export const uuid = (n: number): string => `0199b000-0000-7000-8000-${String(n).padStart(12, '0')}`;
export const [unitId, deskId, elsewhere] = [uuid(901), uuid(902), uuid(903)];
export const recordId = uuid(1);

export type Post = readonly [role: Role, unitId: UnitId];

/** Somebody who holds these posts; not the author of any sample unless told so. */
export const actorWith = (
  posts: readonly Post[],
  { personId = uuid(800), name = '办理人', origin = 'page' as Actor['origin'] } = {},
): Actor => ({
  orgId: uuid(900),
  personId,
  name,
  unitId,
  appointments: posts.map(([role, unitId]) => ({ role, unitId })),
  origin,
});

export const house = (): Actor => actorWith([], { origin: 'system', name: '系统' });

export const metaOf = (version: number, by: { personId: PersonId; name: string }, thing = 'sample'): EventMeta => ({
  id: uuid(10_000 + version),
  orgId: uuid(900),
  thing,
  thingId: recordId,
  version,
  at,
  actorId: by.personId,
  actorName: by.name,
  origin: 'page',
});

/** The record after these events, each by the person named beside it. */
export function folded<S, E extends DomainEvent>(
  evolve: (state: S | undefined, event: Recorded<E>) => S,
  ...events: readonly (readonly [E, { personId: PersonId; name: string }])[]
): S {
  const state = events.reduce<S | undefined>(
    (before, [event, by], i) => evolve(before, { ...event, meta: metaOf(i + 1, by) }),
    undefined,
  );
  if (state === undefined) throw new Error('a sample needs an event');
  return state;
}

interface Sample<S, E extends DomainEvent, F, A extends string, T extends string, C extends Commands<A>> {
  readonly machine: Machine<S, E, F, A, T, C>;
  /** A record in this status in which every need of the action holds. */
  readonly stateIn: (status: T, action: A) => S;
  readonly factsFor: (action: A) => F;
  readonly inputs: { readonly [K in A]: object };
}

/** Registers the tests of a machine's rows. */
export function rowsOf<S, E extends DomainEvent, F, A extends string, T extends string, C extends Commands<A>>(
  sample: Sample<S, E, F, A, T, C>,
): void {
  const { table } = sample.machine;
  const actions = Object.keys(table.actions) as A[];
  describe.each(actions)('%s', (action) => {
    const rule = table.actions[action];
    const statuses: (T | 'new')[] = ['new', ...table.statuses];
    const stateIn = (status: T | 'new') => (status === 'new' ? undefined : sample.stateIn(status, action));
    const facts = sample.factsFor(action);
    const reasons = (status: T | 'new', actor: Actor) =>
      reasonsAgainst(table, action, stateIn(status), facts, actor).map((r) => r.code);
    const rightful = rightfulActor(rule.who);

    test.each(statuses)('from %s: allowed or refused as the table says', (status) => {
      const found = reasons(status, rightful);
      if (rule.from.includes(status)) expect(found).toEqual([]);
      // A record that is not there yet may leave a seat empty too.
      else expect(status === 'new' ? found.slice(0, 1) : found).toEqual(['wrong_status']);
    });

    test('by those whom the table names, where it names them, and nobody else', () => {
      const [status] = rule.from;
      if (status === undefined) throw new Error(`${action} starts nowhere`);
      const seats = { unit: unitId, desk: deskId } as const;
      const wrong = roles.flatMap((role) =>
        (['unit', 'desk'] as const).flatMap((seat) => {
          const named = rule.who.some((w) => w !== 'system' && w.role === role && w.at === seat);
          const here = reasons(status, actorWith([[role, seats[seat]]])).length === 0;
          const there = reasons(status, actorWith([[role, elsewhere]])).length === 0;
          return here === named && !there ? [] : [`${role} at ${seat}`];
        }),
      );
      expect(wrong).toEqual([]);
      expect(reasons(status, house()).length === 0).toBe(rule.who.includes('system'));
    });

    test.each(rule.from)('from %s it leads where the table says, also after its events were kept as JSON', (from) => {
      const state = stateIn(from);
      const input = sample.machine.commands[action].parse(sample.inputs[action]) as never;
      let made = 20_000;
      const context = { id: recordId, now: at, newId: () => uuid(++made), actor: rightful, facts };
      const done = sample.machine.decide[action](input, state, context);
      if (!done.ok) throw new Error(done.refusals.map((r) => r.code).join());
      expect(done.value.length).toBeGreaterThan(0);
      const recorded = done.value.map((event, i) => ({ ...event, meta: metaOf(100 + i, rightful) }));
      const next = recorded.reduce<S | undefined>(sample.machine.evolve, state);
      if (next === undefined) throw new Error('no record');
      const allowed = rule.to === 'same' ? [from] : [rule.to].flat();
      expect(allowed).toContain(table.status(next));
      const kept = JSON.parse(JSON.stringify({ recorded, state })) as { recorded: Recorded<E>[]; state?: S };
      expect(kept.recorded.reduce<S | undefined>(sample.machine.evolve, kept.state)).toEqual(next);
    });
  });
}

/** Somebody in the first seat that the row names. */
function rightfulActor(who: readonly ({ readonly role: Role; readonly at: 'unit' | 'desk' } | 'system')[]): Actor {
  const [first] = who;
  if (first === undefined) throw new Error('nobody may');
  return first === 'system' ? house() : actorWith([[first.role, first.at === 'unit' ? unitId : deskId]]);
}

/** Each row as one line: `approve: awaiting_approval → filed by approver at unit if author_never_approves, secrecy_mark`. */
export function rowTexts<S, F, A extends string, T extends string>(table: ActionTable<S, F, A, T>): string[] {
  return (Object.keys(table.actions) as A[]).map((action) => {
    const { from, to, who, needs = [] } = table.actions[action];
    const by = who.map((w) => (w === 'system' ? 'the house' : `${w.role} at ${w.at}`));
    const held = needs.length > 0 ? ` if ${needs.map((n) => n.code).join(', ')}` : '';
    return `${action}: ${from.join(', ')} → ${[to].flat().join(' | ')} by ${by.join(', ')}${held}`;
  });
}
