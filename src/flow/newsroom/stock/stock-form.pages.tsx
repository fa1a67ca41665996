/** Putting a piece into stock and revising it: one form, with its source in sight. */
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
  Section,
  Select,
  SubmitButton,
  TextArea,
  TextInput,
  type UnitOption,
  UnitSelect,
} from '#ui/index.ts';
import { speakerLimit, titleLimit } from './stock-commands.ts';
import { stockPageWording } from './stock-page-wording.ts';
import { stockKinds } from './stock-piece.ts';
import type { SourceRecord } from './stock-source.queries.ts';
import { sourceKindWording, stockKindWording, stockWording } from './stock-wording.ts';

export interface StockFormProps {
  readonly lang: Language;
  readonly action: string;
  readonly back: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly errors: FieldErrors;
  readonly reasons: readonly string[];
  /** The record it comes from. */
  readonly source: SourceRecord | undefined;
  /** For a new piece only: where it goes. */
  readonly place?:
    | {
        readonly desks: readonly { readonly unitId: string; readonly name: string }[];
        readonly units: readonly UnitOption[];
      }
    | undefined;
  readonly version?: number | undefined;
  readonly once: string;
}

export const StockForm = (props: StockFormProps) => {
  const { lang, values, errors, place, version, source } = props;
  const w = stockPageWording[lang];
  const words = stockWording[lang];
  const field = (name: keyof typeof words.fields) => ({
    lang,
    name,
    label: words.fields[name],
    error: errors[name],
    value: typed(values[name]),
  });
  return (
    <Form action={props.action} draft={props.action} label={place ? w.new : w.edit}>
      <ErrorSummary lang={lang} errors={errors} general={props.reasons} />
      <HiddenField name="once" value={props.once} />
      {version !== undefined && <HiddenField name="version" value={version} />}
      {source && <FromRecord lang={lang} source={source} />}
      {place && (
        <FieldRow>
          <Select
            {...field('deskId')}
            required
            options={place.desks.map((d) => ({ value: d.unitId, label: d.name }))}
          />
          <Select
            {...field('kind')}
            required
            width="medium"
            hint={w.kindHint}
            options={stockKinds
              .filter((kind) => kind !== 'held_report')
              .map((value) => ({ value, label: stockKindWording[lang][value] }))}
          />
        </FieldRow>
      )}
      <TextInput {...field('title')} required hint={w.titleHint} maxLength={titleLimit} />
      <TextArea {...field('body')} required rows={8} />
      <TextInput {...field('topics')} required hint={w.topicsHint} />
      <FieldRow>
        <TextInput {...field('speaker')} hint={w.speakerHint} maxLength={speakerLimit} />
        <DateField {...field('asOf')} hint={w.asOfHint} />
      </FieldRow>
      {place && <UnitSelect {...field('unitId')} hint={w.unitHint} empty={w.noUnit} units={place.units} />}
      {place && !source && <TextInput {...field('sourceWords')} required hint={w.sourceWordsHint} maxLength={200} />}
      <KeepPersonalData lang={lang} value={values.keepPersonalData} error={errors.keepPersonalData} />
      {!place && <TextInput {...field('reason')} required hint={w.reasonHint} maxLength={200} />}
      <Buttons>
        <SubmitButton label={place ? words.actions.add : w.save} />
        <ButtonLink href={props.back} label={w.cancel} />
      </Buttons>
    </Form>
  );
};

const FromRecord = ({ lang, source }: { lang: Language; source: SourceRecord }) => {
  const w = stockPageWording[lang];
  return (
    <Section title={w.from}>
      <HiddenField name="source" value={`${source.kind}:${source.id}`} />
      <p>
        <a href={source.href}>{w.sourceIs(sourceKindWording[lang][source.kind], source.title)}</a>
      </p>
      <details class="more">
        <summary>{w.sourceText}</summary>
        <div class="text">
          {source.text.split('\n').map((paragraph) => (
            <p>{paragraph}</p>
          ))}
        </div>
      </details>
    </Section>
  );
};

const typed = (value: unknown): string => {
  if (Array.isArray(value)) return value.join('、');
  return typeof value === 'string' ? value : '';
};
