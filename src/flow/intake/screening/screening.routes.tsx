/** The addresses of the screening desk. */
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { unitOptions } from '#flow/directory/unit/index.ts';
import { genres, reportPage } from '#flow/intake/report/index.ts';
import { dayOf } from '#kernel/calendar.ts';
import { keysetSchema } from '#kernel/keyset.ts';
import {
  actRoutes,
  type BulkOutcome,
  bulkRoutes,
  type HttpEnv,
  listed,
  mostAtOnce,
  type Problem,
  type Services,
  statusOf,
} from '#platform/http/index.ts';
import { sheetRoutes } from '#platform/sheet/index.ts';
import {
  countScreening,
  listScreening,
  matchingScreening,
  possibleOriginals,
  screeningLines,
} from './screening.queries.ts';
import { screeningThing } from './screening.store.ts';
import { bulkActions, inverses } from './screening-bulk.pages.tsx';
import { ScreeningList } from './screening-list.pages.tsx';
import { screeningPageWording } from './screening-page-wording.ts';
import { queues, type ScreeningFilter } from './screening-queue.ts';
import { screeningSheet } from './screening-sheet.queries.ts';
import { ScreeningView } from './screening-view.pages.tsx';
import { screeningWording } from './screening-wording.ts';
import type { SourceGrades } from './source-grades.queries.ts';

type C = Context<HttpEnv>;

/** Its acts on many are those of the page. */
export const listedScreening = listed('/screening', screeningThing, screeningWording, bulkActions);

const blank = z.literal('').transform(() => undefined);
/** The conditions of the list, from the address or the API; an empty field is none. */
export const screeningQuery = keysetSchema.extend({
  tab: z.enum(queues).default('filed'),
  genre: z.union([blank, z.enum(genres)]).optional(),
  unitId: z.union([blank, z.uuid()]).optional(),
  title: z.string().trim().max(100).optional(),
  reliability: z.string().trim().max(1).optional(),
  credibility: z.string().trim().max(1).optional(),
});

export function screeningRoutes(services: Services, grades: SourceGrades): Hono<HttpEnv> {
  const list = (c: C, outcome?: BulkOutcome, status?: number) => showList(services, grades, c, outcome, status);
  const show = (c: C, id: string, problem?: Problem) => showReport(services, c, id, problem);
  const bulk = bulkRoutes(services, listedScreening, {
    inverses,
    matching: async (c) => {
      const { tab: queue, ...asked } = filterOf(c);
      const access = { ...c.var.access, db: services.db };
      const among = await grades.condition(access, c.var.actor, asked);
      return matchingScreening(access, c.var.actor, { ...asked, queue }, mostAtOnce, among);
    },
    show: list,
    after: (c, { action, key, done }) =>
      `/screening?${new URLSearchParams({ ...c.req.query(), acted: action, key, count: String(done) })}`,
  });
  return new Hono<HttpEnv>()
    .get('/', (c) => list(c, doneBefore(c)))
    .route('/', sheetRoutes(services, screeningSheet(grades), askedIn))
    .route('/', bulk)
    .get('/:id{[0-9a-f-]{36}}', (c) => show(c, c.req.param('id')))
    .route('/', actRoutes(services, '/screening', screeningThing, { show }));
}

const filterOf = (c: C) => screeningQuery.catch({ tab: 'filed' }).parse(c.req.query());

function askedIn(query: Readonly<Record<string, string>>): ScreeningFilter {
  const { tab: queue, ...asked } = screeningQuery.catch({ tab: 'filed' }).parse(query);
  return { ...asked, queue };
}

/** The address after an act on several says what was done, so that the page may be loaded again. */
function doneBefore(c: C): BulkOutcome | undefined {
  const { acted: action = '', key = '', count = '' } = c.req.query();
  const done = Number(count);
  return bulkActions.some((known) => known === action) && done > 0
    ? { action, key, done, left: [], rest: [], values: {} }
    : undefined;
}

async function showList(
  services: Services,
  grades: SourceGrades,
  c: C,
  outcome?: BulkOutcome,
  status = 200,
): Promise<Response> {
  const { lang, actor } = c.var;
  const access = { ...c.var.access, db: services.db };
  const { tab: queue, ...asked } = filterOf(c);
  const filter = { ...asked, queue };
  const left = outcome?.left.map(({ id }) => id).filter((id) => id !== '') ?? [];
  const among = await grades.condition(access, actor, asked);
  const [page, counts, units] = await Promise.all([
    listScreening(access, actor, filter, among),
    countScreening(access, actor, asked, among),
    unitOptions(access),
  ]);
  const marks = await grades.marks(
    access,
    actor,
    page.lines.map(({ id }) => id),
  );
  const content = (
    <ScreeningList
      lang={lang}
      queue={queue}
      filter={filter}
      page={page}
      counts={counts}
      units={units}
      grades={{ words: grades.words[lang], marks }}
      today={dayOf(services.now())}
      mayAct={actor.appointments.some((a) => a.role === 'editor')}
      once={services.newId()}
      bulk={outcome && { outcome, lines: left.length > 0 ? await screeningLines(access, actor, left) : [] }}
    />
  );
  return c.render(content, { title: screeningPageWording[lang].title, wide: true, status });
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
