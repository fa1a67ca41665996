/** The one way anything changes: load → table → decide → write row and events → reactions. */
import { capacity, reasonsAgainst } from '#kernel/action-table.ts';
import type { Actor } from '#kernel/actor.ts';
import type { DomainEvent, EventMeta, Recorded } from '#kernel/event.ts';
import type { Commands, Machine } from '#kernel/machine.ts';
import { plainValue } from '#kernel/plain-text.ts';
import { refusal } from '#kernel/refusal.ts';
import { type Access, Refused, type Work } from './work.ts';
import { wrongFields } from './wrong-fields.ts';

export interface Loaded<State> {
  readonly state: State;
  readonly version: number;
}

/** Rows ⇄ state of one thing: the only place that writes its rows. */
export interface Store<State, Facts> {
  /** With `lock` the row stays locked until the work ends. */
  readonly load: (access: Access, id: string, lock?: 'lock') => Promise<Loaded<State> | undefined>;
  readonly save: (work: Work, id: string, state: State, version: number) => Promise<void>;
  /** What the rules must know beside the record. For a new record `state` is undefined and the input says where it belongs. */
  readonly facts: (
    access: Access,
    state: State | undefined,
    input: unknown,
    actor: Actor,
    id: string,
  ) => Promise<Facts>;
  /** Takes what can be taken once only, such as the next number, after the table has allowed the act and before `decide`. */
  readonly reserve?: (work: Work, action: string, id: string, state: State | undefined, facts: Facts) => Promise<Facts>;
}

export interface Thing<
  State,
  Event extends DomainEvent,
  Facts,
  Action extends string,
  Status extends string,
  C extends Commands<Action> = Commands<Action>,
> extends Machine<State, Event, Facts, Action, Status, C> {
  readonly store: Store<State, Facts>;
  /** Who may read the record at all; to anybody else it does not exist. */
  readonly sees: (state: State, facts: Facts, actor: Actor) => boolean;
}

/** A thing whose types do not matter: what the generic routes, the API and the replay test walk over. */
export type AnyThing = Thing<object, DomainEvent, unknown, string, string>;

export interface Act<A extends string, Input> {
  /** Left out for a record that is to be made. */
  readonly id?: string | undefined;
  readonly action: A;
  readonly input: Input;
  /** The version the person saw; another one is refused as `stale`. */
  readonly expectedVersion?: number | undefined;
}

export interface Done<State> {
  readonly id: string;
  readonly version: number;
  readonly state: State;
}

/** Does the act or throws `Refused` with all its reasons; call it inside `inWork`. */
export async function handle<
  S,
  E extends DomainEvent,
  F,
  A extends string,
  T extends string,
  C extends Commands<A>,
  K extends A,
>(work: Work, thing: Thing<S, E, F, A, T, C>, act: Act<K, unknown>): Promise<Done<S>> {
  const input = parse(thing, act);
  const id = act.id ?? work.newId();
  const loaded = act.id === undefined ? undefined : await thing.store.load(work, id, 'lock');
  if (act.id !== undefined && !loaded && !thing.table.actions[act.action].from.includes('new'))
    throw new Refused([refusal('not_found')]);
  const facts = await thing.store.facts(work, loaded?.state, input, work.actor, id);
  if (loaded && work.actor.origin !== 'system' && !thing.sees(loaded.state, facts, work.actor))
    throw new Refused([refusal('not_found')]);
  if (loaded && act.expectedVersion !== undefined && act.expectedVersion !== loaded.version) {
    throw new Refused([refusal('stale', { seen: act.expectedVersion, now: loaded.version })]);
  }
  const reasons = reasonsAgainst(thing.table, act.action, loaded?.state, facts, work.actor);
  if (reasons.length > 0) throw new Refused(reasons);
  const known = (await thing.store.reserve?.(work, act.action, id, loaded?.state, facts)) ?? facts;
  const decided = thing.decide[act.action](input, loaded?.state, {
    id,
    now: work.now,
    newId: work.newId,
    actor: work.actor,
    facts: known,
  });
  if (!decided.ok) throw new Refused(decided.refusals);

  const as = capacity(thing.table, act.action, loaded?.state, facts, work.actor);
  const onBehalfOf = as === 'system' ? undefined : as?.onBehalfOf;
  const recorded = decided.value.map((event, i) =>
    record(work, thing.table.thing, id, (loaded?.version ?? 0) + i + 1, event, onBehalfOf),
  );
  let state = loaded?.state;
  for (const event of recorded) state = thing.evolve(state, event);
  if (state === undefined) throw new Error(`${thing.table.thing}.${act.action} made no record`);
  const version = (loaded?.version ?? 0) + recorded.length;
  await thing.store.save(work, id, state, version);
  for (const event of recorded) {
    work.events.push(event);
    await runReactions(work, event, state);
  }
  return { id, version, state };
}

function parse<S, E extends DomainEvent, F, A extends string, T extends string, C extends Commands<A>, K extends A>(
  thing: Thing<S, E, F, A, T, C>,
  act: Act<K, unknown>,
) {
  const parsed = thing.commands[act.action].safeParse(plainValue(act.input));
  if (parsed.success) return parsed.data;
  throw new Refused(wrongFields(parsed.error));
}

function record<E extends DomainEvent>(
  work: Work,
  thing: string,
  thingId: string,
  version: number,
  event: E,
  onBehalfOf: EventMeta['onBehalfOf'],
): Recorded<E> {
  const { actor } = work;
  const meta: EventMeta = {
    id: work.newId(),
    orgId: work.orgId,
    thing,
    thingId,
    version,
    at: work.now,
    actorId: actor.personId,
    actorName: actor.name,
    ...(onBehalfOf ? { onBehalfOf } : {}),
    origin: actor.origin,
  };
  return { ...event, meta };
}

async function runReactions(work: Work, event: Recorded<DomainEvent>, state: unknown): Promise<void> {
  const house: Work = { ...work, actor: { ...work.actor, origin: 'system' } };
  for (const reaction of work.reactions) {
    if (reaction.on === event.type) await reaction.react(house, event, state);
  }
}
