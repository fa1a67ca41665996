/**
 * One table per thing: action → from which states, to which, who may, what must hold.
 * The server, the buttons of a page, the API document, `docs/flow.md` and the tests all read it.
 */
import { type Actor, type Appointment, appointmentAs, type Role } from './actor.ts';
import type { UnitId } from './ids.ts';
import { type Refusal, refusal } from './refusal.ts';

/** Where a role must be held: at the reporting unit, or at the unit that runs the desk. */
export type Seat = 'unit' | 'desk';

/** A named condition; `code` is its refusal when it does not hold. */
export interface Need<State, Facts> {
  readonly code: string;
  readonly holds: (state: State, facts: Facts, actor: Actor) => boolean;
  readonly params?: (state: State, facts: Facts) => Record<string, string | number>;
}

export interface ActionRule<State, Facts, Status extends string> {
  /** `new` means: the record does not exist yet. */
  readonly from: readonly (Status | 'new')[];
  /** The state afterwards; several when the outcome decides; `same` when the state stays. */
  readonly to: Status | readonly Status[] | 'same';
  /** Any one of these. `system` is the house itself, in a reaction to another event. */
  readonly who: readonly ({ readonly role: Role; readonly at: Seat } | 'system')[];
  readonly needs?: readonly Need<State, Facts>[];
}

export interface ActionTable<State, Facts, Action extends string, Status extends string> {
  readonly thing: string;
  readonly statuses: readonly Status[];
  readonly status: (state: State) => Status;
  /** Which unit stands in which seat for this record. */
  readonly seats: (state: State | undefined, facts: Facts) => Partial<Record<Seat, UnitId>>;
  readonly actions: { readonly [A in Action]: ActionRule<State, Facts, Status> };
}

/** The appointment under which this actor may act, or undefined. */
export function capacity<S, F, A extends string, T extends string>(
  table: ActionTable<S, F, A, T>,
  action: A,
  state: S | undefined,
  facts: F,
  actor: Actor,
): Appointment | 'system' | undefined {
  const seats = table.seats(state, facts);
  for (const who of table.actions[action].who) {
    if (who === 'system') {
      if (actor.origin === 'system') return 'system';
      continue;
    }
    const unit = seats[who.at];
    const found = unit === undefined ? undefined : appointmentAs(actor, who.role, unit);
    if (found) return found;
  }
  return undefined;
}

/** All the reasons why this actor cannot do this now; empty means: go ahead. */
export function reasonsAgainst<S, F, A extends string, T extends string>(
  table: ActionTable<S, F, A, T>,
  action: A,
  state: S | undefined,
  facts: F,
  actor: Actor,
): Refusal[] {
  const rule = table.actions[action];
  const status = state === undefined ? 'new' : table.status(state);
  const reasons: Refusal[] = [];
  if (!rule.from.includes(status)) reasons.push(refusal('wrong_status', { status }));
  if (!capacity(table, action, state, facts, actor)) {
    const wanted = rule.who.flatMap((w) => (w === 'system' ? [] : [w.role]));
    reasons.push(refusal('not_your_role', { roles: wanted.join(',') }));
  }
  if (state !== undefined) {
    for (const need of rule.needs ?? []) {
      if (!need.holds(state, facts, actor)) reasons.push(refusal(need.code, need.params?.(state, facts)));
    }
  }
  return reasons;
}
