/** Where an article is written: its text on one side, its sources on the other, where each sentence comes from below. */
import { type Article, articleWording, forms, formWording, titleLimit } from '#flow/newsroom/article/index.ts';
import { CheckButton } from '#flow/newsroom/checking/index.ts';
import type { DraftProvenance } from '#flow/newsroom/provenance/index.ts';
import type { Block } from '#kernel/body.ts';
import type { Language } from '#kernel/wording.ts';
import {
  ButtonLink,
  Buttons,
  ErrorSummary,
  FieldRow,
  Form,
  HiddenField,
  Notice,
  Section,
  Select,
  SubmitButton,
  TextArea,
  TextInput,
} from '#ui/index.ts';
import { articleFormWording } from './article-form-wording.ts';
import { SourceSide, type SourceSideProps } from './source-side.pages.tsx';
import { TraceSide } from './trace-side.pages.tsx';
import { workbenchWording } from './workbench-wording.ts';

export interface ArticleFormProps extends SourceSideProps {
  readonly mode: 'new' | 'revise' | 'correct';
  readonly article: Article | undefined;
  readonly text: { readonly title: string; readonly body: readonly Block[] };
  readonly reasons: readonly string[];
  readonly note?: string | undefined;
  readonly desks: readonly { readonly unitId: string; readonly name: string }[];
  readonly provenance: DraftProvenance;
  /** What was copied, a line for each piece. */
  readonly copied: string;
  /** The record that the first key of its editor claims; a new one is nobody's yet. */
  readonly claims?: string | undefined;
  readonly version?: number | undefined;
  readonly once: string;
  readonly back: string;
}

export const ArticleForm = (props: ArticleFormProps) => {
  const { lang, mode, action, errors, version, chosen } = props;
  const w = articleFormWording[lang];
  const b = workbenchWording[lang];
  return (
    <Form
      action={action}
      draft={draftKey(props)}
      label={w[mode === 'revise' ? 'edit' : mode]}
      claims={props.claims}
      wide={mode !== 'correct'}
    >
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
      {mode === 'correct' ? (
        <TextSide {...props} />
      ) : (
        <copy-bench data-trace="/articles/trace" data-taken={b.taken}>
          <nav class="bench-switch" aria-label={b.name}>
            <a href="#bench-text">{b.textSide}</a>
            <a href="#bench-sources">{b.sourceSide(chosen.length)}</a>
          </nav>
          <textarea name="copied" hidden aria-label={articleWording[lang].fields.copied}>
            {`\n${props.copied}`}
          </textarea>
          <output class="unseen" data-bench="taken" />
          <div class="bench">
            <TextSide {...props} />
            <SourceSide {...props} />
          </div>
          <Trace {...props} />
        </copy-bench>
      )}
    </Form>
  );
};

/** Unsent text is put back only over the same version and the same beginning. */
const draftKey = ({ action, version, chosen }: ArticleFormProps): string =>
  `${action} ${version ?? chosen.map((s) => s.id).join(' ')}`;

const TextSide = (props: ArticleFormProps) => {
  const { lang, mode, values, errors } = props;
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
    <div class="bench-text" id="bench-text" tabindex={-1}>
      {errors.sources && <p class="field-error">{errors.sources}</p>}
      {mode !== 'correct' && <Place {...props} field={field} />}
      <TextInput {...field('title')} required hint={w.titleHint} maxLength={titleLimit} />
      <TextArea {...field('body')} required={mode === 'correct'} hint={w.bodyHint} body />
      <CheckButton lang={lang} />
      <TextInput
        {...field('reason')}
        {...(mode === 'correct' ? { label: w.reasonOfCorrection } : {})}
        required={mode === 'correct' || isSettled(props)}
        hint={reasonHint(props)}
      />
      <Buttons>
        <SubmitButton label={mode === 'correct' ? w.saveCorrect : w.save} />
        <ButtonLink href={props.back} label={w.cancel} />
      </Buttons>
    </div>
  );
};

/** Whether an edit must begin another round. */
const isSettled = ({ article }: ArticleFormProps): boolean =>
  article !== undefined && !['drafting', 'verifying'].includes(article.status);

function reasonHint(props: ArticleFormProps): string {
  const { lang, mode, article } = props;
  const w = articleFormWording[lang];
  if (mode === 'new') return w.reasonNew;
  if (mode === 'correct') return w.reasonCorrect;
  return isSettled(props) ? w.reasonSettled : w.reasonGoOn(article?.rounds.length ?? 1);
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

const Trace = (props: ArticleFormProps) => {
  const { lang, article, chosen } = props;
  const w = workbenchWording[lang];
  const id = props.back.split('/').at(-1) ?? '';
  return (
    <Section title={w.traced} beside={<output class="muted small" data-bench="traced-at" />}>
      <p class="muted small">{w.tracedHint}</p>
      <div data-bench="traced">
        {chosen.length > 0 || article ? (
          <TraceSide {...props} pictureHref={(file) => `/articles/${id}/files/${file}`} />
        ) : null}
      </div>
    </Section>
  );
};
