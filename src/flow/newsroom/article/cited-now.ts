/** What an article still holds of its sources after an act; what it no longer holds goes back to where it was. */
import type { Article } from './article.ts';

/** Ids; none at all when nothing goes back: what readers have had goes back only when an editor says so. */
export function citedNow(article: Article | undefined, event: string): readonly string[] | undefined {
  if (!article) return undefined;
  if (article.status !== 'withdrawn') return article.sources.map(({ id }) => id);
  const readersHadIt = article.issueId !== undefined;
  return readersHadIt && event !== 'article.sources_put_back' ? undefined : [];
}
