/** The addresses of the grades; a report's page fetches its own by address. */
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { appointmentAs } from '#kernel/actor.ts';
import { handle, inWork } from '#platform/event-log/index.ts';
import { type HttpEnv, onceFor, type Problem, postedForm, type Services, statusOf } from '#platform/http/index.ts';
import { Section } from '#ui/index.ts';
import { GradeMark, GradeView } from './grade.pages.tsx';
import { gradedReports, gradeOf, gradingDesks, unitGrades } from './grade.queries.ts';
import { gradeThing } from './grade.store.ts';
import { credibilities, reliabilities } from './grade.ts';
import { type GradeAction, gradeActionNames } from './grade-actions.ts';
import { GradeList } from './grade-list.pages.tsx';
import { gradePageWording } from './grade-page-wording.ts';

type C = Context<HttpEnv>;

const blank = z.literal('').transform(() => undefined);
export const gradeQuery = z.object({
  reliability: z.union([blank, z.enum(reliabilities)]).optional(),
  credibility: z.union([blank, z.coerce.number().transform((n) => credibilities.find((c) => c === n))]).optional(),
});

const pageQuery = gradeQuery.extend({ from: z.coerce.number().int().nonnegative().max(10_000).catch(0) });

const id = ':reportId{[0-9a-f-]{36}}';

export function gradeRoutes(services: Services): Hono<HttpEnv> {
  const primary = (c: C) => ({ ...c.var.access, db: services.db });
  const reportId = (c: C) => c.req.param('reportId') ?? '';
  return new Hono<HttpEnv>()
    .get('/', async (c) => {
      const { lang, actor } = c.var;
      if (gradingDesks(actor).length === 0) return c.notFound();
      const wanted = pageQuery.catch({ from: 0 }).parse(c.req.query());
      const [reports, units] = await Promise.all([
        gradedReports(primary(c), actor, wanted),
        unitGrades(primary(c), actor),
      ]);
      const content = <GradeList lang={lang} wanted={wanted} reports={reports} units={units} />;
      return c.render(content, { title: gradePageWording[lang].list, wide: true });
    })
    .get(`/of/${id}`, async (c) => {
      const { lang, actor } = c.var;
      const graded = await gradeOf(primary(c), actor, reportId(c));
      if (!graded) return c.html('');
      const w = gradePageWording[lang];
      return c.html(
        <Section title={w.list} beside={<a href={`/grades/${graded.id}`}>{w.why}</a>}>
          <p>
            <GradeMark lang={lang} graded={graded} />
          </p>
        </Section>,
      );
    })
    .get(`/mark/${id}`, async (c) => {
      const graded = await gradeOf(primary(c), c.var.actor, reportId(c));
      return c.html(graded ? <GradeMark lang={c.var.lang} graded={graded} /> : '');
    })
    .get(`/${id}`, (c) => show(services, c, reportId(c)))
    .post(`/${id}/:action`, async (c, next) => {
      const named = gradeActionNames.find((name) => name === c.req.param('action'));
      return named ? act(services, c, reportId(c), named) : next();
    });
}

async function act(services: Services, c: C, reportId: string, action: GradeAction): Promise<Response> {
  const graded = await gradeOf({ ...c.var.access, db: services.db }, c.var.actor, reportId);
  if (!graded) return c.notFound();
  const form = await postedForm(c);
  const input = { ...form.input, reportId };
  const { expectedVersion } = form;
  const gradeId = action === 'set' ? undefined : (graded.set?.id ?? reportId);
  const done = await inWork(
    services,
    c.var.actor,
    async (work) => {
      const { version } = await handle(work, gradeThing, { id: gradeId, action, input, expectedVersion });
      return { version };
    },
    onceFor(form, { action, input }),
  );
  if (done.ok) return c.redirect(`/grades/${reportId}?done=${action}`, 303);
  return show(services, c, reportId, { action, refusals: done.refusals, values: form.input });
}

async function show(services: Services, c: C, reportId: string, problem?: Problem): Promise<Response> {
  const { lang, actor } = c.var;
  const access = { ...c.var.access, db: services.db };
  const graded = await gradeOf(access, actor, reportId);
  if (!graded) return c.notFound();
  const content = (
    <GradeView
      lang={lang}
      actor={actor}
      graded={graded}
      facts={await gradeThing.store.facts(access, graded.set?.state, { reportId }, actor, reportId)}
      mayGrade={appointmentAs(actor, 'editor', graded.deskId) !== undefined}
      once={services.newId()}
      done={c.req.query('done')}
      problem={problem}
    />
  );
  return c.render(content, {
    title: gradePageWording[lang].title(graded.title),
    ...(problem ? { status: statusOf(problem.refusals) } : {}),
  });
}
