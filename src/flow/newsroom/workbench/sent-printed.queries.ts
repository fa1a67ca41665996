/** What became of a report in print: its filed text beside those paragraphs of each printed article that were made from it. */
import { filedText, loadReport, type Report, reportFacts, seesReport } from '#flow/intake/report/index.ts';
import { type Article, articleAt, articlesOfSource, type PlainText, usesOf } from '#flow/newsroom/article/index.ts';
import { align, sentencesOf } from '#flow/newsroom/provenance/index.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Body } from '#kernel/body.ts';
import { type Access, eventsOf } from '#platform/event-log/index.ts';

export interface PrintedFrom {
  readonly title: string;
  /** The paragraphs made from the report; all of them when it is the only source. */
  readonly body: Body;
  /** Paragraphs that come from elsewhere. */
  readonly left: number;
  /** Instant, ISO 8601. */
  readonly at: string;
}

export interface SentAndPrinted {
  readonly sent: PlainText;
  readonly printed: readonly PrintedFrom[];
}

/** Undefined when there is no such report, it was never filed, or it is not theirs to see. */
export async function sentAndPrinted(
  access: Access,
  actor: Actor,
  reportId: string,
): Promise<SentAndPrinted | undefined> {
  const report = await seenReport(access, actor, reportId);
  if (!report || report.filings.length === 0) return undefined;
  const sent = filedText(report);
  const articles = await articlesOfSource(access, reportId);
  const printed = await Promise.all(articles.map((id) => printedFrom(access, id, reportId, sent)));
  return { sent, printed: printed.flatMap((p) => p ?? []) };
}

/** Whether there is something to compare for this reader. */
export async function isPrinted(access: Access, actor: Actor, reportId: string): Promise<boolean> {
  const uses = (await usesOf(access, [reportId])).get(reportId) ?? [];
  return uses.some((use) => use.isPrinted) && (await seenReport(access, actor, reportId)) !== undefined;
}

async function seenReport(access: Access, actor: Actor, id: string): Promise<Report | undefined> {
  const report = (await loadReport(access, id))?.state;
  return report && seesReport(report, await reportFacts(access, report, undefined), actor) ? report : undefined;
}

async function printedFrom(
  access: Access,
  articleId: string,
  reportId: string,
  sent: PlainText,
): Promise<PrintedFrom | undefined> {
  const events = await eventsOf(access, articleId);
  const print = events.findLast((e) => e.type === 'article.printed');
  const article = print && articleAt(events, print.meta.version);
  if (!print || !article?.sources.some((s) => s.id === reportId)) return undefined;
  const body = article.sources.length === 1 ? article.body : madeFrom(article, reportId, sent);
  return { title: article.title, body, left: article.body.length - body.length, at: print.meta.at };
}

function madeFrom(article: Article, reportId: string, sent: PlainText): Body {
  const own = sentencesOf(article);
  const links = align(
    own.map((s) => s.text),
    [{ key: reportId, sentences: sentencesOf(sent).map((s) => s.text) }],
  );
  const linked = new Set(own.flatMap(({ block }, i) => ((links[i]?.length ?? 0) > 0 ? [block] : [])));
  return article.body.filter((_, place) => linked.has(place));
}
