/** Collecting and correcting: the form comes again with everything typed, whatever goes wrong. */
import { type Context, Hono } from 'hono';
import { desks } from '#flow/directory/unit/index.ts';
import { readAtDoor } from '#flow/intake/report/index.ts';
import { textFromBody } from '#kernel/body.ts';
import { refusalSentence } from '#kernel/common-wording.ts';
import { type Refusal, refusal } from '#kernel/refusal.ts';
import { ok, type Result, refused } from '#kernel/result.ts';
import { handle, inWork } from '#platform/event-log/index.ts';
import { type HttpEnv, onceFor, type PostedForm, postedForm, type Services, statusOf } from '#platform/http/index.ts';
import { type ReadDocument, readingNotes, readingSentence } from '#typeset/reading/index.ts';
import { outsideThing } from './outside.store.ts';
import { OutsideForm } from './outside-form.pages.tsx';
import { seenItem } from './outside-page.queries.ts';
import { outsidePageWording } from './outside-page-wording.ts';
import { outsideWording } from './outside-wording.ts';

type C = Context<HttpEnv>;
type Values = Readonly<Record<string, unknown>>;
/** The item that is corrected, and the version its editor saw; none for a new one. */
type Corrected = { readonly id: string; readonly version: number | undefined } | undefined;

export function outsideFormRoutes(services: Services): Hono<HttpEnv> {
  return new Hono<HttpEnv>()
    .get('/new', (c) => {
      const [deskId] = editorDesks(c);
      return deskId === undefined ? c.notFound() : showForm(services, c, undefined, { deskId });
    })
    .post('/new', (c) => save(services, c, undefined))
    .get('/:id{[0-9a-f-]{36}}/edit', async (c) => {
      const id = c.req.param('id');
      const here = await seenItem(services.db, c.var.actor, id);
      if (!here || !editorDesks(c).includes(here.state.deskId)) return c.notFound();
      const { title, body, source, address, day, note } = here.state;
      const values = { title, source, address, day, note, body: textFromBody(body) };
      return showForm(services, c, { id, version: here.version }, values);
    })
    .post('/:id{[0-9a-f-]{36}}/correct', (c) => save(services, c, c.req.param('id')));
}

const editorDesks = (c: C): string[] =>
  c.var.actor.appointments.filter((a) => a.role === 'editor').map((a) => a.unitId);

async function save(services: Services, c: C, id: string | undefined): Promise<Response> {
  const form = await postedForm(c);
  const corrected: Corrected = id === undefined ? undefined : { id, version: form.expectedVersion };
  const again = (values: Values, refusals: readonly Refusal[], read: readonly string[] = []) =>
    showForm(services, c, corrected, values, refusals, read);
  const taken = await takenFrom(c, form);
  if (!taken.ok) return again(form.input, taken.refusals);
  const { values, notes } = taken.value;
  if (values.intent === 'read') {
    const none = form.files.file === undefined ? [{ ...refusal('file_missing'), field: 'file' }] : [];
    return again(values, none, notes);
  }
  const { intent: _, ...input } = values;
  const action = corrected ? 'correct' : 'collect';
  const done = await inWork(
    services,
    c.var.actor,
    async (work) => {
      const { id } = await handle(work, outsideThing, {
        ...corrected,
        action,
        input,
        expectedVersion: corrected?.version,
      });
      return { id };
    },
    onceFor(form, { id, action, input }),
  );
  return done.ok ? c.redirect(`/outside/${done.value.id}?done=${action}`, 303) : again(values, done.refusals, notes);
}

/** The form's values with what a file adds; what was typed stays. Refusals carry the field `file`. */
async function takenFrom(c: C, form: PostedForm): Promise<Result<{ values: Values; notes: readonly string[] }>> {
  const { file } = form.files;
  if (!file) return ok({ values: form.input, notes: [] });
  const read = await readAtDoor({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  return read.ok ? ok(laidInto(c, form.input, read.value)) : refused(...read.refusals);
}

function laidInto(c: C, input: Values, document: ReadDocument) {
  const { lang } = c.var;
  const w = outsidePageWording[lang];
  const isTyped = (name: string) => typeof input[name] === 'string' && input[name].trim() !== '';
  const text = textFromBody(document.body.filter((block) => block.kind !== 'picture'));
  const hasPictures = document.body.some((block) => block.kind === 'picture');
  return {
    values: {
      ...input,
      title: isTyped('title') ? input.title : document.title,
      body: isTyped('body') ? input.body : text,
    },
    notes: [
      w.readDone(document.title || '—'),
      ...(isTyped('body') ? [w.keptTyped] : []),
      ...(hasPictures ? [w.noPictures] : []),
      ...readingNotes(document, lang),
    ],
  };
}

async function showForm(
  services: Services,
  c: C,
  corrected: Corrected,
  values: Values,
  refusals: readonly Refusal[] = [],
  read: readonly string[] = [],
): Promise<Response> {
  const { lang, access } = c.var;
  const w = outsidePageWording[lang];
  const mine = editorDesks(c);
  const said = (r: Refusal) => readingSentence(r, lang) ?? refusalSentence(r, lang, outsideWording[lang]);
  const content = (
    <OutsideForm
      lang={lang}
      action={corrected ? `/outside/${corrected.id}/correct` : '/outside/new'}
      back={corrected ? `/outside/${corrected.id}` : '/outside'}
      values={values}
      errors={Object.fromEntries(refusals.flatMap((r) => (r.field ? [[r.field, said(r)]] : [])))}
      reasons={refusals.filter((r) => !r.field).map(said)}
      read={read}
      desks={corrected ? undefined : (await desks(access)).filter((d) => mine.includes(d.unitId))}
      version={corrected?.version}
      once={services.newId()}
    />
  );
  const status = refusals.length > 0 ? { status: statusOf(refusals) } : {};
  return c.render(content, { title: corrected ? w.edit : w.new, ...status });
}
