/** The checks of one article: its text with the marks, and beside it each hint with what can be done. */
import { articleWording } from '#flow/newsroom/article/index.ts';
import { refusalSentence } from '#kernel/common-wording.ts';
import type { Language } from '#kernel/wording.ts';
import {
  ButtonLink,
  Columns,
  EmptyState,
  Form,
  HiddenField,
  Notice,
  Section,
  SubmitButton,
  TextInput,
  Toast,
} from '#ui/index.ts';
import { countBySeverity, type KnownHint } from './article-hints.ts';
import type { ArticleHints } from './checking.queries.ts';
import { checkingPageWording } from './checking-page-wording.ts';
import { exceptionWording } from './exception-wording.ts';
import { safeFixes } from './fix-text.ts';
import { HintRow } from './hint-list.pages.tsx';
import { HintedText } from './hinted-text.pages.tsx';

export interface CheckingProps extends ArticleHints {
  readonly lang: Language;
  readonly articleId: string;
  readonly once: () => string;
  readonly maySetAside: boolean;
  readonly done?: string | undefined;
  readonly reasons: readonly string[];
  /** A hint that could not be set aside, with the reason that was typed. */
  readonly typed?: { readonly key: string; readonly reason: string; readonly error: string } | undefined;
}

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
      <Told {...props} />
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
      {open.length > 0 && props.whyNot.length > 0 && (
        <Notice lang={lang} tone="info">
          {props.whyNot.map((r) => (
            <p>{refusalSentence(r, lang, articleWording[lang])}</p>
          ))}
        </Notice>
      )}
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

const Told = ({ lang, done, reasons }: CheckingProps) => {
  const said: Readonly<Record<string, string>> = checkingPageWording[lang].done;
  return (
    <>
      {done && said[done] && (
        <Toast lang={lang} tone="success">
          {said[done]}
        </Toast>
      )}
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

const AllAtOnce = ({ lang, articleId, version, open, mayFix, mayUndo, once }: CheckingProps) => {
  const w = checkingPageWording[lang];
  const safe = safeFixes(open);
  return (
    <>
      {mayFix && safe.length > 0 && (
        <form method="post" action={`/checking/${articleId}/fix`} class="hint-all">
          <HiddenField name="once" value={once()} />
          <HiddenField name="version" value={version} />
          <SubmitButton label={w.fixAll(safe.length)} name="all" value="1" />
          <p class="muted small">{w.fixAllHint}</p>
        </form>
      )}
      {mayUndo && (
        <form method="post" action={`/checking/${articleId}/undo`} class="hint-all">
          <HiddenField name="once" value={once()} />
          <HiddenField name="version" value={version} />
          <SubmitButton label={w.undo} main={false} />
        </form>
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

const FixButton = ({ lang, articleId, version, mayFix, once, hint }: CheckingProps & { readonly hint: KnownHint }) => {
  const w = checkingPageWording[lang];
  if (!mayFix || !hint.fix) return null;
  return (
    <form method="post" action={`/checking/${articleId}/fix`}>
      <HiddenField name="once" value={once()} />
      <HiddenField name="version" value={version} />
      <button class="button button-small" type="submit" name="hint" value={hint.key}>
        {hint.quoted ? w.quotedFix(hint.fix.text) : w.fix(hint.fix.text)}
      </button>
    </form>
  );
};

const AsideForm = ({
  lang,
  articleId,
  maySetAside,
  once,
  typed,
  hint,
}: CheckingProps & { readonly hint: KnownHint }) => {
  const w = checkingPageWording[lang];
  if (!maySetAside || hint.rule === 'secrecy_mark') return null;
  const refused = typed?.key === hint.key ? typed : undefined;
  return (
    <details class="more" open={refused !== undefined}>
      <summary>{exceptionWording[lang].actions.set_aside}</summary>
      <Form
        lang={lang}
        action={`/checking/${articleId}/set-aside?hint=${hint.key}`}
        label={exceptionWording[lang].actions.set_aside}
      >
        <HiddenField name="once" value={once()} />
        <HiddenField name="hint" value={hint.key} />
        <HiddenField name="rule" value={hint.rule} />
        <HiddenField name="quote" value={hint.passage.quote} />
        <HiddenField name="before" value={hint.passage.before} />
        <HiddenField name="behind" value={hint.passage.behind} />
        <TextInput
          lang={lang}
          name="reason"
          label={w.reason}
          required
          value={refused?.reason}
          error={refused?.error}
          maxLength={200}
        />
        <SubmitButton label={w.asideButton} main={false} />
      </Form>
    </details>
  );
};

const SetAside = ({ lang, articleId, aside, maySetAside, once }: CheckingProps) => {
  const w = checkingPageWording[lang];
  if (aside.length === 0) return null;
  return (
    <>
      <h3>{w.aside}</h3>
      <ol class="plain-list hint-list">
        {aside.map(({ hint, exception }) => (
          <HintRow lang={lang} hint={hint}>
            <blockquote class="moment-words">{w.asideBy(exception.by, exception.reason)}</blockquote>
            {maySetAside && (
              <form method="post" action={`/checking/${articleId}/ask-again`}>
                <HiddenField name="once" value={once()} />
                <HiddenField name="exception" value={exception.id} />
                <SubmitButton label={w.askAgain} main={false} />
              </form>
            )}
          </HintRow>
        ))}
      </ol>
    </>
  );
};
