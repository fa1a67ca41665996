/** Founding a bulletin and changing its settings: one form. */
import type { Language } from '#kernel/wording.ts';
import {
  ButtonLink,
  Buttons,
  ErrorSummary,
  type FieldErrors,
  FieldRow,
  Form,
  HiddenField,
  Select,
  SubmitButton,
  TextArea,
  TextInput,
} from '#ui/index.ts';
import { bulletinPageWording } from './bulletin-page-wording.ts';
import { bulletinWording } from './bulletin-wording.ts';

export interface BulletinFormProps {
  readonly lang: Language;
  readonly action: string;
  readonly back: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly errors?: FieldErrors | undefined;
  readonly reasons?: readonly string[] | undefined;
  /** Desks to choose from, for a new bulletin only. */
  readonly desks?: readonly { readonly unitId: string; readonly name: string }[] | undefined;
  readonly version?: number | undefined;
  readonly once: string;
}

export const BulletinForm = (props: BulletinFormProps) => {
  const { lang, values, errors = {}, desks, version } = props;
  const w = bulletinPageWording[lang];
  const words = bulletinWording[lang];
  const field = (name: keyof typeof words.fields) => ({
    lang,
    name,
    label: words.fields[name],
    error: errors[name],
    value: typed(values[name]),
  });
  return (
    <Form action={props.action} label={desks ? w.new : w.edit}>
      <ErrorSummary lang={lang} errors={errors} general={props.reasons} />
      <HiddenField name="once" value={props.once} />
      {version !== undefined && <HiddenField name="version" value={version} />}
      {desks && (
        <Select
          {...field('deskId')}
          required
          width="medium"
          options={desks.map((d) => ({ value: d.unitId, label: d.name }))}
        />
      )}
      <FieldRow>
        <TextInput {...field('name')} required maxLength={16} />
        <TextInput {...field('issuingUnit')} required maxLength={40} />
      </FieldRow>
      <TextInput {...field('note')} hint={w.noteHint} maxLength={30} />
      <TextArea {...field('up')} hint={w.listHint} rows={2} />
      <TextArea {...field('across')} hint={w.listHint} rows={2} />
      <TextArea {...field('down')} hint={w.listHint} rows={2} />
      <FieldRow>
        <TextInput {...field('copies')} required type="number" width="short" />
        <TextInput {...field('telephone')} width="medium" maxLength={40} />
      </FieldRow>
      <TextInput {...field('channel')} required hint={w.channelHint} width="medium" maxLength={41} />
      <Buttons>
        <SubmitButton label={desks ? words.actions.found : words.actions.change} />
        <ButtonLink href={props.back} label={w.cancel} />
      </Buttons>
    </Form>
  );
};

const typed = (value: unknown): string => {
  if (Array.isArray(value)) return value.join('、');
  return value === undefined || value === null ? '' : String(value);
};
