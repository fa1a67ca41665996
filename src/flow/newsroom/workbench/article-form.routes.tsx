/** Opening, editing and correcting an article: the form is shown again with everything typed, whatever goes wrong. */

import { type Context, Hono } from 'hono';
import {
  articleTable,
  articleThing,
  beginningFrom,
  loadArticle,
  runningText,
  seesArticle,
  sourceTexts,
} from '#flow/newsroom/article/index.ts';
import { reasonsAgainst } from '#kernel/action-table.ts';
import { textFromBody } from '#kernel/body.ts';
import { handle, inWork } from '#platform/event-log/index.ts';
import { type HttpEnv, onceFor, type PostedForm, postedForm, type Services } from '#platform/http/index.ts';
import { showArticleForm, type Writing } from './article-form-page.routes.tsx';
import { articleFormWording } from './article-form-wording.ts';
import { withoutSaving } from './form-requests.queries.ts';
import {
  addedSources,
  copiedIn,
  copiedLines,
  listedSources,
  type SourceChoice,
  sourceName,
  sourceNamed,
  withoutRepeats,
} from './source-choice.ts';

type C = Context<HttpEnv>;

const id = ':id{[0-9a-f-]{36}}';

export function articleFormRoutes(services: Services): Hono<HttpEnv> {
  return new Hono<HttpEnv>()
    .get('/new', (c) => begin(services, c))
    .post('/new', (c) => save(services, c, undefined, 'new'))
    .get(`/${id}/edit`, (c) => open(services, c, c.req.param('id'), 'revise'))
    .post(`/${id}/revise`, (c) => save(services, c, c.req.param('id'), 'revise'))
    .get(`/${id}/correct`, (c) => open(services, c, c.req.param('id'), 'correct'))
    .post(`/${id}/correct`, (c) => save(services, c, c.req.param('id'), 'correct'));
}

const namedInAddress = (c: C): SourceChoice[] =>
  withoutRepeats((c.req.queries('source') ?? []).flatMap((text) => sourceNamed(text) ?? []));

async function begin(services: Services, c: C): Promise<Response> {
  const { access, actor } = c.var;
  const desks = actor.appointments.filter((a) => a.role === 'editor').map((a) => a.unitId);
  if (desks.length === 0) return c.notFound();
  const sources = namedInAddress(c);
  const texts = await sourceTexts(access, actor, sources);
  const deskId = texts.map((t) => t.deskId).find((d) => desks.includes(d)) ?? desks[0];
  const copied = copiedLines(texts.map(({ kind, id, text }) => ({ kind, id, text: runningText(text) })));
  const values = { ...beginningFrom(texts.map((t) => t.text)), deskId, copied };
  return showArticleForm(services, c, { mode: 'new' }, { values, sources });
}

/** Whoever cannot write it now is led to the article, which says why. */
async function open(services: Services, c: C, id: string, mode: 'revise' | 'correct'): Promise<Response> {
  const { lang, actor } = c.var;
  const access = { ...c.var.access, db: services.db };
  const loaded = await loadArticle(access, id);
  if (!loaded) return c.notFound();
  const { state: article, version } = loaded;
  const facts = { deskId: article.deskId, sources: [] };
  if (!seesArticle(article, facts, actor)) return c.notFound();
  if (reasonsAgainst(articleTable, mode, article, facts, actor).length > 0) return c.redirect(`/articles/${id}`, 303);
  const { title, body, form } = article;
  const copied = copiedLines(article.copied);
  const values = { title, body: textFromBody(body), form, deskId: article.deskId, copied };
  const added = namedInAddress(c).filter((s) => !article.sources.some((known) => known.id === s.id));
  const [first] = await sourceTexts(access, actor, added);
  return showArticleForm(
    services,
    c,
    { mode, id, version },
    {
      values,
      sources: [...article.sources, ...added],
      ...(first ? { note: articleFormWording[lang].added(first.text.title) } : {}),
    },
  );
}

async function save(services: Services, c: C, id: string | undefined, mode: Writing['mode']): Promise<Response> {
  const form = await postedForm(c);
  const writing: Writing =
    id === undefined || mode === 'new' ? { mode: 'new' } : { mode, id, version: form.expectedVersion };
  const { articleForm, ...rest } = form.input;
  const values: Readonly<Record<string, unknown>> = { ...rest, form: articleForm };
  const asked = await withoutSaving({ ...c.var.access, db: services.db }, c.var.actor, c.var.lang, values);
  if (asked) return showArticleForm(services, c, writing, asked);
  const added = addedSources(values);
  const sources = withoutRepeats([...listedSources(values), ...(added === 'unknown' ? [] : added)]);
  const done = await keep(services, c, { ...form, input: values }, writing, sources);
  if (!done.ok) return showArticleForm(services, c, writing, { values, sources, refusals: done.refusals });
  return c.redirect(`/articles/${done.value.id}?done=${mode === 'new' ? 'open' : mode}`, 303);
}

function keep(services: Services, c: C, form: PostedForm, writing: Writing, sources: readonly SourceChoice[]) {
  const { title, body, form: kind, deskId, reason } = form.input;
  const text = { title, body, reason };
  const copied = copiedIn(form.input);
  const input =
    writing.mode === 'correct' ? text : { ...text, copied, form: kind, deskId, sources: sources.map(sourceName) };
  const action = writing.mode === 'new' ? 'open' : writing.mode;
  const [id, expectedVersion] = writing.mode === 'new' ? [] : [writing.id, writing.version];
  return inWork(
    services,
    c.var.actor,
    async (work) => {
      const done = await handle(work, articleThing, { id, action, input, expectedVersion });
      return { id: done.id };
    },
    onceFor(form, { id, action, input }),
  );
}
