/** The checks of one article: its text with the marks, and beside it each hint with what can be done. */
import { articleWording } from '#flow/newsroom/article/index.ts';
import { refusalSentence } from '#kernel/common-wording.ts';
import { ButtonLink, ClaimPlace, Columns, EmptyState, Notice, Section, Toast } from '#ui/index.ts';
import { countBySeverity, type KnownHint, leftAfter } from './article-hints.ts';
import { checkingPageWording } from './checking-page-wording.ts';
import type { CheckingProps, Listed } from './checking-props.pages.tsx';
import { AllAtOnce, FixButton, Left } from './fix.pages.tsx';
import { HintRow } from './hint-list.pages.tsx';
import { HintedText } from './hinted-text.pages.tsx';
import { AsideForm, SetAside } from './set-aside.pages.tsx';

export const CheckingView = (props: CheckingProps) => {
  const { lang, articleId, article, open, isBeingWritten } = props;
  const w = checkingPageWording[lang];
  const count = countBySeverity(open);
  const own = open.filter((h) => !h.quoted);
  const quoted = open.filter((h) => h.quoted);
  // The text counts in the order in which the lists stand beside it.
  const listed = [...own, ...quoted];
  return (
    <>
      <Told {...props} listed={listed} />
      <p class="buttons">
        <ButtonLink href={`/articles/${articleId}`} label={w.back} />
        <ButtonLink href="/checking/terms" label={w.terms} />
      </p>
      <p class="muted">{w.intro}</p>
      {open.length > 0 && !isBeingWritten && (
        <Notice lang={lang} tone="info">
          <p>{w.settled}</p>
        </Notice>
      )}
      {open.length > 0 && <Holder {...props} />}
      <Columns
        label={w.hints}
        aside={
          <Section
            title={w.hints}
            beside={<span class="muted">{w.counts(count.error, count.warning, count.advice)}</span>}
          >
            <AllAtOnce {...props} />
            {open.length === 0 && <EmptyState title={w.none}>{w.noneHint}</EmptyState>}
            <Rows {...props} hints={own} from={1} />
            {quoted.length > 0 && (
              <>
                <h3>{w.quotedHints}</h3>
                <p class="muted small">{w.quotedHint}</p>
                <Rows {...props} hints={quoted} from={own.length + 1} />
              </>
            )}
            <SetAside {...props} />
          </Section>
        }
      >
        <Section title={w.text}>
          <HintedText lang={lang} text={article} hints={listed} />
        </Section>
      </Columns>
    </>
  );
};

/** Who is at work on the article: an editor claims it here, asks for it, takes it over, as on its own pages. */
const Holder = ({ lang, articleId, isBeingWritten, mayClaim, whyNot }: CheckingProps) => {
  if (!isBeingWritten) return null;
  if (!mayClaim)
    return (
      <Notice lang={lang} tone="info">
        {whyNot.map((r) => (
          <p>{refusalSentence(r, lang, articleWording[lang])}</p>
        ))}
      </Notice>
    );
  return <ClaimPlace claims={`article:${articleId}`} />;
};

const Told = ({ lang, done, fixed, open, listed, reasons }: CheckingProps & Listed) => {
  const w = checkingPageWording[lang];
  const said: Readonly<Record<string, string>> = w.done;
  const told = fixed ? w.fixedCount(fixed.count) : done && said[done];
  return (
    <>
      {told && (
        <Toast lang={lang} tone="success">
          {told}
        </Toast>
      )}
      {fixed && <Left lang={lang} left={leftAfter(fixed.scope, open)} listed={listed} />}
      {reasons.length > 0 && (
        <Notice lang={lang} tone="error">
          {reasons.map((reason) => (
            <p>{reason}</p>
          ))}
        </Notice>
      )}
    </>
  );
};

const Rows = (props: CheckingProps & { readonly hints: readonly KnownHint[]; readonly from: number }) => (
  <ol class="plain-list hint-list">
    {props.hints.map((hint, i) => (
      <HintRow lang={props.lang} hint={hint} number={props.from + i}>
        <div class="hint-acts">
          <FixButton {...props} hint={hint} />
          <AsideForm {...props} hint={hint} />
        </div>
      </HintRow>
    ))}
  </ol>
);
