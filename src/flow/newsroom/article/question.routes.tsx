/** Where a unit reads what it is asked, and answers. */
import { type Context, Hono } from 'hono';
import { handle, inWork } from '#platform/event-log/index.ts';
import { type HttpEnv, onceFor, type Problem, postedForm, type Services, statusOf } from '#platform/http/index.ts';
import { articleThing } from './article.store.ts';
import { questionsFor } from './question.queries.ts';
import { QuestionList } from './question-list.pages.tsx';
import { questionPageWording } from './question-page-wording.ts';

type C = Context<HttpEnv>;

export function questionRoutes(services: Services): Hono<HttpEnv> {
  return new Hono<HttpEnv>()
    .get('/', (c) => showQuestions(services, c))
    .post('/:articleId{[0-9a-f-]{36}}/:questionId{[0-9a-f-]{36}}', (c) => answer(services, c));
}

async function answer(services: Services, c: C): Promise<Response> {
  const { articleId: id = '', questionId = '' } = c.req.param();
  const form = await postedForm(c);
  const input = { words: form.input.words, questionId };
  const done = await inWork(
    services,
    c.var.actor,
    async (work) => {
      const { version } = await handle(work, articleThing, { id, action: 'answer', input });
      return { version };
    },
    onceFor(form, { id, ...input }),
  );
  if (done.ok) return c.redirect('/questions?done=answer', 303);
  return showQuestions(services, c, { action: questionId, refusals: done.refusals, values: form.input });
}

async function showQuestions(services: Services, c: C, problem?: Problem): Promise<Response> {
  const { lang, actor } = c.var;
  const content = (
    <QuestionList
      lang={lang}
      questions={await questionsFor({ ...c.var.access, db: services.db }, actor)}
      once={services.newId}
      done={c.req.query('done') !== undefined}
      problem={problem}
    />
  );
  return c.render(content, {
    title: questionPageWording[lang].title,
    ...(problem ? { status: statusOf(problem.refusals) } : {}),
  });
}
