/** The articles as a sheet. */
import { dayOf } from '#kernel/calendar.ts';
import type { ListSheet } from '#platform/sheet/index.ts';
import { listArticles } from './article.queries.ts';
import { articlePageWording } from './article-page-wording.ts';
import type { ArticleFilter, ArticleLine } from './article-queue.ts';
import { articleWording, formWording } from './article-wording.ts';

export const articleSheet: ListSheet<ArticleFilter, ArticleLine> = {
  title: { zh: articlePageWording.zh.title, en: articlePageWording.en.title },
  page: listArticles,
  columns: [
    { header: (lang) => articleWording[lang].fields.title, cell: (line) => line.title },
    { header: (lang) => articlePageWording[lang].form, cell: (line, lang) => formWording[lang][line.form] },
    { header: (lang) => articlePageWording[lang].author, cell: (line) => line.authorName },
    { header: (lang) => articlePageWording[lang].round, cell: (line) => line.round },
    { header: (lang) => articlePageWording[lang].sources, cell: (line) => line.sources },
    { header: (lang) => articlePageWording[lang].characters, cell: (line) => line.characters },
    { header: (lang) => articlePageWording[lang].hints, cell: (line) => line.openHints ?? '' },
    { header: (lang) => articlePageWording[lang].changedAt, cell: (line) => dayOf(line.changedAt) },
    {
      header: (lang) => articlePageWording[lang].status,
      cell: (line, lang) => articleWording[lang].statuses[line.status],
    },
  ],
};
