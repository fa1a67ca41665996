/** Acts on many lines of a list. A request does a portion; the page it gives goes on with the rest, by itself or by a button. */
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { type Refusal, refusal } from '#kernel/refusal.ts';
import { actOnMany, doneUnder, type Left, type ManyActs, portion, undoMinutes } from './bulk-acts.ts';
import type { HttpEnv, Services } from './env.ts';
import { postedForm } from './form.ts';
import type { ListedThing } from './slice.ts';

export interface BulkOutcome {
  readonly action: string;
  /** Under which its undoing is asked for. */
  readonly key: string;
  readonly done: number;
  readonly left: readonly Left[];
  /** Those whose turn has not come. */
  readonly rest: readonly string[];
  /** What was typed, by field; for the form that is shown again. */
  readonly values: Readonly<Record<string, unknown>>;
  /** The action that is being taken back. */
  readonly undoes?: string | undefined;
}

export interface Inverse {
  readonly action: string;
  readonly input: Readonly<Record<string, unknown>>;
}

export interface BulkPages {
  /** What takes an act on many back, where anything does. */
  readonly inverses: Readonly<Record<string, Inverse>>;
  /** All records that match the conditions in the address; at most `mostAtOnce`. */
  readonly matching: (c: C) => Promise<readonly string[]>;
  /** The list, with what became of it: shown again while some are to come or left, else gone to. */
  readonly show: (c: C, outcome: BulkOutcome, status: 200 | 409 | 422) => Promise<Response>;
  readonly after: (c: C, outcome: BulkOutcome) => string;
}

type C = Context<HttpEnv>;

export const mostAtOnce = 2000;

/** POST /bulk and /bulk/undo under the address of the list. */
export function bulkRoutes(services: Services, thing: ListedThing, pages: BulkPages): Hono<HttpEnv> {
  return new Hono<HttpEnv>()
    .post('/bulk', async (c) => {
      const { input, onceKey: key = services.newId() } = await postedForm(c);
      const { act, all, source, rest, done, left, ...typed } = input;
      const action = typeof act === 'string' ? act : '';
      const bulk = { ...empty, action, key, values: fieldsOf(action, typed) };
      if (!thing.many.includes(action)) return pages.show(c, { ...bulk, left: nothing('no_act') }, 422);
      const before = soFarSchema.parse({ rest, done, left });
      const ids = before?.rest ?? (all === '1' ? await pages.matching(c) : chosenSchema.parse(source ?? []));
      if (ids.length === 0) return pages.show(c, { ...bulk, left: nothing('none_chosen') }, 422);
      return go(c, { ...bulk, ...before, rest: ids }, { action, input: bulk.values, key });
    })
    .post('/bulk/undo', async (c) => {
      const { key: of, act, rest, done, left } = (await postedForm(c)).input;
      const [key, action] = [z.string().max(100).catch('').parse(of), z.string().catch('').parse(act)];
      const inverse = pages.inverses[action];
      const bulk = { ...empty, action: inverse?.action ?? action, key, undoes: action };
      const before = soFarSchema.parse({ rest, done, left });
      const undoable = inverse ? await doneUnder(services, c.var.actor, key) : [];
      const ids = before ? undoable.filter((id) => before.rest.includes(id)) : undoable;
      if (!inverse || ids.length === 0)
        return pages.show(c, { ...bulk, left: nothing('undo_over', { minutes: undoMinutes }) }, 409);
      return go(c, { ...bulk, ...before, rest: ids }, { ...inverse, key: `${key}.undo` });
    });

  /** The next portion. */
  async function go(c: C, bulk: BulkOutcome, act: Omit<ManyActs, 'ids'>): Promise<Response> {
    const ids = bulk.rest.slice(0, portion);
    const { done, left } = await actOnMany(services, c.var.actor, thing, { ...act, ids });
    const rest = bulk.rest.slice(portion);
    /** A whole portion that was refused for what was typed says so for all. */
    const isHopeless = left.length === ids.length && left.every(({ refusals }) => refusals.some((r) => r.field));
    const also = isHopeless ? rest.map((id) => ({ id, refusals: left[0]?.refusals ?? [] })) : [];
    const outcome = {
      ...bulk,
      done: bulk.done + done.length,
      left: [...bulk.left, ...left, ...also],
      rest: isHopeless ? [] : rest,
    };
    if (outcome.rest.length > 0) return pages.show(c, outcome, 200);
    return outcome.left.length > 0 ? pages.show(c, outcome, 409) : c.redirect(pages.after(c, outcome), 303);
  }
}

const empty = { done: 0, left: [], rest: [], values: {} };

const nothing = (code: string, params?: Refusal['params']): Left[] => [{ id: '', refusals: [refusal(code, params)] }];

const ids = z.array(z.uuid()).max(mostAtOnce);
const chosenSchema = z
  .union([z.string(), z.array(z.string())])
  .transform((one) => [one].flat().map((text) => text.replace(/^[a-z]+:/, '')))
  .pipe(ids)
  .catch([]);

const refusalShape = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  field: z.string().optional(),
});
const refusalSchema = z.custom<Refusal>((sent) => refusalShape.safeParse(sent).success);
/** What the page of a portion sends along for the next one. */
const soFarSchema = z
  .object({
    rest: z
      .string()
      .transform((text) => text.split(' '))
      .pipe(ids),
    done: z.coerce.number().int().min(0).max(mostAtOnce),
    left: z
      .string()
      .transform((text, fault) => parsed(text) ?? fault.addIssue('json'))
      .pipe(z.array(z.object({ id: z.uuid(), refusals: z.array(refusalSchema) })).max(mostAtOnce)),
  })
  .optional()
  .catch(undefined);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** `decline.words` belongs to the form of declining. */
function fieldsOf(action: string, typed: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const own = Object.entries(typed).filter(([name]) => name.startsWith(`${action}.`));
  return Object.fromEntries(own.map(([name, value]) => [name.slice(action.length + 1), value]));
}
