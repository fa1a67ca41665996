/** A form that works without script and keeps what was typed: the page hands the values back in. */
import type { Child } from 'hono/jsx';
import type { Language } from '#kernel/wording.ts';
import { ClaimPlace } from '../part/claim.tsx';
import { uiWords } from '../ui-wording.ts';
import { FormScope, fieldId, scopeOf, useFieldId } from './scope.ts';

/** Sentence by field name; a field without one is right. */
export type FieldErrors = Readonly<Record<string, string | undefined>>;

export interface FormProps {
  readonly action: string;
  readonly method?: 'post' | 'get' | undefined;
  /** Set when the form carries files. */
  readonly upload?: boolean | undefined;
  /** Name under which unsent text is kept, in this window and on the server, e.g. `report-new`; none: nothing is kept. */
  readonly draft?: string | undefined;
  /** The record that the first key claims: `article:ID`. */
  readonly claims?: string | undefined;
  readonly wide?: boolean | undefined;
  readonly label?: string | undefined;
  readonly children?: Child;
}

/** `novalidate`: the server's sentences are the only ones, in the page's language. */
export const Form = ({ action, method = 'post', upload, draft, claims, wide, label, children }: FormProps) => (
  <>
    {claims && <ClaimPlace claims={claims} />}
    <form
      class={wide ? 'form form-wide' : 'form'}
      method={method}
      action={action}
      enctype={upload ? 'multipart/form-data' : undefined}
      aria-label={label}
      data-claims={claims}
      hx-sync="this:drop"
      novalidate
    >
      {draft && <draft-keeper data-key={draft} />}
      <FormScope.Provider value={scopeOf(action)}>{children}</FormScope.Provider>
    </form>
  </>
);

/** What is wrong, each a link to its field; stands first in the form and takes the focus. */
export const ErrorSummary = ({
  lang,
  errors,
  general,
}: {
  lang: Language;
  errors?: FieldErrors | undefined;
  /** Reasons that belong to no field, e.g. those of a refusal. */
  general?: readonly string[] | undefined;
}) => {
  const wrong = Object.entries(errors ?? {}).flatMap(([name, text]) => (text ? [{ name, text }] : []));
  const scope = useFieldId();
  const count = wrong.length + (general?.length ?? 0);
  if (count === 0) return null;
  return (
    <div class="error-summary" role="alert" tabindex={-1} data-focus="">
      <h2>{wrong.length > 0 ? uiWords[lang].errors(count) : uiWords[lang].refused}</h2>
      <ul>
        {general?.map((text) => (
          <li>{text}</li>
        ))}
        {wrong.map(({ name, text }) => (
          <li>
            <a href={`#${fieldId(scope, name)}`}>{text}</a>
          </li>
        ))}
      </ul>
    </div>
  );
};

export const SubmitButton = ({
  label,
  name,
  value,
  main = true,
  danger = false,
}: {
  label: string;
  name?: string | undefined;
  value?: string | undefined;
  main?: boolean | undefined;
  danger?: boolean | undefined;
}) => (
  <button
    class={`button ${main ? 'button-main' : danger ? 'button-danger' : ''}`.trim()}
    type="submit"
    name={name}
    value={value}
  >
    {label}
  </button>
);

export const HiddenField = ({ name, value }: { name: string; value: string | number }) => (
  <input type="hidden" name={name} value={String(value)} />
);

export const Buttons = ({ children }: { children?: Child }) => <div class="buttons">{children}</div>;

/** Fields side by side where there is room. */
export const FieldRow = ({ children }: { children?: Child }) => <div class="form-row">{children}</div>;
