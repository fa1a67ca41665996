/** On an article's page: earlier texts that are alike and none of its sources, and what was decided about them. */
import { dayOf } from '#kernel/calendar.ts';
import type { Language } from '#kernel/wording.ts';
import { Section, StatusBadge } from '#ui/index.ts';
import type { ArticleLikeness } from './article-likeness.queries.ts';
import { insightPageWording } from './insight-page-wording.ts';
import type { ResemblanceLine } from './resemblance.queries.ts';
import { resemblanceTones } from './resemblance-list.pages.tsx';
import { resemblanceWording } from './resemblance-wording.ts';

export interface ArticleLikenessesProps {
  readonly lang: Language;
  readonly articleId: string;
  /** Nobody was asked about them yet. */
  readonly lines: readonly ArticleLikeness[];
  readonly asked: readonly ResemblanceLine[];
}

export const ArticleLikenesses = ({ lang, articleId, lines, asked }: ArticleLikenessesProps) => {
  const w = insightPageWording[lang];
  const shares = w.shares.article;
  return (
    <Section title={w.ofArticle}>
      <p class="muted">{lines.length + asked.length === 0 ? w.ofArticleNone : w.ofArticleHint}</p>
      <ul class="plain-list">
        {lines.map((line) => (
          <li>
            <a href={`/duplicates/article/${articleId}/${line.id}`}>{line.title}</a>{' '}
            <span class="muted">{`${w.kinds[line.kind]} · ${line.unitName} · ${dayOf(line.at)}`}</span>{' '}
            <span>{shares(line.ofReport, line.ofOther)}</span>
          </li>
        ))}
        {asked.map((line) => (
          <li>
            <a href={`/duplicates/${line.id}`}>{line.otherTitle}</a>{' '}
            <span class="muted">{`${w.kinds[line.otherKind]} · ${line.otherUnit} · ${dayOf(line.otherAt)}`}</span>{' '}
            <StatusBadge tone={resemblanceTones[line.status]} label={resemblanceWording[lang].statuses[line.status]} />
          </li>
        ))}
      </ul>
    </Section>
  );
};
