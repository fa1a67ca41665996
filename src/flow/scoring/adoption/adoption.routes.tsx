/** Addresses of the adoptions. */
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { desks, unitOptions, unitsByIds } from '#flow/directory/unit/index.ts';
import { deskRoles } from '#flow/newsroom/article/index.ts';
import { appointmentAs } from '#kernel/actor.ts';
import { refusalSentence } from '#kernel/common-wording.ts';
import { keysetSchema } from '#kernel/keyset.ts';
import { periodOf } from '#kernel/period.ts';
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
import { sheetRoutes } from '#platform/sheet/index.ts';
import { findTexts, listAdoptions, vocabulary } from './adoption.queries.ts';
import { adoptionFacts, adoptionThing, loadAdoption } from './adoption.store.ts';
import { seesAdoption } from './adoption-actions.ts';
import { AdoptionForm, FindText } from './adoption-form.pages.tsx';
import { AdoptionList } from './adoption-list.pages.tsx';
import { adoptionPageWording } from './adoption-page-wording.ts';
import { adoptionSheet } from './adoption-sheet.queries.ts';
import { AdoptionView } from './adoption-view.pages.tsx';
import { adoptionWording } from './adoption-wording.ts';
import { sameMatter } from './same-matter.queries.ts';

type C = Context<HttpEnv>;

const blank = z.literal('').transform(() => undefined);
const code = z.string().trim().max(41);

/** What the list may be asked, by its address and by the API; an empty field is none. */
export const adoptionQuery = keysetSchema.extend({
  unitId: z.union([blank, z.uuid()]).optional(),
  period: z.string().trim().max(40).optional(),
  channel: code.optional(),
  level: code.optional(),
  title: z.string().trim().max(100).optional(),
});

export function adoptionRoutes(services: Services): Hono<HttpEnv> {
  const show = (c: C, id: string, problem?: Problem) => showAdoption(services, c, id, problem);
  return new Hono<HttpEnv>()
    .get('/', showList)
    .route(
      '/',
      sheetRoutes(services, adoptionSheet, (query) => adoptionQuery.catch({}).parse(query)),
    )
    .get('/new', (c) => showForm(services, c, c.req.query(), []))
    .post('/new', (c) => enter(services, c))
    .get('/:id{[0-9a-f-]{36}}', (c) => show(c, c.req.param('id')))
    .route('/', actRoutes(services, '/adoptions', adoptionThing, { show }));
}

async function showList(c: C): Promise<Response> {
  const { lang, access, actor } = c.var;
  const filter = adoptionQuery.catch({}).parse(c.req.query());
  const units = await unitOptions(access);
  const content = (
    <AdoptionList
      lang={lang}
      page={await listAdoptions(access, actor, filter)}
      filter={filter}
      periodWrong={!!filter.period && !periodOf(filter.period)}
      units={units}
      vocabulary={await vocabulary(access)}
      mayEnter={desksOf(c).length > 0}
    />
  );
  return c.render(content, { title: adoptionPageWording[lang].list, wide: true });
}

/** Desks for which the reader may enter adoptions. */
const desksOf = (c: C): string[] => [
  ...new Set(
    c.var.actor.appointments.filter((a) => a.role === 'editor' || a.role === 'signatory').map((a) => a.unitId),
  ),
];

async function enter(services: Services, c: C): Promise<Response> {
  const posted = await postedForm(c);
  const { adoptedForm: form, ...rest } = posted.input;
  const input = { ...rest, form };
  const done = await inWork(
    services,
    c.var.actor,
    async (work) => ({ id: (await handle(work, adoptionThing, { action: 'enter', input })).id }),
    onceFor(posted, input),
  );
  if (done.ok) return c.redirect(`/adoptions/${done.value.id}?done=enter`, 303);
  return showForm(services, c, input, done.refusals);
}

async function showForm(
  services: Services,
  c: C,
  values: Readonly<Record<string, unknown>>,
  refusals: readonly Refusal[],
): Promise<Response> {
  const { lang, access } = c.var;
  const own = desksOf(c);
  if (own.length === 0) return c.notFound();
  const asked = (name: string) => (typeof values[name] === 'string' ? values[name].trim() : '');
  const deskId = own.find((id) => id === asked('deskId')) ?? own[0] ?? '';
  const common = { lang, deskId, desks: (await desks(access)).filter((d) => own.includes(d.unitId)) };
  const sentence = (r: Refusal) => refusalSentence(r, lang, adoptionWording[lang]);
  const page = { title: adoptionPageWording[lang].new, ...(refusals.length > 0 ? { status: statusOf(refusals) } : {}) };
  const isId = (name: string) => z.uuid().safeParse(asked(name)).success;
  const given = {
    deskId,
    ...(isId('articleId') ? { articleId: asked('articleId') } : {}),
    ...(isId('reportId') ? { reportId: asked('reportId') } : {}),
  };
  const { text } = await adoptionFacts(access, undefined, given);
  if (!text) {
    const words = asked('words');
    const found = words === '' ? undefined : await findTexts(access, deskId, words);
    return c.render(<FindText {...common} words={words} found={found} reasons={refusals.map(sentence)} />, page);
  }
  const names = await unitsByIds(
    access,
    text.units.map((u) => u.unitId),
  );
  const content = (
    <AdoptionForm
      {...common}
      text={text}
      unitNames={text.units.map((u) => names.get(u.unitId)?.name ?? '')}
      same={await sameMatter(access, deskId, text)}
      values={{ form: text.form, ...values }}
      errors={firstOfEach(refusals.flatMap((r) => (r.field ? [[controlOf(r.field), sentence(r)]] : [])))}
      reasons={refusals.filter((r) => !r.field).map(sentence)}
      vocabulary={await vocabulary(access, deskId)}
      once={services.newId()}
    />
  );
  return c.render(content, page);
}

async function showAdoption(services: Services, c: C, id: string, problem?: Problem): Promise<Response> {
  const { lang, actor } = c.var;
  const access = { ...c.var.access, db: services.db };
  const loaded = await loadAdoption(access, id);
  if (!loaded) return c.notFound();
  const { state: adoption, version } = loaded;
  const facts = await adoptionFacts(access, adoption, undefined);
  if (!seesAdoption(adoption, facts, actor)) return c.notFound();
  const units = await unitsByIds(
    access,
    adoption.units.map((u) => u.unitId),
  );
  const content = (
    <AdoptionView
      lang={lang}
      id={id}
      version={version}
      adoption={adoption}
      facts={facts}
      actor={actor}
      unitNames={new Map([...units].map(([unitId, unit]) => [unitId, unit.name]))}
      vocabulary={await vocabulary(access, adoption.deskId)}
      events={await eventsOf(access, id)}
      atDesk={deskRoles.some((role) => appointmentAs(actor, role, adoption.deskId))}
      done={c.req.query('done')}
      problem={problem}
    />
  );
  return c.render(content, { title: adoption.title, ...(problem ? { status: statusOf(problem.refusals) } : {}) });
}

const controlOf = (field: string): string => (field === 'form' ? 'adoptedForm' : field);

/** An empty day is no day in three ways; the first is said. */
const firstOfEach = (errors: readonly (readonly [string, string])[]): Record<string, string> =>
  Object.fromEntries(errors.filter(([field], i) => errors.findIndex(([other]) => other === field) === i));
