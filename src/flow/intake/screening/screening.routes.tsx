/** The addresses of the screening desk. */
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { unitOptions } from '#flow/directory/unit/index.ts';
import { genres, reportPage } from '#flow/intake/report/index.ts';
import { dayOf } from '#kernel/calendar.ts';
import { keysetSchema } from '#kernel/keyset.ts';
import { handle, inWork } from '#platform/event-log/index.ts';
import { actRoutes, type HttpEnv, type Problem, postedForm, type Services, statusOf } from '#platform/http/index.ts';
import { countScreening, listScreening, possibleOriginals, screeningLines } from './screening.queries.ts';
import { screeningThing } from './screening.store.ts';
import { type LeftOut, ScreeningList, type ScreeningListProps } from './screening-list.pages.tsx';
import { screeningPageWording } from './screening-page-wording.ts';
import { queues } from './screening-queue.ts';
import { ScreeningView } from './screening-view.pages.tsx';

type C = Context<HttpEnv>;

const blank = z.literal('').transform(() => undefined);
/** The conditions of the list, from the address or the API; an empty field is none. */
export const screeningQuery = keysetSchema.extend({
  tab: z.enum(queues).default('filed'),
  genre: z.union([blank, z.enum(genres)]).optional(),
  unitId: z.union([blank, z.uuid()]).optional(),
  title: z.string().trim().max(100).optional(),
});

/** At most as many at once as a person can choose on a page. */
const mostAtOnce = 100;
const sources = z
  .union([z.string(), z.array(z.string())])
  .transform((one) => [one].flat().map((text) => text.replace(/^report:/, '')))
  .pipe(z.array(z.uuid()).max(mostAtOnce))
  .catch([]);

export function screeningRoutes(services: Services): Hono<HttpEnv> {
  const show = (c: C, id: string, problem?: Problem) => showReport(services, c, id, problem);
  return new Hono<HttpEnv>()
    .get('/', (c) => showList(services, c, { registered: Number(c.req.query('registered') ?? 0) }))
    .post('/register', (c) => registerChosen(services, c))
    .get('/:id{[0-9a-f-]{36}}', (c) => show(c, c.req.param('id')))
    .route('/', actRoutes(services, '/screening', screeningThing, { show }));
}

async function showList(
  services: Services,
  c: C,
  outcome: Pick<ScreeningListProps, 'registered' | 'leftOut' | 'noneChosen'>,
  status = 200,
): Promise<Response> {
  const { lang, actor } = c.var;
  const access = { ...c.var.access, db: services.db };
  const { tab: queue, ...asked } = screeningQuery.catch({ tab: 'filed' }).parse(c.req.query());
  const filter = { ...asked, queue };
  const [page, counts, units] = await Promise.all([
    listScreening(access, actor, filter),
    countScreening(access, actor, asked),
    unitOptions(access),
  ]);
  const content = (
    <ScreeningList
      lang={lang}
      queue={queue}
      filter={filter}
      page={page}
      counts={counts}
      units={units}
      today={dayOf(services.now())}
      mayAct={actor.appointments.some((a) => a.role === 'editor')}
      {...outcome}
    />
  );
  return c.render(content, { title: screeningPageWording[lang].title, wide: true, status });
}

/** Each report in a transaction of its own: what can be registered is, the rest stays chosen with its reasons. */
async function registerChosen(services: Services, c: C): Promise<Response> {
  const { input } = await postedForm(c);
  const chosen = sources.parse(input.source);
  if (chosen.length === 0) return showList(services, c, { noneChosen: true }, 422);
  const left: Pick<LeftOut, 'id' | 'refusals'>[] = [];
  for (const id of chosen) {
    const done = await inWork(services, c.var.actor, async (work) => {
      await handle(work, screeningThing, { id, action: 'register', input: {} });
    });
    if (!done.ok) left.push({ id, refusals: done.refusals });
  }
  const registered = chosen.length - left.length;
  if (left.length === 0) {
    const query = new URLSearchParams({ ...c.req.query(), registered: String(registered) });
    return c.redirect(`/screening?${query}`, 303);
  }
  const access = { ...c.var.access, db: services.db };
  const lines = await screeningLines(
    access,
    c.var.actor,
    left.map((l) => l.id),
  );
  const leftOut = left.map((l) => ({ ...l, line: lines.find((line) => line.id === l.id) }));
  return showList(services, c, { registered, leftOut }, 409);
}

/** The desk's page of a report; its unit reads it among its own reports. */
async function showReport(services: Services, c: C, id: string, problem?: Problem): Promise<Response> {
  const { actor } = c.var;
  const props = await reportPage(services, c, id);
  if (!props) return c.notFound();
  const { report } = props;
  if (!actor.appointments.some((a) => a.unitId === report.deskId)) return c.redirect(`/reports/${id}`, 303);
  const access = { ...c.var.access, db: services.db };
  const find = (c.req.query('find') ?? String(problem?.values.find ?? '')).trim().slice(0, 100);
  const content = (
    <ScreeningView
      {...props}
      problem={problem ?? searchOf(c)}
      facts={await screeningThing.store.facts(access, report, undefined, actor, id)}
      originals={await possibleOriginals(access, id, report, find)}
      find={find}
      today={dayOf(services.now())}
      backHref={`/screening?tab=${queues.find((q) => q === report.status) ?? 'filed'}`}
    />
  );
  return c.render(content, { title: report.title, ...(problem ? { status: statusOf(problem.refusals) } : {}) });
}

/** “Find” among the originals comes back as a query: the form stays open with what was typed. */
function searchOf(c: C): Problem | undefined {
  const { find, ...values } = c.req.query();
  return find === undefined ? undefined : { action: 'mark_duplicate', refusals: [], values };
}
