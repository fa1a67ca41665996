/** The addresses of what an article has in common with earlier texts. */
import { Hono } from 'hono';
import type { HttpEnv, Services } from '#platform/http/index.ts';
import { overlap } from '#platform/text-index/index.ts';
import { ArticleBeside, ArticleLikenesses } from './article-likeness.pages.tsx';
import { articleOf, likenessesOf } from './article-likeness.queries.ts';
import { insightPageWording } from './insight-page-wording.ts';
import { textsOf, wholeText } from './near-duplicate.queries.ts';

const id = '[0-9a-f-]{36}';

export const articleLikenessRoutes = ({ db }: Services): Hono<HttpEnv> =>
  new Hono<HttpEnv>()
    /** A piece of a page: the article's page fetches it by its address. */
    .get(`/of-article/:id{${id}}`, async (c) => {
      const { lang, actor } = c.var;
      const articleId = c.req.param('id');
      const article = await articleOf({ db, orgId: actor.orgId }, actor, articleId);
      if (!article) return c.notFound();
      const lines = await likenessesOf(db, actor.orgId, articleId, article);
      return c.html(<ArticleLikenesses lang={lang} articleId={articleId} lines={lines} />);
    })
    .get(`/article/:id{${id}}/:other{${id}}`, async (c) => {
      const { lang, actor } = c.var;
      const access = { db, orgId: actor.orgId };
      const { id: articleId, other } = c.req.param();
      const article = await articleOf(access, actor, articleId);
      const line = article && (await likenessesOf(db, actor.orgId, articleId, article)).find((l) => l.id === other);
      const text = line && (await textsOf(access, [line])).get(other);
      if (!article || !line || !text) return c.notFound();
      const [mine, theirs] = [wholeText(article), wholeText(text)];
      const { inFirst, inSecond } = overlap(mine, theirs);
      const content = (
        <ArticleBeside
          lang={lang}
          articleId={articleId}
          line={line}
          article={{ text: mine, shared: inFirst }}
          other={{ text: theirs, shared: inSecond }}
        />
      );
      return c.render(content, { title: insightPageWording[lang].compared(line.title), wide: true });
    });
