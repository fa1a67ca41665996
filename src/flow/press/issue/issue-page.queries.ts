/** Everything the desk's page of an issue shows. */

import { loadBulletin, mastheadOf } from '#flow/press/bulletin/index.ts';
import type { PrintServices } from '#flow/press/layout/index.ts';
import type { Actor } from '#kernel/actor.ts';
import { dayOf } from '#kernel/calendar.ts';
import type { Refusal } from '#kernel/refusal.ts';
import { type Access, eventsOf } from '#platform/event-log/index.ts';
import { printIssue } from './issue.pdf.ts';
import { placeableArticles } from './issue.queries.ts';
import { loadIssue } from './issue.store.ts';
import type { Issue } from './issue.ts';
import { type IssueFacts, seesIssue } from './issue-actions.ts';
import { issueFacts } from './issue-facts.queries.ts';

/** From the primary, so that one sees one's own act; undefined when it is not theirs to see. */
export async function issuePage(services: PrintServices, access: Access, actor: Actor, id: string) {
  const loaded = await loadIssue(access, id);
  if (!loaded) return undefined;
  const { state: issue, version } = loaded;
  const before = await issueFacts(access, issue, undefined, actor, id);
  if (!seesIssue(issue, before, actor)) return undefined;
  const unprintable = await printAhead(services, access, id, issue, before);
  const facts = unprintable === undefined ? before : await issueFacts(access, issue, undefined, actor, id);
  const bulletin = await loadBulletin(access, issue.bulletinId);
  return {
    id,
    version,
    issue,
    facts,
    actor,
    masthead: issue.contents?.masthead ?? (bulletin ? mastheadOf(bulletin.state) : facts.masthead),
    unprintable: unprintable ?? [],
    placeable: issue.status === 'assembling' ? await placeableArticles(access, issue.deskId) : [],
    events: await eventsOf(access, id),
    today: dayOf(services.now()),
  };
}

/** The print that the next act will look for, so that its button knows; undefined when there was nothing to do. */
async function printAhead(
  services: PrintServices,
  access: Access,
  id: string,
  issue: Issue,
  facts: IssueFacts,
): Promise<readonly Refusal[] | undefined> {
  if (issue.print || facts.print || issue.entries.length === 0) return undefined;
  const printed = await printIssue(services, access, id);
  return printed.ok ? [] : printed.refusals;
}
