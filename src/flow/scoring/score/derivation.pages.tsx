/** Why a unit has its points: every entry in words, with its rule line and the version of the rules. */
import type { Period } from '#kernel/period.ts';
import type { Language } from '#kernel/wording.ts';
import { EmptyState, FilterBar, HiddenField, PeriodField, Section, Stat, Stats, Table } from '#ui/index.ts';
import { editionOf, type UnitDerivation } from './derivation.ts';
import { display } from './exact.ts';
import { type Names, total } from './explain.ts';
import { Articles, Entries, type ExplanationProps, LedgerSection, ledgerTitle } from './explanation.pages.tsx';
import { besideLedgers, type LedgerName, rulesOfLedger } from './ledgers.ts';
import { periodInWords } from './period-words.ts';
import type { RuleSet } from './rule-set.ts';
import { UnitYear, type UnitYearProps } from './score-chart.pages.tsx';
import { scorePageWording } from './score-page-wording.ts';
import { scoreWording } from './score-wording.ts';

export interface DerivationProps {
  readonly lang: Language;
  readonly unitId: string;
  readonly deskId: string;
  readonly period: Period;
  readonly derivation: UnitDerivation;
  /** Exact decimal text of the assessment year so far. */
  readonly cumulative: string;
  readonly decimals: number;
  /** What money is counted in. */
  readonly currency: string;
  /** By the record's id. */
  readonly ruleSets: ReadonlyMap<string, RuleSet>;
  readonly names: Names;
  readonly year: Omit<UnitYearProps, 'lang' | 'decimals'>;
  /** For the unit's own people, where the office keeps personal ledgers. */
  readonly showsAuthors: boolean;
}

export const DerivationPage = (props: DerivationProps) => {
  const { lang, unitId, deskId, period, derivation, decimals } = props;
  const w = scorePageWording[lang];
  const { standing, beside } = derivation;
  const isEmpty = standing.articles.length + beside.money.length + beside.assessment.length === 0;
  return (
    <>
      <FilterBar lang={lang} action={`/scores/${unitId}`}>
        <HiddenField name="deskId" value={deskId} />
        <PeriodField lang={lang} name="period" label={w.period} value={period.name} />
      </FilterBar>
      <Totals {...props} />
      <UnitYear lang={lang} decimals={decimals} {...props.year} />
      {isEmpty && <EmptyState title={w.noEntries}>{w.noEntriesHint}</EmptyState>}
      {standing.articles.length > 0 && (
        <>
          <Sections {...props} />
          <Articles {...explanationOf(props, 'points')} articles={standing.articles} />
        </>
      )}
      <Beside {...props} />
      {props.showsAuthors && <Authors {...props} />}
      <Cancelled {...props} />
    </>
  );
};

const Totals = (props: DerivationProps) => {
  const { lang, period, derivation, decimals } = props;
  const w = scorePageWording[lang];
  const { money, assessment } = derivation.beside;
  return (
    <Stats>
      <Stat label={w.whyTotal(periodInWords(period, lang))} value={display(derivation.standing.points, decimals)} />
      <Stat label={w.cumulative} value={display(props.cumulative, decimals)} />
      {money.length > 0 && (
        <Stat label={ledgerTitle('money', props.currency, lang)} value={display(total(money), decimals)} />
      )}
      {assessment.length > 0 && (
        <Stat label={ledgerTitle('assessment', undefined, lang)} value={display(total(assessment), decimals)} />
      )}
    </Stats>
  );
};

/** Money has its own lines in the same text. */
function explanationOf(props: DerivationProps, ledger: LedgerName): ExplanationProps {
  const { lang, decimals, names, derivation, ruleSets } = props;
  return {
    lang,
    decimals,
    names,
    rulesOf: (entry) => {
      const id = derivation.ruleSetIds.get(editionOf(entry)) ?? '';
      const ruleSet = ruleSets.get(id);
      return ruleSet && { ruleSet: rulesOfLedger(ledger, ruleSet), href: `/rule-sets/${id}` };
    },
  };
}

const Beside = (props: DerivationProps) => {
  const { derivation, currency } = props;
  return (
    <>
      {besideLedgers.map((ledger) => (
        <LedgerSection
          {...explanationOf(props, ledger)}
          ledger={ledger}
          currency={currency}
          entries={derivation.beside[ledger]}
        />
      ))}
    </>
  );
};

/** In the order of names: nobody is compared. */
const Authors = (props: DerivationProps) => {
  const { lang, derivation, decimals, currency } = props;
  const w = scorePageWording[lang];
  const authors = [...derivation.authors]
    .map(([name, lines]) => ({ name, ...Object.groupBy(lines, (line) => line.ledger) }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'zh'));
  const hasMoney = authors.some((author) => author.author_money !== undefined);
  return (
    <Section title={w.authors}>
      <p class="muted">{w.authorsHint}</p>
      <Table
        lang={lang}
        caption={w.authors}
        rows={authors}
        rowKey={(a) => a.name}
        empty={<p class="muted">{w.noEntries}</p>}
        columns={[
          { header: w.author, priority: 'title', cell: (a) => a.name },
          { header: w.points, align: 'right', cell: (a) => display(total(a.authors ?? []), decimals) },
          ...(hasMoney
            ? [
                {
                  header: w.money(currency),
                  align: 'right' as const,
                  cell: (a: (typeof authors)[number]) => display(total(a.author_money ?? []), decimals),
                },
              ]
            : []),
        ]}
      />
      {authors.map((author) => (
        <details class="more">
          <summary>{w.why(author.name)}</summary>
          {author.authors && (
            <Entries
              {...explanationOf(props, 'authors')}
              caption={w.why(author.name)}
              measure={w.points}
              entries={author.authors}
              titled
            />
          )}
          {author.author_money && (
            <Entries
              {...explanationOf(props, 'author_money')}
              caption={w.money(currency)}
              measure={currency}
              entries={author.author_money}
              titled
            />
          )}
        </details>
      ))}
    </Section>
  );
};

const Cancelled = (props: DerivationProps) => {
  const { lang, derivation, showsAuthors } = props;
  const w = scorePageWording[lang];
  const shown = derivation.cancelled.filter((line) => showsAuthors || line.author === undefined);
  const ledgers = Map.groupBy(shown, (line) => line.ledger);
  if (shown.length === 0) return null;
  return (
    <details class="more">
      <summary>{w.cancelled(shown.length)}</summary>
      {[...ledgers].map(([ledger, entries]) => (
        <Entries
          {...explanationOf(props, ledger)}
          caption={w.cancelled(entries.length)}
          measure={ledger === 'money' || ledger === 'author_money' ? props.currency : w.points}
          entries={entries}
          titled={ledger !== 'points'}
        />
      ))}
    </details>
  );
};

const Sections = ({ lang, derivation, decimals }: DerivationProps) => {
  const w = scorePageWording[lang];
  const titles: Readonly<Record<string, string>> = scoreWording[lang].sections;
  const { sections, points } = derivation.standing;
  return (
    <Section title={w.sections}>
      <Table
        lang={lang}
        caption={w.sections}
        rows={sections}
        rowKey={(s) => s.section}
        empty={null}
        columns={[
          { header: w.section, priority: 'title', cell: (s) => titles[s.section] ?? s.section },
          { header: w.points, align: 'right', cell: (s) => display(s.points, decimals) },
        ]}
        foot={[w.total, display(points, decimals)]}
      />
    </Section>
  );
};
