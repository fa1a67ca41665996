/** On an article's page: earlier texts that are alike and none of its sources; and one of them beside the article. */
import { dayOf } from '#kernel/calendar.ts';
import type { Language } from '#kernel/wording.ts';
import { Section } from '#ui/index.ts';
import type { ArticleLikeness } from './article-likeness.queries.ts';
import { insightPageWording } from './insight-page-wording.ts';
import { type MarkedText, Shared } from './shared-text.pages.tsx';

export interface ArticleLikenessesProps {
  readonly lang: Language;
  readonly articleId: string;
  readonly lines: readonly ArticleLikeness[];
}

export const ArticleLikenesses = ({ lang, articleId, lines }: ArticleLikenessesProps) => {
  const w = insightPageWording[lang];
  return (
    <Section title={w.ofArticle}>
      <p class="muted">{lines.length === 0 ? w.ofArticleNone : w.ofArticleHint}</p>
      <ul class="plain-list">
        {lines.map((line) => (
          <li>
            <a href={`/duplicates/article/${articleId}/${line.id}`}>{line.title}</a>{' '}
            <span class="muted">{`${w.kinds[line.kind]} · ${line.unitName} · ${dayOf(line.at)}`}</span>{' '}
            <span>{w.articleShares(line.ofReport, line.ofOther)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
};

export interface ArticleBesideProps {
  readonly lang: Language;
  readonly articleId: string;
  readonly line: ArticleLikeness;
  readonly article: MarkedText;
  readonly other: MarkedText;
}

export const ArticleBeside = ({ lang, articleId, line, article, other }: ArticleBesideProps) => {
  const w = insightPageWording[lang];
  const where = `${w.kinds[line.kind]} · ${line.unitName} · ${dayOf(line.at)}`;
  return (
    <>
      <p>
        <a href={`/articles/${articleId}`}>{w.toArticle}</a>{' '}
        <a href={line.kind === 'report' ? `/screening/${line.id}` : `/articles/${line.id}`}>{w.toOther}</a>
      </p>
      <p class="standing">{w.articleShares(line.ofReport, line.ofOther)}</p>
      <Section title={w.same}>
        <div class="compare-sides">
          <section aria-label={w.article}>
            <h3>{w.article}</h3>
            <Shared {...article} />
          </section>
          <section aria-label={w.other}>
            <h3>{where}</h3>
            <Shared {...other} />
          </section>
        </div>
      </Section>
    </>
  );
};
