/** The addresses of provenance: one page an article, and the correction of its credit. */
import { type Context, Hono } from 'hono';
import type { Result } from '#kernel/result.ts';
import { handle, inWork } from '#platform/event-log/index.ts';
import {
  type HttpEnv,
  onceFor,
  type PostedForm,
  type Problem,
  postedForm,
  type Services,
  statusOf,
} from '#platform/http/index.ts';
import { creditOfArticle, creditThing } from './credit.store.ts';
import { type CreditAction, creditActionNames } from './credit-actions.ts';
import { ProvenanceView } from './provenance.pages.tsx';
import { articleProvenance } from './provenance.queries.ts';
import { provenanceWording } from './provenance-wording.ts';
import { sharesTyped } from './shares-typed.ts';

type C = Context<HttpEnv>;

export function provenanceRoutes(services: Services): Hono<HttpEnv> {
  const id = ':articleId{[0-9a-f-]{36}}';
  return new Hono<HttpEnv>()
    .get(`/${id}`, (c) => show(services, c, c.req.param('articleId')))
    .post(`/${id}/:action`, async (c, next) => {
      const { articleId, action } = c.req.param();
      const named = creditActionNames.find((name) => name === action);
      return named ? act(services, c, articleId, named) : next();
    });
}

async function act(services: Services, c: C, articleId: string, action: CreditAction): Promise<Response> {
  const form = await postedForm(c);
  const done = await correct(services, c, articleId, action, form);
  if (done.ok) return c.redirect(`/provenance/${articleId}?done=${action}`, 303);
  return show(services, c, articleId, { action, refusals: done.refusals, values: form.input });
}

async function correct(
  services: Services,
  c: C,
  articleId: string,
  action: CreditAction,
  form: PostedForm,
): Promise<Result<object>> {
  const credit = await creditOfArticle({ ...c.var.access, db: services.db }, articleId);
  const input = { articleId, reason: form.input.reason ?? '', shares: sharesTyped(form.input) };
  const { expectedVersion } = form;
  return inWork(
    services,
    c.var.actor,
    async (work) => {
      const id = action === 'correct' ? undefined : (credit?.id ?? articleId);
      const { version } = await handle(work, creditThing, { id, action, input, expectedVersion });
      return { version };
    },
    onceFor(form, { articleId, action, input }),
  );
}

async function show(services: Services, c: C, articleId: string, problem?: Problem): Promise<Response> {
  const { lang, actor } = c.var;
  const provenance = await articleProvenance({ ...c.var.access, db: services.db }, actor, articleId);
  if (!provenance) return c.notFound();
  const content = (
    <ProvenanceView
      lang={lang}
      actor={actor}
      articleId={articleId}
      once={services.newId()}
      done={c.req.query('done')}
      problem={problem}
      {...provenance}
    />
  );
  return c.render(content, {
    title: provenanceWording[lang].title(provenance.article.title),
    wide: true,
    ...(problem ? { status: statusOf(problem.refusals) } : {}),
  });
}
