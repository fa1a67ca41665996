/** What a capability hands to the house: its pages, things, reactions and lists. `app/slices.ts` lists them in flow order. */
import type { Hono } from 'hono';
import type { z } from 'zod';
import type { Actor } from '#kernel/actor.ts';
import type { ThingWords } from '#kernel/common-wording.ts';
import type { Wording } from '#kernel/wording.ts';
import type { Access, Reaction } from '#platform/event-log/index.ts';
import type { HttpEnv, Services } from './env.ts';

/** A list as a JSON operation: GET, read only what the actor may see. */
export interface ApiList {
  readonly path: `/${string}`;
  readonly summary: Wording<string>;
  readonly query: z.ZodObject;
  readonly run: (access: Access, actor: Actor, query: never) => Promise<unknown>;
}

/** A thing with its words; the API makes one operation of each of its actions. */
export interface ListedThing {
  readonly path: `/${string}`;
  // biome-ignore lint/suspicious/noExplicitAny: the list holds things of every type; each is checked where it is made.
  readonly thing: any;
  readonly words: Wording<ThingWords>;
}

export interface MenuItem {
  readonly href: string;
  readonly label: Wording<string>;
  /** Shown to people who hold one of these roles; to everybody when left out. */
  readonly roles?: readonly Actor['appointments'][number]['role'][];
}

export interface Slice<S extends Services = Services> {
  /** Stage and capability, as the folders are called: `intake/report`. */
  readonly name: `${string}/${string}`;
  readonly title: Wording<string>;
  readonly mount?: { readonly path: `/${string}`; readonly routes: (services: S) => Hono<HttpEnv> };
  readonly menu?: readonly MenuItem[];
  readonly things?: readonly ListedThing[];
  readonly reactions?: readonly Reaction[];
  readonly lists?: readonly ApiList[];
}
