/** Registering a person, with a first password if it is known already. */
import { refusalSentence } from '#kernel/common-wording.ts';
import type { Refusal } from '#kernel/refusal.ts';
import type { Language } from '#kernel/wording.ts';
import {
  ButtonLink,
  Buttons,
  ErrorSummary,
  FieldRow,
  Form,
  SubmitButton,
  TextInput,
  type UnitOption,
  UnitSelect,
} from '#ui/index.ts';
import { personPageWording } from './person-page-wording.ts';
import { personWords } from './person-words.pages.ts';

export interface PersonFormProps {
  readonly lang: Language;
  readonly values: Readonly<Record<string, unknown>>;
  readonly refusals: readonly Refusal[];
  readonly units: readonly UnitOption[];
}

export const PersonForm = ({ lang, values, refusals, units }: PersonFormProps) => {
  const w = personPageWording[lang];
  const words = personWords[lang];
  const sentence = (r: Refusal) => refusalSentence(r, lang, words);
  const errors = Object.fromEntries(refusals.flatMap((r) => (r.field ? [[r.field, sentence(r)]] : [])));
  const field = (name: keyof typeof words.fields) => ({
    lang,
    name,
    label: words.fields[name],
    value: typeof values[name] === 'string' ? values[name] : '',
    error: errors[name],
  });
  return (
    <Form action="/people/new" label={w.new}>
      <ErrorSummary lang={lang} errors={errors} general={refusals.filter((r) => !r.field).map(sentence)} />
      <FieldRow>
        <TextInput {...field('name')} required />
        <TextInput {...field('post')} hint={w.postHint} />
      </FieldRow>
      <UnitSelect {...field('unitId')} required units={units} />
      <FieldRow>
        <TextInput {...field('userName')} hint={w.userNameHint} required />
        <TextInput
          {...field('password')}
          label={w.password}
          hint={`${w.passwordHint}${w.passwordLater}`}
          type="password"
          autocomplete="new-password"
        />
      </FieldRow>
      <Buttons>
        <SubmitButton label={w.new} />
        <ButtonLink href="/people" label={w.back} />
      </Buttons>
    </Form>
  );
};
