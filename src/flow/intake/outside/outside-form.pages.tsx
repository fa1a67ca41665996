/** Collecting an outside item and correcting one: one form, with everything typed still in it. */
import { KeepPersonalData } from '#flow/intake/report/index.ts';
import type { Language } from '#kernel/wording.ts';
import {
  ButtonLink,
  Buttons,
  DateField,
  ErrorSummary,
  type FieldErrors,
  FieldRow,
  Form,
  HiddenField,
  Notice,
  Select,
  SubmitButton,
  TextArea,
  TextInput,
  Upload,
} from '#ui/index.ts';
import { addressLimit, sourceLimit, titleLimit } from './outside-commands.ts';
import { outsidePageWording } from './outside-page-wording.ts';
import { outsideWording } from './outside-wording.ts';

export interface OutsideFormProps {
  readonly lang: Language;
  readonly action: string;
  readonly back: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly errors: FieldErrors;
  readonly reasons: readonly string[];
  /** Sentences about a file that was just read. */
  readonly read: readonly string[];
  /** Desks to choose from, for a new item only. */
  readonly desks?: readonly { readonly unitId: string; readonly name: string }[] | undefined;
  readonly version?: number | undefined;
  readonly once: string;
}

const endings = ['.docx', '.doc', '.wps', '.pdf', '.txt'];
const maxMegabytes = 20;

export const OutsideForm = (props: OutsideFormProps) => {
  const { lang, values, errors, desks, version, read } = props;
  const w = outsidePageWording[lang];
  const words = outsideWording[lang];
  const field = (name: keyof typeof words.fields) => ({
    lang,
    name,
    label: words.fields[name],
    error: errors[name],
    value: typeof values[name] === 'string' ? values[name] : '',
  });
  return (
    <Form action={props.action} upload draft={props.action} label={desks ? w.new : w.edit}>
      <ErrorSummary lang={lang} errors={errors} general={props.reasons} />
      {read.length > 0 && (
        <Notice lang={lang} tone="info">
          {read.map((sentence) => (
            <p>{sentence}</p>
          ))}
        </Notice>
      )}
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
        <TextInput {...field('source')} required hint={w.sourceHint} maxLength={sourceLimit} />
        <DateField {...field('day')} required />
      </FieldRow>
      <TextInput {...field('address')} required hint={w.addressHint} maxLength={addressLimit} />
      <FromFile lang={lang} error={errors.file} />
      <TextInput {...field('title')} required maxLength={titleLimit} />
      <TextArea {...field('body')} required hint={w.bodyHint} body />
      <TextInput {...field('note')} hint={w.noteHint} maxLength={500} />
      <KeepPersonalData lang={lang} value={values.keepPersonalData} error={errors.keepPersonalData} />
      {!desks && <TextInput {...field('reason')} required hint={w.reasonHint} maxLength={500} />}
      <Buttons>
        <SubmitButton label={desks ? words.actions.collect : w.save} />
        <ButtonLink href={props.back} label={w.cancel} />
      </Buttons>
    </Form>
  );
};

const FromFile = ({ lang, error }: { lang: Language; error: string | undefined }) => {
  const w = outsidePageWording[lang];
  return (
    <>
      <Upload
        lang={lang}
        name="file"
        label={outsideWording[lang].fields.file}
        hint={w.fileHint}
        error={error}
        accept={endings}
        maxMegabytes={maxMegabytes}
      />
      <Buttons>
        <SubmitButton label={w.readFile} name="intent" value="read" main={false} />
      </Buttons>
    </>
  );
};
