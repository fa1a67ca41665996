/** Putting into stock and revising: the form comes again with everything typed, whatever goes wrong. */
import { type Context, Hono } from 'hono';
import { desks, unitOptions } from '#flow/directory/unit/index.ts';
import { textFromBody } from '#kernel/body.ts';
import { refusalSentence } from '#kernel/common-wording.ts';
import type { Refusal } from '#kernel/refusal.ts';
import { handle, inWork } from '#platform/event-log/index.ts';
import { type HttpEnv, onceFor, postedForm, type Services, statusOf } from '#platform/http/index.ts';
import { stockThing } from './stock.store.ts';
import { StockForm } from './stock-form.pages.tsx';
import { seenPiece } from './stock-page.queries.ts';
import { stockPageWording } from './stock-page-wording.ts';
import { sourceKinds } from './stock-piece.ts';
import { type SourceRecord, sourceOf } from './stock-source.queries.ts';
import { stockWording } from './stock-wording.ts';

type C = Context<HttpEnv>;
type Values = Readonly<Record<string, unknown>>;
/** The piece that is revised, and the version its editor saw; none for a new one. */
type Revised = { readonly id: string; readonly version: number | undefined } | undefined;

export function stockFormRoutes(services: Services): Hono<HttpEnv> {
  return (
    new Hono<HttpEnv>()
      .get('/new', (c) => start(services, c, c.req.query()))
      /** From the page of a record, with the passage that was chosen there: too long for an address. */
      .post('/start', async (c) => start(services, c, (await postedForm(c)).input))
      .get('/start', (c) => c.redirect('/stock/new', 303))
      .post('/new', (c) => save(services, c, undefined))
      .get('/:id{[0-9a-f-]{36}}/edit', async (c) => {
        const id = c.req.param('id');
        const here = await seenPiece(services.db, c.var.actor, id);
        if (!here || !editorDesks(c).includes(here.state.deskId)) return c.notFound();
        const { title, body, topics, speaker, asOf, source } = here.state;
        const named = source.kind === 'elsewhere' ? {} : { source: `${source.kind}:${source.id}` };
        const values = { title, topics, speaker, asOf, body: textFromBody(body), ...named };
        return showForm(services, c, { id, version: here.version }, values);
      })
      .post('/:id{[0-9a-f-]{36}}/revise', (c) => save(services, c, c.req.param('id')))
  );
}

const editorDesks = (c: C): string[] =>
  c.var.actor.appointments.filter((a) => a.role === 'editor').map((a) => a.unitId);

/** The record that `source` names, when it belongs to a desk of the editor. */
async function recordNamed(services: Services, c: C, named: unknown): Promise<SourceRecord | undefined> {
  const [word, id = ''] = typeof named === 'string' ? named.split(':') : [];
  const kind = sourceKinds.find((one) => one === word);
  if (!kind || !/^[0-9a-f-]{36}$/.test(id)) return undefined;
  const record = await sourceOf({ ...c.var.access, db: services.db }, { kind, id });
  return record && editorDesks(c).includes(record.deskId) ? record : undefined;
}

async function start(services: Services, c: C, asked: Values): Promise<Response> {
  const record = await recordNamed(services, c, asked.source);
  const deskId = record?.deskId ?? editorDesks(c)[0];
  if (deskId === undefined) return c.notFound();
  const body = typeof asked.body === 'string' ? asked.body : '';
  return showForm(services, c, undefined, { deskId, kind: 'case', body, unitId: record?.unitId, source: asked.source });
}

async function save(services: Services, c: C, id: string | undefined): Promise<Response> {
  const form = await postedForm(c);
  const revised: Revised = id === undefined ? undefined : { id, version: form.expectedVersion };
  const { input } = form;
  const action = revised ? 'revise' : 'add';
  const done = await inWork(
    services,
    c.var.actor,
    async (work) => {
      const { id } = await handle(work, stockThing, {
        id: revised?.id,
        action,
        input,
        expectedVersion: revised?.version,
      });
      return { id };
    },
    onceFor(form, { id, action, input }),
  );
  if (done.ok) return c.redirect(`/stock/${done.value.id}?done=${action}`, 303);
  return showForm(services, c, revised, input, done.refusals);
}

async function showForm(
  services: Services,
  c: C,
  revised: Revised,
  values: Values,
  refusals: readonly Refusal[] = [],
): Promise<Response> {
  const { lang, access } = c.var;
  const w = stockPageWording[lang];
  const mine = editorDesks(c);
  const source = await recordNamed(services, c, values.source);
  const said = (r: Refusal) => refusalSentence(r, lang, stockWording[lang]);
  const place = revised
    ? undefined
    : { desks: (await desks(access)).filter((d) => mine.includes(d.unitId)), units: await unitOptions(access) };
  const content = (
    <StockForm
      lang={lang}
      action={revised ? `/stock/${revised.id}/revise` : '/stock/new'}
      back={revised ? `/stock/${revised.id}` : (source?.href ?? '/stock')}
      values={values}
      errors={Object.fromEntries(refusals.flatMap((r) => (r.field ? [[r.field, said(r)]] : [])))}
      reasons={refusals.filter((r) => !r.field).map(said)}
      source={source}
      place={place}
      version={revised?.version}
      once={services.newId()}
    />
  );
  const status = refusals.length > 0 ? { status: statusOf(refusals) } : {};
  return c.render(content, { title: revised ? w.edit : w.new, ...status });
}
