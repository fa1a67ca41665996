/** The addresses of merging. */
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import {
  articlesInHand,
  loadArticle,
  type Offer,
  offeredSources,
  sourceInput,
  sourceTexts,
  usesOf,
} from '#flow/newsroom/article/index.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Access } from '#platform/event-log/index.ts';
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
  const find = (c.req.query('find') ?? String(problem?.values.find ?? '')).trim().slice(0, 100);
  const { deskId, mergedInto } = article;
  const into = mergedInto ? await loadArticle(access, mergedInto) : undefined;
  const offers = await offersFor(access, actor, { deskId, words: find, chosen: chosenIn(c, problem) });
  const content = (
    <MergeView
      lang={lang}
      id={id}
      version={version}
      article={article}
      facts={facts}
      actor={actor}
      offers={offers}
      usedIn={
        await usesOf(
          access,
          offers.map((offer) => offer.id),
        )
      }
      find={find}
      inHand={await articlesInHand(access, deskId)}
      into={mergedInto && into ? { id: mergedInto, title: into.state.title } : undefined}
      problem={problem ?? searchOf(c)}
      done={c.req.query('done')}
    />
  );
  const title = mergePageWording[lang].title(article.title);
  return c.render(content, { title, ...(problem ? { status: statusOf(problem.refusals) } : {}) });
}

/** “Find” comes back as a query: the form stays open with what was ticked and typed. */
function searchOf(c: Context<HttpEnv>): Problem | undefined {
  const { find, words } = c.req.query();
  if (find === undefined) return undefined;
  const values = { words, sources: chosenIn(c, undefined), articles: c.req.queries('articles[]') ?? [] };
  return { action: 'merge', refusals: [], values };
}

function chosenIn(c: Context<HttpEnv>, problem: Problem | undefined): string[] {
  const posted = problem?.values.sources;
  return Array.isArray(posted) ? posted.map(String) : (c.req.queries('sources[]') ?? []);
}

/** What is ticked stays in sight, whatever is looked for next. */
async function offersFor(
  access: Access,
  actor: Actor,
  { deskId, words, chosen }: { readonly deskId: string; readonly words: string; readonly chosen: readonly string[] },
): Promise<Offer[]> {
  const links = z.array(sourceInput).catch([]).parse(chosen);
  const ticked = (await sourceTexts(access, actor, links)).map(({ kind, id, unitName, text }) => ({
    ...{ kind, id, unitName },
    title: text.title,
  }));
  const found = await offeredSources(access, actor, { deskId, words, kind: 'report', freeFirst: true });
  return [...ticked, ...found.filter((offer) => !ticked.some((t) => t.id === offer.id))];
}
