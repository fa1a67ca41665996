/** The addresses of the readers. Nothing is kept of who read what. */
import { type Context, Hono } from 'hono';
import { issueFileName, issueName, type PressServices, pdfResponse, printIssue } from '#flow/press/issue/index.ts';
import { keysetSchema } from '#kernel/keyset.ts';
import type { HttpEnv } from '#platform/http/index.ts';
import { ReadingPage } from './reading.pages.tsx';
import { listReading, type Reading, readingOf } from './reading.queries.ts';
import { releasePageWording } from './release-page-wording.ts';

type C = Context<HttpEnv>;
const id = ':id{[0-9a-f-]{36}}';

export function readingRoutes(services: PressServices): Hono<HttpEnv> {
  return new Hono<HttpEnv>()
    .get('/', (c) => showNewest(c))
    .get(`/${id}`, (c) => showOne(c, c.req.param('id')))
    .get(`/${id}/pdf`, (c) => sendReleased(services, c, c.req.param('id')))
    .get(`/${id}/files/:sha256`, (c) => sendPicture(services, c));
}

/** The newest issue open, those before it as a list; a later page of the list has its own newest on top. */
async function showNewest(c: C): Promise<Response> {
  const { lang, access, actor } = c.var;
  const page = await listReading(access, actor, keysetSchema.catch({}).parse(c.req.query()));
  const [newest, ...lines] = page.lines;
  const reading = newest && (await readingOf(access, actor, newest.id));
  return render(c, reading, <ReadingPage lang={lang} reading={reading} earlier={{ ...page, lines }} path="/reading" />);
}

async function showOne(c: C, issueId: string): Promise<Response> {
  const { lang, access, actor } = c.var;
  const reading = await readingOf(access, actor, issueId);
  if (!reading) return c.notFound();
  const earlier = await listReading(access, actor, { before: issueId });
  return render(c, reading, <ReadingPage lang={lang} reading={reading} earlier={earlier} path="/reading" />);
}

function render(c: C, reading: Reading | undefined, content: unknown): Response | Promise<Response> {
  const { lang } = c.var;
  if (!reading) return c.render(content, { title: releasePageWording[lang].reading });
  const { issue, bulletinName } = reading;
  const title = issueName(lang, bulletinName, { ...issue, number: issue.signOff?.number });
  return c.render(content, { title, heading: false });
}

async function sendReleased(services: PressServices, c: C, issueId: string): Promise<Response> {
  const reading = await readingOf(c.var.access, c.var.actor, issueId);
  if (reading?.pdf !== 'offered') return c.notFound();
  const printed = await printIssue(services, c.var.access, issueId);
  return printed.ok
    ? pdfResponse(c, printed.value.pdf, issueFileName(reading.bulletinName, reading.issue))
    : c.notFound();
}

async function sendPicture(services: PressServices, c: C): Promise<Response> {
  const { id = '', sha256 = '' } = c.req.param();
  const reading = await readingOf(c.var.access, c.var.actor, id);
  const stands = reading?.articles.some((a) => a.body.some((b) => b.kind === 'picture' && b.file === sha256));
  const bytes = stands ? await services.files.get(sha256) : undefined;
  if (!bytes) return c.notFound();
  return c.body(bytes as Uint8Array<ArrayBuffer>, 200, {
    'content-type': bytes[0] === 0x89 ? 'image/png' : 'image/jpeg',
    'cache-control': 'private, max-age=86400, immutable',
  });
}
