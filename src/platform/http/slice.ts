/** What a capability hands to the house: its pages, things, reactions and lists. `app/slices.ts` lists them in flow order. */
import type { Hono } from 'hono';
import type { z } from 'zod';
import { reasonsAgainst } from '#kernel/action-table.ts';
import type { Actor, Role } from '#kernel/actor.ts';
import type { ThingWords } from '#kernel/common-wording.ts';
import type { DomainEvent, Recorded } from '#kernel/event.ts';
import type { Commands } from '#kernel/machine.ts';
import type { Refusal } from '#kernel/refusal.ts';
import type { Result } from '#kernel/result.ts';
import type { Wording } from '#kernel/wording.ts';
import {
  type Access,
  type Act,
  type Done,
  handle,
  type Loaded,
  type Reaction,
  type Thing,
  type Work,
} from '#platform/event-log/index.ts';
import type { DailyJob } from '#platform/jobs/index.ts';
import type { HttpEnv, Services } from './env.ts';

/** A list as a JSON operation: GET, read only what the actor may see. */
export interface ApiList {
  readonly path: `/${string}`;
  readonly summary: Wording<string>;
  readonly query: z.ZodObject;
  readonly run: (access: Access, actor: Actor, query: Record<string, unknown>) => Promise<unknown>;
}

/** `query` is parsed before `run` is called, so the list itself is written with its own type. */
export function apiList<Q extends z.ZodObject>(list: {
  path: `/${string}`;
  summary: Wording<string>;
  query: Q;
  run: (access: Access, actor: Actor, query: z.output<Q>) => Promise<unknown>;
}): ApiList {
  return { ...list, run: (access, actor, query) => list.run(access, actor, query as z.output<Q>) };
}

export interface ListedAction {
  readonly name: string;
  readonly from: readonly string[];
  readonly to: string | readonly string[];
  readonly who: readonly ({ readonly role: Role; readonly at: string } | 'system')[];
  readonly needs: readonly string[];
  readonly input: z.ZodType;
}

/** A thing with its types closed over: what the API, the flow document and the replay test walk. */
export interface ListedThing {
  readonly path: `/${string}`;
  readonly name: string;
  readonly words: Wording<ThingWords>;
  readonly statuses: readonly string[];
  readonly actions: readonly ListedAction[];
  /** Those that may be done with many records at once. */
  readonly many: readonly string[];
  readonly handle: (work: Work, act: Act<string, unknown>) => Promise<Done<unknown>>;
  readonly load: (access: Access, id: string) => Promise<Loaded<unknown> | undefined>;
  /** The record as this actor may read it, with every act's reasons against it; undefined when it is not theirs to see. */
  readonly read: (access: Access, actor: Actor, id: string) => Promise<ReadRecord | undefined>;
  readonly replay: (events: readonly Recorded<DomainEvent>[]) => unknown;
}

export interface ReadRecord extends Loaded<unknown> {
  /** Reasons by action; none: it may be done now. */
  readonly acts: Readonly<Record<string, readonly Refusal[]>>;
}

export function listed<S, E extends DomainEvent, F, A extends string, T extends string, C extends Commands<A>>(
  path: `/${string}`,
  thing: Thing<S, E, F, A, T, C>,
  words: Wording<ThingWords>,
  many: readonly A[] = [],
): ListedThing {
  const { table, commands, store } = thing;
  const names = Object.keys(table.actions) as A[];
  const isAction = (name: string): name is A => Object.hasOwn(table.actions, name);
  return {
    path,
    name: table.thing,
    words,
    statuses: table.statuses,
    many,
    actions: names.map((name) => {
      const { from, to, who, needs } = table.actions[name];
      return { name, from, to, who, needs: (needs ?? []).map((n) => n.code), input: commands[name] };
    }),
    handle: (work, act) => {
      if (!isAction(act.action)) throw new Error(`${table.thing} has no action ${act.action}`);
      return handle(work, thing, { ...act, action: act.action });
    },
    load: (access, id) => store.load(access, id),
    read: async (access, actor, id) => {
      const loaded = await store.load(access, id);
      if (!loaded) return undefined;
      const facts = await store.facts(access, loaded.state, undefined, actor, id);
      if (!thing.sees(loaded.state, facts, actor)) return undefined;
      const acts = names.filter((name) => !table.actions[name].from.includes('new'));
      return {
        ...loaded,
        acts: Object.fromEntries(acts.map((name) => [name, reasonsAgainst(table, name, loaded.state, facts, actor)])),
      };
    },
    replay: (events) =>
      events.reduce<S | undefined>((state, event) => thing.evolve(state, event as Recorded<E>), undefined),
  };
}

export interface MenuItem {
  readonly href: string;
  readonly label: Wording<string>;
  /** Shown to people who hold one of these roles; to everybody when left out. */
  readonly roles?: readonly Role[];
  /** Addresses of other capabilities' pages that belong under it. */
  readonly covers?: readonly string[];
}

export interface ActOn {
  readonly id: string;
  readonly action: string;
  readonly input: unknown;
}

export interface Slice<S extends Services = Services> {
  /** Stage and capability, as the folders are called: `intake/report`. */
  readonly name: `${string}/${string}`;
  readonly title: Wording<string>;
  readonly mount?: { readonly path: `/${string}`; readonly routes: (services: S) => Hono<HttpEnv> };
  readonly menu?: readonly MenuItem[];
  readonly things?: readonly ListedThing[];
  readonly reactions?: readonly Reaction[];
  /** What an act on these things needs done outside of its transaction, such as a print; refused: the act is not tried. */
  readonly before?: (services: S, access: Access, actor: Actor, act: ActOn) => Promise<Result<unknown>>;
  readonly lists?: readonly ApiList[];
  /** What is done once a day without anybody asking. */
  readonly jobs?: readonly DailyJob[];
}
