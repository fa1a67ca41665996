/** The sources in an article's form: how each is used, which go, and one to add. */
import { type OfferedSource, type SourceText, sourceUses, sourceUseWording } from '#flow/newsroom/article/index.ts';
import type { Language } from '#kernel/wording.ts';
import {
  Buttons,
  type FieldErrors,
  FieldGroup,
  FieldRow,
  HiddenField,
  Select,
  SubmitButton,
  TextInput,
} from '#ui/index.ts';
import { articleFormWording } from './article-form-wording.ts';
import type { SourceChoice } from './source-choice.ts';

export type ListedSource = SourceText & Pick<SourceChoice, 'use'>;

export interface SourceRowsProps {
  readonly lang: Language;
  readonly sources: readonly ListedSource[];
  readonly offered: readonly OfferedSource[];
  readonly values: Readonly<Record<string, unknown>>;
  readonly errors: FieldErrors;
}

export const SourceRows = (props: SourceRowsProps) => {
  const { lang, sources, errors } = props;
  const w = articleFormWording[lang];
  return (
    <FieldGroup lang={lang} name="sources" label={w.sources} error={errors.sources}>
      <div class="section">
        {sources.length === 0 && <p class="muted">{w.noSources}</p>}
        {sources.map((source) => (
          <SourceRow lang={lang} source={source} />
        ))}
        <AddSource {...props} />
      </div>
    </FieldGroup>
  );
};

const SourceRow = ({ lang, source }: { lang: Language; source: ListedSource }) => {
  const w = articleFormWording[lang];
  const { kind, id, use, text, unitName, href } = source;
  const read = (
    <a href={href} target="_blank" rel="noopener">
      {w.read}
    </a>
  );
  return (
    <>
      <HiddenField name="source" value={`${kind}:${id}`} />
      <FieldRow>
        <Select
          lang={lang}
          name={`use:${id}`}
          label={w.use(text.title, unitName)}
          empty={false}
          value={use}
          width="short"
          hint={read}
          options={sourceUses.map((value) => ({ value, label: sourceUseWording[lang][value] }))}
        />
        <label class="choice">
          <input type="checkbox" name="drop" value={id} />
          <span>
            {w.drop}
            <span class="unseen">{text.title}</span>
          </span>
        </label>
      </FieldRow>
    </>
  );
};

const AddSource = ({ lang, offered, sources, values, errors }: SourceRowsProps) => {
  const w = articleFormWording[lang];
  const listed = new Set(sources.map((s) => s.id));
  const options = offered
    .filter((o) => !listed.has(o.id))
    .map((o) => ({ value: `report:${o.id}`, label: w.option(o.unitName, o.title) }));
  const link = typeof values.addLink === 'string' ? values.addLink : '';
  const hint = options.length > 0 ? w.addHint : w.addNone;
  return (
    <>
      <FieldRow>
        <Select lang={lang} name="addOf" label={w.add} hint={hint} options={options} error={errors.addOf} />
        <TextInput lang={lang} name="addLink" label={w.link} hint={w.linkHint} value={link} error={errors.addLink} />
      </FieldRow>
      <Buttons>
        <SubmitButton label={w.addButton} name="intent" value="add" main={false} />
        <SubmitButton label={w.addTextButton} name="intent" value="add_text" main={false} />
      </Buttons>
    </>
  );
};
