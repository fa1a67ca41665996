/** The addresses of the units. */
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { dayOf } from '#kernel/calendar.ts';
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
import type { UnitOption } from '#ui/index.ts';
import { unitOptions } from './unit.queries.ts';
import { unitThing } from './unit.store.ts';
import { currentName } from './unit.ts';
import type { LineFault } from './unit-csv.ts';
import { UnitForm, UnitImport } from './unit-form.pages.tsx';
import { importUnits } from './unit-import.store.ts';
import { UnitList } from './unit-list.pages.tsx';
import { listUnits, surroundingsOf } from './unit-page.queries.ts';
import { unitPageWording } from './unit-page-wording.ts';
import { UnitView } from './unit-view.pages.tsx';

type C = Context<HttpEnv>;

const blank = z.literal('').transform(() => undefined);
/** The conditions of the list, from the address or the API; an empty field is none. */
export const unitQuery = z.object({
  find: z.string().trim().max(60).optional(),
  under: z.union([blank, z.uuid()]).optional(),
  closed: z.union([blank, z.literal('yes')]).optional(),
});

const importedQuery = z.object({ opened: z.coerce.number(), kept: z.coerce.number() });

export function unitRoutes(services: Services): Hono<HttpEnv> {
  const show = (c: C, id: string, problem?: Problem) => showUnit(services, c, id, problem);
  return new Hono<HttpEnv>()
    .get('/', showList)
    .get('/new', (c) => showForm(services, c, { parentId: c.req.query('under') ?? '', on: dayOf(services.now()) }))
    .post('/new', (c) => openUnit(services, c))
    .get('/import', (c) => showImport(c))
    .post('/import', (c) => takeTable(services, c))
    .get('/:id{[0-9a-f-]{36}}', (c) => show(c, c.req.param('id')))
    .route('/', actRoutes(services, '/units', unitThing, { show }));
}

const mayOpen = (c: C): boolean => c.var.actor.appointments.some((a) => a.role === 'system_administrator');

const optionsFor = async (c: C): Promise<UnitOption[]> => await unitOptions(c.var.access);

async function showList(c: C): Promise<Response> {
  const { lang, access } = c.var;
  const filter = unitQuery.catch({}).parse(c.req.query());
  const lines = await listUnits(access, filter);
  const imported = importedQuery.safeParse(c.req.query()).data;
  const page = (
    <UnitList
      lang={lang}
      lines={lines}
      filter={filter}
      units={await optionsFor(c)}
      mayOpen={mayOpen(c)}
      imported={imported}
    />
  );
  return c.render(page, { title: unitPageWording[lang].list, wide: true });
}

async function showForm(
  services: Services,
  c: C,
  values: Record<string, unknown>,
  refusals: readonly Refusal[] = [],
): Promise<Response> {
  if (!mayOpen(c)) return c.notFound();
  const { lang } = c.var;
  const form = (
    <UnitForm lang={lang} values={values} refusals={refusals} units={await optionsFor(c)} once={services.newId()} />
  );
  return c.render(form, {
    title: unitPageWording[lang].new,
    ...(refusals.length > 0 ? { status: statusOf(refusals) } : {}),
  });
}

async function openUnit(services: Services, c: C): Promise<Response> {
  const form = await postedForm(c);
  const { input } = form;
  const act = { action: 'open', input } as const;
  const done = await inWork(
    services,
    c.var.actor,
    async (work) => {
      const { id } = await handle(work, unitThing, act);
      return { id };
    },
    onceFor(form, act),
  );
  return done.ok ? c.redirect(`/units/${done.value.id}?done=open`, 303) : showForm(services, c, input, done.refusals);
}

function showImport(c: C, faults: readonly LineFault[] = []): Response | Promise<Response> {
  if (!mayOpen(c)) return c.notFound();
  const { lang } = c.var;
  return c.render(<UnitImport lang={lang} faults={faults} />, {
    title: unitPageWording[lang].import,
    ...(faults.length > 0 ? { status: 422 } : {}),
  });
}

const largestTable = 2 * 1024 * 1024;

async function takeTable(services: Services, c: C): Promise<Response> {
  const { file } = (await postedForm(c)).files;
  if (!file) return showImport(c, [{ line: 1, code: 'csv_missing' }]);
  if (file.size > largestTable) return showImport(c, [{ line: 1, code: 'csv_too_large' }]);
  const done = await importUnits(services, c.var.actor, new Uint8Array(await file.arrayBuffer()));
  if (!done.ok) return showImport(c, done.faults);
  const { opened, kept } = done.value;
  return c.redirect(`/units?opened=${opened}&kept=${kept}`, 303);
}

/** Read from the primary so that one sees one's own act. */
async function showUnit(services: Services, c: C, id: string, problem?: Problem): Promise<Response> {
  const { lang, actor } = c.var;
  const access = { ...c.var.access, db: services.db };
  const loaded = await unitThing.store.load(access, id);
  if (!loaded) return c.notFound();
  const { state: unit, version } = loaded;
  const page = (
    <UnitView
      lang={lang}
      unit={unit}
      version={version}
      facts={await unitThing.store.facts(access, unit, undefined, actor, id)}
      actor={actor}
      today={dayOf(services.now())}
      {...(await surroundingsOf(access, unit))}
      units={(await optionsFor(c)).filter((u) => u.id !== id)}
      events={await eventsOf(access, id)}
      done={c.req.query('done')}
      problem={problem}
    />
  );
  return c.render(page, {
    title: currentName(unit).name,
    ...(problem ? { status: statusOf(problem.refusals) } : {}),
  });
}
