/** Facts from outside: what is kept, a file to try, what is wrong with it, what it comes to. */

import { type Fact, ScoreTabs } from '#flow/scoring/score/index.ts';
import { keysetHref, type Page } from '#kernel/keyset.ts';
import type { Language } from '#kernel/wording.ts';
import {
  ButtonLink,
  Buttons,
  EmptyState,
  ErrorSummary,
  type FieldErrors,
  FileLink,
  Form,
  HiddenField,
  Notice,
  Pager,
  PeriodField,
  Section,
  Select,
  SubmitButton,
  Table,
  Time,
  Upload,
} from '#ui/index.ts';
import type { FactSetLine, RulesChoice } from './fact-set.queries.ts';
import { factSetPageWording, factSetWording } from './fact-set-wording.ts';
import type { FactFile } from './read-fact-file.queries.ts';

export const FactSetList = ({ lang, page }: { lang: Language; page: Page<FactSetLine> }) => {
  const w = factSetPageWording[lang];
  const { fields, actions } = factSetWording[lang];
  const href = (key: object) => keysetHref('/fact-sets', {}, key);
  const act = { href: '/fact-sets/new', label: w.new };
  return (
    <>
      <ScoreTabs lang={lang} current="fact-sets" atDesk />
      <p class="muted">{w.hint}</p>
      <p class="buttons">
        <ButtonLink {...act} main />
      </p>
      <Table
        lang={lang}
        caption={w.list}
        rows={page.lines}
        rowKey={(s) => s.id}
        empty={<EmptyState title={w.none}>{w.noneHint}</EmptyState>}
        columns={[
          { header: fields.name, priority: 'title', cell: (s) => <a href={`/fact-sets/${s.id}`}>{s.name}</a> },
          { header: fields.count, align: 'right', cell: (s) => String(s.count) },
          {
            header: actions.keep ?? '',
            nowrap: true,
            cell: (s) => (
              <>
                {s.keptBy} <Time lang={lang} at={s.keptAt} />
              </>
            ),
          },
        ]}
      />
      <Pager
        lang={lang}
        newer={page.newer && href({ after: page.newer })}
        older={page.older && href({ before: page.older })}
      />
    </>
  );
};

export const RulesSelect = (props: {
  lang: Language;
  choices: readonly RulesChoice[];
  value: string;
  error?: string | undefined;
}) => {
  const { lang, choices, value, error } = props;
  const w = factSetPageWording[lang];
  const label = ({ title, edition, own }: RulesChoice): string =>
    own ? `${title}（${edition}）` : `${w.libraryRules}：${title}`;
  return (
    <Select
      lang={lang}
      name="rules"
      label={factSetWording[lang].fields.rules}
      required
      empty={false}
      value={value}
      error={error}
      options={choices.map((choice) => ({ value: choice.value, label: label(choice) }))}
    />
  );
};

export interface TryFormProps {
  readonly lang: Language;
  readonly choices: readonly RulesChoice[];
  readonly rules: string;
  readonly period: string;
  readonly errors: FieldErrors;
  /** A file that could not be read whole. */
  readonly read?: FactFile | undefined;
}

export const TryForm = (props: TryFormProps) => {
  const { lang, choices, rules, period, errors, read } = props;
  const w = factSetPageWording[lang];
  const { fields } = factSetWording[lang];
  return (
    <>
      <p class="muted">{w.hint}</p>
      <Form action="/fact-sets/new" method="get" label={w.chooseFirst}>
        <RulesSelect lang={lang} choices={choices} value={rules} />
        <p class="muted">{w.templateFor}</p>
        <Buttons>
          <SubmitButton label={w.chooseFirst} main={false} />
          <FileLink lang={lang} href={`/fact-sets/template.xlsx?${new URLSearchParams({ rules })}`} name={w.template} />
        </Buttons>
      </Form>
      {read && read.faults.length > 0 && <Faults lang={lang} read={read} />}
      <Section title={w.new}>
        <Form action="/fact-sets/new" label={w.new} upload>
          <ErrorSummary lang={lang} errors={errors} />
          <HiddenField name="rules" value={rules} />
          <Upload
            lang={lang}
            name="file"
            label={fields.file}
            required
            hint={w.fileHint}
            accept={['.xlsx', '.jsonl', '.txt']}
            maxMegabytes={20}
            error={errors.file}
          />
          <PeriodField
            lang={lang}
            name="period"
            label={fields.period}
            hint={w.periodHint}
            value={period}
            error={errors.period}
          />
          <Buttons>
            <SubmitButton label={w.score} />
            <ButtonLink href="/fact-sets" label={w.back} />
          </Buttons>
        </Form>
      </Section>
    </>
  );
};

const shownGood = 20;

const Faults = ({ lang, read }: { lang: Language; read: FactFile }) => {
  const w = factSetPageWording[lang];
  return (
    <>
      <Notice lang={lang} tone="error" title={w.wrong(read.faults.length)} />
      <Table
        lang={lang}
        caption={w.what}
        rows={read.faults}
        rowKey={(f) => f.place + f.sentence}
        empty={null}
        columns={[
          { header: w.place, nowrap: true, priority: 'title', cell: (f) => f.place },
          { header: w.what, cell: (f) => f.sentence },
        ]}
      />
      <details class="more">
        <summary>{w.good(read.facts.length)}</summary>
        <p class="muted">{w.goodHint}</p>
        <Table
          lang={lang}
          caption={w.good(read.facts.length)}
          rows={read.facts.slice(0, shownGood)}
          rowKey={(f) => f.id}
          empty={null}
          columns={[
            { header: w.kind, nowrap: true, cell: (f) => kindIn(lang, f) },
            { header: w.id, priority: 'title', cell: (f) => f.id },
            { header: w.day, nowrap: true, cell: (f) => ('date' in f ? f.date : '') },
            { header: w.units, cell: (f) => unitsIn(f).join(lang === 'zh' ? '、' : ', ') },
          ]}
        />
      </details>
    </>
  );
};

function kindIn(lang: Language, { kind }: Fact): string {
  const kinds: Readonly<Record<string, string>> = factSetPageWording[lang].kinds;
  return kinds[kind] ?? kind;
}

function unitsIn(fact: Fact): string[] {
  if ('units' in fact) return (fact.units ?? []).map(({ unit }) => unit);
  if ('unit' in fact) return [fact.unit];
  return fact.kind === 'unit' ? [fact.name ?? ''] : [];
}
