/** Front door of the articles. */

export { articlesInHand } from './article.queries.ts';
export { articleReactions } from './article.reactions.ts';
export { articleThing, loadArticle, saveArticle } from './article.store.ts';
export * from './article.ts';
export {
  type ArticleAction,
  type ArticleFacts,
  articleTable,
  deskRoles,
  type SourceFact,
  seesArticle,
} from './article-actions.ts';
export { bodyLimit, sourceInput, titleLimit } from './article-commands.ts';
export { articleFacts } from './article-facts.queries.ts';
export { articleAt, changedSinceDecision, type DecidedText, type VoidMarks, voidMarks } from './article-history.ts';
export { articleTones } from './article-list.pages.tsx';
export { articlePageWording } from './article-page-wording.ts';
export type { ArticleLine } from './article-queue.ts';
export {
  articlesOfSource,
  citedTexts,
  currentSources,
  type Offer,
  offeredSources,
  type SourceText,
  sourceTexts,
  type UsedIn,
  usesOf,
} from './article-sources.queries.ts';
export { beginningFrom, joined, type PlainText, runningText } from './article-text.ts';
export {
  type ArticleWords,
  articleWording,
  formWording,
  sourceKindWording,
  sourceUseWording,
} from './article-wording.ts';
export { askedText } from './question-changes.ts';
export type { WrittenNote } from './question-note.ts';
export { articleSlice, verificationSlice } from './slice.ts';
