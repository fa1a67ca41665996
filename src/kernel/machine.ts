/** A thing with a life: its table, the shape of each command, decide (command → events) and evolve (event → state). */
import type { z } from 'zod';
import type { ActionTable } from './action-table.ts';
import type { Actor } from './actor.ts';
import type { DomainEvent, Recorded } from './event.ts';
import type { Result } from './result.ts';

/** Everything a rule may know beside the record: clock, ids and looked-up facts are arguments, never fetched. */
export interface Context<Facts> {
  readonly id: string;
  readonly now: string;
  readonly newId: () => string;
  readonly actor: Actor;
  readonly facts: Facts;
}

export type Commands<Action extends string> = { readonly [A in Action]: z.ZodType };

export interface Machine<
  State,
  Event extends DomainEvent,
  Facts,
  Action extends string,
  Status extends string,
  C extends Commands<Action> = Commands<Action>,
> {
  readonly table: ActionTable<State, Facts, Action, Status>;
  readonly commands: C;
  readonly decide: {
    readonly [A in Action]: (
      input: z.output<C[A]>,
      state: State | undefined,
      context: Context<Facts>,
    ) => Result<Event[]>;
  };
  readonly evolve: (state: State | undefined, event: Recorded<Event>) => State;
}
