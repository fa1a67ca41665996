/** The addresses of the bulletins. */
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { deskOf } from '#flow/directory/unit/index.ts';
import { refusalSentence } from '#kernel/common-wording.ts';
import type { Refusal } from '#kernel/refusal.ts';
import { eventsOf, handle, inWork } from '#platform/event-log/index.ts';
import {
  actRoutes,
  type HttpEnv,
  onceFor,
  type Problem,
  postedForm,
  type Services,
  statusOf,
} from '#platform/http/index.ts';
import { listBulletins, registerOf, sequencesOf } from './bulletin.queries.ts';
import { bulletinThing, loadBulletin } from './bulletin.store.ts';
import { series } from './bulletin.ts';
import { seesBulletin } from './bulletin-actions.ts';
import { BulletinForm } from './bulletin-form.pages.tsx';
import { BulletinList } from './bulletin-list.pages.tsx';
import { bulletinPageWording } from './bulletin-page-wording.ts';
import { BulletinView } from './bulletin-view.pages.tsx';
import { bulletinWording } from './bulletin-wording.ts';

type C = Context<HttpEnv>;
const id = ':id{[0-9a-f-]{36}}';

/** Which sequence of numbers is shown. */
const sequenceQuery = z.object({ series: z.enum(series), year: z.coerce.number().int() });

export function bulletinRoutes(services: Services): Hono<HttpEnv> {
  const show = (c: C, id: string, problem?: Problem) => showBulletin(services, c, id, problem);
  return new Hono<HttpEnv>()
    .get('/', async (c) => {
      const { lang, access, actor } = c.var;
      const lines = await listBulletins({ ...access, db: services.db }, actor);
      return c.render(<BulletinList lang={lang} lines={lines} mayFound={signatoryDesks(c).length > 0} />, {
        title: bulletinPageWording[lang].list,
        wide: true,
      });
    })
    .get('/new', (c) =>
      signatoryDesks(c).length > 0 ? showForm(services, c, undefined, { copies: 50 }) : c.notFound(),
    )
    .post('/new', (c) => save(services, c, undefined))
    .get(`/${id}`, (c) => show(c, c.req.param('id')))
    .get(`/${id}/edit`, (c) => showSettings(services, c, c.req.param('id')))
    .post(`/${id}/change`, (c) => save(services, c, c.req.param('id')))
    .route('/', actRoutes(services, '/bulletins', bulletinThing, { show }));
}

const signatoryDesks = (c: C): string[] =>
  c.var.actor.appointments.filter((a) => a.role === 'signatory').map((a) => a.unitId);

/** The bulletin with its facts, when the actor may see it. */
async function found(services: Services, c: C, bulletinId: string) {
  const access = { ...c.var.access, db: services.db };
  const loaded = await loadBulletin(access, bulletinId);
  if (!loaded) return undefined;
  const facts = await bulletinThing.store.facts(access, loaded.state, undefined, c.var.actor, bulletinId);
  return seesBulletin(loaded.state, facts, c.var.actor) ? { ...loaded, facts, access } : undefined;
}

async function showBulletin(services: Services, c: C, bulletinId: string, problem?: Problem): Promise<Response> {
  const here = await found(services, c, bulletinId);
  if (!here) return c.notFound();
  const { state: bulletin, version, facts, access } = here;
  const sequences = await sequencesOf(access, bulletinId);
  const asked = sequenceQuery.safeParse(c.req.query()).data;
  const shown = sequences.find((s) => s.series === asked?.series && s.year === asked.year) ?? sequences[0];
  const props = {
    lang: c.var.lang,
    id: bulletinId,
    version,
    bulletin,
    facts,
    actor: c.var.actor,
    deskName: (await deskOf(access, bulletin.deskId))?.name ?? '',
    sequences,
    shown,
    register: shown ? await registerOf(access, bulletinId, shown) : [],
    events: await eventsOf(access, bulletinId),
    done: c.req.query('done'),
    problem,
    once: services.newId(),
  };
  return c.render(<BulletinView {...props} />, {
    title: bulletin.name,
    wide: true,
    ...(problem ? { status: statusOf(problem.refusals) } : {}),
  });
}

async function showSettings(services: Services, c: C, bulletinId: string): Promise<Response> {
  const here = await found(services, c, bulletinId);
  if (!here) return c.notFound();
  const { distribution, ...settings } = here.state;
  return showForm(services, c, { id: bulletinId, version: here.version }, { ...settings, ...distribution });
}

type Changed = { readonly id: string; readonly version: number | undefined } | undefined;

async function showForm(
  services: Services,
  c: C,
  changed: Changed,
  values: Readonly<Record<string, unknown>>,
  refusals: readonly Refusal[] = [],
): Promise<Response> {
  const { lang, access } = c.var;
  const w = bulletinPageWording[lang];
  const desks = await Promise.all(signatoryDesks(c).map((unitId) => deskOf(access, unitId)));
  const said = (r: Refusal) => refusalSentence(r, lang, bulletinWording[lang]);
  const form = (
    <BulletinForm
      lang={lang}
      action={changed ? `/bulletins/${changed.id}/change` : '/bulletins/new'}
      back={changed ? `/bulletins/${changed.id}` : '/bulletins'}
      values={values}
      errors={Object.fromEntries(refusals.flatMap((r) => (r.field ? [[r.field, said(r)]] : [])))}
      reasons={refusals.filter((r) => !r.field).map(said)}
      desks={changed ? undefined : desks.filter((d) => d !== undefined)}
      version={changed?.version}
      once={services.newId()}
    />
  );
  const status = refusals.length > 0 ? { status: statusOf(refusals) } : {};
  return c.render(form, { title: changed ? w.edit : w.new, ...status });
}

async function save(services: Services, c: C, bulletinId: string | undefined): Promise<Response> {
  const form = await postedForm(c);
  const action = bulletinId === undefined ? 'found' : 'change';
  const act = { id: bulletinId, action, input: form.input, expectedVersion: form.expectedVersion } as const;
  const done = await inWork(
    services,
    c.var.actor,
    async (work) => {
      const { id } = await handle(work, bulletinThing, act);
      return { id };
    },
    onceFor(form, { id: bulletinId, action, input: form.input }),
  );
  if (done.ok) return c.redirect(`/bulletins/${done.value.id}?done=${action}`, 303);
  const changed = bulletinId === undefined ? undefined : { id: bulletinId, version: form.expectedVersion };
  return showForm(services, c, changed, form.input, done.refusals);
}
