/** Every action and list as a JSON operation: the action tables again, through another door. */
import { type Context, Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { refusalSentence, type ThingWords } from '#kernel/common-wording.ts';
import { plainValue } from '#kernel/plain-text.ts';
import { type Refusal, refusal } from '#kernel/refusal.ts';
import type { Language } from '#kernel/wording.ts';
import { eventsOf, inWork, wrongFields } from '#platform/event-log/index.ts';
import {
  type ApiList,
  actOnMany,
  type HttpEnv,
  type ListedThing,
  longestKey,
  type Services,
  type Slice,
  statusOf,
} from '#platform/http/index.ts';
import type { HouseServices } from '../house-services.ts';
import { signedIn } from '../session.ts';
import { slices } from '../slices.ts';
import { manySchema } from './many.ts';
import { apiPage } from './openapi.pages.tsx';
import { openApi } from './openapi.ts';

type C = Context<HttpEnv>;
const id = ':id{[0-9a-f-]{36}}';

export function apiRoutes(services: HouseServices): Hono<HttpEnv> {
  const app = new Hono<HttpEnv>();
  const document = openApi(slices);
  app.get('/openapi.json', (c) => c.json(document));
  app.get('/', (c) => apiPage(c, document));
  app.use(signedIn(services, (c) => refuse(c, [refusal('sign_in_needed')], undefined, 401)));
  for (const { things = [], lists = [], before } of slices) {
    for (const list of lists) app.get(list.path, (c) => runList(c, list));
    for (const thing of things) addThing(app, services, thing, before);
  }
  app.all('*', (c) => refuse(c, [refusal('no_such_operation')], undefined, 404));
  return app;
}

type Before = Slice<HouseServices>['before'];

function addThing(app: Hono<HttpEnv>, services: HouseServices, thing: ListedThing, before: Before): void {
  app.get(`${thing.path}/${id}`, (c) => readRecord(c, services, thing));
  app.get(`${thing.path}/${id}/events`, (c) => readEvents(c, services, thing));
  for (const action of thing.actions) {
    const isNew = action.from.includes('new');
    const path = isNew ? `${thing.path}/${action.name}` : `${thing.path}/${id}/${action.name}`;
    app.post(path, (c) => act(c, services, { thing, before, action: action.name, isNew }));
  }
  for (const action of thing.many)
    app.post(`${thing.path}/bulk/${action}`, (c) => actOnEach(c, services, thing, action));
}

async function runList(c: C, list: ApiList): Promise<Response> {
  const query = list.query.safeParse(c.req.query());
  if (!query.success) return refuse(c, wrongFields(query.error), undefined, 422);
  const result = await list.run(c.var.access, c.var.actor, query.data);
  return c.json(result as object);
}

async function readRecord(c: C, services: Services, thing: ListedThing): Promise<Response> {
  const record = await thing.read({ db: services.db, orgId: c.var.actor.orgId }, c.var.actor, c.req.param('id') ?? '');
  if (!record) return refuse(c, [refusal('not_found')], undefined, 404);
  const words = thing.words[languageOf(c)];
  const acts = Object.fromEntries(
    Object.entries(record.acts).map(([name, reasons]) => [name, reasons.map((r) => said(r, c, words))]),
  );
  c.header('etag', `"${record.version}"`);
  return c.json({ id: c.req.param('id'), version: record.version, record: record.state as object, acts });
}

async function readEvents(c: C, services: Services, thing: ListedThing): Promise<Response> {
  const access = { db: services.db, orgId: c.var.actor.orgId };
  const recordId = c.req.param('id') ?? '';
  if (!(await thing.read(access, c.var.actor, recordId))) return refuse(c, [refusal('not_found')], undefined, 404);
  return c.json({ events: await eventsOf(access, recordId) });
}

interface Operation {
  readonly thing: ListedThing;
  readonly before: Before;
  readonly action: string;
  readonly isNew: boolean;
}

async function act(c: C, services: HouseServices, { thing, before, action, isNew }: Operation): Promise<Response> {
  const input: unknown = plainValue(await c.req.json().catch(() => undefined));
  if (!isObject(input)) return refuse(c, [refusal('not_json')], thing, 400);
  const recordId = isNew ? undefined : c.req.param('id');
  const key = c.req.header('idempotency-key');
  if (key && key.length > longestKey) return refuse(c, [refusal('idempotency_key_too_long')], thing, 422);
  const expectedVersion = ifMatch(c);
  if (expectedVersion === 'unknown') return refuse(c, [refusal('if_match_form')], thing, 422);
  if (recordId !== undefined && before) {
    const access = { db: services.db, orgId: c.var.actor.orgId };
    const ready = await before(services, access, c.var.actor, { id: recordId, action, input });
    if (!ready.ok) return refuse(c, ready.refusals, thing);
  }
  const done = await inWork(
    services,
    c.var.actor,
    async (work) => {
      const { id, version } = await thing.handle(work, { id: recordId, action, input, expectedVersion });
      return { id, version };
    },
    key ? { key, request: { thing: thing.name, recordId, action, input } } : undefined,
  );
  if (!done.ok) return refuse(c, done.refusals, thing);
  return c.json(done.value, isNew ? 201 : 200);
}

/** Each record in a transaction of its own: what cannot be done stands under `left` with its reasons. */
async function actOnEach(c: C, services: HouseServices, thing: ListedThing, action: string): Promise<Response> {
  const asked: unknown = plainValue(await c.req.json().catch(() => undefined));
  if (!isObject(asked)) return refuse(c, [refusal('not_json')], thing, 400);
  const body = manySchema.safeParse(asked);
  if (!body.success) return refuse(c, wrongFields(body.error), thing, 422);
  const key = c.req.header('idempotency-key');
  if (key && key.length > longestKey - idLength) return refuse(c, [refusal('idempotency_key_too_long')], thing, 422);
  const { done, left } = await actOnMany(services, c.var.actor, thing, { ...body.data, action, key });
  const words = thing.words[languageOf(c)];
  return c.json({
    done,
    left: left.map(({ id, refusals }) => ({ id, refusals: refusals.map((r) => said(r, c, words)) })),
  });
}

/** With the dot before it. */
const idLength = 37;

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The version in `If-Match`; a proxy or the compression may have made the tag a weak one. */
function ifMatch(c: C): number | 'unknown' | undefined {
  const header = c.req.header('if-match');
  if (header === undefined || header === '*') return undefined;
  const version = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header)?.[1];
  return version === undefined ? 'unknown' : Number(version);
}

const languageOf = (c: C): Language => (/^en\b/i.test(c.req.header('accept-language') ?? '') ? 'en' : 'zh');

const said = (r: Refusal, c: C, words?: ThingWords) => ({ ...r, message: refusalSentence(r, languageOf(c), words) });

function refuse(
  c: C,
  refusals: readonly Refusal[],
  thing?: ListedThing,
  status: ContentfulStatusCode = statusOf(refusals),
): Response {
  const words = thing?.words[languageOf(c)];
  return c.json({ error: { status, refusals: refusals.map((r) => said(r, c, words)) } }, status);
}
