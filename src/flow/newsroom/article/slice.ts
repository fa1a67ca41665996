/** What the house is handed of the articles, and of the questions that their editors put to units. */
import { z } from 'zod';
import { apiList, type Slice } from '#platform/http/index.ts';
import { listArticles } from './article.queries.ts';
import { articleReactions } from './article.reactions.ts';
import { articleQuery, articleRoutes, listedArticles } from './article.routes.tsx';
import { articlePageWording } from './article-page-wording.ts';
import { questionsFor } from './question.queries.ts';
import { questionRoutes } from './question.routes.tsx';
import { questionPageWording } from './question-page-wording.ts';

export const articleSlice: Slice = {
  name: 'newsroom/article',
  title: { zh: '稿件', en: 'Articles' },
  mount: { path: '/articles', routes: articleRoutes },
  menu: [
    {
      href: '/articles',
      label: { zh: articlePageWording.zh.title, en: articlePageWording.en.title },
      roles: ['editor', 'checker', 'signatory'],
      covers: ['/checking', '/merging', '/provenance'],
    },
  ],
  things: [listedArticles],
  reactions: articleReactions,
  lists: [
    apiList({
      path: '/articles',
      summary: { zh: '稿件列表，新立的在前', en: 'Articles, last opened first' },
      query: articleQuery,
      run: (access, actor, { tab, ...filter }) => listArticles(access, actor, { ...filter, queue: tab }),
    }),
  ],
};

export const verificationSlice: Slice = {
  name: 'newsroom/verification',
  title: questionTitle(),
  mount: { path: '/questions', routes: questionRoutes },
  menu: [{ href: '/questions', label: questionTitle(), roles: ['correspondent', 'approver'] }],
  lists: [
    apiList({
      path: '/questions',
      summary: { zh: '请本单位核实的事项，新的在前', en: 'What the unit is asked, newest first' },
      query: z.object({}),
      run: (access, actor) => questionsFor(access, actor),
    }),
  ],
};

function questionTitle() {
  return { zh: questionPageWording.zh.title, en: questionPageWording.en.title };
}
