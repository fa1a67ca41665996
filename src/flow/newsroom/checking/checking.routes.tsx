/** The addresses of the checks. */
import { type Context, Hono } from 'hono';
import { articleThing, articleWording } from '#flow/newsroom/article/index.ts';
import { appointmentAs, holds } from '#kernel/actor.ts';
import { bodyFromText } from '#kernel/body.ts';
import { refusalSentence } from '#kernel/common-wording.ts';
import { type Refusal, refusal } from '#kernel/refusal.ts';
import { ok, type Result, refused } from '#kernel/result.ts';
import { handle, inWork, Refused } from '#platform/event-log/index.ts';
import { type HttpEnv, onceFor, type PostedForm, postedForm, type Services, statusOf } from '#platform/http/index.ts';
import { type FixScope, fixesIn, fixReason, fixScopes, textBeforeFix, undoReason } from './article-hints.ts';
import { checkText } from './check-text.ts';
import { CheckingView } from './checking.pages.tsx';
import { type ArticleHints, articleHints, checkContext } from './checking.queries.ts';
import { checkingPageWording } from './checking-page-wording.ts';
import { exceptionThing } from './exception.store.ts';
import { exceptionWording } from './exception-wording.ts';
import { fixText } from './fix-text.ts';
import type { CheckedText, Hint, RuleName } from './hint.ts';
import { ArticleHintCount, FoundHints } from './preview.pages.tsx';
import { termRoutes } from './term.routes.tsx';

type C = Context<HttpEnv>;
type Done = Result<{
  readonly version: number;
  /** What one press was to mend, and in how many places it did. */
  readonly fixed?: { readonly scope: FixScope; readonly count: number };
}>;

const id = ':articleId{[0-9a-f-]{36}}';

export function checkingRoutes(services: Services): Hono<HttpEnv> {
  const articleId = (c: C) => c.req.param('articleId') ?? '';
  return (
    new Hono<HttpEnv>()
      .route('/terms', termRoutes(services))
      .post('/preview', (c) => preview(services, c))
      /** A piece of the article's page (`Included`). */
      .get(`/of/${id}`, async (c) => {
        const found = await hintsFor(services, c, articleId(c));
        if (!found) return c.notFound();
        return c.html(<ArticleHintCount lang={c.var.lang} articleId={articleId(c)} hints={found.open} />);
      })
      .get(`/${id}`, (c) => show(services, c, articleId(c)))
      .post(`/${id}/fix`, (c) => act(services, c, 'fix', (form, found) => fix(services, c, form, found)))
      .post(`/${id}/undo`, (c) => act(services, c, 'undo', (form, found) => undo(services, c, form, found)))
      .post(`/${id}/set-aside`, (c) => act(services, c, 'set_aside', (form) => setAside(services, c, form)))
      .post(`/${id}/ask-again`, (c) => act(services, c, 'ask_again', (form) => askAgain(services, c, form)))
  );
}

const primary = (services: Services, c: C) => ({ ...c.var.access, db: services.db });
const hintsFor = (services: Services, c: C, articleId: string) =>
  articleHints(primary(services, c), c.var.actor, articleId, services.now());

async function act(
  services: Services,
  c: C,
  done: string,
  run: (form: PostedForm, found: ArticleHints) => Promise<Done>,
): Promise<Response> {
  const articleId = c.req.param('articleId') ?? '';
  const form = await postedForm(c);
  const found = await hintsFor(services, c, articleId);
  if (!found) return c.notFound();
  const result = await run(form, found);
  if (result.ok) {
    const { scope: of = '', count = 0 } = result.value.fixed ?? {};
    const told = of === '' ? { done } : { done, of, count: String(count) };
    return c.redirect(`/checking/${articleId}?${new URLSearchParams(told)}`, 303);
  }
  return show(services, c, articleId, { refusals: result.refusals, form });
}

/** An edit by the editor who presses: a round of its own that names the rules. */
async function fix(services: Services, c: C, form: PostedForm, found: ArticleHints): Promise<Done> {
  const { article, open } = found;
  const scope = scopeOf(form.input.of);
  const chosen = scope ? fixesIn(scope, open) : open.filter((hint) => hint.key === form.input.hint && hint.fix);
  const against = whyNoFix(found, form, chosen.length);
  if (against.length > 0) return refused(...against);
  const done = await revise(services, c, form, fixText(article, chosen), fixReason(chosen), article);
  return done.ok && scope ? ok({ ...done.value, fixed: { scope, count: chosen.length } }) : done;
}

const scopeOf = (named: unknown): FixScope | undefined => fixScopes.find((scope) => scope === named);

function whyNoFix(
  { isBeingWritten, whyNot, version }: ArticleHints,
  form: PostedForm,
  fixes: number,
): readonly Refusal[] {
  if (!isBeingWritten) return [refusal('settled')];
  if (whyNot.length > 0) return whyNot;
  if (form.expectedVersion !== version) return [refusal('stale')];
  return fixes === 0 ? [refusal('nothing_to_fix')] : [];
}

async function undo(services: Services, c: C, form: PostedForm, { article, mayUndo }: ArticleHints): Promise<Done> {
  const before = mayUndo ? textBeforeFix(article) : undefined;
  if (!before) return refused(refusal('nothing_to_fix'));
  return revise(services, c, form, before, undoReason, article);
}

function revise(
  services: Services,
  c: C,
  form: PostedForm,
  { title, body }: CheckedText,
  reason: string,
  { form: articleForm, sources, copied }: ArticleHints['article'],
): Promise<Done> {
  const articleId = c.req.param('articleId') ?? '';
  const input = {
    title,
    body,
    form: articleForm,
    sources: sources.map(({ kind, id, use }) => ({ kind, id, use })),
    copied: copied ?? [],
    reason,
  };
  const { expectedVersion } = form;
  return inWork(
    services,
    c.var.actor,
    async (work) => {
      const { version } = await handle(work, articleThing, { id: articleId, action: 'revise', input, expectedVersion });
      return { version };
    },
    onceFor(form, { articleId, title, reason }),
  );
}

function setAside(services: Services, c: C, form: PostedForm): Promise<Done> {
  const { rule, quote, before, behind, reason } = form.input;
  const input = { articleId: c.req.param('articleId'), rule, quote, before, behind, reason };
  return inWork(
    services,
    c.var.actor,
    async (work) => {
      const { version } = await handle(work, exceptionThing, { action: 'set_aside', input });
      return { version };
    },
    onceFor(form, input),
  );
}

function askAgain(services: Services, c: C, form: PostedForm): Promise<Done> {
  const exceptionId = String(form.input.exception ?? '');
  return inWork(
    services,
    c.var.actor,
    async (work) => {
      if (!/^[0-9a-f-]{36}$/.test(exceptionId)) throw new Refused([refusal('not_found')]);
      const { version } = await handle(work, exceptionThing, { id: exceptionId, action: 'ask_again', input: {} });
      return { version };
    },
    onceFor(form, { exceptionId }),
  );
}

interface Problem {
  readonly refusals: readonly Refusal[];
  readonly form: PostedForm;
}

async function show(services: Services, c: C, articleId: string, problem?: Problem): Promise<Response> {
  const { lang, actor } = c.var;
  const found = await hintsFor(services, c, articleId);
  if (!found) return c.notFound();
  const { deskId, title } = found.article;
  const w = checkingPageWording[lang];
  const own: Readonly<Record<string, string>> = { nothing_to_fix: w.nothingToFix, settled: w.settled };
  const sentence = (r: Refusal): string =>
    own[r.code] ?? refusalSentence(r, lang, r.field ? exceptionWording[lang] : articleWording[lang]);
  const key = problem?.form.input.hint;
  const typed =
    typeof key === 'string' && problem?.form.input.rule !== undefined
      ? { key, reason: String(problem.form.input.reason ?? ''), error: problem.refusals.map(sentence).join(' ') }
      : undefined;
  const content = (
    <CheckingView
      lang={lang}
      articleId={articleId}
      once={services.newId}
      mayClaim={appointmentAs(actor, 'editor', deskId) !== undefined}
      maySetAside={(['editor', 'checker'] as const).some((role) => appointmentAs(actor, role, deskId))}
      done={c.req.query('done')}
      fixed={fixedBefore(c)}
      reasons={typed ? [] : (problem?.refusals.map(sentence) ?? [])}
      typed={typed}
      {...found}
    />
  );
  return c.render(content, {
    title: w.title(title),
    wide: true,
    ...(problem
      ? { status: problem.refusals.some((r) => r.code === 'nothing_to_fix') ? 409 : statusOf(problem.refusals) }
      : {}),
  });
}

/** The address after a press says what it was to mend, so that the page may be loaded again. */
function fixedBefore(c: C): { readonly scope: FixScope; readonly count: number } | undefined {
  const scope = scopeOf(c.req.query('of'));
  const count = Number(c.req.query('count'));
  return scope && count > 0 ? { scope, count } : undefined;
}

/** What is wrong in any text, whoever wrote it; the style of the desk is the desk's. */
const forUnits: ReadonlySet<RuleName> = new Set<RuleName>([
  'secrecy_mark',
  'personal_data',
  'total_of_parts',
  'percent_of_counts',
  'growth_rate',
  'impossible_date',
  'impossible_fall',
  'weekday',
  'two_values',
  'misspelt_name',
  'former_name',
  'common_slip',
  'repeated_word',
  'repeated_sentence',
  'unpaired_mark',
  'doubled_mark',
  'numbering_order',
  'cut_off',
  'title_bare',
  'title_end_mark',
]);

/** A text that is not saved: nothing is kept. A piece for the page that asks, a page of its own without script. */
async function preview(services: Services, c: C): Promise<Response> {
  const { lang, actor } = c.var;
  const { input } = await postedForm(c);
  const text = { title: String(input.title ?? ''), body: bodyFromText(String(input.body ?? '')) };
  const isUnit = c.req.query('for') === 'unit';
  if (!isUnit && !(['editor', 'checker', 'signatory'] as const).some((role) => holds(actor, role))) return c.notFound();
  const desks = actor.appointments.filter((a) => a.role === 'editor').map((a) => a.unitId);
  const context = await checkContext(primary(services, c), isUnit ? [] : desks, services.now());
  const hints: Hint[] = text.title === '' && text.body.length === 0 ? [] : checkText(text, context);
  const found = <FoundHints lang={lang} hints={isUnit ? hints.filter((h) => forUnits.has(h.rule)) : hints} />;
  if (c.req.header('hx-request')) return c.html(found);
  return c.render(found, { title: checkingPageWording[lang].previewTitle });
}
