/** The addresses of merging. */
import { type Context, Hono } from 'hono';
import { articlesInHand, loadArticle, offeredSources } from '#flow/newsroom/article/index.ts';
import { actRoutes, type HttpEnv, type Problem, type Services, statusOf } from '#platform/http/index.ts';
import { MergeView } from './merge.pages.tsx';
import { mergeThing } from './merge.store.ts';
import { mergePageWording } from './merge-page-wording.ts';

export function mergeRoutes(services: Services): Hono<HttpEnv> {
  const show = (c: Context<HttpEnv>, id: string, problem?: Problem) => showMerging(services, c, id, problem);
  return new Hono<HttpEnv>()
    .get('/:id{[0-9a-f-]{36}}', (c) => show(c, c.req.param('id')))
    .route('/', actRoutes(services, '/merging', mergeThing, { show }));
}

async function showMerging(services: Services, c: Context<HttpEnv>, id: string, problem?: Problem): Promise<Response> {
  const { lang, actor } = c.var;
  const access = { ...c.var.access, db: services.db };
  const loaded = await loadArticle(access, id);
  if (!loaded) return c.notFound();
  const { state: article, version } = loaded;
  const facts = await mergeThing.store.facts(access, article, undefined, actor, id);
  if (!mergeThing.sees(article, facts, actor)) return c.notFound();
  const find = (c.req.query('find') ?? '').trim().slice(0, 100);
  const { deskId, mergedInto } = article;
  const into = mergedInto ? await loadArticle(access, mergedInto) : undefined;
  const content = (
    <MergeView
      lang={lang}
      id={id}
      version={version}
      article={article}
      facts={facts}
      actor={actor}
      offers={await offeredSources(access, actor, { deskId, words: find, kind: 'report' })}
      find={find}
      inHand={await articlesInHand(access, deskId)}
      into={mergedInto && into ? { id: mergedInto, title: into.state.title } : undefined}
      problem={problem}
      done={c.req.query('done')}
    />
  );
  const title = mergePageWording[lang].title(article.title);
  return c.render(content, { title, ...(problem ? { status: statusOf(problem.refusals) } : {}) });
}
