/** One act on many records: each in a transaction of its own, with its own event; what cannot be done is left with its reasons. */
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import type { Actor } from '#kernel/actor.ts';
import { type Refusal, refusal } from '#kernel/refusal.ts';
import { inWork } from '#platform/event-log/index.ts';
import type { HttpEnv, Services } from './env.ts';
import { postedForm } from './form.ts';
import type { ListedThing } from './slice.ts';

export interface Left {
  readonly id: string;
  readonly refusals: readonly Refusal[];
}

export interface BulkOutcome {
  readonly action: string;
  /** Under which its undoing is asked for. */
  readonly key: string;
  readonly done: number;
  readonly left: readonly Left[];
  /** What was typed, by field; for the form that is shown again. */
  readonly values: Readonly<Record<string, unknown>>;
}

export interface Inverse {
  readonly action: string;
  readonly input: Readonly<Record<string, unknown>>;
}

export interface BulkPages {
  /** Actions that may be done with many. */
  readonly actions: readonly string[];
  /** What takes one of them back, where anything does. */
  readonly inverses: Readonly<Record<string, Inverse>>;
  /** All records that match the conditions in the address; at most `mostAtOnce`. */
  readonly matching: (c: Context<HttpEnv>) => Promise<readonly string[]>;
  /** The list, with what became of it: shown again when something is left, else gone to. */
  readonly show: (c: Context<HttpEnv>, outcome: BulkOutcome, status: 409 | 422) => Promise<Response>;
  readonly after: (c: Context<HttpEnv>, outcome: BulkOutcome) => string;
}

export const mostAtOnce = 2000;
/** How long an act on many can be taken back at once. */
export const undoMinutes = 30;

const chosenSchema = z
  .union([z.string(), z.array(z.string())])
  .transform((one) => [one].flat().map((text) => text.replace(/^[a-z]+:/, '')))
  .pipe(z.array(z.uuid()).max(mostAtOnce))
  .catch([]);

/** POST /bulk and /bulk/undo under the address of the list. */
export function bulkRoutes(services: Services, thing: ListedThing, pages: BulkPages): Hono<HttpEnv> {
  return new Hono<HttpEnv>()
    .post('/bulk', async (c) => {
      const { input, onceKey } = await postedForm(c);
      const { act, all, source, ...typed } = input;
      const action = typeof act === 'string' ? act : '';
      const key = onceKey ?? services.newId();
      const values = fieldsOf(action, typed);
      const nothing = (code: string) => ({
        action,
        key,
        done: 0,
        left: [{ id: '', refusals: [refusal(code)] }],
        values,
      });
      if (!pages.actions.includes(action)) return pages.show(c, nothing('no_act'), 422);
      const ids = all === '1' ? await pages.matching(c) : chosenSchema.parse(source ?? []);
      if (ids.length === 0) return pages.show(c, nothing('none_chosen'), 422);
      const left = await actOnMany(services, c.var.actor, thing, { ids, action, input: values, key });
      const outcome = { action, key, done: ids.length - left.length, left, values };
      return left.length > 0 ? pages.show(c, outcome, 409) : c.redirect(pages.after(c, outcome), 303);
    })
    .post('/bulk/undo', async (c) => {
      const { input } = await postedForm(c);
      const key = z.string().max(100).catch('').parse(input.key);
      const action = z.string().catch('').parse(input.act);
      const inverse = pages.inverses[action];
      const ids = inverse ? await doneUnder(services, c.var.actor, key) : [];
      if (!inverse || ids.length === 0) {
        const left = [{ id: '', refusals: [refusal('undo_over', { minutes: undoMinutes })] }];
        return pages.show(c, { action, key, done: 0, left, values: {} }, 409);
      }
      const undoing = `${key}.undo`;
      const left = await actOnMany(services, c.var.actor, thing, { ids, ...inverse, key: undoing });
      const outcome = { action: inverse.action, key: undoing, done: ids.length - left.length, left, values: {} };
      return left.length > 0 ? pages.show(c, outcome, 409) : c.redirect(pages.after(c, outcome), 303);
    });
}

/** `decline.words` belongs to the form of declining. */
function fieldsOf(action: string, typed: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const own = Object.entries(typed).filter(([name]) => name.startsWith(`${action}.`));
  return Object.fromEntries(own.map(([name, value]) => [name.slice(action.length + 1), value]));
}

export interface ManyActs {
  readonly ids: readonly string[];
  readonly action: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** The same key again does nothing twice: each record's own key is made of it. */
  readonly key: string;
}

/** What could not be done, with its reasons. */
export async function actOnMany(
  services: Services,
  actor: Actor,
  thing: ListedThing,
  { ids, action, input, key }: ManyActs,
): Promise<Left[]> {
  const left: Left[] = [];
  for (const id of ids) {
    const act = { id, action, input };
    const done = await inWork(services, actor, async (work) => ({ id: (await thing.handle(work, act)).id }), {
      key: `${key}.${id}`,
      request: act,
    });
    if (!done.ok) left.push({ id, refusals: done.refusals });
  }
  return left;
}

/** The records on which the actor's act under this key was done a short while ago. */
async function doneUnder({ db, now }: Services, actor: Actor, key: string): Promise<string[]> {
  if (!/^[\w-]+$/.test(key)) return [];
  const rows = await db
    .selectFrom('platform.idempotency_key')
    .select('result')
    .where('org_id', '=', actor.orgId)
    .where('actor_id', '=', actor.personId)
    .where('key', '>=', `${key}.`)
    .where('key', '<', `${key}/`)
    .where('at', '>', new Date(Date.parse(now()) - undoMinutes * 60_000).toISOString())
    .execute();
  return z
    .array(z.object({ id: z.uuid() }).transform(({ id }) => id))
    .catch([])
    .parse(rows.map((row) => row.result));
}
