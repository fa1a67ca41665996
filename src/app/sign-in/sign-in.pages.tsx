/** The door: signing in, and going on with a form whose session ended. */
import type { Language } from '#kernel/wording.ts';
import {
  Buttons,
  Card,
  DescriptionList,
  ErrorSummary,
  Form,
  HiddenField,
  Notice,
  SubmitButton,
  TextInput,
} from '#ui/index.ts';
import { signInWording } from './sign-in-wording.ts';

/** A form that was sent after its session had ended. */
export interface KeptForm {
  readonly action: string;
  readonly fields: readonly (readonly [string, string])[];
  /** Files went with it; they cannot be kept. */
  readonly files: boolean;
}

export interface SignInProps {
  readonly lang: Language;
  readonly userName?: string | undefined;
  readonly next?: string | undefined;
  readonly kept?: KeptForm | undefined;
  readonly reasons?: readonly string[] | undefined;
}

export const SignInPage = ({ lang, userName, next, kept, reasons }: SignInProps) => {
  const w = signInWording[lang];
  return (
    <Card narrow>
      <p class="muted">{w.welcome}</p>
      {kept && (
        <Notice lang={lang} tone="warning">
          {w.kept}
        </Notice>
      )}
      <Form action="/login" label={w.title}>
        <ErrorSummary lang={lang} general={reasons} />
        {next && <HiddenField name="next" value={next} />}
        {kept && <HiddenField name="kept" value={JSON.stringify(kept)} />}
        <TextInput
          lang={lang}
          name="userName"
          label={w.userName}
          required
          value={userName}
          autocomplete="username"
          autofocus
        />
        <TextInput
          lang={lang}
          name="password"
          label={w.password}
          required
          type="password"
          autocomplete="current-password"
        />
        <Buttons>
          <SubmitButton label={w.signIn} />
        </Buttons>
      </Form>
    </Card>
  );
};

export interface ResumeProps {
  readonly lang: Language;
  readonly kept: KeptForm;
  /** What the fields are called on their page; those without a name go along unseen. */
  readonly labels: Readonly<Record<string, string>>;
}

/** Ids and codes say nothing to a reader: what was typed does. */
const isTyped = (value: string): boolean => value !== '' && !/^[0-9a-f-]{36}$|^[a-z_]+$/.test(value);

export const ResumePage = ({ lang, kept, labels }: ResumeProps) => {
  const w = signInWording[lang];
  const shown = kept.fields.flatMap(([name, value]) => {
    const term = labels[name];
    return term && isTyped(value) ? [{ term, value: value.split('\n').map((line) => <p>{line}</p>) }] : [];
  });
  return (
    <Card>
      <Notice lang={lang} tone="success">
        <p>{w.resumeHint}</p>
        {kept.files && <p>{w.dropped}</p>}
      </Notice>
      <DescriptionList items={shown} />
      <Form action={kept.action}>
        {kept.fields.map(([name, value]) => (
          <HiddenField name={name} value={value} />
        ))}
        <Buttons>
          <SubmitButton label={w.resume} />
        </Buttons>
      </Form>
    </Card>
  );
};
