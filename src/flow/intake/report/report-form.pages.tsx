/** The form of a report: empty, with what was read from a file, with errors, or stale; what was typed is always in it. */
import type { Language } from '#kernel/wording.ts';
import {
  ButtonLink,
  Buttons,
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
  type UnitOption,
  UnitSelect,
  Upload,
} from '#ui/index.ts';
import { genres } from './report.ts';
import { titleLimit } from './report-commands.ts';
import { reportPageWording } from './report-page-wording.ts';
import { genreWording, reportWording } from './report-wording.ts';

export interface ReportFormProps {
  readonly lang: Language;
  /** Where it is sent; a new report's also offers the unit. */
  readonly action: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly errors?: FieldErrors | undefined;
  readonly reasons?: readonly string[] | undefined;
  /** Sentences about a file that was just read. */
  readonly read?: readonly string[] | undefined;
  readonly units: readonly UnitOption[];
  readonly desks: readonly { readonly unitId: string; readonly name: string }[];
  readonly version?: number | undefined;
  readonly once: string;
  readonly back: string;
}

export const maxMegabytes = 20;
const endings = ['.docx', '.doc', '.wps', '.pdf', '.txt'];

export const ReportForm = (props: ReportFormProps) => {
  const { lang, action, values, errors = {}, version, once } = props;
  const w = reportPageWording[lang];
  const words = reportWording[lang];
  const text = (name: string) => (typeof values[name] === 'string' ? values[name] : '');
  const field = (name: keyof typeof words.fields) => ({ lang, name, label: words.fields[name], error: errors[name] });
  return (
    <Form action={action} upload draft={action} label={w.new}>
      <ErrorSummary lang={lang} errors={errors} general={props.reasons} />
      {props.read && props.read.length > 0 && (
        <Notice lang={lang} tone="info">
          {props.read.map((sentence) => (
            <p>{sentence}</p>
          ))}
        </Notice>
      )}
      <HiddenField name="once" value={once} />
      {version !== undefined && <HiddenField name="version" value={version} />}
      {text('upload') && <HiddenField name="upload" value={text('upload')} />}
      <FieldRow>
        {version === undefined && (
          <UnitSelect {...field('unitId')} required units={props.units} value={text('unitId')} />
        )}
        <Select
          {...field('deskId')}
          required
          hint={w.deskHint}
          value={text('deskId')}
          options={props.desks.map((d) => ({ value: d.unitId, label: d.name }))}
        />
        <Select
          {...field('genre')}
          required
          width="medium"
          value={text('genre')}
          options={genres.map((value) => ({ value, label: genreWording[lang][value] }))}
        />
      </FieldRow>
      <Upload {...field('file')} label={w.file} hint={w.fileHint} accept={endings} maxMegabytes={maxMegabytes} />
      <Buttons>
        <SubmitButton label={w.readFile} name="intent" value="read" main={false} />
      </Buttons>
      <TextInput {...field('title')} required value={text('title')} hint={w.titleHint} maxLength={titleLimit} />
      <TextArea {...field('body')} required value={text('body')} hint={w.bodyHint} body />
      <CheckText lang={lang} />
      <Buttons>
        <SubmitButton label={version === undefined ? words.actions.draft : words.actions.revise} />
        <ButtonLink href={props.back} label={w.cancel} />
      </Buttons>
    </Form>
  );
};

/** What is wrong in any text, before it is filed; a help that stops nobody. Without script the answer is a page of its own. */
const CheckText = ({ lang }: Pick<ReportFormProps, 'lang'>) => (
  <>
    <Buttons>
      <button
        class="button"
        type="submit"
        formaction={checkAddress}
        hx-post={checkAddress}
        hx-target="next .check-found"
        hx-swap="innerHTML"
      >
        {reportPageWording[lang].checkText}
      </button>
    </Buttons>
    <div class="check-found" aria-live="polite" />
  </>
);

const checkAddress = '/checking/preview?for=unit';
