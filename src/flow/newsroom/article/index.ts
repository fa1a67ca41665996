/** Front door of the articles. */
export * from './article.ts';
export { type ArticleAction, type ArticleFacts, articleTable } from './article-actions.ts';
export { articleReactions } from './article.reactions.ts';
export { articleThing, loadArticle } from './article.store.ts';
export { articleWording, formWording, sourceUseWording } from './article-wording.ts';
