/** One route for every act on a thing: parse the form, handle, go on to the record or show it again with the reasons. */
import { type Context, Hono } from 'hono';
import type { DomainEvent } from '#kernel/event.ts';
import type { Commands } from '#kernel/machine.ts';
import { handle, inWork, type Thing } from '#platform/event-log/index.ts';
import type { HttpEnv, Services } from './env.ts';
import { onceFor, postedForm } from './form.ts';
import type { Problem } from './problem.ts';

export interface ActPages {
  /** The record's page, again, with the problem on it. */
  readonly show: (c: Context<HttpEnv>, id: string, problem: Problem) => Response | Promise<Response>;
  /** Where to go when it is done; the record's own page when left out. */
  readonly after?: (id: string, action: string) => string;
}

/** POST /:id/:action for each action that needs an existing record. `base` is the address the routes are mounted under. */
export function actRoutes<S, E extends DomainEvent, F, A extends string, T extends string, C extends Commands<A>>(
  services: Services,
  base: string,
  thing: Thing<S, E, F, A, T, C>,
  pages: ActPages,
): Hono<HttpEnv> {
  const isAction = (name: string): name is A => Object.hasOwn(thing.table.actions, name);
  return new Hono<HttpEnv>().post('/:id{[0-9a-f-]{36}}/:action', async (c, next) => {
    const { id, action } = c.req.param();
    if (!isAction(action)) return next();
    const form = await postedForm(c);
    const { input, expectedVersion } = form;
    const done = await inWork(
      services,
      c.var.actor,
      async (work) => {
        const { version } = await handle(work, thing, { id, action, input, expectedVersion });
        return { id, version };
      },
      onceFor(form, { id, action, input }),
    );
    if (!done.ok) return pages.show(c, id, { action, refusals: done.refusals, values: input });
    return c.redirect(pages.after?.(id, action) ?? `${base}/${id}?done=${action}`, 303);
  });
}
