/** The addresses of the release desk, and those of the readers. */
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import {
  countIssues,
  issueName,
  issuePage,
  listIssues,
  type PressServices,
  printedFirst,
} from '#flow/press/issue/index.ts';
import { keysetSchema } from '#kernel/keyset.ts';
import { actRoutes, type HttpEnv, type Problem, statusOf } from '#platform/http/index.ts';
import { readingRoutes } from './reading.routes.tsx';
import { releaseThing } from './release.store.ts';
import { ReleaseList } from './release-list.pages.tsx';
import { releasePageWording } from './release-page-wording.ts';
import { releaseQueues } from './release-queue.ts';
import { ReleaseView } from './release-view.pages.tsx';
import { changedSince } from './since-release.queries.ts';

type C = Context<HttpEnv>;
const id = ':id{[0-9a-f-]{36}}';

export const releaseQuery = keysetSchema.extend({ tab: z.enum(releaseQueues).default('signed_off') });

export function releaseRoutes(services: PressServices): Hono<HttpEnv> {
  const show = (c: C, id: string, problem?: Problem) => showRelease(services, c, id, problem);
  const desk = new Hono<HttpEnv>()
    .get('/', (c) => showList(services, c))
    .get(`/${id}`, (c) => show(c, c.req.param('id')))
    .post(`/${id}/:action`, printedFirst(services, show))
    .route('/', actRoutes(services, '/releases', releaseThing, { show }));
  return new Hono<HttpEnv>().route('/releases', desk).route('/reading', readingRoutes(services));
}

async function showList(services: PressServices, c: C): Promise<Response> {
  const { lang, actor } = c.var;
  const access = { ...c.var.access, db: services.db };
  const { tab: queue, ...keyset } = releaseQuery.catch({ tab: 'signed_off' }).parse(c.req.query());
  const page = await listIssues(access, actor, { ...keyset, queue });
  const counts = await countIssues(access, actor, {});
  return c.render(<ReleaseList lang={lang} page={page} queue={queue} counts={counts} />, {
    title: releasePageWording[lang].list,
    wide: true,
  });
}

async function showRelease(services: PressServices, c: C, issueId: string, problem?: Problem): Promise<Response> {
  const { lang, actor } = c.var;
  const access = { ...c.var.access, db: services.db };
  const page = await issuePage(services, access, actor, issueId);
  if (!page?.issue.signOff) return c.notFound();
  const { issue, facts, masthead } = page;
  const name = issueName(lang, masthead.name, { ...issue, number: issue.signOff?.number });
  const content = (
    <ReleaseView
      {...page}
      lang={lang}
      name={name}
      bulletinName={masthead.name}
      changed={await changedSince(access, issue, facts)}
      done={c.req.query('done')}
      problem={problem}
    />
  );
  return c.render(content, {
    title: name,
    wide: true,
    ...(problem ? { status: statusOf(problem.refusals) } : {}),
  });
}
