/** Opening a unit, and importing a table of them. */
import { refusalSentence } from '#kernel/common-wording.ts';
import type { Refusal } from '#kernel/refusal.ts';
import type { Language } from '#kernel/wording.ts';
import {
  ButtonLink,
  Buttons,
  DateField,
  ErrorSummary,
  FieldRow,
  Form,
  HiddenField,
  Notice,
  Select,
  SubmitButton,
  Table,
  TextInput,
  type UnitOption,
  UnitSelect,
  Upload,
} from '#ui/index.ts';
import { unitKinds } from './unit.ts';
import type { LineFault } from './unit-csv.ts';
import { unitPageWording } from './unit-page-wording.ts';
import { unitKindWording, unitWording } from './unit-wording.ts';

export interface UnitFormProps {
  readonly lang: Language;
  readonly values: Readonly<Record<string, unknown>>;
  readonly refusals: readonly Refusal[];
  readonly units: readonly UnitOption[];
  readonly once: string;
}

export const UnitForm = ({ lang, values, refusals, units, once }: UnitFormProps) => {
  const w = unitPageWording[lang];
  const words = unitWording[lang];
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
    <Form action="/units/new" draft="unit-new" label={w.new}>
      <ErrorSummary lang={lang} errors={errors} general={refusals.filter((r) => !r.field).map(sentence)} />
      <HiddenField name="once" value={once} />
      <TextInput {...field('name')} required />
      <TextInput {...field('shortName')} hint={w.shortNameHint} width="medium" />
      <UnitSelect
        {...field('parentId')}
        hint={units.length === 0 ? w.rootHint : undefined}
        required={units.length > 0}
        units={units}
      />
      <FieldRow>
        <Select
          {...field('kind')}
          required
          options={unitKinds.map((kind) => ({ value: kind, label: unitKindWording[lang][kind] }))}
        />
        <DateField {...field('on')} required />
        <TextInput {...field('sortOrder')} hint={w.sortOrderHint} width="short" />
      </FieldRow>
      <Buttons>
        <SubmitButton label={w.new} />
        <ButtonLink href="/units" label={w.back} />
      </Buttons>
    </Form>
  );
};

export interface UnitImportProps {
  readonly lang: Language;
  readonly faults: readonly LineFault[];
}

export const UnitImport = ({ lang, faults }: UnitImportProps) => {
  const w = unitPageWording[lang];
  const words = unitWording[lang];
  return (
    <>
      {faults.length > 0 && (
        <Notice lang={lang} tone="error" title={w.notImported(faults.length)}>
          <Table
            lang={lang}
            caption={w.fault}
            rows={faults}
            rowKey={(f) => `${f.line}-${f.field ?? ''}-${f.code}`}
            empty={null}
            columns={[
              { header: w.line, nowrap: true, cell: (f) => w.lineOf(f.line) },
              { header: w.fault, priority: 'title', cell: (f) => refusalSentence(f, lang, words) },
            ]}
          />
        </Notice>
      )}
      <Form action="/units/import" upload label={w.import}>
        <p>{w.importHint}</p>
        <p>{w.importHint2}</p>
        <Upload lang={lang} name="file" label={w.file} required accept={['.csv', '.txt']} maxMegabytes={2} />
        <Buttons>
          <SubmitButton label={w.importAct} />
          <ButtonLink href="/units" label={w.back} />
        </Buttons>
      </Form>
    </>
  );
};
