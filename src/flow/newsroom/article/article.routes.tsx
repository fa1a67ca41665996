/** The addresses of the articles' lists; a record's own pages are the workbench's. */
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { holds } from '#kernel/actor.ts';
import { keysetSchema } from '#kernel/keyset.ts';
import { type BulkOutcome, bulkRoutes, type HttpEnv, listed, mostAtOnce, type Services } from '#platform/http/index.ts';
import { sheetRoutes } from '#platform/sheet/index.ts';
import { articleTitles, countArticles, listArticles, matchingArticles } from './article.queries.ts';
import { articleThing } from './article.store.ts';
import { forms } from './article.ts';
import { actsIn, bulkActions } from './article-bulk.pages.tsx';
import { ArticleList } from './article-list.pages.tsx';
import { articlePageWording } from './article-page-wording.ts';
import { type ArticleFilter, articleQueues, queuesFor } from './article-queue.ts';
import { articleSheet } from './article-sheet.queries.ts';
import { articleWording } from './article-wording.ts';

type C = Context<HttpEnv>;

/** Its acts on many are those of the page. */
export const listedArticles = listed('/articles', articleThing, articleWording, bulkActions);

const blank = z.literal('').transform(() => undefined);
/** The conditions of the list, from the address or the API; an empty field is none. */
export const articleQuery = keysetSchema.extend({
  tab: z.enum(articleQueues).optional(),
  form: z.union([blank, z.enum(forms)]).optional(),
  title: z.string().trim().max(100).optional(),
  source: z.union([blank, z.uuid()]).optional(),
  hints: z.union([blank, z.literal('open')]).optional(),
});

export function articleRoutes(services: Services): Hono<HttpEnv> {
  return new Hono<HttpEnv>()
    .get('/', (c) => showList(services, c, doneBefore(c)))
    .route('/', sheetRoutes(services, articleSheet, filterOf))
    .route('/', manyRoutes(services));
}

function manyRoutes(services: Services): Hono<HttpEnv> {
  return bulkRoutes(services, listedArticles, {
    inverses: {},
    matching: (c) =>
      matchingArticles({ ...c.var.access, db: services.db }, c.var.actor, filterOf(c.req.query()), mostAtOnce),
    show: (c, outcome, status) => showList(services, c, outcome, status),
    after: (c, { action, key, done }) =>
      `/articles?${new URLSearchParams({ ...c.req.query(), acted: action, key, count: String(done) })}`,
  });
}

/** The address after an act on several says what was done, so that the page may be loaded again. */
function doneBefore(c: C): BulkOutcome | undefined {
  const { acted: action = '', key = '', count = '' } = c.req.query();
  const done = Number(count);
  return bulkActions.some((known) => known === action) && done > 0
    ? { action, key, done, left: [], rest: [], values: {} }
    : undefined;
}

/** A control named `form` would hide the form's own property, so an address says `articleForm`. */
function filterOf({ articleForm: form, ...query }: Readonly<Record<string, string>>): ArticleFilter {
  const { tab: queue, ...asked } = articleQuery.catch({}).parse({ ...query, form });
  return { ...asked, queue };
}

async function showList(services: Services, c: C, outcome?: BulkOutcome, status = 200): Promise<Response> {
  const { lang, actor } = c.var;
  const access = { ...c.var.access, db: services.db };
  const { queue: tab, ...asked } = filterOf(c.req.query());
  const counts = await countArticles(access, actor, asked);
  const queues = queuesFor(actor);
  // An address without a queue opens where work waits.
  const queue = tab ?? queues.find((q) => (counts[q] ?? 0) > 0) ?? queues[0] ?? 'drafting';
  const filter = { ...asked, queue };
  const page = await listArticles(access, actor, filter);
  const content = (
    <ArticleList
      lang={lang}
      queues={queues}
      queue={queue}
      filter={filter}
      page={page}
      counts={counts}
      mayOpen={holds(actor, 'editor')}
      many={actsIn(
        queue,
        actor.appointments.map((a) => a.role),
      )}
      once={services.newId()}
      bulk={
        outcome && {
          outcome,
          titles: await articleTitles(
            access,
            actor,
            outcome.left.map(({ id }) => id).filter((id) => id !== ''),
          ),
        }
      }
    />
  );
  return c.render(content, { title: articlePageWording[lang].title, wide: true, status });
}
