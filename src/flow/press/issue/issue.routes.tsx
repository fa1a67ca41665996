/** The addresses of the issues. */
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { bulletinsToEdit, listBulletins } from '#flow/press/bulletin/index.ts';
import { holds } from '#kernel/actor.ts';
import { refusalSentence } from '#kernel/common-wording.ts';
import { keysetSchema } from '#kernel/keyset.ts';
import type { Refusal } from '#kernel/refusal.ts';
import { handle, inWork } from '#platform/event-log/index.ts';
import { actRoutes, type HttpEnv, onceFor, type Problem, postedForm, statusOf } from '#platform/http/index.ts';
import { assemble } from './assembly.routes.ts';
import { countIssues, listIssues } from './issue.queries.ts';
import { issueThing } from './issue.store.ts';
import { IssueList } from './issue-list.pages.tsx';
import { IssueOpen } from './issue-open.pages.tsx';
import { issuePage } from './issue-page.queries.ts';
import { issueName, issuePageWording } from './issue-page-wording.ts';
import { issueQueues } from './issue-queue.ts';
import { IssueView } from './issue-view.pages.tsx';
import { issueWording } from './issue-wording.ts';
import { type PressServices, printedFirst, sendPdf } from './pdf.routes.tsx';

type C = Context<HttpEnv>;
const id = ':id{[0-9a-f-]{36}}';

const blank = z.literal('').transform(() => undefined);
/** The conditions of the list, from the address or the API; an empty field is none. */
export const issueQuery = keysetSchema.extend({
  tab: z.enum(issueQueues).optional(),
  bulletinId: z.union([blank, z.uuid()]).optional(),
});

export function issueRoutes(services: PressServices): Hono<HttpEnv> {
  const show = (c: C, id: string, problem?: Problem) => showIssue(services, c, id, problem);
  return new Hono<HttpEnv>()
    .get('/', (c) => showList(services, c))
    .get('/new', (c) => showOpen(services, c, c.req.query()))
    .post('/open', (c) => open(services, c))
    .get(`/${id}`, (c) => show(c, c.req.param('id')))
    .get(`/${id}/pdf`, (c) => sendPdf(services, c, c.req.param('id')))
    .post(`/${id}/assembly`, (c) => assemble(services, c, show))
    .post(`/${id}/:action`, printedFirst(services, show))
    .route('/', actRoutes(services, '/issues', issueThing, { show }));
}

async function showList(services: PressServices, c: C): Promise<Response> {
  const { lang, actor } = c.var;
  const access = { ...c.var.access, db: services.db };
  const { tab, ...filter } = issueQuery.catch({}).parse(c.req.query());
  const counts = await countIssues(access, actor, filter);
  const first = holds(actor, 'editor') ? 'assembling' : 'awaiting_sign_off';
  // An address without a queue opens where work waits.
  const waiting = [first, ...issueQueues].find((q) => (counts[q as (typeof issueQueues)[number]] ?? 0) > 0);
  const queue = tab ?? issueQueues.find((q) => q === waiting) ?? first;
  const page = await listIssues(access, actor, { ...filter, queue });
  const content = (
    <IssueList
      lang={lang}
      page={page}
      queue={queue}
      filter={filter}
      counts={counts}
      bulletins={await listBulletins(access, actor)}
      mayOpen={holds(actor, 'editor')}
    />
  );
  return c.render(content, { title: issuePageWording[lang].list, wide: true });
}

async function showOpen(
  services: PressServices,
  c: C,
  values: Readonly<Record<string, unknown>>,
  refusals: readonly Refusal[] = [],
): Promise<Response> {
  const { lang, actor } = c.var;
  const bulletins = await bulletinsToEdit({ ...c.var.access, db: services.db }, actor);
  const reasons = refusals.map((r) => refusalSentence(r, lang, issueWording[lang]));
  const content = (
    <IssueOpen lang={lang} bulletins={bulletins} values={values} reasons={reasons} once={services.newId()} />
  );
  const status = refusals.length > 0 ? { status: statusOf(refusals) } : {};
  return c.render(content, { title: issuePageWording[lang].open, ...status });
}

async function open(services: PressServices, c: C): Promise<Response> {
  const form = await postedForm(c);
  const { input } = form;
  const done = await inWork(
    services,
    c.var.actor,
    async (work) => ({ id: (await handle(work, issueThing, { action: 'open', input })).id }),
    onceFor(form, { action: 'open', input }),
  );
  if (!done.ok) return showOpen(services, c, input, done.refusals);
  return c.redirect(`/issues/${done.value.id}?done=open`, 303);
}

async function showIssue(services: PressServices, c: C, issueId: string, problem?: Problem): Promise<Response> {
  const { lang, actor } = c.var;
  const page = await issuePage(services, { ...c.var.access, db: services.db }, actor, issueId);
  if (!page) return c.notFound();
  const { issue, masthead } = page;
  const name = issueName(lang, masthead.name, { ...issue, number: issue.signOff?.number });
  const content = (
    <IssueView
      {...page}
      lang={lang}
      name={name}
      bulletinName={masthead.name}
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
