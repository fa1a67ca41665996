/** The addresses of the house list. */
import ExcelJS from 'exceljs';
import { type Context, Hono } from 'hono';
import { desks } from '#flow/directory/unit/index.ts';
import { handle, inWork } from '#platform/event-log/index.ts';
import {
  actRoutes,
  type HttpEnv,
  onceFor,
  type PostedForm,
  postedForm,
  type Services,
  statusOf,
} from '#platform/http/index.ts';
import { checkingPageWording } from './checking-page-wording.ts';
import { maxMegabytes, type RefusedLine, TermList, type TermListProps } from './term.pages.tsx';
import { termsOf, termThing } from './term.store.ts';
import { readingRoles } from './term-actions.ts';
import { type TermLine, termLines, termRows } from './term-lines.ts';

type C = Context<HttpEnv>;

export function termRoutes(services: Services): Hono<HttpEnv> {
  return new Hono<HttpEnv>()
    .get('/', (c) => show(services, c))
    .post('/add', (c) => add(services, c))
    .post('/import', (c) => importTerms(services, c))
    .route(
      '/',
      actRoutes(services, '/checking/terms', termThing, {
        show: (c, id, { refusals, values }) => show(services, c, { problem: { at: id, refusals, values } }),
        after: (_, action) => `/checking/terms?done=${action}`,
      }),
    );
}

async function add(services: Services, c: C): Promise<Response> {
  const form = await postedForm(c);
  const done = await addOne(services, c, form, form.input);
  if (done.ok) return c.redirect('/checking/terms?done=add', 303);
  return show(services, c, { problem: { at: 'add', refusals: done.refusals, values: form.input } });
}

const addOne = (services: Services, c: C, form: PostedForm | undefined, input: Record<string, unknown>) =>
  inWork(
    services,
    c.var.actor,
    async (work) => {
      const { version } = await handle(work, termThing, { action: 'add', input });
      return { version };
    },
    form && onceFor(form, input),
  );

/** Row by row: what is right goes in, the rest is shown again with its reasons. */
async function importTerms(services: Services, c: C): Promise<Response> {
  const w = checkingPageWording[c.var.lang];
  const { input, files } = await postedForm(c);
  const file = files.file;
  if (file && file.size > maxMegabytes * 1024 * 1024) return unread(services, c, w.importTooLarge);
  const lines = file ? await linesInFile(file) : termLines(String(input.text ?? ''));
  if (!lines) return unread(services, c, w.importUnreadable);
  if (lines.length === 0) return unread(services, c, w.importEmpty);
  const refused: RefusedLine[] = [];
  for (const line of lines) {
    const { written, wrong, reason } = line;
    const done = await addOne(services, c, undefined, { deskId: input.deskId, written, wrong, reason });
    if (!done.ok) refused.push({ ...line, refusals: done.refusals });
  }
  return show(services, c, { imported: { count: lines.length - refused.length, refused } });
}

const unread = (services: Services, c: C, error: string): Promise<Response> =>
  show(services, c, { imported: { count: 0, refused: [], error } });

/** The first sheet of a workbook, or a text in UTF-8 or GBK. */
async function linesInFile(file: File): Promise<TermLine[] | undefined> {
  const bytes = await file.arrayBuffer();
  const isZip = new Uint8Array(bytes)[0] === 0x50;
  if (!isZip) return termLines(decoded(bytes));
  try {
    const book = await new ExcelJS.Workbook().xlsx.load(bytes);
    const rows: string[][] = [];
    book.worksheets[0]?.eachRow((row) => {
      rows.push([1, 2, 3].map((column) => row.getCell(column).text));
    });
    return termRows(rows);
  } catch {
    return undefined;
  }
}

function decoded(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gbk').decode(bytes);
  }
}

async function show(
  services: Services,
  c: C,
  shown: Pick<TermListProps, 'problem' | 'imported'> = {},
): Promise<Response> {
  const { lang, actor } = c.var;
  const access = { ...c.var.access, db: services.db };
  const at = (roles: readonly string[]) =>
    actor.appointments.filter((a) => roles.includes(a.role)).map((a) => a.unitId);
  const reads = [...new Set(at(readingRoles))];
  if (reads.length === 0) return c.notFound();
  const keeps = new Set(at(['editor', 'signatory']));
  const content = (
    <TermList
      lang={lang}
      terms={await termsOf(access, reads)}
      desks={(await desks(access)).filter((d) => keeps.has(d.unitId))}
      once={services.newId}
      done={c.req.query('done')}
      {...shown}
    />
  );
  const status = shown.problem ? statusOf(shown.problem.refusals) : shown.imported?.error ? 422 : 200;
  return c.render(content, { title: checkingPageWording[lang].terms, wide: true, status });
}
