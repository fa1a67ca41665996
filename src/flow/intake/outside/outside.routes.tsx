/** The addresses of the outside items. */
import { type Context, Hono } from 'hono';
import { holds } from '#kernel/actor.ts';
import { eventsOf } from '#platform/event-log/index.ts';
import { actRoutes, type HttpEnv, type Problem, type Services, statusOf } from '#platform/http/index.ts';
import { sheetRoutes } from '#platform/sheet/index.ts';
import { countOutside, listOutside } from './outside.queries.ts';
import { outsideThing } from './outside.store.ts';
import { outsideFormRoutes } from './outside-form.routes.tsx';
import { OutsideList } from './outside-list.pages.tsx';
import { seenItem } from './outside-page.queries.ts';
import { outsidePageWording } from './outside-page-wording.ts';
import { outsideFilter, outsideQuery } from './outside-query.ts';
import { outsideSheet } from './outside-sheet.queries.ts';
import { OutsideView } from './outside-view.pages.tsx';

type C = Context<HttpEnv>;

export function outsideRoutes(services: Services): Hono<HttpEnv> {
  const show = (c: C, id: string, problem?: Problem) => showItem(services, c, id, problem);
  return new Hono<HttpEnv>()
    .get('/', (c) => showList(services, c))
    .route('/', sheetRoutes(services, outsideSheet, filterOf))
    .route('/', outsideFormRoutes(services))
    .get('/:id{[0-9a-f-]{36}}', (c) => show(c, c.req.param('id')))
    .route('/', actRoutes(services, '/outside', outsideThing, { show }));
}

const filterOf = (query: Readonly<Record<string, string>>) => outsideFilter(outsideQuery.catch({}).parse(query));

async function showList(services: Services, c: C): Promise<Response> {
  const { lang, actor } = c.var;
  const access = { ...c.var.access, db: services.db };
  const asked = outsideQuery.catch({}).parse(c.req.query());
  const filter = outsideFilter(asked);
  const [page, counts] = await Promise.all([listOutside(access, actor, filter), countOutside(access, actor, filter)]);
  const { words, period } = asked;
  const content = (
    <OutsideList
      lang={lang}
      asked={{ status: filter.status, words, period }}
      page={page}
      counts={counts}
      mayCollect={holds(actor, 'editor')}
    />
  );
  return c.render(content, { title: outsidePageWording[lang].title, wide: true });
}

async function showItem(services: Services, c: C, id: string, problem?: Problem): Promise<Response> {
  const { lang, actor } = c.var;
  const here = await seenItem(services.db, actor, id);
  if (!here) return c.notFound();
  const { state: item, version, facts, access } = here;
  const props = { lang, id, version, item, facts, actor, problem, done: c.req.query('done') };
  return c.render(<OutsideView {...props} events={await eventsOf(access, id)} />, {
    title: item.title,
    ...(problem ? { status: statusOf(problem.refusals) } : {}),
  });
}
