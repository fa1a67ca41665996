/** The addresses of the comments: a panel that other pages fetch, which is a page of its own where there is no script. */
import { type Context, Hono } from 'hono';
import { appointmentAs } from '#kernel/actor.ts';
import { bodyFromText } from '#kernel/body.ts';
import { handle, inWork } from '#platform/event-log/index.ts';
import { type HttpEnv, onceFor, postedForm, type Services, statusOf } from '#platform/http/index.ts';
import { TextBody } from '#ui/index.ts';
import { Comments, type CommentsProps } from './comment.pages.tsx';
import { commentsOn, commentThing, subjectOf } from './comment.store.ts';
import type { SubjectKind } from './comment.ts';
import { commentActionNames, deskRoles } from './comment-actions.ts';
import { commentPageWording } from './comment-wording.ts';

type C = Context<HttpEnv>;

export function commentRoutes(services: Services): Hono<HttpEnv> {
  return new Hono<HttpEnv>()
    .get('/on/:kind{report|article}/:id{[0-9a-f-]{36}}', (c) => show(services, c, subjectIn(c.req.param())))
    .post('/make', (c) => make(services, c))
    .post('/:id{[0-9a-f-]{36}}/:action', (c, next) => act(services, c, next));
}

const subjectIn = ({ kind, id = '' }: Readonly<Record<string, string>>): { kind: SubjectKind; id: string } => ({
  kind: kind === 'report' ? 'report' : 'article',
  id,
});

async function make(services: Services, c: C): Promise<Response> {
  const form = await postedForm(c);
  const { input } = form;
  const done = await inWork(
    services,
    c.var.actor,
    async (work) => ({ id: (await handle(work, commentThing, { action: 'make', input })).id }),
    onceFor(form, { action: 'make', input }),
  );
  const kind = input.kind === 'report' ? 'report' : 'article';
  const subject = { kind, id: typeof input.id === 'string' ? input.id : '' } as const;
  return done.ok
    ? show(services, c, subject)
    : show(services, c, subject, { action: 'make', refusals: done.refusals, values: input });
}

async function act(services: Services, c: C, next: () => Promise<void>): Promise<Response | undefined> {
  const { id = '', action: named = '' } = c.req.param();
  const action = commentActionNames.find((name) => name === named && name !== 'make');
  if (!action) {
    await next();
    return undefined;
  }
  const form = await postedForm(c);
  const { input, expectedVersion } = form;
  const done = await inWork(services, c.var.actor, async (work) => {
    await handle(work, commentThing, { id, action, input, expectedVersion });
  });
  const loaded = await commentThing.store.load({ ...c.var.access, db: services.db }, id);
  if (!loaded) return c.notFound();
  const { subject } = loaded.state;
  return done.ok
    ? show(services, c, subject)
    : show(services, c, subject, { action, refusals: done.refusals, values: input, comment: id });
}

async function show(
  services: Services,
  c: C,
  { kind, id }: { kind: SubjectKind; id: string },
  problem?: CommentsProps['problem'],
): Promise<Response> {
  const { lang, actor } = c.var;
  const access = { ...c.var.access, db: services.db };
  const subject = await subjectOf(access, kind, id);
  if (!subject || !deskRoles.some((role) => appointmentAs(actor, role, subject.deskId))) return c.notFound();
  const status = problem ? statusOf(problem.refusals) : 200;
  const panel = (
    <Comments
      lang={lang}
      kind={kind}
      id={id}
      text={subject.text}
      comments={await commentsOn(access, kind, id)}
      once={services.newId()}
      problem={problem}
    />
  );
  if (c.req.header('hx-request') && c.req.header('hx-boosted') === undefined) return c.html(panel, status);
  if (c.req.method === 'POST' && !problem) return c.redirect(`/comments/on/${kind}/${id}`, 303);
  const page = (
    <>
      {panel}
      <TextBody lang={lang} body={bodyFromText(subject.text)} pictureHref={() => ''} />
    </>
  );
  return c.render(page, { title: `${commentPageWording[lang].title}：${subject.title}`, status });
}
