/** Front door of the articles. */

export { articleReactions } from './article.reactions.ts';
export { articleThing, loadArticle } from './article.store.ts';
export * from './article.ts';
export { type ArticleAction, type ArticleFacts, articleTable } from './article-actions.ts';
export { articleTones } from './article-list.pages.tsx';
export { sourceTexts } from './article-sources.queries.ts';
export { articleWording, formWording, sourceUseWording } from './article-wording.ts';
export { articleSlice, verificationSlice } from './slice.ts';
