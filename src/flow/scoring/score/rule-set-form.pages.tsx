/** The form of a rule set: a text typed, uploaded or taken from the library; every fault with its line. */
import type { Language } from '#kernel/wording.ts';
import {
  ButtonLink,
  Buttons,
  ErrorSummary,
  Form,
  HiddenField,
  Notice,
  Section,
  Select,
  SubmitButton,
  TextArea,
  Upload,
} from '#ui/index.ts';
import type { RuleSet } from './rule-set.ts';
import type { LibraryEntry } from './rule-set-library.queries.ts';
import { ruleSetWording } from './rule-set-record-wording.ts';
import type { DeskChoice } from './score-page.queries.ts';
import { scorePageWording } from './score-page-wording.ts';

export interface RuleSetFormProps {
  readonly lang: Language;
  /** Set for a draft that is changed. */
  readonly draft?: { readonly id: string; readonly version: number } | undefined;
  readonly desks: readonly DeskChoice[];
  readonly deskId: string;
  readonly source: string;
  readonly faults: readonly string[];
  /** The text was only looked at, and can be read. */
  readonly checked?: RuleSet | undefined;
  readonly library: readonly LibraryEntry[];
  readonly once: string;
}

export const RuleSetForm = (props: RuleSetFormProps) => {
  const { lang, draft, desks, deskId, source, faults, checked } = props;
  const w = scorePageWording[lang];
  const words = ruleSetWording[lang];
  const field = (name: 'deskId' | 'source' | 'file') => ({ lang, name, label: words.fields[name] });
  const error = faults.length > 0 ? w.faults(faults.length) : undefined;
  return (
    <>
      {!draft && <Library {...props} />}
      <Form
        lang={lang}
        action={draft ? `/rule-sets/${draft.id}/revise` : '/rule-sets/new'}
        label={w.newRules}
        upload
        wide
      >
        <ErrorSummary lang={lang} general={faults} />
        {checked && (
          <Notice lang={lang} tone="success">
            <p>{w.checked(checked.title, checked.version, checked.in_force.from, checked.in_force.to)}</p>
          </Notice>
        )}
        <HiddenField name="once" value={props.once} />
        {draft && <HiddenField name="version" value={draft.version} />}
        {!draft && desks.length > 1 && (
          <Select
            {...field('deskId')}
            empty={false}
            width="medium"
            value={deskId}
            options={desks.map((d) => ({ value: d.unitId, label: d.name }))}
          />
        )}
        {!draft && desks.length <= 1 && <HiddenField name="deskId" value={deskId} />}
        <Upload
          {...field('file')}
          label={w.file}
          hint={w.fileHint}
          accept={['.yaml', '.yml', '.txt']}
          maxMegabytes={1}
        />
        <TextArea {...field('source')} required rows={28} value={source} hint={w.sourceHint} error={error} />
        <Buttons>
          <SubmitButton label={draft ? words.actions.revise : words.actions.import} />
          <SubmitButton label={w.check} name="intent" value="check" main={false} />
          <ButtonLink href={draft ? `/rule-sets/${draft.id}` : '/rule-sets'} label={w.back} />
        </Buttons>
      </Form>
    </>
  );
};

const Library = ({ lang, library, deskId }: RuleSetFormProps) => {
  const w = scorePageWording[lang];
  return (
    <>
      <p class="muted">{w.newRulesHint}</p>
      <Section title={w.library}>
        <ul class="plain-list">
          {library.map(({ name, title }) => (
            <li>
              <span>{title}</span>
              <a href={`/rule-sets/new?${new URLSearchParams({ deskId, from: name })}`}>{w.startFrom}</a>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
};
