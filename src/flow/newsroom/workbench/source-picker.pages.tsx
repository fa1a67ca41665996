/** Finding and adding sources without leaving the text. */
import { type Offer, type SourceKind, sourceKinds, sourceKindWording } from '#flow/newsroom/article/index.ts';
import type { Language } from '#kernel/wording.ts';
import { Badge, Buttons, type FieldErrors, FieldRow, HiddenField, Select, SubmitButton, TextInput } from '#ui/index.ts';
import { SwapButton } from './swap-button.pages.tsx';
import { workbenchWording } from './workbench-wording.ts';

export interface SourcePickerProps {
  readonly lang: Language;
  /** Where the form is sent to. */
  readonly action: string;
  readonly offered: readonly Offer[];
  readonly values: Readonly<Record<string, unknown>>;
  readonly errors: FieldErrors;
  readonly chosen: readonly { readonly id: string }[];
}

export const SourcePicker = (props: SourcePickerProps) => {
  const { lang, action, values, errors, chosen } = props;
  const w = workbenchWording[lang];
  const text = (name: string) => (typeof values[name] === 'string' ? values[name] : '');
  const isAsked = text('intent') !== '' || errors.addLink !== undefined || errors.addOf !== undefined;
  return (
    <details class="bench-picker" id="bench-picker" open={isAsked || chosen.length === 0}>
      <summary>{w.pick}</summary>
      <div class="section">
        <FieldRow>
          <TextInput lang={lang} name="find" label={w.find} hint={w.findHint} value={text('find')} type="search" />
          <Select
            lang={lang}
            name="findKind"
            label={w.findKind}
            empty={w.allKinds}
            value={text('findKind')}
            width="short"
            options={sourceKinds.map((value) => ({ value, label: sourceKindWording[lang][value] }))}
          />
        </FieldRow>
        <HiddenField name="findBefore" value={text('find')} />
        <Buttons>
          <SwapButton action={action} name="intent" value="find">
            {w.findButton}
          </SwapButton>
        </Buttons>
        <Offers {...props} searched={text('find').trim() !== ''} />
        <TextInput
          lang={lang}
          name="addLink"
          label={w.link}
          hint={w.linkHint}
          value={errors.addLink ? text('addLink') : ''}
          error={errors.addLink}
        />
        <Buttons>
          <SwapButton action={action} name="intent" value="add">
            {w.add}
          </SwapButton>
          <SubmitButton label={w.addText} name="intent" value="add_text" main={false} />
        </Buttons>
      </div>
    </details>
  );
};

const Offers = ({ lang, offered, chosen, errors, searched }: SourcePickerProps & { searched: boolean }) => {
  const w = workbenchWording[lang];
  const listed = new Set(chosen.map((s) => s.id));
  const open = offered.filter((o) => !listed.has(o.id));
  return (
    <fieldset class="bench-offers">
      <legend class="small">{searched ? w.found(open.length) : w.recent}</legend>
      {errors.addOf && <p class="field-error">{errors.addOf}</p>}
      {open.length === 0 && <p class="muted">{offered.length > 0 ? w.allListed : w.noneFound}</p>}
      {open.map(({ kind, id, title, unitName }) => (
        <label class="choice">
          <input type="checkbox" name="addOf" value={`${kind}:${id}`} />
          <span>
            <Badge label={sourceKindWording[lang][kind]} /> {title}
            {unitName && <span class="choice-hint">{unitName}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
};

/** The kind that the form asks for; none: all. */
export const kindAsked = (values: Readonly<Record<string, unknown>>): SourceKind | undefined =>
  sourceKinds.find((kind) => kind === values.findKind);
