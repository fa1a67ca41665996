/** What facts from outside come to: the table of a statement, and where a unit's figure comes from. */
import {
  Articles,
  besideLedgers,
  display,
  type Entry,
  explain,
  LedgerSection,
  ledgerTitle,
  periodInWords,
  refusalSentence,
  rulesOfLedger,
  total,
} from '#flow/scoring/score/index.ts';
import { FiguresTables, shownOf } from '#flow/scoring/statement/index.ts';
import type { Language } from '#kernel/wording.ts';
import {
  ButtonLink,
  Buttons,
  DescriptionList,
  EmptyState,
  FilterBar,
  Form,
  HiddenField,
  Notice,
  PeriodField,
  Section,
  Stat,
  Stats,
  SubmitButton,
  TextInput,
} from '#ui/index.ts';
import { RulesSelect } from './fact-set.pages.tsx';
import type { RulesChoice } from './fact-set.queries.ts';
import { factSetPageWording, factSetWording } from './fact-set-wording.ts';
import type { ScoredFacts } from './scored-facts.ts';

export interface ResultProps {
  readonly lang: Language;
  readonly scored: ScoredFacts;
  readonly fileName: string;
  readonly count: number;
  /** Address of this result without its query, and the query. */
  readonly base: string;
  readonly query: Readonly<Record<string, string>>;
  readonly choices: readonly RulesChoice[];
}

const shownRemarks = 12;

export const FactsResult = (props: ResultProps) => {
  const { lang, scored, base, query } = props;
  const w = factSetPageWording[lang];
  const { fields } = factSetWording[lang];
  const { ruleSet, period, remarks, figures } = scored;
  const shown = shownOf(figures, false, lang);
  const { period: _, rules, ...kept } = query;
  return (
    <>
      <FilterBar lang={lang} action={base}>
        {Object.entries(kept).map(([name, value]) => (
          <HiddenField name={name} value={value} />
        ))}
        <RulesSelect lang={lang} choices={props.choices} value={rules ?? ''} />
        <PeriodField lang={lang} name="period" label={fields.period} value={period.name} />
      </FilterBar>
      <DescriptionList
        items={[
          { term: fields.file, value: w.ofFacts(props.count, props.fileName) },
          { term: w.by, value: `${ruleSet.title}（${ruleSet.version}）` },
          { term: fields.period, value: periodInWords(period, lang) },
        ]}
      />
      {scored.beyondForce && (
        <Notice lang={lang} tone="info">
          <p>{w.beyondForce}</p>
        </Notice>
      )}
      <Section title={w.result}>
        {figures.rows.length === 0 ? (
          <EmptyState title={w.noPoints} />
        ) : (
          <FiguresTables
            lang={lang}
            shown={shown}
            whyHref={(unit) => `${base}/why?${new URLSearchParams({ ...query, unit })}`}
          />
        )}
      </Section>
      {remarks.length > 0 && (
        <Notice lang={lang} tone="warning" title={w.remarks}>
          {remarks.slice(0, shownRemarks).map((r) => (
            <p>{refusalSentence(r, lang)}</p>
          ))}
          {remarks.length > shownRemarks && <p>{w.more(remarks.length - shownRemarks)}</p>}
        </Notice>
      )}
    </>
  );
};

export interface KeepProps {
  readonly lang: Language;
  readonly deskId: string;
  readonly file: string;
  readonly fileName: string;
  readonly count: number;
  readonly rules: string;
  readonly period: string;
  readonly name: string;
  readonly error?: string | undefined;
  readonly once: string;
}

export const KeepForm = ({ lang, name, error, ...hidden }: KeepProps) => {
  const w = factSetPageWording[lang];
  const { fields, actions } = factSetWording[lang];
  return (
    <Section title={w.keepTitle}>
      <p class="muted">{w.keepHint}</p>
      <Form action="/fact-sets/keep" label={w.keepTitle}>
        {Object.entries(hidden).map(([key, value]) => (
          <HiddenField name={key} value={value} />
        ))}
        <TextInput
          lang={lang}
          name="name"
          label={fields.name}
          required
          maxLength={60}
          width="medium"
          value={name}
          error={error}
        />
        <Buttons>
          <SubmitButton label={actions.keep ?? ''} />
        </Buttons>
      </Form>
    </Section>
  );
};

/** Where a unit's figure comes from, step by step. */
export const FactsWhy = ({
  lang,
  scored,
  unit,
  back,
}: {
  lang: Language;
  scored: ScoredFacts;
  unit: string;
  back: string;
}) => {
  const w = factSetPageWording[lang];
  const { ruleSet, period, names } = scored;
  const { articles, points } = explain(scored.entries, unit);
  const currency = ruleSet.money?.currency;
  const own = (entries: readonly Entry[]): Entry[] => entries.filter((entry) => entry.unit === unit);
  const beside = besideLedgers
    .map((ledger) => ({ ledger, entries: own(scored[ledger]) }))
    .filter(({ entries }) => entries.length > 0);
  const explanation = { lang, names, decimals: ruleSet.decimals, nameArticle: w.article };
  const said = (value: string) => display(value, ruleSet.decimals);
  return (
    <>
      <Stats>
        <Stat label={periodInWords(period, lang)} value={said(points)} />
        {beside.map(({ ledger, entries }) => (
          <Stat label={ledgerTitle(ledger, currency, lang)} value={said(total(entries))} />
        ))}
      </Stats>
      {articles.length + beside.length === 0 && <EmptyState title={w.noPoints} />}
      <Articles {...explanation} rulesOf={() => ({ ruleSet })} articles={articles} />
      {beside.map((section) => (
        <LedgerSection
          {...explanation}
          {...section}
          currency={currency}
          rulesOf={() => ({ ruleSet: rulesOfLedger(section.ledger, ruleSet) })}
        />
      ))}
      <p class="buttons">
        <ButtonLink href={back} label={w.back} />
      </p>
    </>
  );
};
