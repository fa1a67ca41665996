/** Addresses of the rule sets. */
import { type Context, Hono } from 'hono';
import { desks, unitOf } from '#flow/directory/unit/index.ts';
import type { Actor } from '#kernel/actor.ts';
import { dayOf } from '#kernel/calendar.ts';
import { refusalSentence } from '#kernel/common-wording.ts';
import { keysetSchema } from '#kernel/keyset.ts';
import { type Refusal, refusal } from '#kernel/refusal.ts';
import { ok, type Result, refused } from '#kernel/result.ts';
import { eventsOf, handle, inWork } from '#platform/event-log/index.ts';
import {
  actRoutes,
  type HttpEnv,
  onceFor,
  type PostedForm,
  type Problem,
  postedForm,
  type Services,
  statusOf,
} from '#platform/http/index.ts';
import { readRuleSet } from './read-rule-set.ts';
import { listRuleSets, parsed } from './rule-set.queries.ts';
import { loadRuleSet, ruleSetFacts, ruleSetThing } from './rule-set.store.ts';
import { RuleSetForm } from './rule-set-form.pages.tsx';
import { library } from './rule-set-library.queries.ts';
import { RuleSetList } from './rule-set-list.pages.tsx';
import { seesRuleSet } from './rule-set-record-actions.ts';
import { ruleSetWording } from './rule-set-record-wording.ts';
import { RuleSetView } from './rule-set-view.pages.tsx';
import { namesFor } from './score-page.queries.ts';
import { scorePageWording } from './score-page-wording.ts';
import { tryOut } from './what-if.queries.ts';

type C = Context<HttpEnv>;
const id = ':id{[0-9a-f-]{36}}';
const largestFile = 1024 * 1024;

export function ruleSetRoutes(services: Services): Hono<HttpEnv> {
  const show = (c: C, ruleSetId: string, problem?: Problem) => showRuleSet(services, c, ruleSetId, problem);
  return new Hono<HttpEnv>()
    .get('/', showList)
    .get('/new', (c) => showNew(services, c))
    .post('/new', (c) => save(services, c, undefined))
    .get(`/${id}`, (c) => show(c, c.req.param('id') ?? ''))
    .get(`/${id}/edit`, (c) => showEdit(services, c, c.req.param('id') ?? ''))
    .post(`/${id}/revise`, (c) => save(services, c, c.req.param('id')))
    .route('/', actRoutes(services, '/rule-sets', ruleSetThing, { show }));
}

const desksOf = (actor: Actor): string[] => [
  ...new Set(actor.appointments.filter((a) => a.role === 'editor' || a.role === 'signatory').map((a) => a.unitId)),
];

async function showList(c: C): Promise<Response> {
  const { lang, access, actor } = c.var;
  const filter = keysetSchema.catch({}).parse(c.req.query());
  const page = await listRuleSets(access, actor, filter);
  return c.render(<RuleSetList lang={lang} page={page} mayImport={desksOf(actor).length > 0} />, {
    title: scorePageWording[lang].rules,
  });
}

interface Shown {
  readonly draft?: { readonly id: string; readonly version: number } | undefined;
  readonly deskId: string;
  readonly source: string;
  readonly refusals?: readonly Refusal[];
  readonly checked?: boolean;
}

async function showNew(services: Services, c: C): Promise<Response> {
  const [own] = desksOf(c.var.actor);
  if (own === undefined) return c.notFound();
  const { from, deskId = own } = c.req.query();
  const start = (await library()).find((entry) => entry.name === from);
  return showForm(services, c, { deskId, source: start?.source ?? '' });
}

async function showEdit(services: Services, c: C, ruleSetId: string): Promise<Response> {
  const loaded = await loadRuleSet({ ...c.var.access, db: services.db }, ruleSetId);
  if (loaded?.state.status !== 'draft' || !desksOf(c.var.actor).includes(loaded.state.deskId)) return c.notFound();
  const { deskId, source } = loaded.state;
  return showForm(services, c, { draft: { id: ruleSetId, version: loaded.version }, deskId, source });
}

async function showForm(services: Services, c: C, shown: Shown): Promise<Response> {
  const { lang, access, actor } = c.var;
  const { draft, deskId, source, refusals = [], checked } = shown;
  const own = desksOf(actor);
  const w = scorePageWording[lang];
  const read = checked ? readRuleSet(source) : undefined;
  const content = (
    <RuleSetForm
      lang={lang}
      draft={draft}
      desks={(await desks(access)).filter((d) => own.includes(d.unitId))}
      deskId={deskId}
      source={source}
      faults={refusals.map((r) => refusalSentence(r, lang, ruleSetWording[lang]))}
      checked={read?.ok ? read.value : undefined}
      library={draft ? [] : await library()}
      once={services.newId()}
    />
  );
  return c.render(content, {
    title: draft ? w.edit : w.newRules,
    ...(refusals.length > 0 ? { status: statusOf(refusals) } : {}),
  });
}

async function save(services: Services, c: C, ruleSetId: string | undefined): Promise<Response> {
  const form = await postedForm(c);
  const { intent, ...typed } = form.input;
  const deskId = String(typed.deskId ?? '');
  const draft = ruleSetId === undefined ? undefined : { id: ruleSetId, version: form.expectedVersion ?? 0 };
  const again = (source: string, refusals: readonly Refusal[]) =>
    showForm(services, c, { draft, deskId, source, refusals, checked: refusals.length === 0 });
  const taken = await sourceOf(form);
  if (!taken.ok) return again(String(typed.source ?? ''), taken.refusals);
  const source = taken.value;
  if (intent === 'check') {
    const read = readRuleSet(source.replace(/\r\n?/g, '\n'));
    return again(source, read.ok ? [] : read.refusals.map((r) => ({ ...r, field: 'source' })));
  }
  const action = draft ? 'revise' : 'import';
  const input = { ...typed, source };
  const done = await inWork(
    services,
    c.var.actor,
    async (work) => {
      const { expectedVersion } = form;
      const made = await handle(work, ruleSetThing, { id: ruleSetId, action, input, expectedVersion });
      return { id: made.id };
    },
    onceFor(form, { ruleSetId, action, input }),
  );
  if (!done.ok) return again(source, done.refusals);
  return c.redirect(`/rule-sets/${done.value.id}?done=${action}`, 303);
}

/** The uploaded file's text, in UTF-8 or as older office programs save it; else what was typed. */
async function sourceOf({ input, files }: PostedForm): Promise<Result<string>> {
  const { file } = files;
  if (!file) return ok(typeof input.source === 'string' ? input.source : '');
  if (file.size > largestFile) return refused({ ...refusal('file_too_large'), field: 'file' });
  const bytes = await file.arrayBuffer();
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return ok(new TextDecoder('gb18030').decode(bytes));
  }
}

async function showRuleSet(services: Services, c: C, ruleSetId: string, problem?: Problem): Promise<Response> {
  const { lang, actor } = c.var;
  const access = { ...c.var.access, db: services.db };
  const loaded = await loadRuleSet(access, ruleSetId);
  if (!loaded) return c.notFound();
  const { state: record, version } = loaded;
  const facts = await ruleSetFacts(access, record, undefined, actor, ruleSetId);
  if (!seesRuleSet(record, facts, actor)) return c.notFound();
  const ruleSet = parsed(record.source, record.code);
  const trial =
    record.status === 'draft' ? await tryOut(access, record.deskId, ruleSet, dayOf(services.now())) : undefined;
  const ids = [
    ...(trial?.changes.map((change) => change.unit) ?? []),
    ...(trial?.remarks.map((r) => String(r.params?.id)) ?? []),
  ];
  const content = (
    <RuleSetView
      lang={lang}
      id={ruleSetId}
      version={version}
      record={record}
      facts={facts}
      actor={actor}
      deskName={(await unitOf(access, record.deskId))?.name ?? ''}
      unitNames={await namesFor(access, ids)}
      trial={trial}
      decimals={ruleSet.decimals}
      mayRevise={desksOf(actor).includes(record.deskId)}
      events={await eventsOf(access, ruleSetId)}
      done={c.req.query('done')}
      problem={problem}
    />
  );
  return c.render(content, { title: record.title, ...(problem ? { status: statusOf(problem.refusals) } : {}) });
}
