/** Filing and correcting a report: the form is shown again with everything typed, whatever goes wrong. */
import { type Context, Hono } from 'hono';
import { desks, desksFor, unitOptions } from '#flow/directory/unit/index.ts';
import { textFromBody } from '#kernel/body.ts';
import { dayOf } from '#kernel/calendar.ts';
import { refusalSentence } from '#kernel/common-wording.ts';
import { type Refusal, refusal } from '#kernel/refusal.ts';
import { eventsOf, handle, inWork } from '#platform/event-log/index.ts';
import { type HttpEnv, onceFor, type PostedForm, postedForm, type Services, statusOf } from '#platform/http/index.ts';
import { readingSentence } from '#typeset/reading/index.ts';
import { compareTexts, StaleNotice } from '#ui/index.ts';
import { loadReport, reportThing } from './report.store.ts';
import { ReportForm } from './report-form.pages.tsx';
import { reportPageWording } from './report-page-wording.ts';
import { reportWording } from './report-wording.ts';
import { takeFile } from './upload.routes.ts';
import { attachUpload } from './upload.store.ts';

type C = Context<HttpEnv>;

interface Shown {
  readonly values: Readonly<Record<string, unknown>>;
  readonly refusals?: readonly Refusal[];
  readonly read?: readonly string[];
}
/** The report that is corrected, and the version its writer saw; none for a new one. */
type Corrected = { readonly id: string; readonly version: number | undefined } | undefined;

export function reportFormRoutes(services: Services): Hono<HttpEnv> {
  return new Hono<HttpEnv>()
    .get('/new', async (c) => showForm(services, c, undefined, { values: await startOf(services, c) }))
    .post('/new', (c) => save(services, c, undefined))
    .get('/:id{[0-9a-f-]{36}}/edit', async (c) => {
      const id = c.req.param('id');
      const loaded = await loadReport(c.var.access, id);
      if (!loaded) return c.notFound();
      const { title, body, genre, deskId, unitId } = loaded.state;
      if (!c.var.actor.appointments.some((a) => a.role === 'correspondent' && a.unitId === unitId)) return c.notFound();
      return showForm(
        services,
        c,
        { id, version: loaded.version },
        { values: { title, body: textFromBody(body), genre, deskId } },
      );
    })
    .post('/:id{[0-9a-f-]{36}}/revise', (c) => save(services, c, c.req.param('id')));
}

/** A new form begins with the correspondent's own unit and the desk nearest to it. */
async function startOf(services: Services, c: C): Promise<Record<string, unknown>> {
  const unitId = c.var.actor.appointments.find((a) => a.role === 'correspondent')?.unitId;
  if (!unitId) return { genre: 'news' };
  const [desk] = await desksFor(c.var.access, unitId, dayOf(services.now()));
  return { unitId, deskId: desk?.unitId, genre: 'news' };
}

async function save(services: Services, c: C, id: string | undefined): Promise<Response> {
  const form = await postedForm(c);
  const corrected: Corrected = id === undefined ? undefined : { id, version: form.expectedVersion };
  const again = (shown: Shown) => showForm(services, c, corrected, shown);
  const taken = await takeFile(services, c, form);
  if (!taken.ok) return again({ values: form.input, refusals: taken.refusals });
  const { values, notes: read } = taken.value;
  if (values.intent === 'read') {
    const none = form.files.file === undefined ? { refusals: [{ ...refusal('file_missing'), field: 'file' }] } : {};
    return again({ values, read, ...none });
  }
  const done = await keep(services, c, form, corrected, values);
  if (!done.ok) return again({ values, read, refusals: done.refusals });
  return c.redirect(`/reports/${done.value.id}?done=${corrected ? 'revise' : 'draft'}`, 303);
}

function keep(services: Services, c: C, form: PostedForm, corrected: Corrected, values: Record<string, unknown>) {
  const { intent: _, upload, ...input } = values;
  const action = corrected ? 'revise' : 'draft';
  return inWork(
    services,
    c.var.actor,
    async (work) => {
      const { id } = await handle(work, reportThing, {
        id: corrected?.id,
        action,
        input,
        expectedVersion: corrected?.version,
      });
      if (typeof upload === 'string') await attachUpload(work, id, upload);
      return { id };
    },
    onceFor(form, { id: corrected?.id, action, input }),
  );
}

async function showForm(
  services: Services,
  c: C,
  corrected: Corrected,
  { values, refusals = [], read }: Shown,
): Promise<Response> {
  const { lang, access, actor } = c.var;
  const w = reportPageWording[lang];
  const mine = new Set(actor.appointments.filter((a) => a.role === 'correspondent').map((a) => a.unitId));
  const units = (await unitOptions(access)).filter((u) => mine.has(u.id)).map((u) => ({ ...u, depth: 0 }));
  const sentence = (r: Refusal) => readingSentence(r, lang) ?? refusalSentence(r, lang, reportWording[lang]);
  /** What is saved now, when it is not what the writer saw: they compare, and what they send next counts. */
  const now = refusals.some((r) => r.code === 'stale') ? await savedNow(services, c, corrected?.id) : undefined;
  const errors = Object.fromEntries(refusals.flatMap((r) => (r.field ? [[r.field, sentence(r)]] : [])));
  const content = (
    <>
      {now && (await staleNotice(services, c, now, values))}
      <ReportForm
        lang={lang}
        action={corrected ? `/reports/${corrected.id}/revise` : '/reports/new'}
        values={values}
        errors={errors}
        reasons={refusals.filter((r) => !r.field && r.code !== 'stale').map(sentence)}
        read={read}
        units={units}
        desks={await desks(access)}
        version={now?.version ?? corrected?.version}
        once={services.newId()}
        back={corrected ? `/reports/${corrected.id}` : '/reports'}
      />
    </>
  );
  return c.render(content, {
    title: corrected ? w.edit : w.new,
    ...(refusals.length > 0 ? { status: statusOf(refusals) } : {}),
  });
}

async function savedNow(services: Services, c: C, id = '') {
  const loaded = await loadReport({ ...c.var.access, db: services.db }, id);
  return loaded && { ...loaded, id };
}
type SavedNow = NonNullable<Awaited<ReturnType<typeof savedNow>>>;

/** Both texts side by side when somebody else saved in between. */
async function staleNotice(services: Services, c: C, { id, state }: SavedNow, values: Shown['values']) {
  const { lang, access } = c.var;
  const last = (await eventsOf({ ...access, db: services.db }, id)).at(-1);
  if (!last) return null;
  const theirs = `${state.title}\n${textFromBody(state.body)}`;
  const yours = `${String(values.title ?? '')}\n${String(values.body ?? '')}`;
  return (
    <StaleNotice
      lang={lang}
      who={last.meta.actorName}
      at={last.meta.at}
      yours={yours}
      theirs={theirs}
      segments={compareTexts(theirs, yours)}
      reloadHref={`/reports/${id}/edit`}
    />
  );
}
