/** The addresses of the people. */
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { unitOptions, unitsByIds } from '#flow/directory/unit/index.ts';
import { roles } from '#kernel/actor.ts';
import { dayOf } from '#kernel/calendar.ts';
import { keysetSchema } from '#kernel/keyset.ts';
import type { Refusal } from '#kernel/refusal.ts';
import { eventsOf, handle, inWork } from '#platform/event-log/index.ts';
import { actRoutes, type HttpEnv, type Problem, postedForm, type Services, statusOf } from '#platform/http/index.ts';
import type { UnitOption } from '#ui/index.ts';
import { peopleByIds } from './person.queries.ts';
import { loadPerson, personThing } from './person.store.ts';
import { personStatuses } from './person.ts';
import { isAdministrator, seesPerson } from './person-actions.ts';
import { PersonForm } from './person-form.pages.tsx';
import { PersonList } from './person-list.pages.tsx';
import { listPeople, standInsFor } from './person-page.queries.ts';
import { personPageWording } from './person-page-wording.ts';
import { PersonView, type PersonViewProps } from './person-view.pages.tsx';

type C = Context<HttpEnv>;

const blank = z.literal('').transform(() => undefined);
/** The conditions of the list, from the address or the API; an empty field is none. */
export const personQuery = keysetSchema.extend({
  find: z.string().trim().max(60).optional(),
  unitId: z.union([blank, z.uuid()]).optional(),
  role: z.union([blank, z.enum(roles)]).optional(),
  status: z.union([blank, z.enum(personStatuses)]).optional(),
});

export function personRoutes(services: Services): Hono<HttpEnv> {
  const show = (c: C, id: string, problem?: Problem) => showPerson(services, c, id, problem);
  return new Hono<HttpEnv>()
    .get('/', showList)
    .get('/new', (c) => showForm(c, { unitId: c.req.query('unitId') ?? '' }))
    .post('/new', (c) => register(services, c))
    .get('/:id{[0-9a-f-]{36}}', (c) => show(c, c.req.param('id')))
    .route('/', actRoutes(services, '/people', personThing, { show }));
}

const mayRegister = (c: C): boolean => c.var.actor.appointments.some((a) => a.role === 'system_administrator');

const optionsFor = async (c: C): Promise<UnitOption[]> => await unitOptions(c.var.access);

async function showList(c: C): Promise<Response> {
  const { lang, access, actor } = c.var;
  if (!isAdministrator(actor)) return c.redirect('/me', 303);
  const filter = personQuery.catch({}).parse(c.req.query());
  const page = await listPeople(access, filter);
  const units = await optionsFor(c);
  return c.render(<PersonList lang={lang} page={page} filter={filter} units={units} mayRegister={mayRegister(c)} />, {
    title: personPageWording[lang].list,
    wide: true,
  });
}

async function showForm(c: C, values: Record<string, unknown>, refusals: readonly Refusal[] = []): Promise<Response> {
  if (!mayRegister(c)) return c.notFound();
  const { lang } = c.var;
  return c.render(<PersonForm lang={lang} values={values} refusals={refusals} units={await optionsFor(c)} />, {
    title: personPageWording[lang].new,
    ...(refusals.length > 0 ? { status: statusOf(refusals) } : {}),
  });
}

/** Person and first password, both or neither. */
async function register(services: Services, c: C): Promise<Response> {
  const { password, ...input } = (await postedForm(c)).input;
  const done = await inWork(services, c.var.actor, async (work) => {
    const { id } = await handle(work, personThing, { action: 'register', input });
    if (password) await handle(work, personThing, { id, action: 'reset_password', input: { password } });
    return id;
  });
  return done.ok ? c.redirect(`/people/${done.value}?done=register`, 303) : showForm(c, input, done.refusals);
}

async function showPerson(services: Services, c: C, id: string, problem?: Problem): Promise<Response> {
  const props = await personPage(services, c, id, problem);
  if (!props) return c.notFound();
  return c.render(<PersonView {...props} />, {
    title: props.person.name,
    ...(problem ? { status: statusOf(problem.refusals) } : {}),
  });
}

/** Read from the primary so that one sees one's own act; undefined when it is not theirs to see. */
async function personPage(
  services: Services,
  c: C,
  id: string,
  problem?: Problem,
): Promise<PersonViewProps | undefined> {
  const { lang, actor } = c.var;
  const access = { ...c.var.access, db: services.db };
  const loaded = await loadPerson(access, id);
  if (!loaded) return undefined;
  const { state: person, version } = loaded;
  const facts = await personThing.store.facts(access, person, undefined, actor, id);
  if (!seesPerson(person, facts, actor)) return undefined;
  const units = await unitsByIds(access, [person.unitId, ...person.appointments.map((a) => a.unitId)]);
  const people = await peopleByIds(
    access,
    person.delegations.map((d) => d.toPersonId),
  );
  return {
    lang,
    person,
    version,
    facts,
    actor,
    problem,
    today: dayOf(services.now()),
    units: await optionsFor(c),
    standIns: await standInsFor(access, person),
    unitNames: new Map([...units].map(([unitId, unit]) => [unitId, unit.name])),
    personNames: new Map([...people].map(([personId, { name }]) => [personId, name])),
    events: await eventsOf(access, id),
    done: c.req.query('done'),
  };
}
