/** Where an article stands: who holds it and why it waits, marks that became void, and what must not be printed. */
import {
  type Article,
  articlePageWording,
  articleTones,
  articleWording,
  type VoidMarks,
} from '#flow/newsroom/article/index.ts';
import type { Language } from '#kernel/wording.ts';
import { Notice, StatusBadge } from '#ui/index.ts';

export interface StandingProps {
  readonly lang: Language;
  readonly article: Article;
  /** Who can take the next step now: checkers or signatories who did not write (or check) it. */
  readonly holders: readonly string[];
  /** Units whose answer is waited for. */
  readonly askedUnits: readonly string[];
  readonly voided: VoidMarks | undefined;
  /** Personal data that stands in the text. */
  readonly personalData: readonly string[];
}

export const Standing = (props: StandingProps) => {
  const { lang, article, voided, personalData } = props;
  const w = articlePageWording[lang];
  const { status, issueId } = article;
  return (
    <>
      <div class="standing">
        <StatusBadge tone={articleTones[status]} label={articleWording[lang].statuses[status]} />
        <span>{sentence(props)}</span>
        {issueId && <a href={`/issues/${issueId}`}>{w.openIssue}</a>}
        {article.words && <blockquote class="moment-words">{article.words}</blockquote>}
      </div>
      {voided && (
        <Notice lang={lang} tone="warning">
          {w.voided(voided.by, voided.at, whose(lang, voided))}
        </Notice>
      )}
      {personalData.length > 0 && (
        <Notice lang={lang} tone="warning" title={w.personalData(personalData)}>
          {w.personalDataHint}
        </Notice>
      )}
    </>
  );
};

function sentence({ lang, article, holders, askedUnits }: StandingProps): string {
  const w = articlePageWording[lang];
  const { status } = article;
  const author = article.rounds.at(-1)?.authorName ?? '';
  switch (status) {
    case 'drafting':
      return article.words === undefined ? w.waiting.drafting(author) : w.waiting.returned(author);
    case 'verifying':
      return w.waiting.verifying(w.people(askedUnits));
    case 'in_copy_check':
      return holders.length > 0 ? w.waiting.in_copy_check(w.people(holders)) : w.nobodyChecks;
    case 'awaiting_sign_off':
      return holders.length > 0 ? w.waiting.awaiting_sign_off(w.people(holders)) : w.nobodySigns;
    default:
      return w.waiting[status];
  }
}

function whose(lang: Language, { checker, signatory }: VoidMarks): string {
  const w = articlePageWording[lang];
  return [checker && w.voidCheck(checker), signatory && w.voidSignOff(signatory)].filter(Boolean).join(w.and);
}
