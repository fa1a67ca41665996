/** An issue as a PDF: its proof, the issue as signed, or what readers were given. */

import {
  findPrint,
  keepPrint,
  type Pdf,
  type Print,
  type PrintServices,
  printPaper,
} from '#flow/press/layout/index.ts';
import type { Actor } from '#kernel/actor.ts';
import { refusal } from '#kernel/refusal.ts';
import { ok, type Result, refused } from '#kernel/result.ts';
import type { Access } from '#platform/event-log/index.ts';
import type { ActOn } from '#platform/http/index.ts';
import { loadIssue } from './issue.store.ts';
import type { Issue } from './issue.ts';
import { seesIssue } from './issue-actions.ts';
import { toPrint } from './issue-contents.ts';
import { issueFacts } from './issue-facts.queries.ts';
import { paperOf } from './paper.queries.ts';

/**
 * Prints the issue as it stands and keeps the print, so that the act that needs it finds it by its content; a released one
 * is served as it was released. With `correction` (the notice) the print that a correction would release.
 * Not to be called while a transaction waits. Refused: `not_found`, `no_article`, `cannot_print` with each place.
 */
export async function printIssue(
  services: PrintServices,
  access: Access,
  issueId: string,
  correction?: string,
): Promise<Result<Pdf>> {
  const issue = (await loadIssue(access, issueId))?.state;
  if (!issue) return refused(refusal('not_found'));
  if (issue.print && correction === undefined) return released(services, issue.print);
  const found = await issueFacts(access, issue, undefined, undefined, issueId);
  const { contents, fingerprint } = toPrint(issue, found, correction);
  if (contents.articles.length === 0) return refused(refusal('no_article'));
  const known = await findPrint(access, issueId, fingerprint);
  const pdf = known && (await services.files.get(known.sha256));
  if (known && pdf) return ok({ ...known, pdf });
  const notices = [...issue.corrections.map((c) => c.words), ...(correction === undefined ? [] : [correction])];
  const printed = await printPaper(services, await paperOf(access, issue, contents, notices));
  if (!printed.ok) return printed;
  await keep(services, access, issueId, issue, { fingerprint, ...printed.value });
  return printed;
}

const needsPrint = ['send_for_sign_off', 'sign_off', 'release', 'correct'];

/** What every entrance does before an act on an issue: makes the print that the act will look for. */
export async function printBefore(
  services: PrintServices,
  access: Access,
  actor: Actor,
  { id, action, input }: ActOn,
): Promise<Result<unknown>> {
  if (!needsPrint.includes(action) || !(await maySee(access, actor, id))) return ok(undefined);
  const { words } = (input ?? {}) as { words?: unknown };
  return printIssue(services, access, id, action === 'correct' ? String(words ?? '').trim() : undefined);
}

/** Whoever may not see the issue is told so by the act itself, and nothing is printed for them. */
async function maySee(access: Access, actor: Actor, id: string): Promise<boolean> {
  const issue = (await loadIssue(access, id))?.state;
  return issue !== undefined && seesIssue(issue, await issueFacts(access, issue, undefined, actor, id), actor);
}

/** The bytes first, then the row that promises them; those of a proof are not kept. */
async function keep(
  { files, now }: PrintServices,
  access: Access,
  issueId: string,
  issue: Issue,
  { fingerprint, sha256, pages, pdf }: Pdf & Print,
): Promise<void> {
  if (issue.signOff) await files.put(pdf);
  await keepPrint(access, issueId, { fingerprint, sha256, pages }, now());
}

async function released({ files }: PrintServices, { sha256, pages }: Print): Promise<Result<Pdf>> {
  const pdf = await files.get(sha256);
  return pdf ? ok({ pdf, pages, sha256 }) : refused(refusal('print_lost'));
}
