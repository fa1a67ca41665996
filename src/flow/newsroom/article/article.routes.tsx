/** The addresses of the articles' lists; a record's own pages are the workbench's. */
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { holds } from '#kernel/actor.ts';
import { keysetSchema } from '#kernel/keyset.ts';
import type { HttpEnv, Services } from '#platform/http/index.ts';
import { sheetRoutes } from '#platform/sheet/index.ts';
import { countArticles, listArticles } from './article.queries.ts';
import { forms } from './article.ts';
import { ArticleList } from './article-list.pages.tsx';
import { articlePageWording } from './article-page-wording.ts';
import { type ArticleFilter, articleQueues, queuesFor } from './article-queue.ts';
import { articleSheet } from './article-sheet.ts';

type C = Context<HttpEnv>;

const blank = z.literal('').transform(() => undefined);
/** The conditions of the list, from the address or the API; an empty field is none. */
export const articleQuery = keysetSchema.extend({
  tab: z.enum(articleQueues).optional(),
  form: z.union([blank, z.enum(forms)]).optional(),
  title: z.string().trim().max(100).optional(),
  source: z.union([blank, z.uuid()]).optional(),
});

export function articleRoutes(services: Services): Hono<HttpEnv> {
  return new Hono<HttpEnv>()
    .get('/', (c) => showList(services, c))
    .route('/', sheetRoutes(services, articleSheet, filterOf));
}

/** A control named `form` would hide the form's own property, so an address says `articleForm`. */
function filterOf({ articleForm: form, ...query }: Readonly<Record<string, string>>): ArticleFilter {
  const { tab: queue, ...asked } = articleQuery.catch({}).parse({ ...query, form });
  return { ...asked, queue };
}

async function showList(services: Services, c: C): Promise<Response> {
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
    />
  );
  return c.render(content, { title: articlePageWording[lang].title, wide: true });
}
