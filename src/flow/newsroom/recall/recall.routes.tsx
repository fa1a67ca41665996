/** The addresses of the recalls. */
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import type { ArticleStatus } from '#flow/newsroom/article/index.ts';
import { keysetSchema } from '#kernel/keyset.ts';
import { type Access, eventsOf } from '#platform/event-log/index.ts';
import { actRoutes, type HttpEnv, type Problem, type Services, statusOf } from '#platform/http/index.ts';
import { countRecalls, listRecalls } from './recall.queries.ts';
import { loadRecall, recallThing } from './recall.store.ts';
import { type Recall, recallStatuses } from './recall.ts';
import { RecallList, RecordRecalls } from './recall-list.pages.tsx';
import { recallPageWording } from './recall-page-wording.ts';
import { changedSource } from './recall-source.queries.ts';
import { RecallView } from './recall-view.pages.tsx';

type C = Context<HttpEnv>;

export const recallQuery = keysetSchema.extend({
  status: z.enum(recallStatuses).optional(),
  of: z.uuid().optional(),
});

export function recallRoutes(services: Services): Hono<HttpEnv> {
  const primary = (c: C) => ({ db: services.db, orgId: c.var.actor.orgId });
  const show = (c: C, id: string, problem?: Problem) => showRecall(services, c, id, problem);
  return (
    new Hono<HttpEnv>()
      .get('/', async (c) => {
        const { lang, actor } = c.var;
        const { status = 'open', of, ...keys } = recallQuery.catch({}).parse(c.req.query());
        const [page, counts] = await Promise.all([
          listRecalls(primary(c), actor, { ...keys, of: of ? [of] : undefined, status }),
          countRecalls(primary(c), actor),
        ]);
        const content = <RecallList lang={lang} status={status} page={page} counts={counts} />;
        return c.render(content, { title: recallPageWording[lang].title, wide: true });
      })
      /** A piece of the pages of sources and places (`Included`); an issue asks `with` its articles. */
      .get('/of/:id{[0-9a-f-]{36}}', async (c) => {
        const { lang, actor } = c.var;
        const of = z
          .array(z.uuid())
          .catch([])
          .parse([c.req.param('id'), ...(c.req.queries('with') ?? [])]);
        const { lines } = await listRecalls(primary(c), actor, { of });
        return c.html(<RecordRecalls lang={lang} lines={lines} />);
      })
      .get('/:id{[0-9a-f-]{36}}', (c) => show(c, c.req.param('id')))
      .route('/', actRoutes(services, '/recalls', recallThing, { show }))
  );
}

async function showRecall(services: Services, c: C, id: string, problem?: Problem): Promise<Response> {
  const { lang, actor } = c.var;
  const access = { db: services.db, orgId: actor.orgId };
  const loaded = await loadRecall(access, id);
  if (!loaded) return c.notFound();
  const { state: recall, version } = loaded;
  const facts = await recallThing.store.facts(access, recall, undefined, actor, id);
  if (!recallThing.sees(recall, facts, actor)) return c.notFound();
  const content = (
    <RecallView
      lang={lang}
      id={id}
      version={version}
      recall={recall}
      facts={facts}
      actor={actor}
      source={await changedSource(access, recall.source, recall.cause === 'corrected')}
      states={await statesOf(access, recall)}
      events={await eventsOf(access, id)}
      problem={problem}
      done={c.req.query('done')}
    />
  );
  return c.render(content, {
    title: recallPageWording[lang].record(recall.source.title),
    wide: true,
    ...(problem ? { status: statusOf(problem.refusals) } : {}),
  });
}

async function statesOf({ db, orgId }: Access, { places }: Recall): Promise<Map<string, ArticleStatus>> {
  const ids = places.filter((p) => p.kind === 'article').map((p) => p.id);
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('newsroom.article')
    .select(['id', 'status'])
    .where('org_id', '=', orgId)
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map((r) => [r.id, r.status]));
}
