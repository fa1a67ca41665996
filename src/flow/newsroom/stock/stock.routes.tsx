/** The addresses of the stock. */
import { type Context, Hono } from 'hono';
import { unitOf, unitOptions } from '#flow/directory/unit/index.ts';
import { holds } from '#kernel/actor.ts';
import { eventsOf } from '#platform/event-log/index.ts';
import { actRoutes, type HttpEnv, type Problem, type Services, statusOf } from '#platform/http/index.ts';
import { sheetRoutes } from '#platform/sheet/index.ts';
import { countStock, listStock, topicsOf } from './stock.queries.ts';
import { stockThing } from './stock.store.ts';
import { stockFormRoutes } from './stock-form.routes.tsx';
import { StockList } from './stock-list.pages.tsx';
import { StockOfRecord } from './stock-of-record.pages.tsx';
import { seenPiece } from './stock-page.queries.ts';
import { stockPageWording } from './stock-page-wording.ts';
import { stockQuery } from './stock-query.ts';
import { stockSheet } from './stock-sheet.queries.ts';
import { sourceOf, usesOf } from './stock-source.queries.ts';
import { StockView } from './stock-view.pages.tsx';

type C = Context<HttpEnv>;

export function stockRoutes(services: Services): Hono<HttpEnv> {
  const show = (c: C, id: string, problem?: Problem) => showPiece(services, c, id, problem);
  return (
    new Hono<HttpEnv>()
      .get('/', (c) => showList(services, c))
      .route('/', sheetRoutes(services, stockSheet, filterOf))
      .route('/', stockFormRoutes(services))
      /** A piece of a page: other pages fetch it by its address, without knowing what makes it. */
      .get('/of/:kind{report|article|outside}/:record{[0-9a-f-]{36}}', async (c) => {
        const { lang, actor } = c.var;
        const { kind, record } = c.req.param();
        const access = { db: services.db, orgId: actor.orgId };
        const { lines } = await listStock(access, actor, { source: record, status: 'in_stock' });
        const mayAdd = holds(actor, 'editor');
        return c.html(<StockOfRecord lang={lang} source={`${kind}:${record}`} lines={lines} mayAdd={mayAdd} />);
      })
      .get('/:id{[0-9a-f-]{36}}', (c) => show(c, c.req.param('id')))
      .route('/', actRoutes(services, '/stock', stockThing, { show }))
  );
}

/** Without a state: what is in stock. */
function filterOf(query: Readonly<Record<string, string | undefined>>) {
  const asked = stockQuery.catch({}).parse(query);
  return { ...asked, status: asked.status ?? ('in_stock' as const) };
}

async function showList(services: Services, c: C): Promise<Response> {
  const { lang, actor } = c.var;
  const access = { ...c.var.access, db: services.db };
  const asked = stockQuery.catch({}).parse(c.req.query());
  const filter = filterOf(asked);
  const [page, counts, topics, units] = await Promise.all([
    listStock(access, actor, filter),
    countStock(access, actor, filter),
    topicsOf(access, actor, filter),
    unitOptions(access),
  ]);
  const content = (
    <StockList
      lang={lang}
      asked={asked}
      page={page}
      counts={counts}
      topics={topics}
      units={units}
      mayAdd={holds(actor, 'editor')}
    />
  );
  return c.render(content, { title: stockPageWording[lang].title, wide: true });
}

async function showPiece(services: Services, c: C, id: string, problem?: Problem): Promise<Response> {
  const { lang, actor } = c.var;
  const here = await seenPiece(services.db, actor, id);
  if (!here) return c.notFound();
  const { state: piece, version, facts, access } = here;
  const [source, unit, uses, events] = await Promise.all([
    piece.source.kind === 'elsewhere' ? undefined : sourceOf(access, piece.source),
    piece.unitId === undefined ? undefined : unitOf(access, piece.unitId),
    usesOf(access, id),
    eventsOf(access, id),
  ]);
  const content = (
    <StockView
      {...{ lang, id, version, piece, facts, actor, source, uses, events, problem }}
      unitName={unit?.name ?? ''}
      done={c.req.query('done')}
    />
  );
  return c.render(content, { title: piece.title, ...(problem ? { status: statusOf(problem.refusals) } : {}) });
}
