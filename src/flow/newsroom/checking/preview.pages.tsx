/** Pieces that other pages hold: the button over an unsaved text with what it found, and the count of an article's hints. */
import type { Language } from '#kernel/wording.ts';
import { EmptyState, Section } from '#ui/index.ts';
import { countBySeverity } from './article-hints.ts';
import { checkingPageWording } from './checking-page-wording.ts';
import type { Hint } from './hint.ts';
import { HintRows } from './hint-list.pages.tsx';

/** Stands within a form that has `title` and `body`; without script the answer is a page of its own. */
export const CheckButton = ({ lang, audience = 'desk' }: { lang: Language; audience?: Audience }) => {
  const w = checkingPageWording[lang];
  const action = `/checking/preview?for=${audience}`;
  return (
    <div class="check-preview">
      <button
        class="button"
        type="submit"
        formaction={action}
        formmethod="post"
        hx-post={action}
        hx-target="next .check-found"
        hx-swap="innerHTML"
      >
        {w.preview}
      </button>
      <p class="muted small">{w.previewHint}</p>
      <div class="check-found" aria-live="polite" />
    </div>
  );
};

/** An editor is told all; a unit that files, what is wrong in any text. */
export const audiences = ['desk', 'unit'] as const;
export type Audience = (typeof audiences)[number];

export const FoundHints = ({ lang, hints }: { lang: Language; hints: readonly Hint[] }) => {
  const w = checkingPageWording[lang];
  const count = countBySeverity(hints);
  return (
    <Section
      title={w.previewTitle}
      beside={<span class="muted">{w.counts(count.error, count.warning, count.advice)}</span>}
    >
      {hints.length === 0 ? (
        <EmptyState title={w.none}>{w.noneHint}</EmptyState>
      ) : (
        <HintRows lang={lang} hints={hints} />
      )}
    </Section>
  );
};

/** The first few hints of an article with the way to all of them. */
export const ArticleHintCount = ({
  lang,
  articleId,
  hints,
}: {
  lang: Language;
  articleId: string;
  hints: readonly Hint[];
}) => {
  const w = checkingPageWording[lang];
  const count = countBySeverity(hints);
  const first = hints.toSorted((a, b) => rank(a) - rank(b)).slice(0, 5);
  return (
    <Section title={w.name} beside={<a href={`/checking/${articleId}`}>{w.toPage}</a>}>
      <p>
        {hints.length === 0
          ? w.none
          : `${w.openCount(hints.length)}：${w.counts(count.error, count.warning, count.advice)}`}
      </p>
      {first.length > 0 && <HintRows lang={lang} hints={first} />}
    </Section>
  );
};

const rank = ({ severity }: Hint): number => ['error', 'warning', 'advice'].indexOf(severity);
