/** One record in short, for the preview beside the list: only what the reader may see. */

import { unitsByIds } from '#flow/directory/unit/index.ts';
import { loadReport, reportFacts, reportTones, reportWording, seesReport } from '#flow/intake/report/index.ts';
import { articleThing, articleTones, articleWording, loadArticle } from '#flow/newsroom/article/index.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Body } from '#kernel/body.ts';
import type { ThingWords } from '#kernel/common-wording.ts';
import type { DomainEvent, Recorded } from '#kernel/event.ts';
import type { Language } from '#kernel/wording.ts';
import { type Access, eventsOf } from '#platform/event-log/index.ts';
import type { Tone } from '#ui/index.ts';

export interface Preview {
  readonly title: string;
  readonly status: string;
  readonly tone: Tone;
  readonly from: string;
  readonly body: Body;
  /** Where the pictures of the text are. */
  readonly files: string;
  readonly words: ThingWords;
  readonly events: readonly Recorded<DomainEvent>[];
  readonly sources: readonly { readonly title: string; readonly href: string }[];
}

const basesOfSources = { report: '/screening', article: '/articles', stock: '/stock', outside: '/outside' };

export async function previewOf(
  access: Access,
  actor: Actor,
  lang: Language,
  { thing, id }: { readonly thing: string; readonly id: string },
): Promise<Preview | undefined> {
  return thing === 'report' ? ofReport(access, actor, lang, id) : ofArticle(access, actor, lang, id);
}

async function ofReport(access: Access, actor: Actor, lang: Language, id: string): Promise<Preview | undefined> {
  const report = (await loadReport(access, id))?.state;
  if (!report || !seesReport(report, await reportFacts(access, report, undefined), actor)) return undefined;
  const [units, events] = await Promise.all([unitsByIds(access, [report.unitId]), eventsOf(access, id)]);
  const words = reportWording[lang];
  return {
    title: report.title,
    status: words.statuses[report.status],
    tone: reportTones[report.status],
    from: `${units.get(report.unitId)?.name ?? ''} ${report.authorName}`,
    body: report.body,
    files: `/reports/${id}/files`,
    words,
    events,
    sources: [],
  };
}

async function ofArticle(access: Access, actor: Actor, lang: Language, id: string): Promise<Preview | undefined> {
  const article = (await loadArticle(access, id))?.state;
  if (!article) return undefined;
  const facts = await articleThing.store.facts(access, article, { sources: article.sources }, actor, id);
  if (!articleThing.sees(article, facts, actor)) return undefined;
  const words = articleWording[lang];
  return {
    title: article.title,
    status: words.statuses[article.status],
    tone: articleTones[article.status],
    from: article.rounds.at(-1)?.authorName ?? '',
    body: article.body,
    files: `/articles/${id}/files`,
    words,
    events: await eventsOf(access, id),
    sources: facts.sources.map(({ kind, id: source, title }) => ({
      title,
      href: `${basesOfSources[kind]}/${source}`,
    })),
  };
}
