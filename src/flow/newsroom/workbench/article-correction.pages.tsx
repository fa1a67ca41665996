/** A correction of a printed article that waits for its second person: what readers have against what is to replace it. */
import { type Article, articlePageWording, runningText } from '#flow/newsroom/article/index.ts';
import type { Language } from '#kernel/wording.ts';
import { Compare, compareTexts, Notice, Section, Time } from '#ui/index.ts';

export const Correction = ({ lang, article }: { readonly lang: Language; readonly article: Article }) => {
  const { correction } = article;
  const w = articlePageWording[lang];
  if (!correction) return null;
  return (
    <Section title={w.correctionWaits}>
      <Notice lang={lang} tone="warning">
        <p>
          {w.correctionBy(correction.name)} <Time lang={lang} at={correction.at} />
        </p>
        <blockquote class="moment-words">{correction.reason}</blockquote>
      </Notice>
      <Compare
        lang={lang}
        segments={compareTexts(runningText(article), runningText(correction))}
        before={w.asPrinted}
        after={w.asCorrected}
      />
    </Section>
  );
};
