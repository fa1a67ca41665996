/** Addresses of the editor of a rule set. Every button posts the whole text: nothing typed is ever lost. */
import { type Context, Hono } from 'hono';
import { desks } from '#flow/directory/unit/index.ts';
import type { Actor } from '#kernel/actor.ts';
import { dayOf } from '#kernel/calendar.ts';
import { refusalSentence } from '#kernel/common-wording.ts';
import { type Refusal, refusal } from '#kernel/refusal.ts';
import { ok, type Result, refused } from '#kernel/result.ts';
import { type Access, eventsOf, handle, inWork } from '#platform/event-log/index.ts';
import { type HttpEnv, onceFor, type PostedForm, postedForm, type Services, statusOf } from '#platform/http/index.ts';
import { type RowChange, rowChangeOf, rowsIn, withFields, withRow } from './change-rule-set.ts';
import { longestRuleSet, readRuleSet } from './read-rule-set.ts';
import { overlapsOf } from './rule-set.queries.ts';
import { loadRuleSet, ruleSetThing } from './rule-set.store.ts';
import type { RuleSet } from './rule-set.ts';
import { faultOf } from './rule-set-faults.ts';
import { RuleSetForm } from './rule-set-form.pages.tsx';
import { library } from './rule-set-library.queries.ts';
import { ruleSetWording } from './rule-set-record-wording.ts';
import { type SavedNow, Stale } from './rule-set-stale.pages.tsx';
import { valuesOf } from './rule-set-values.ts';
import { unitFacts } from './score.queries.ts';
import { namesFor } from './score-page.queries.ts';
import { scorePageWording } from './score-page-wording.ts';
import { tryOut } from './what-if.queries.ts';

type C = Context<HttpEnv>;
const id = ':id{[0-9a-f-]{36}}';
const largestFile = 1024 * 1024;

export function ruleSetEditorRoutes(services: Services): Hono<HttpEnv> {
  return new Hono<HttpEnv>()
    .get('/new', (c) => showNew(services, c))
    .post('/new', (c) => posted(services, c, undefined))
    .get(`/${id}/edit`, (c) => showEdit(services, c, c.req.param('id') ?? ''))
    .post(`/${id}/revise`, (c) => posted(services, c, c.req.param('id')));
}

/** Desks whose rules the actor may write. */
export const ruledDesks = (actor: Actor): string[] => [
  ...new Set(actor.appointments.filter((a) => a.role === 'editor' || a.role === 'signatory').map((a) => a.unitId)),
];

interface Shown {
  readonly draft?: { readonly id: string; readonly version: number } | undefined;
  readonly deskId: string;
  readonly source: string;
  readonly view: 'form' | 'text';
  readonly refusals?: readonly Refusal[];
  readonly checked?: RuleSet | undefined;
  readonly tried?: boolean;
  readonly fresh?: string | undefined;
  readonly toLine?: number | undefined;
}

async function showNew(services: Services, c: C): Promise<Response> {
  const [own] = ruledDesks(c.var.actor);
  if (own === undefined) return c.notFound();
  const { from, of, deskId = own } = c.req.query();
  const start =
    (await library()).find((entry) => entry.name === from)?.source ?? (await sourceOfRecord(services, c, of));
  return showForm(services, c, { deskId, source: start ?? '', view: start ? 'form' : 'text' });
}

/** A new version begins from the text of one that is there. */
async function sourceOfRecord(services: Services, c: C, ruleSetId = ''): Promise<string | undefined> {
  if (!/^[0-9a-f-]{36}$/.test(ruleSetId)) return undefined;
  const loaded = await loadRuleSet({ ...c.var.access, db: services.db }, ruleSetId);
  return loaded && ruledDesks(c.var.actor).includes(loaded.state.deskId) ? loaded.state.source : undefined;
}

async function showEdit(services: Services, c: C, ruleSetId: string): Promise<Response> {
  const loaded = await loadRuleSet({ ...c.var.access, db: services.db }, ruleSetId);
  if (loaded?.state.status !== 'draft' || !ruledDesks(c.var.actor).includes(loaded.state.deskId)) return c.notFound();
  const { deskId, source } = loaded.state;
  return showForm(services, c, { draft: { id: ruleSetId, version: loaded.version }, deskId, source, view: 'form' });
}

async function showForm(services: Services, c: C, shown: Shown): Promise<Response> {
  const { lang, access, actor } = c.var;
  const { draft, deskId, source, refusals = [], checked } = shown;
  const own = ruledDesks(actor);
  const w = scorePageWording[lang];
  const words = ruleSetWording[lang];
  const values = valuesOf(source);
  const now = refusals.some(isStale) ? await savedNow(services, c, draft?.id) : undefined;
  const content = (
    <>
      {now && <Stale lang={lang} now={now} source={source} />}
      <RuleSetForm
        {...shown}
        draft={draft && now ? { ...draft, version: now.version } : draft}
        lang={lang}
        desks={(await desks(access)).filter((d) => own.includes(d.unitId))}
        values={values}
        faults={refusals
          .filter((r) => !isStale(r))
          .map((r) => faultOf(r, refusalSentence(r, lang, words), values, lang))}
        units={await unitChoices(services, c, deskId)}
        trial={shown.tried && checked ? await trialOf(services, c, deskId, checked) : undefined}
        overlaps={checked ? await overlapsOf(access, { deskId, ...checked.in_force }) : []}
        library={draft ? [] : await library()}
        once={services.newId()}
      />
    </>
  );
  return c.render(content, {
    title: draft ? w.edit : w.newRules,
    wide: true,
    ...(refusals.length > 0 ? { status: statusOf(refusals) } : {}),
  });
}

const isStale = ({ code }: Refusal): boolean => code === 'stale';

/** What somebody else saved in between: what is sent next counts. */
async function savedNow(services: Services, c: C, ruleSetId = ''): Promise<SavedNow | undefined> {
  const access = { ...c.var.access, db: services.db };
  const loaded = await loadRuleSet(access, ruleSetId);
  const last = (await eventsOf(access, ruleSetId)).at(-1);
  if (!loaded || !last) return undefined;
  const { actorName: who, at } = last.meta;
  return { id: ruleSetId, version: loaded.version, source: loaded.state.source, who, at };
}

async function unitChoices(services: Services, c: C, deskId: string) {
  const units = await unitFacts({ ...c.var.access, db: services.read }, deskId, dayOf(services.now()));
  return units.filter(({ id }) => id !== deskId).map(({ id, name }) => ({ value: id, label: name ?? id }));
}

async function trialOf(services: Services, c: C, deskId: string, ruleSet: RuleSet) {
  const access: Access = { ...c.var.access, db: services.read };
  const found = await tryOut(access, deskId, ruleSet, dayOf(services.now()));
  const ids = [...found.changes.map((change) => change.unit), ...found.remarks.map((r) => String(r.params?.id))];
  return { found, names: await namesFor(access, ids) };
}

async function posted(services: Services, c: C, ruleSetId: string | undefined): Promise<Response> {
  const form = await postedForm(c);
  const { intent, view: from, ...typed } = form.input;
  const own = ruledDesks(c.var.actor);
  const deskId = own.find((desk) => desk === typed.deskId) ?? own[0];
  if (deskId === undefined) return c.notFound();
  const draft = ruleSetId === undefined ? undefined : { id: ruleSetId, version: form.expectedVersion ?? 0 };
  const view = from === 'form' ? 'form' : 'text';
  const taken = await textOf(form);
  const source = taken.ok ? taken.value : String(typed.source ?? '');
  const shown: Shown = { draft, deskId, source, view };
  if (!taken.ok) return showForm(services, c, { ...shown, refusals: taken.refusals });
  const wanted = String(intent ?? '');
  const change = rowChangeOf(wanted);
  if (change) return showForm(services, c, { ...shown, ...changedRow(source, change), view: 'form' });
  const [kind, what] = wanted.split(':');
  if (kind === 'open') return showForm(services, c, { ...shown, fresh: what, view: 'form' });
  if (kind === 'form' || kind === 'text')
    return showForm(services, c, { ...shown, view: kind, toLine: what === undefined ? undefined : Number(what) });
  if (wanted === 'check' || wanted === 'try') {
    const read = readRuleSet(source);
    const refusals = read.ok ? [] : read.refusals.map((r) => ({ ...r, field: 'source' }));
    return showForm(services, c, {
      ...shown,
      refusals,
      checked: read.ok ? read.value : undefined,
      tried: wanted === 'try',
    });
  }
  return save(services, c, form, shown);
}

/** The row that was added or moved is where the person goes on. */
function changedRow(source: string, change: RowChange): Pick<Shown, 'source' | 'fresh'> {
  const next = withRow(source, change);
  if (change.act === 'remove') return { source: next };
  const row = change.act === 'up' ? change.row - 1 : rowsIn(source, change.list);
  return { source: next, fresh: `${change.list}.${row}` };
}

async function save(services: Services, c: C, form: PostedForm, shown: Shown): Promise<Response> {
  const { draft, deskId, source } = shown;
  const action = draft ? 'revise' : 'import';
  const input = { deskId, source };
  const { expectedVersion } = form;
  const done = await inWork(
    services,
    c.var.actor,
    async (work) => {
      const made = await handle(work, ruleSetThing, { id: draft?.id, action, input, expectedVersion });
      return { id: made.id };
    },
    onceFor(form, { ruleSetId: draft?.id, action, input }),
  );
  if (!done.ok) return showForm(services, c, { ...shown, refusals: done.refusals });
  return c.redirect(`/rule-sets/${done.value.id}?done=${action}`, 303);
}

/** The uploaded file's text; else what was typed, as text or as a form. A file that is no rule set takes the place of nothing. */
async function textOf({ input, files }: PostedForm): Promise<Result<string>> {
  const { file } = files;
  const typed = typeof input.source === 'string' ? input.source.replace(/\r\n?/g, '\n') : '';
  if (!file) return ok(input.view === 'form' ? withFields(typed, input) : typed);
  const wrong = (code: string, params?: Refusal['params']) => refused({ ...refusal(code, params), field: 'file' });
  if (file.size > largestFile) return wrong('file_too_large');
  const text = decoded(new Uint8Array(await file.arrayBuffer()));
  if (text.includes('\0')) return wrong('file_not_text');
  return text.length > longestRuleSet ? wrong('rule_set_too_long', { most: longestRuleSet }) : ok(text);
}

/** In UTF-8, or as older office programs save it. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
