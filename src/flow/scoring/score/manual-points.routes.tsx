/** Addresses of the points given by hand. */
import { type Context, Hono } from 'hono';
import { unitOf, unitOptions } from '#flow/directory/unit/index.ts';
import type { Actor } from '#kernel/actor.ts';
import { dayOf } from '#kernel/calendar.ts';
import { refusalSentence } from '#kernel/common-wording.ts';
import { keysetSchema } from '#kernel/keyset.ts';
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
import { ManualForm, ManualList, ManualView } from './manual-points.pages.tsx';
import { listManualPoints, type ManualLine } from './manual-points.queries.ts';
import { manualPointsThing, rulesOfDay } from './manual-points.store.ts';
import { manualWording } from './manual-points-wording.ts';
import { rulesInForce } from './rule-set.queries.ts';
import { rulesOn } from './rules-in-force.ts';
import { scorePageWording } from './score-page-wording.ts';

type C = Context<HttpEnv>;

export function manualPointsRoutes(services: Services): Hono<HttpEnv> {
  const show = (c: C, id: string, problem?: Problem) => showOne(services, c, id, problem);
  return new Hono<HttpEnv>()
    .get('/', showList)
    .get('/new', (c) => showForm(services, c, { day: dayOf(services.now()), ...c.req.query() }, []))
    .post('/new', (c) => award(services, c))
    .get('/:id{[0-9a-f-]{36}}', (c) => show(c, c.req.param('id')))
    .route('/', actRoutes(services, '/manual-points', manualPointsThing, { show }));
}

const desksOf = (actor: Actor): string[] =>
  actor.appointments.filter((a) => a.role === 'editor' || a.role === 'signatory').map((a) => a.unitId);

async function showList(c: C): Promise<Response> {
  const { lang, access, actor } = c.var;
  const found = await listManualPoints(access, actor, keysetSchema.catch({}).parse(c.req.query()));
  const desks = [...new Set(found.lines.map(({ deskId }) => deskId))];
  const inForce = new Map(await Promise.all(desks.map(async (id) => [id, await rulesInForce(access, id)] as const)));
  const rulesFor = (line: ManualLine) => rulesOn(inForce.get(line.deskId) ?? [], line.day)?.ruleSet;
  const page = { ...found, lines: found.lines.map((line) => ({ ...line, rules: rulesFor(line) })) };
  return c.render(<ManualList lang={lang} page={page} mayAward={desksOf(actor).length > 0} />, {
    title: scorePageWording[lang].manual,
  });
}

async function award(services: Services, c: C): Promise<Response> {
  const form = await postedForm(c);
  const input = { ...form.input, amounts: amountsIn(form.input) };
  const done = await inWork(
    services,
    c.var.actor,
    async (work) => ({ id: (await handle(work, manualPointsThing, { action: 'award', input })).id }),
    onceFor(form, form.input),
  );
  if (done.ok) return c.redirect(`/manual-points/${done.value.id}?done=award`, 303);
  return showForm(services, c, form.input, done.refusals);
}

const amountPrefix = 'amounts.';

/** Of the form's fields `amounts.CODE` those that were filled in. */
const amountsIn = (fields: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) =>
      name.startsWith(amountPrefix) && typeof value === 'string' && value.trim() !== ''
        ? [[name.slice(amountPrefix.length), value]]
        : [],
    ),
  );

async function showForm(
  services: Services,
  c: C,
  values: Readonly<Record<string, unknown>>,
  refusals: readonly Refusal[],
): Promise<Response> {
  const { lang, access, actor } = c.var;
  const own = desksOf(actor);
  const deskId = own.find((id) => id === values.deskId) ?? own[0];
  if (deskId === undefined) return c.notFound();
  const sentence = (r: Refusal) => refusalSentence(r, lang, manualWording[lang]);
  const content = (
    <ManualForm
      lang={lang}
      deskId={deskId}
      units={await unitOptions(access)}
      rules={await rulesOfDay(access, deskId, typeof values.day === 'string' ? values.day : '')}
      values={values}
      errors={firstOfEach(refusals.flatMap((r) => (r.field ? [[r.field, sentence(r)]] : [])))}
      reasons={refusals.filter((r) => !r.field).map(sentence)}
      once={services.newId()}
    />
  );
  return c.render(content, {
    title: scorePageWording[lang].award,
    ...(refusals.length > 0 ? { status: statusOf(refusals) } : {}),
  });
}

async function showOne(services: Services, c: C, id: string, problem?: Problem): Promise<Response> {
  const { lang, actor } = c.var;
  const access = { ...c.var.access, db: services.db };
  const loaded = await manualPointsThing.store.load(access, id);
  if (!loaded) return c.notFound();
  const { state: manual, version } = loaded;
  const facts = await manualPointsThing.store.facts(access, manual, undefined, actor, id);
  if (!manualPointsThing.sees(manual, facts, actor)) return c.notFound();
  const content = (
    <ManualView
      lang={lang}
      id={id}
      version={version}
      manual={manual}
      facts={facts}
      actor={actor}
      unitName={(await unitOf(access, manual.unitId))?.name ?? ''}
      rules={await rulesOfDay(access, manual.deskId, manual.day)}
      events={await eventsOf(access, id)}
      done={c.req.query('done')}
      problem={problem}
    />
  );
  return c.render(content, { title: manual.why, ...(problem ? { status: statusOf(problem.refusals) } : {}) });
}

/** An empty day is no day in three ways; the first is said. */
const firstOfEach = (errors: readonly (readonly [string, string])[]): Record<string, string> =>
  Object.fromEntries(errors.filter(([field], i) => errors.findIndex(([other]) => other === field) === i));
