/** Addresses of facts from outside. What is tried stands in the address: file, rules, period. */
import { type Context, Hono } from 'hono';
import { factsTemplate } from '#flow/scoring/score/index.ts';
import { refusalSentence } from '#kernel/common-wording.ts';
import { keysetSchema } from '#kernel/keyset.ts';
import { periodOf } from '#kernel/period.ts';
import { handle, inWork } from '#platform/event-log/index.ts';
import { actRoutes, type HttpEnv, onceFor, type Problem, postedForm, type Services } from '#platform/http/index.ts';
import { dropRemoved, holdFile, putTried } from './fact-files.store.ts';
import { FactSetList, TryForm } from './fact-set.pages.tsx';
import { chosenRules, listFactSets, rulesToChoose, workingDesks } from './fact-set.queries.ts';
import { factSetThing } from './fact-set.store.ts';
import { showFactSet } from './fact-set-record.routes.tsx';
import { factSetPageWording, factSetWording } from './fact-set-wording.ts';
import { type FactFile, readFactFile } from './read-fact-file.queries.ts';
import { FactsResult, FactsWhy, KeepForm } from './scored-facts.pages.tsx';
import { latestYear } from './scored-facts.ts';
import { type AskedTrial, scoredFile } from './scored-file.queries.ts';

type C = Context<HttpEnv>;
const id = ':id{[0-9a-f-]{36}}';
const largestFile = 20 * 1024 * 1024;
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function factSetRoutes(services: Services): Hono<HttpEnv> {
  const show = (c: C, setId: string, problem?: Problem) => showFactSet(services, c, setId, problem);
  return new Hono<HttpEnv>()
    .use(async (c, next) => (workingDesks(c.var.actor).length > 0 ? next() : c.notFound()))
    .get('/', showList)
    .get('/new', (c) => showForm(services, c, {}))
    .post('/new', (c) => tryFile(services, c))
    .get('/template.xlsx', (c) => sendTemplate(services, c))
    .get('/trial', (c) => showTrial(services, c, c.req.query()))
    .get('/trial/why', (c) => showWhy(services, c))
    .post('/keep', (c) => keep(services, c))
    .get(`/${id}`, (c) => show(c, c.req.param('id') ?? ''))
    .get(`/${id}/why`, (c) => showFactSet(services, c, c.req.param('id') ?? '', undefined, c.req.query('unit')))
    .use(`/${id}/remove`, async (c, next) => {
      await next();
      await dropRemoved(services, c.var.access, c.req.param('id') ?? '');
    })
    .route('/', actRoutes(services, '/fact-sets', factSetThing, { show }));
}

const ownDesk = (c: C): string => workingDesks(c.var.actor)[0] ?? '';

async function showList(c: C): Promise<Response> {
  const { lang, access, actor } = c.var;
  const page = await listFactSets(access, actor, keysetSchema.catch({}).parse(c.req.query()));
  return c.render(<FactSetList lang={lang} page={page} />, { title: factSetPageWording[lang].list });
}

interface Tried {
  readonly rules?: string;
  readonly period?: string;
  readonly wrong?: 'file_missing' | 'file_gone' | 'days_missing' | 'file_too_large' | 'period_wrong' | 'rules_missing';
  readonly read?: FactFile;
}

const fieldOf = {
  file_missing: 'file',
  file_gone: 'file',
  days_missing: 'period',
  file_too_large: 'file',
  period_wrong: 'period',
  rules_missing: 'rules',
} as const;

async function showForm(services: Services, c: C, tried: Tried): Promise<Response> {
  const { lang, access } = c.var;
  const { wrong, read } = tried;
  const choices = await rulesToChoose({ ...access, db: services.db }, ownDesk(c));
  const asked = tried.rules ?? c.req.query('rules');
  const content = (
    <TryForm
      lang={lang}
      choices={choices}
      rules={(choices.find((choice) => choice.value === asked) ?? choices[0])?.value ?? ''}
      period={tried.period ?? ''}
      errors={wrong ? { [fieldOf[wrong]]: refusalSentence({ code: wrong }, lang, factSetWording[lang]) } : {}}
      read={read}
    />
  );
  return c.render(content, { title: factSetPageWording[lang].new, ...(wrong || read ? { status: 422 } : {}) });
}

const fileGone = (services: Services, c: C, rules: string) => showForm(services, c, { rules, wrong: 'file_gone' });

async function tryFile(services: Services, c: C): Promise<Response> {
  const { input, files } = await postedForm(c);
  const [rules, period] = [String(input.rules ?? ''), String(input.period ?? '').trim()];
  const again = (more: Tried) => showForm(services, c, { rules, period, ...more });
  const chosen = await chosenRules({ ...c.var.access, db: services.db }, ownDesk(c), rules);
  if (!chosen) return again({ wrong: 'rules_missing' });
  if (period !== '' && !periodOf(period)) return again({ wrong: 'period_wrong' });
  const { file } = files;
  if (!file) return again({ wrong: 'file_missing' });
  if (file.size > largestFile) return again({ wrong: 'file_too_large' });
  const read = await readFactFile(new Uint8Array(await file.arrayBuffer()), c.var.lang, chosen.ruleSet);
  if (read.faults.length > 0) return again({ read });
  if (read.facts.length === 0) return again({ wrong: 'file_missing' });
  if (period === '' && !latestYear(chosen.ruleSet, read.facts)) return again({ wrong: 'days_missing' });
  const lines = read.facts.map((fact) => JSON.stringify(fact)).join('\n');
  const sha256 = await putTried(services, new TextEncoder().encode(lines));
  return c.redirect(
    `/fact-sets/trial?${new URLSearchParams({ file: sha256, fileName: file.name, rules, period })}`,
    303,
  );
}

async function sendTemplate(services: Services, c: C): Promise<Response> {
  const { lang, access } = c.var;
  const chosen = await chosenRules({ ...access, db: services.db }, ownDesk(c), c.req.query('rules') ?? '');
  const bytes = await factsTemplate({ lang, ...(chosen ? { ruleSet: chosen.ruleSet } : {}) });
  return c.body(bytes, 200, {
    'content-type': xlsx,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(`${factSetPageWording[lang].list}.xlsx`)}`,
  });
}

async function showTrial(
  services: Services,
  c: C,
  asked: AskedTrial,
  typed: { name?: string; error?: string } = {},
): Promise<Response> {
  const { lang, access } = c.var;
  const { file = '', fileName = '', rules = '' } = asked;
  const found = await scoredFile(services, c.var, ownDesk(c), asked);
  if (!found) return fileGone(services, c, rules);
  const count = found.facts.length;
  const { period } = found.scored;
  const deskId = ownDesk(c);
  const content = (
    <>
      <FactsResult
        lang={lang}
        scored={found.scored}
        fileName={fileName}
        count={count}
        base="/fact-sets/trial"
        query={{ file, fileName, rules, period: period.name }}
        choices={await rulesToChoose({ ...access, db: services.db }, deskId)}
      />
      <KeepForm
        lang={lang}
        {...{ deskId, file, fileName, count, rules, period: period.name, once: services.newId() }}
        name={typed.name ?? fileName.replace(/\.[a-z]+$/, '').slice(0, 60)}
        error={typed.error}
      />
    </>
  );
  return c.render(content, {
    title: factSetPageWording[lang].result,
    wide: true,
    ...(typed.error ? { status: 422 } : {}),
  });
}

async function showWhy(services: Services, c: C): Promise<Response> {
  const { lang } = c.var;
  const { unit = '', ...query } = c.req.query();
  const found = await scoredFile(services, c.var, ownDesk(c), query);
  if (!found) return fileGone(services, c, query.rules ?? '');
  const back = `/fact-sets/trial?${new URLSearchParams(query)}`;
  const title = factSetPageWording[lang].why(found.scored.names.get(unit) ?? unit);
  return c.render(<FactsWhy lang={lang} scored={found.scored} unit={unit} back={back} />, { title });
}

async function keep(services: Services, c: C): Promise<Response> {
  const form = await postedForm(c);
  const { period, ...input } = form.input;
  if (!(await holdFile(services, String(input.file ?? '')))) return fileGone(services, c, String(input.rules ?? ''));
  const done = await inWork(
    services,
    c.var.actor,
    async (work) => ({ id: (await handle(work, factSetThing, { action: 'keep', input })).id }),
    onceFor(form, input),
  );
  const asked = { rules: String(input.rules ?? ''), period: String(period ?? '') };
  if (done.ok) return c.redirect(`/fact-sets/${done.value.id}?${new URLSearchParams({ ...asked, done: 'keep' })}`, 303);
  const { lang } = c.var;
  const sentences = done.refusals.map((r) => refusalSentence(r, lang, factSetWording[lang]));
  const file = { file: String(input.file ?? ''), fileName: String(input.fileName ?? '') };
  return showTrial(services, c, { ...asked, ...file }, { name: String(input.name ?? ''), error: sentences.join(' ') });
}
