/** The PDF of an issue over HTTP, and the print that comes before an act. */
import type { Context, MiddlewareHandler } from 'hono';
import type { PrintServices } from '#flow/press/layout/index.ts';
import { refusalSentence } from '#kernel/common-wording.ts';
import { type HttpEnv, type Problem, postedForm, type Services, statusOf } from '#platform/http/index.ts';
import { EmptyState } from '#ui/index.ts';
import { printBefore, printIssue } from './issue.pdf.ts';
import { loadIssue } from './issue.store.ts';
import { seesIssue } from './issue-actions.ts';
import { issueFacts } from './issue-facts.queries.ts';
import { issueFileName, issuePageWording } from './issue-page-wording.ts';
import { issueWording } from './issue-wording.ts';

export interface PressServices extends Services, PrintServices {}

type C = Context<HttpEnv>;

/** The issue as it stands, to be looked at in the browser. */
export async function sendPdf(services: PressServices, c: C, id: string): Promise<Response> {
  const access = { ...c.var.access, db: services.db };
  const issue = (await loadIssue(access, id))?.state;
  if (!issue) return c.notFound();
  const facts = await issueFacts(access, issue, undefined, c.var.actor, id);
  if (!seesIssue(issue, facts, c.var.actor)) return c.notFound();
  const printed = await printIssue(services, access, id);
  const { lang } = c.var;
  if (printed.ok)
    return pdfResponse(c, printed.value.pdf, issueFileName((issue.contents ?? facts).masthead.name, issue));
  const reasons = printed.refusals.map((r) => <p>{refusalSentence(r, lang, issueWording[lang])}</p>);
  const page = (
    <EmptyState
      title={issuePageWording[lang].unprintable}
      act={{ href: `/issues/${id}`, label: issuePageWording[lang].cancel }}
    >
      {reasons}
    </EmptyState>
  );
  return c.render(page, { title: issuePageWording[lang].pdf, status: statusOf(printed.refusals) });
}

/** Looked at in the browser under its own name. */
export const pdfResponse = (c: C, pdf: Uint8Array, name: string): Response =>
  c.body(pdf as Uint8Array<ArrayBuffer>, 200, {
    'content-type': 'application/pdf',
    'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(name)}`,
    'cache-control': 'private, no-cache',
  });

/** Before an act that needs a print: makes it outside of the transaction, or shows the record with what cannot be printed. */
export const printedFirst =
  (
    services: PressServices,
    show: (c: C, id: string, problem: Problem) => Promise<Response>,
  ): MiddlewareHandler<HttpEnv> =>
  async (c, next) => {
    const [id, action] = [c.req.param('id') ?? '', c.req.param('action') ?? ''];
    const { input } = await postedForm(c);
    const access = { ...c.var.access, db: services.db };
    const printed = await printBefore(services, access, c.var.actor, { id, action, input });
    if (printed.ok) return next();
    return show(c, id, { action, refusals: printed.refusals, values: input });
  };
