/** The editor of a rule set: one text, as a form or as itself; every fault with its line; what it would change beside it. */
import type { Language } from '#kernel/wording.ts';
import {
  ButtonLink,
  Buttons,
  Columns,
  Form,
  fieldId,
  HiddenField,
  Notice,
  Section,
  Select,
  SubmitButton,
  TextArea,
  Upload,
  useFieldId,
} from '#ui/index.ts';
import type { Overlap } from './rule-set.queries.ts';
import type { RuleSet } from './rule-set.ts';
import type { Fault } from './rule-set-faults.ts';
import type { LibraryEntry } from './rule-set-library.queries.ts';
import { Overlaps } from './rule-set-overlaps.pages.tsx';
import { ruleSetWording } from './rule-set-record-wording.ts';
import { ToLine } from './rule-set-rows.pages.tsx';
import { RuleSetSheet } from './rule-set-sheet.pages.tsx';
import { sheetWording } from './rule-set-sheet-wording.ts';
import type { Choice } from './rule-set-titles.ts';
import type { SheetValues } from './rule-set-values.ts';
import type { DeskChoice } from './score-page.queries.ts';
import { scorePageWording } from './score-page-wording.ts';
import { WhatIf } from './what-if.pages.tsx';
import type { Trial } from './what-if.queries.ts';

export interface RuleSetFormProps {
  readonly lang: Language;
  /** Set for a draft that is changed. */
  readonly draft?: { readonly id: string; readonly version: number } | undefined;
  readonly desks: readonly DeskChoice[];
  readonly deskId: string;
  readonly source: string;
  readonly view: 'form' | 'text';
  /** Undefined where the text has no shape that a form could show. */
  readonly values: SheetValues | undefined;
  readonly faults: readonly Fault[];
  /** The text was only looked at, and can be read. */
  readonly checked?: RuleSet | undefined;
  readonly trial?: { readonly found: Trial; readonly names: ReadonlyMap<string, string> } | undefined;
  readonly fresh?: string | undefined;
  /** Of what was checked. */
  readonly overlaps: readonly Overlap[];
  /** Line of the text to go to. */
  readonly toLine?: number | undefined;
  readonly units: readonly Choice[];
  readonly library: readonly LibraryEntry[];
  readonly once: string;
}

export const RuleSetForm = (props: RuleSetFormProps) => {
  const { lang, draft, source, values, checked } = props;
  const w = scorePageWording[lang];
  const words = ruleSetWording[lang];
  const view = values ? props.view : 'text';
  return (
    <>
      {!draft && <Library {...props} />}
      <Columns label={w.whatIf} aside={<Beside {...props} />}>
        <Form
          action={draft ? `/rule-sets/${draft.id}/revise` : '/rule-sets/new'}
          label={draft ? w.edit : w.newRules}
          upload
          wide
        >
          {/* Enter in a field presses the first button. */}
          <button class="unseen" type="submit" name="intent" value="check">
            {w.check}
          </button>
          <Views {...props} view={view} />
          <Faults {...props} view={view} />
          {checked && (
            <Notice lang={lang} tone="success">
              <p>{w.checked(checked.title, checked.version, checked.in_force.from, checked.in_force.to)}</p>
            </Notice>
          )}
          <Overlaps lang={lang} overlaps={props.overlaps} />
          <HiddenField name="once" value={props.once} />
          <HiddenField name="view" value={view} />
          {draft && <HiddenField name="version" value={draft.version} />}
          <Desk {...props} />
          {values && view === 'form' ? (
            <>
              <HiddenField name="source" value={source} />
              <RuleSetSheet {...props} values={values} />
            </>
          ) : (
            <AsText {...props} />
          )}
          <Buttons>
            <SubmitButton label={draft ? words.actions.revise : words.actions.import} />
            <SubmitButton label={sheetWording[lang].tryOut} name="intent" value="try" main={false} />
            <SubmitButton label={w.check} name="intent" value="check" main={false} />
            <ButtonLink href={draft ? `/rule-sets/${draft.id}` : '/rule-sets'} label={w.back} />
          </Buttons>
        </Form>
      </Columns>
    </>
  );
};

const views = ['form', 'text'] as const;

/** To switch is to post: what was typed goes along, without script too. */
const Views = ({ lang, view, values }: RuleSetFormProps) => {
  const w = sheetWording[lang];
  return (
    <>
      <nav class="tabs" aria-label={w.views}>
        {views.map((name) => (
          <button type="submit" name="intent" value={name} aria-current={view === name ? 'page' : undefined}>
            {w[name]}
          </button>
        ))}
      </nav>
      {!values && <p class="muted">{w.noForm}</p>}
    </>
  );
};

/** Leads to the field or row of the form, else to the line of the text. */
const Faults = ({ lang, faults, source, view }: RuleSetFormProps) => {
  if (faults.length === 0) return null;
  const lines = source.split(/\r\n?|\n/);
  return (
    <div class="error-summary" role="alert" tabindex={-1} data-focus="">
      <h2>{scorePageWording[lang].faults(faults.length)}</h2>
      <ul>
        {faults.map((fault) => (
          <li>{view === 'form' ? <FaultOfForm lang={lang} {...fault} /> : <FaultOfText {...fault} lines={lines} />}</li>
        ))}
      </ul>
    </div>
  );
};

const FaultOfForm = ({ lang, line, sentence, place, where, what }: Fault & { lang: Language }) => {
  const scope = useFieldId();
  if (place !== undefined && where !== undefined)
    return <a href={`#${fieldId(scope, place)}`}>{sheetWording[lang].faultAt(where, what)}</a>;
  return (
    <>
      {sentence} {line !== undefined && <ToLine lang={lang} line={line} />}
    </>
  );
};

const FaultOfText = ({ line, sentence, lines }: Fault & { lines: readonly string[] }) => (
  <>
    {line === undefined ? (
      sentence
    ) : (
      <a href="#rule-text" data-line={line}>
        {sentence}
      </a>
    )}
    {line !== undefined && <code class="fault-line">{`${line}  ${(lines[line - 1] ?? '').trim()}`}</code>}
  </>
);

const Desk = ({ lang, draft, desks, deskId }: RuleSetFormProps) =>
  draft || desks.length <= 1 ? (
    <HiddenField name="deskId" value={deskId} />
  ) : (
    <Select
      lang={lang}
      name="deskId"
      label={ruleSetWording[lang].fields.deskId}
      empty={false}
      width="medium"
      value={deskId}
      options={desks.map((d) => ({ value: d.unitId, label: d.name }))}
    />
  );

const AsText = ({ lang, source, toLine }: RuleSetFormProps) => {
  const w = scorePageWording[lang];
  const { fields } = ruleSetWording[lang];
  return (
    <>
      <Upload
        lang={lang}
        name="file"
        label={w.file}
        hint={w.fileHint}
        accept={['.yaml', '.yml', '.txt']}
        maxMegabytes={1}
      />
      <numbered-text id="rule-text" data-at={toLine}>
        <TextArea
          lang={lang}
          name="source"
          label={fields.source}
          required
          rows={28}
          value={source}
          hint={w.sourceHint}
        />
      </numbered-text>
    </>
  );
};

const Beside = ({ lang, trial, checked }: RuleSetFormProps) => {
  const w = sheetWording[lang];
  return trial && checked ? (
    <WhatIf lang={lang} trial={trial.found} unitNames={trial.names} decimals={checked.decimals} narrow />
  ) : (
    <Section title={scorePageWording[lang].whatIf}>
      <p class="muted">{w.trialHint}</p>
    </Section>
  );
};

const Library = ({ lang, library, deskId, source }: RuleSetFormProps) => {
  const w = scorePageWording[lang];
  return (
    <details class="more" open={source === ''}>
      <summary>{w.library}</summary>
      <p class="muted">{w.newRulesHint}</p>
      <ul class="plain-list">
        {library.map(({ name, title }) => (
          <li>
            <span>{title}</span>
            <a href={`/rule-sets/new?${new URLSearchParams({ deskId, from: name })}`}>{w.startFrom}</a>
          </li>
        ))}
      </ul>
    </details>
  );
};
