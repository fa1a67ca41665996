/** The addresses of the reports. */
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { unitOptions, unitsByIds } from '#flow/directory/unit/index.ts';
import { keysetSchema } from '#kernel/keyset.ts';
import { eventsOf } from '#platform/event-log/index.ts';
import { actRoutes, type HttpEnv, type Problem, type Services, statusOf } from '#platform/http/index.ts';
import { sheetRoutes } from '#platform/sheet/index.ts';
import { listReports } from './report.queries.ts';
import { loadReport, reportFacts, reportThing } from './report.store.ts';
import { genres, reportStatuses } from './report.ts';
import { seesReport } from './report-actions.ts';
import { reportFormRoutes } from './report-form.routes.tsx';
import { ReportList } from './report-list.pages.tsx';
import { reportPageWording } from './report-page-wording.ts';
import { reportSheet } from './report-sheet.queries.ts';
import { ReportView, type ReportViewProps } from './report-view.pages.tsx';
import { attachmentsOf } from './upload.store.ts';

const blank = z.literal('').transform(() => undefined);
/** The conditions of a list, from the address or the API; an empty field is none. */
export const reportQuery = keysetSchema.extend({
  status: z.union([blank, z.enum(reportStatuses)]).optional(),
  genre: z.union([blank, z.enum(genres)]).optional(),
  unitId: z.union([blank, z.uuid()]).optional(),
  deskId: z.union([blank, z.uuid()]).optional(),
  title: z.string().trim().max(100).optional(),
});

export function reportRoutes(services: Services): Hono<HttpEnv> {
  const show = (c: Context<HttpEnv>, id: string, problem?: Problem) => showReport(services, c, id, problem);
  return new Hono<HttpEnv>()
    .get('/', async (c) => {
      const { lang, access, actor } = c.var;
      const filter = reportQuery.catch({}).parse(c.req.query());
      const page = await listReports(access, actor, filter);
      const units = await unitOptions(access);
      const mayFile = actor.appointments.some((a) => a.role === 'correspondent');
      return c.render(<ReportList lang={lang} page={page} filter={filter} units={units} mayFile={mayFile} />, {
        title: reportPageWording[lang].list,
        wide: true,
      });
    })
    .route(
      '/',
      sheetRoutes(services, reportSheet, (query) => reportQuery.catch({}).parse(query)),
    )
    .route('/', reportFormRoutes(services))
    .get('/:id{[0-9a-f-]{36}}', (c) => show(c, c.req.param('id')))
    .get('/:id{[0-9a-f-]{36}}/files/:sha256', (c) => sendFile(services, c))
    .route('/', actRoutes(services, '/reports', reportThing, { show }));
}

async function showReport(services: Services, c: Context<HttpEnv>, id: string, problem?: Problem): Promise<Response> {
  const props = await reportPage(services, c, id, problem);
  if (!props) return c.notFound();
  return c.render(<ReportView {...props} />, {
    title: props.report.title,
    ...(problem ? { status: statusOf(problem.refusals) } : {}),
  });
}

/** Everything a report's page shows, read from the primary so that one sees one's own act; undefined when it is not theirs to see. */
export async function reportPage(
  services: Services,
  c: Context<HttpEnv>,
  id: string,
  problem?: Problem,
): Promise<ReportViewProps | undefined> {
  const { lang, actor } = c.var;
  const access = { ...c.var.access, db: services.db };
  const loaded = await loadReport(access, id);
  if (!loaded) return undefined;
  const { state: report, version } = loaded;
  const facts = await reportFacts(access, report, undefined);
  if (!seesReport(report, facts, actor)) return undefined;
  const units = await unitsByIds(access, [report.unitId, report.deskId]);
  const original = report.status === 'duplicate' ? await loadReport(access, report.of) : undefined;
  return {
    lang,
    id,
    version,
    report,
    facts,
    actor,
    problem,
    unitName: units.get(report.unitId)?.name ?? '',
    deskName: units.get(report.deskId)?.name ?? '',
    original: original && report.status === 'duplicate' ? { id: report.of, title: original.state.title } : undefined,
    attachments: await attachmentsOf(access, id),
    events: await eventsOf(access, id),
    done: c.req.query('done'),
  };
}

/** A file handed in with the report, or a picture in its text. */
async function sendFile(services: Services, c: Context<HttpEnv>): Promise<Response> {
  const { id = '', sha256 = '' } = c.req.param();
  const props = await reportPage(services, c, id);
  if (!props) return c.notFound();
  const attachment = props.attachments.find((a) => a.sha256 === sha256);
  const isPicture = props.report.body.some((b) => b.kind === 'picture' && b.file === sha256);
  const bytes = attachment || isPicture ? await services.files.get(sha256) : undefined;
  if (!bytes) return c.notFound();
  const headers = attachment
    ? {
        'content-type': 'application/octet-stream',
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(attachment.name)}`,
      }
    : { 'content-type': pictureType(bytes), 'cache-control': 'private, max-age=86400, immutable' };
  return c.body(bytes as Uint8Array<ArrayBuffer>, 200, headers);
}

const pictureType = (bytes: Uint8Array): string =>
  bytes[0] === 0x89 ? 'image/png' : bytes[0] === 0xff ? 'image/jpeg' : bytes[0] === 0x47 ? 'image/gif' : 'image/webp';
