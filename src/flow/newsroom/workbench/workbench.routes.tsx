/** The addresses of one article: its record, its workbench, its comparisons. */
import { type Context, Hono } from 'hono';
import { articlesInHand, articleThing, sourceTexts } from '#flow/newsroom/article/index.ts';
import { draftProvenance } from '#flow/newsroom/provenance/index.ts';
import { actRoutes, type HttpEnv, type Problem, type Services, statusOf } from '#platform/http/index.ts';
import { ArticleChoose } from './article-choose.pages.tsx';
import { ArticleCompare } from './article-compare.pages.tsx';
import { articleFormRoutes } from './article-form.routes.tsx';
import { articleFormWording } from './article-form-wording.ts';
import { articlePage } from './article-page.queries.ts';
import { ArticleView } from './article-view.pages.tsx';
import { compareWording } from './compare-wording.ts';
import { comparedTexts, oftenCompared, pairNamed } from './compared-texts.ts';
import { look } from './last-look.store.ts';
import { SentPrinted } from './sent-printed.pages.tsx';
import { isPrinted, sentAndPrinted } from './sent-printed.queries.ts';
import { sentPrintedWording } from './sent-printed-wording.ts';
import { sourceNamed } from './source-choice.ts';
import { traceRoutes } from './trace.routes.tsx';

type C = Context<HttpEnv>;

const id = ':id{[0-9a-f-]{36}}';

export function workbenchRoutes(services: Services): Hono<HttpEnv> {
  const show = (c: C, id: string, problem?: Problem) => showArticle(services, c, id, problem);
  return new Hono<HttpEnv>()
    .get('/choose', (c) => choose(services, c))
    .get('/sent/of/:reportId{[0-9a-f-]{36}}', (c) => sentLink(services, c, c.req.param('reportId')))
    .get('/sent/:reportId{[0-9a-f-]{36}}', (c) => showSent(services, c, c.req.param('reportId')))
    .route('/', articleFormRoutes(services))
    .route('/', traceRoutes(services))
    .get(`/${id}`, (c) => show(c, c.req.param('id')))
    .get(`/${id}/compare`, (c) => compare(services, c, c.req.param('id')))
    .get(`/${id}/files/:sha256`, (c) => sendPicture(services, c))
    .route('/', actRoutes(services, '/articles', articleThing, { show }));
}

/** For the unit as well: it sees its report, and of the article what was made from it. */
async function showSent(services: Services, c: C, reportId: string): Promise<Response> {
  const { lang, actor } = c.var;
  const found = await sentAndPrinted({ ...c.var.access, db: services.db }, actor, reportId);
  if (!found) return c.notFound();
  const view = c.req.query('view') === 'sides' ? 'sides' : 'inline';
  return c.render(<SentPrinted {...{ lang, reportId, view }} {...found} />, {
    title: sentPrintedWording[lang].title(found.sent.title),
    wide: true,
  });
}

/** A piece of the report's page: the way to the comparison, once there is something to compare. */
async function sentLink(services: Services, c: C, reportId: string): Promise<Response> {
  const { lang, actor, access } = c.var;
  const isThere = await isPrinted({ ...access, db: services.db }, actor, reportId);
  return c.html(isThere ? <a href={`/articles/sent/${reportId}`}>{sentPrintedWording[lang].name}</a> : '');
}

async function choose(services: Services, c: C): Promise<Response> {
  const { lang, actor } = c.var;
  const access = { ...c.var.access, db: services.db };
  const named = sourceNamed(c.req.query('source') ?? '');
  const [source] = named ? await sourceTexts(access, actor, [named]) : [];
  if (!source) return c.notFound();
  const lines = await articlesInHand(access, source.deskId);
  return c.render(<ArticleChoose lang={lang} source={source} lines={lines} />, {
    title: articleFormWording[lang].chooseTitle,
    wide: true,
  });
}

async function showArticle(services: Services, c: C, id: string, problem?: Problem): Promise<Response> {
  const { lang, actor } = c.var;
  const access = { ...c.var.access, db: services.db };
  const page = await articlePage(access, actor, id);
  if (!page) return c.notFound();
  const { article, textVersion: version } = page;
  const { sources, copied } = article;
  const provenance = await draftProvenance(access, actor, { text: article, sources, copied });
  if (!problem) await look(access, id, actor.personId, { version, round: article.rounds.length });
  const content = <ArticleView {...{ lang, id, actor, provenance, problem }} {...page} done={c.req.query('done')} />;
  return c.render(content, {
    title: page.article.title,
    ...(problem ? { status: statusOf(problem.refusals) } : {}),
  });
}

async function compare(services: Services, c: C, id: string): Promise<Response> {
  const { lang, actor } = c.var;
  const page = await articlePage({ ...c.var.access, db: services.db }, actor, id);
  if (!page) return c.notFound();
  const texts = comparedTexts(lang, page.article, page.sources, page.decided, page.seen);
  const pair = pairNamed(lang, texts, { from: c.req.query('from'), to: c.req.query('to') });
  if (!pair) return c.notFound();
  const view = c.req.query('view') === 'sides' ? 'sides' : 'inline';
  const content = (
    <ArticleCompare lang={lang} id={id} texts={texts} {...pair} view={view} presets={oftenCompared(lang, texts)} />
  );
  return c.render(content, { title: compareWording[lang].title(page.article.title), wide: true });
}

/** A picture that stands in the text. */
async function sendPicture(services: Services, c: C): Promise<Response> {
  const { id = '', sha256 = '' } = c.req.param();
  const page = await articlePage({ ...c.var.access, db: services.db }, c.var.actor, id);
  const stands = page?.article.rounds.some((r) => r.body.some((b) => b.kind === 'picture' && b.file === sha256));
  const bytes = stands ? await services.files.get(sha256) : undefined;
  if (!bytes) return c.notFound();
  return c.body(bytes as Uint8Array<ArrayBuffer>, 200, {
    'content-type': pictureType(bytes),
    'cache-control': 'private, max-age=86400, immutable',
  });
}

const pictureType = ([first]: Uint8Array): string =>
  first === 0x89 ? 'image/png' : first === 0xff ? 'image/jpeg' : first === 0x47 ? 'image/gif' : 'image/webp';
