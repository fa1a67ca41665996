/** The addresses of what an article has in common with earlier texts; whoever says what it is puts the question and answers it at once. */
import { type Context, Hono } from 'hono';
import { type Article, loadArticle } from '#flow/newsroom/article/index.ts';
import { refusal } from '#kernel/refusal.ts';
import { handle, inWork, Refused, type Work } from '#platform/event-log/index.ts';
import { type HttpEnv, onceFor, type Problem, postedForm, type Services, statusOf } from '#platform/http/index.ts';
import { ArticleLikenesses } from './article-likeness.pages.tsx';
import { type ArticleLikeness, articleOf, likenessesIn, likenessesOf } from './article-likeness.queries.ts';
import { bothTexts } from './both-texts.queries.ts';
import { insightPageWording } from './insight-page-wording.ts';
import { listResemblances, questionAbout, type ResemblanceLine } from './resemblance.queries.ts';
import { resemblanceThing } from './resemblance.store.ts';
import type { Finding, Resemblance } from './resemblance.ts';
import { ResemblanceView } from './resemblance-view.pages.tsx';

type C = Context<HttpEnv>;

const id = '[0-9a-f-]{36}';

export const articleLikenessRoutes = (services: Services): Hono<HttpEnv> =>
  new Hono<HttpEnv>()
    /** A piece of a page: the article's page fetches it by its address. */
    .get(`/of-article/:id{${id}}`, async (c) => {
      const { lang, actor } = c.var;
      const access = { db: services.db, orgId: actor.orgId };
      const articleId = c.req.param('id');
      const article = await articleOf(access, actor, articleId);
      if (!article) return c.notFound();
      const lines = await likenessesOf(services.db, actor.orgId, articleId, article);
      const { lines: asked } = await listResemblances(access, actor, { of: articleId });
      return c.html(<ArticleLikenesses lang={lang} articleId={articleId} lines={lines} asked={asked} />);
    })
    .get(`/article/:id{${id}}/:other{${id}}`, (c) => showPair(services, c, c.req.param()))
    .post(`/article/:id{${id}}/:other{${id}}/:action{confirm|deny}`, (c) => decidePair(services, c, c.req.param()));

interface Pair {
  readonly id: string;
  readonly other: string;
}

const finding = (id: string, { deskId }: Article, { kind, id: otherId, ofReport, ofOther }: ArticleLikeness) =>
  ({ articleId: id, deskId, otherKind: kind, otherId, ofReport, ofOther }) as const satisfies Finding;

/** As the question would stand, before anybody put it. */
async function showPair(services: Services, c: C, { id, other }: Pair, problem?: Problem): Promise<Response> {
  const { lang, actor } = c.var;
  const access = { db: services.db, orgId: actor.orgId };
  const article = await articleOf(access, actor, id);
  const asked = article && (await questionAbout(access, id, other));
  if (asked) return c.redirect(`/duplicates/${asked.id}`, 303);
  const found = article && (await likenessesOf(services.db, actor.orgId, id, article)).find((l) => l.id === other);
  if (!article || !found) return c.notFound();
  const { deskId, title: newerTitle } = article;
  const foundAt = services.now();
  const resemblance: Resemblance = { ...finding(id, article, found), status: 'found', foundAt };
  const line: ResemblanceLine = {
    ...{ id: other, status: 'found', newerKind: 'article', newerId: id, newerTitle, newerUnit: found.deskName },
    ...{ otherKind: found.kind, otherId: other, otherTitle: found.title, otherUnit: found.unitName, otherAt: found.at },
    ...{ ofReport: found.ofReport, ofOther: found.ofOther, foundAt },
  };
  const content = (
    <ResemblanceView
      lang={lang}
      base={`/duplicates/article/${id}/${other}`}
      version={0}
      resemblance={resemblance}
      facts={{ deskId, otherIsRegistered: false }}
      actor={actor}
      line={line}
      {...(await bothTexts(access, line))}
      events={[]}
      problem={problem}
    />
  );
  return c.render(content, {
    title: insightPageWording[lang].compared(found.title),
    wide: true,
    ...(problem ? { status: statusOf(problem.refusals) } : {}),
  });
}

async function decidePair(
  services: Services,
  c: C,
  { id, other, action }: Pair & { action: string },
): Promise<Response> {
  const form = await postedForm(c);
  const { input } = form;
  const done = await inWork(
    services,
    c.var.actor,
    async (work) => {
      const asked = await ask(work, id, other);
      await handle(work, resemblanceThing, { id: asked, action: action === 'confirm' ? 'confirm' : 'deny', input });
      return { id: asked };
    },
    onceFor(form, { id, other, action, input }),
  );
  if (!done.ok) return showPair(services, c, { id, other }, { action, refusals: done.refusals, values: input });
  return c.redirect(`/duplicates/${done.value.id}?done=${action}`, 303);
}

/** The question about the two, put by the house; the article is locked, so that no two people put it at once. */
async function ask(work: Work, id: string, other: string): Promise<string> {
  const article = (await loadArticle(work, id, 'lock'))?.state;
  const asked = await questionAbout(work, id, other);
  if (asked) return asked.id;
  const found = article && (await likenessesIn(work, id, article)).find((one) => one.id === other);
  if (!found) throw new Refused([refusal('not_found')]);
  const house: Work = { ...work, actor: { ...work.actor, origin: 'system' } };
  return (await handle(house, resemblanceThing, { action: 'find', input: finding(id, article, found) })).id;
}
