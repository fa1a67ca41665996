/** The addresses of the resemblances. */
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { keysetSchema } from '#kernel/keyset.ts';
import { eventsOf } from '#platform/event-log/index.ts';
import { actRoutes, type HttpEnv, type Problem, type Services, statusOf } from '#platform/http/index.ts';
import { bothTexts } from './both-texts.queries.ts';
import { insightPageWording } from './insight-page-wording.ts';
import { countResemblances, listResemblances, resemblanceLine } from './resemblance.queries.ts';
import { loadResemblance, resemblanceThing } from './resemblance.store.ts';
import { resemblanceStatuses } from './resemblance.ts';
import { RecordResemblances, ResemblanceList } from './resemblance-list.pages.tsx';
import { ResemblanceView } from './resemblance-view.pages.tsx';

type C = Context<HttpEnv>;

export const resemblanceQuery = keysetSchema.extend({
  status: z.enum(resemblanceStatuses).optional(),
  of: z.uuid().optional(),
});

export function resemblanceRoutes(services: Services): Hono<HttpEnv> {
  const primary = (c: C) => ({ db: services.db, orgId: c.var.actor.orgId });
  const show = (c: C, id: string, problem?: Problem) => showResemblance(services, c, id, problem);
  return (
    new Hono<HttpEnv>()
      .get('/', async (c) => {
        const { lang, actor } = c.var;
        const filter = resemblanceQuery.catch({}).parse(c.req.query());
        const status = filter.status ?? 'found';
        const [page, counts] = await Promise.all([
          listResemblances(primary(c), actor, { ...filter, status }),
          countResemblances(primary(c), actor),
        ]);
        const content = <ResemblanceList lang={lang} status={status} page={page} counts={counts} />;
        return c.render(content, { title: insightPageWording[lang].title, wide: true });
      })
      /** A piece of a page: other pages fetch it by its address, without knowing what makes it. */
      .get('/of/:id{[0-9a-f-]{36}}', async (c) => {
        const { lang, actor } = c.var;
        const { lines } = await listResemblances(primary(c), actor, { of: c.req.param('id') });
        return c.html(<RecordResemblances lang={lang} id={c.req.param('id')} lines={lines} />);
      })
      .get('/:id{[0-9a-f-]{36}}', (c) => show(c, c.req.param('id')))
      .route('/', actRoutes(services, '/duplicates', resemblanceThing, { show }))
  );
}

async function showResemblance(services: Services, c: C, id: string, problem?: Problem): Promise<Response> {
  const { lang, actor } = c.var;
  const access = { db: services.db, orgId: actor.orgId };
  const [loaded, line] = await Promise.all([loadResemblance(access, id), resemblanceLine(access, actor, id)]);
  if (!loaded || !line) return c.notFound();
  const { state: resemblance, version } = loaded;
  const content = (
    <ResemblanceView
      lang={lang}
      base={`/duplicates/${id}`}
      version={version}
      resemblance={resemblance}
      facts={await resemblanceThing.store.facts(access, resemblance, undefined, actor, id)}
      actor={actor}
      line={line}
      {...(await bothTexts(access, line))}
      events={await eventsOf(access, id)}
      problem={problem}
      done={c.req.query('done')}
    />
  );
  return c.render(content, {
    title: insightPageWording[lang].record(line.newerTitle),
    wide: true,
    ...(problem ? { status: statusOf(problem.refusals) } : {}),
  });
}
