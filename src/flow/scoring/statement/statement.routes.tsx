/** Addresses of the statements. */
import { type Context, Hono } from 'hono';
import { desks } from '#flow/directory/unit/index.ts';
import { bookOf, periodInWords } from '#flow/scoring/score/index.ts';
import { addDays, dayOf } from '#kernel/calendar.ts';
import { refusalSentence } from '#kernel/common-wording.ts';
import { keysetSchema } from '#kernel/keyset.ts';
import type { Refusal } from '#kernel/refusal.ts';
import { eventsOf, handle, inWork } from '#platform/event-log/index.ts';
import {
  actRoutes,
  type HttpEnv,
  onceFor,
  type Problem,
  postedForm,
  type Services,
  statusOf,
} from '#platform/http/index.ts';
import { type Engine, problemWording, TypesetError } from '#typeset/index.ts';
import { docxOf } from './document.routes.ts';
import { noticeOf } from './notice.ts';
import { pdfOf } from './statement.pdf.ts';
import { earlierChanges, laterAdjustments, listStatements } from './statement.queries.ts';
import { loadStatement, statementFacts, statementThing } from './statement.store.ts';
import { seesStatement } from './statement-actions.ts';
import { StatementList } from './statement-list.pages.tsx';
import { statementPageWording } from './statement-page-wording.ts';
import type { StatementViewProps } from './statement-props.pages.ts';
import { StatementView } from './statement-view.pages.tsx';
import { statementWording } from './statement-wording.ts';
import { xlsxOf } from './workbook.routes.ts';
import { sheetsOf } from './workbook.ts';

type C = Context<HttpEnv>;
const id = ':id{[0-9a-f-]{36}}';

export interface StatementServices extends Services {
  readonly engine: Engine;
}

export function statementRoutes(services: StatementServices): Hono<HttpEnv> {
  const show = (c: C, statementId: string, problem?: Problem) => showStatement(services, c, statementId, problem);
  return new Hono<HttpEnv>()
    .get('/', (c) => showList(services, c, {}, []))
    .post('/new', (c) => lock(services, c))
    .get('/next/:desk', (c) => c.redirect('/statements', 303))
    .get(`/${id}`, (c) => show(c, c.req.param('id') ?? ''))
    .get(`/${id}/statement.xlsx`, (c) => sendWorkbook(services, c))
    .get(`/${id}/statement.docx`, (c) => sendDocument(services, c))
    .get(`/${id}/statement.pdf`, (c) => sendPdf(services, c))
    .route('/', actRoutes(services, '/statements', statementThing, { show }));
}

async function lock(services: Services, c: C): Promise<Response> {
  const form = await postedForm(c);
  const done = await inWork(
    services,
    c.var.actor,
    async (work) => ({ id: (await handle(work, statementThing, { action: 'lock', input: form.input })).id }),
    onceFor(form, form.input),
  );
  if (done.ok) return c.redirect(`/statements/${done.value.id}?done=lock`, 303);
  return showList(services, c, form.input, done.refusals);
}

async function showList(
  services: Services,
  c: C,
  typed: Readonly<Record<string, unknown>>,
  refusals: readonly Refusal[],
): Promise<Response> {
  const { lang, actor } = c.var;
  const access = { ...c.var.access, db: services.db };
  const mine = new Set(
    actor.appointments.filter((a) => a.role === 'editor' || a.role === 'signatory').map((a) => a.unitId),
  );
  const own = (await desks(access)).filter((d) => mine.has(d.unitId));
  const deskId = (own.find((d) => d.unitId === typed.deskId) ?? own[0])?.unitId;
  const content = (
    <StatementList
      lang={lang}
      page={await listStatements(access, actor, keysetSchema.catch({}).parse(c.req.query()))}
      desks={own}
      deskId={deskId}
      period={typeof typed.period === 'string' ? typed.period : await nextPeriod(services, c, deskId)}
      refused={refusals.map((r) => refusalSentence(r, lang, statementWording[lang]))}
      once={services.newId()}
    />
  );
  return c.render(content, {
    title: statementPageWording[lang].list,
    ...(refusals.length > 0 ? { status: statusOf(refusals) } : {}),
  });
}

/** The month after the last lock, or the last month that is over. */
async function nextPeriod(services: Services, c: C, deskId: string | undefined): Promise<string> {
  const { lockedTo } = deskId === undefined ? {} : await bookOf(c.var.access, deskId);
  const lastMonth = addDays(`${dayOf(services.now()).slice(0, 7)}-01`, -1);
  return (lockedTo ? addDays(lockedTo, 1) : lastMonth).slice(0, 7);
}

async function propsOf(
  services: Services,
  c: C,
  statementId: string,
  problem?: Problem,
): Promise<StatementViewProps | undefined> {
  const { lang, actor } = c.var;
  const access = { ...c.var.access, db: services.db };
  const loaded = await loadStatement(access, statementId);
  if (!loaded) return undefined;
  const { state: statement, version } = loaded;
  const facts = await statementFacts(access, statement, undefined, actor);
  if (!seesStatement(statement, facts, actor)) return undefined;
  return {
    lang,
    id: statementId,
    version,
    statement,
    facts,
    actor,
    problem,
    later: await laterAdjustments(access, statement.deskId, statement.period),
    earlier: await earlierChanges(access, statement.deskId, statement.period),
    events: await eventsOf(access, statementId),
    done: c.req.query('done'),
  };
}

const titleOf = ({ lang, statement }: StatementViewProps): string =>
  statement.text?.title ?? statementPageWording[lang].untitled(periodInWords(statement.period, lang));

async function showStatement(services: Services, c: C, statementId: string, problem?: Problem): Promise<Response> {
  const props = await propsOf(services, c, statementId, problem);
  if (!props) return c.notFound();
  return c.render(<StatementView {...props} />, {
    title: titleOf(props),
    wide: true,
    ...(problem ? { status: statusOf(problem.refusals) } : {}),
  });
}

async function sendWorkbook(services: Services, c: C): Promise<Response> {
  const props = await propsOf(services, c, c.req.param('id') ?? '');
  if (!props) return c.notFound();
  const bytes = await xlsxOf(sheetsOf(props.statement, props.lang), new Date(services.now()));
  return send(c, props, bytes, 'xlsx');
}

async function sendDocument(services: Services, c: C): Promise<Response> {
  const props = await propsOf(services, c, c.req.param('id') ?? '');
  if (!props) return c.notFound();
  const bytes = await docxOf(noticeOf(props.statement, props.lang), statementPageWording[props.lang]);
  return send(c, props, bytes, 'docx');
}

async function sendPdf(services: StatementServices, c: C): Promise<Response> {
  const props = await propsOf(services, c, c.req.param('id') ?? '');
  if (!props) return c.notFound();
  try {
    const { pdf } = await pdfOf(services.engine, noticeOf(props.statement, props.lang), services.now());
    return send(c, props, new Uint8Array(pdf), 'pdf');
  } catch (error) {
    if (!(error instanceof TypesetError)) throw error;
    const unprintable = error.problems.map((problem) => problemWording[props.lang](problem));
    return c.render(<StatementView {...props} unprintable={unprintable} />, {
      title: titleOf(props),
      wide: true,
      status: 409,
    });
  }
}

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const;

/** A PDF is read in the browser; what is to be worked on is saved. */
function send(c: C, props: StatementViewProps, bytes: Uint8Array<ArrayBuffer>, kind: keyof typeof types): Response {
  const name = encodeURIComponent(`${titleOf(props)}.${kind}`);
  return c.body(bytes, 200, {
    'content-type': types[kind],
    'content-disposition': `${kind === 'pdf' ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`,
  });
}
