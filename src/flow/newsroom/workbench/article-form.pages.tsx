/** The form of an article: new, edited, or corrected after printing; what was typed is always in it. */
import { articleWording, forms, formWording, type OfferedSource, titleLimit } from '#flow/newsroom/article/index.ts';
import type { Language } from '#kernel/wording.ts';
import {
  ButtonLink,
  Buttons,
  Columns,
  ErrorSummary,
  type FieldErrors,
  FieldRow,
  Form,
  HiddenField,
  Notice,
  Section,
  Select,
  SubmitButton,
  TextArea,
  TextBody,
  TextInput,
} from '#ui/index.ts';
import { articleFormWording } from './article-form-wording.ts';
import { type ListedSource, SourceRows } from './source-rows.pages.tsx';

export interface ArticleFormProps {
  readonly lang: Language;
  readonly mode: 'new' | 'revise' | 'correct';
  readonly action: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly errors: FieldErrors;
  readonly reasons: readonly string[];
  readonly note?: string | undefined;
  readonly desks: readonly { readonly unitId: string; readonly name: string }[];
  readonly sources: readonly ListedSource[];
  readonly offered: readonly OfferedSource[];
  /** The round that goes on, and whether an edit must begin another. */
  readonly round: number;
  readonly settled: boolean;
  readonly version?: number | undefined;
  readonly once: string;
  readonly back: string;
}

export const ArticleForm = (props: ArticleFormProps) => {
  const { lang, mode, sources } = props;
  const w = articleFormWording[lang];
  if (mode === 'correct' || sources.length === 0) return <Fields {...props} />;
  const texts = (
    <Section title={w.sourceTexts}>
      {sources.map(({ id, text, unitName }) => (
        <details class="more" open={sources.length === 1}>
          <summary>{w.use(text.title, unitName)}</summary>
          <TextBody lang={lang} body={text.body} pictureHref={(file) => `/reports/${id}/files/${file}`} />
        </details>
      ))}
    </Section>
  );
  return (
    <Columns label={w.sourceTexts} aside={texts}>
      <Fields {...props} />
    </Columns>
  );
};

const Fields = (props: ArticleFormProps) => {
  const { lang, mode, action, values, errors, version } = props;
  const w = articleFormWording[lang];
  const words = articleWording[lang];
  const text = (name: string) => (typeof values[name] === 'string' ? values[name] : '');
  const field = (name: keyof typeof words.fields) => ({
    lang,
    name,
    label: words.fields[name],
    error: errors[name],
    value: text(name),
  });
  return (
    <Form lang={lang} action={action} draft={draftKey(props)} label={w[mode === 'revise' ? 'edit' : mode]}>
      <ErrorSummary lang={lang} errors={errors} general={props.reasons} />
      {props.note && (
        <Notice lang={lang} tone="info">
          {props.note}
        </Notice>
      )}
      {/* Enter in a line saves: a browser takes the first button of the form. */}
      <button class="unseen" type="submit" tabindex={-1}>
        {w.save}
      </button>
      <HiddenField name="once" value={props.once} />
      {version !== undefined && <HiddenField name="version" value={version} />}
      {mode !== 'correct' && <Place {...props} field={field} />}
      <TextInput {...field('title')} required hint={w.titleHint} maxLength={titleLimit} />
      <TextArea {...field('body')} required={mode === 'correct'} hint={w.bodyHint} body />
      <TextInput {...field('reason')} required={mode === 'correct' || props.settled} hint={reasonHint(props)} />
      {mode !== 'correct' && <SourceRows {...props} />}
      <Buttons>
        <SubmitButton label={mode === 'correct' ? w.saveCorrect : w.save} />
        <ButtonLink href={props.back} label={w.cancel} />
      </Buttons>
    </Form>
  );
};

/** Unsent text is put back only over the same version and the same beginning. */
const draftKey = ({ action, version, sources }: ArticleFormProps): string =>
  `${action} ${version ?? sources.map((s) => s.id).join(' ')}`;

function reasonHint({ lang, mode, settled, round }: ArticleFormProps): string {
  const w = articleFormWording[lang];
  if (mode === 'new') return w.reasonNew;
  if (mode === 'correct') return w.reasonCorrect;
  return settled ? w.reasonSettled : w.reasonGoOn(round);
}

interface FieldOf {
  readonly lang: Language;
  readonly name: string;
  readonly label: string;
  readonly error: string | undefined;
  readonly value: string;
}

const Place = ({ lang, mode, desks, field }: ArticleFormProps & { field: (name: 'deskId' | 'form') => FieldOf }) => (
  <FieldRow>
    {mode === 'new' && (
      <Select {...field('deskId')} required options={desks.map((d) => ({ value: d.unitId, label: d.name }))} />
    )}
    {/* A control named `form` would hide the form's own property from the script that sends it. */}
    <Select
      {...field('form')}
      name="articleForm"
      required
      width="medium"
      options={forms.map((value) => ({ value, label: formWording[lang][value] }))}
    />
  </FieldRow>
);
