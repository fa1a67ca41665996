/** A hint set aside with its reason, and those that were. */
import { Form, HiddenField, SubmitButton, TextInput } from '#ui/index.ts';
import type { KnownHint } from './article-hints.ts';
import { checkingPageWording } from './checking-page-wording.ts';
import type { CheckingProps } from './checking-props.pages.tsx';
import { exceptionWording } from './exception-wording.ts';
import { HintRow } from './hint-list.pages.tsx';

export const AsideForm = ({
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

export const SetAside = ({ lang, articleId, aside, maySetAside, once }: CheckingProps) => {
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
