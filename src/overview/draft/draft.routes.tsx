/** Keeps what is being typed, says at once when it can no longer be sent, and hands it back in another window. */
import type { Context, MiddlewareHandler } from 'hono';
import { Hono } from 'hono';
import { z } from 'zod';
import { checkDoor } from '#flow/intake/report/index.ts';
import { bodyFromText } from '#kernel/body.ts';
import { refusalSentence } from '#kernel/common-wording.ts';
import { claimOf, touch } from '#platform/claim/index.ts';
import { type DraftFields, draftFor, dropDraft, keepDraft } from '#platform/draft/index.ts';
import type { HttpEnv, Services } from '#platform/http/index.ts';
import { Compare, compareTexts } from '#ui/index.ts';
import { laterChange } from './draft.queries.ts';
import { draftWording } from './draft-wording.ts';

type C = Context<HttpEnv>;

/** Characters of all fields together; twice what a text may have. */
const mostTyped = 500_000;
const draftSchema = z.object({
  id: z.uuid().optional(),
  form: z.string().min(1).max(500),
  version: z.coerce.number().int().positive().optional(),
  /** `article:ID`: the record that the form changes. */
  claims: z
    .string()
    .regex(/^(report|article):[0-9a-f-]{36}$/)
    .optional(),
  fields: z.array(z.tuple([z.string().max(200), z.string()])).max(500),
});
type Typed = z.output<typeof draftSchema>;

export function draftRoutes(services: Services): Hono<HttpEnv> {
  return new Hono<HttpEnv>()
    .get('/', (c) => offer(services, c))
    .post('/', (c) => keep(services, c))
    .post('/compare', (c) => compare(c))
    .post('/:id{[0-9a-f-]{36}}/drop', async (c) => {
      await dropDraft({ ...c.var.access, db: services.db }, c.var.actor, c.req.param('id'));
      return c.body(null, 204);
    });
}

async function offer(services: Services, c: C): Promise<Response> {
  const found = await draftFor({ ...c.var.access, db: services.db }, c.var.actor, c.req.query('form') ?? '');
  return found ? c.json(found) : c.body(null, 204);
}

async function keep(services: Services, c: C): Promise<Response> {
  const typed = draftSchema.safeParse(await c.req.json().catch(() => undefined));
  if (!typed.success) return c.text('', 400);
  const { id = services.newId(), form, version: seenVersion, fields } = typed.data;
  const access = { ...c.var.access, db: services.db };
  const { lang, actor } = c.var;
  const w = draftWording[lang];
  if (fields.reduce((n, [, value]) => n + value.length, 0) > mostTyped) return c.text(w.tooLarge, 413);
  const marks = secrecyMarksIn(fields);
  if (marks.length > 0) return c.text(w.secrecy(marks.join('、')), 422);
  await keepDraft(access, actor, { id, form, seenVersion, fields, savedAt: services.now() });
  c.header('draft-id', id);
  const against = await reasonAgainst(services, c, typed.data);
  return against === undefined ? c.body(null, 204) : c.text(against, 409);
}

/** The draft is kept all the same; but it cannot be sent as it is, and whoever writes should know now. */
async function reasonAgainst(services: Services, c: C, { claims, version }: Typed): Promise<string | undefined> {
  const [thing = '', id = ''] = claims?.split(':') ?? [];
  if (id === '') return undefined;
  const access = { ...c.var.access, db: services.db };
  const { lang, actor } = c.var;
  const standing = await claimOf(access, { thing, id }, actor);
  if (standing?.mine) await touch(access, { thing, id });
  if (standing && !standing.mine) {
    const { name, self, idleMinutes } = standing;
    const params = { name, self: self ? 1 : 0, minutes: idleMinutes };
    return refusalSentence({ code: 'held_by_another', params }, lang);
  }
  const later = version === undefined ? undefined : await laterChange(access, id, version);
  return later && draftWording[lang].stale(later.who, later.at);
}

const secrecyMarksIn = (fields: DraftFields): string[] => {
  const texts = fields.map(([, value]) => value).join('\n');
  return checkDoor('', bodyFromText(texts)).secrecyMarks.map((mark) => mark.text);
};

/** Two texts that the page has at hand, as one with its differences. */
async function compare(c: C): Promise<Response> {
  const form = await c.req.parseBody();
  const text = (name: string) => (typeof form[name] === 'string' ? form[name] : '').slice(0, mostTyped);
  const { lang } = c.var;
  const w = draftWording[lang];
  const segments = compareTexts(text('theirs'), text('yours'));
  return c.html(<Compare lang={lang} segments={segments} before={w.saved} after={w.yours} />);
}

/** A form that was taken needs its draft no longer. */
export function withoutSentDraft(services: Services): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    await next();
    const id = z.uuid().safeParse(c.req.header('huoshui-draft'));
    if (c.req.method !== 'POST' || c.res.status !== 303 || !id.success) return;
    await dropDraft({ db: services.db, orgId: c.var.actor.orgId }, c.var.actor, id.data);
  };
}
