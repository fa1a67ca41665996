/** Why a unit has its points: every entry in words, with its rule line and the version of the rules. */
import type { Period } from '#kernel/period.ts';
import type { Language } from '#kernel/wording.ts';
import { EmptyState, FilterBar, HiddenField, PeriodField, Section, Stat, Stats, Table } from '#ui/index.ts';
import type { AuthorPoints } from './author-points.queries.ts';
import { type Booked, editionOf, type UnitDerivation } from './derivation.ts';
import { display } from './exact.ts';
import type { EventDerivation, Names } from './explain.ts';
import { periodInWords } from './period-words.ts';
import type { RuleSet } from './rule-set.ts';
import { UnitYear, type UnitYearProps } from './score-chart.pages.tsx';
import { scorePageWording } from './score-page-wording.ts';
import { scoreWording } from './score-wording.ts';
import { SaidStep } from './step.pages.tsx';

export interface DerivationProps {
  readonly lang: Language;
  readonly unitId: string;
  readonly deskId: string;
  readonly period: Period;
  readonly derivation: UnitDerivation;
  /** Exact decimal text of the assessment year so far. */
  readonly cumulative: string;
  readonly decimals: number;
  /** By the record's id. */
  readonly ruleSets: ReadonlyMap<string, RuleSet>;
  readonly names: Names;
  readonly year: Omit<UnitYearProps, 'lang' | 'decimals'>;
  /** For the unit's own people, where the office keeps personal ledgers. */
  readonly authors?: readonly AuthorPoints[] | undefined;
}

export const DerivationPage = (props: DerivationProps) => {
  const { lang, unitId, deskId, period, derivation, decimals } = props;
  const w = scorePageWording[lang];
  const { standing, cancelled } = derivation;
  return (
    <>
      <FilterBar lang={lang} action={`/scores/${unitId}`}>
        <HiddenField name="deskId" value={deskId} />
        <PeriodField lang={lang} name="period" label={w.period} value={period.name} />
      </FilterBar>
      <Stats>
        <Stat label={w.whyTotal(periodInWords(period, lang))} value={display(standing.points, decimals)} />
        <Stat label={w.cumulative} value={display(props.cumulative, decimals)} />
      </Stats>
      <UnitYear lang={lang} decimals={decimals} {...props.year} />
      {standing.articles.length === 0 ? (
        <EmptyState title={w.noEntries}>{w.noEntriesHint}</EmptyState>
      ) : (
        <>
          <Sections {...props} />
          <Articles {...props} />
        </>
      )}
      {props.authors && <Authors {...props} authors={props.authors} />}
      {cancelled.length > 0 && (
        <details class="more">
          <summary>{w.cancelled(cancelled.length)}</summary>
          <Entries {...props} caption={w.cancelled(cancelled.length)} entries={cancelled} />
        </details>
      )}
    </>
  );
};

/** In the order of names: nobody is compared. */
const Authors = ({ lang, authors, decimals }: DerivationProps & { authors: readonly AuthorPoints[] }) => {
  const w = scorePageWording[lang];
  return (
    <Section title={w.authors}>
      <p class="muted">{w.authorsHint}</p>
      <Table
        lang={lang}
        caption={w.authors}
        rows={authors.toSorted((a, b) => a.name.localeCompare(b.name, 'zh'))}
        rowKey={(a) => a.name}
        empty={<p class="muted">{w.noEntries}</p>}
        columns={[
          { header: w.author, priority: 'title', cell: (a) => a.name },
          { header: w.points, align: 'right', cell: (a) => display(a.points, decimals) },
        ]}
      />
    </Section>
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

const Articles = (props: DerivationProps) => {
  const { lang, derivation, decimals, names } = props;
  const w = scorePageWording[lang];
  return (
    <>
      {derivation.standing.articles.map(({ article, points, events }) => {
        const title = article === undefined ? w.other : (names.get(article) ?? article);
        return (
          <Section title={title} beside={<b>{display(points, decimals)}</b>}>
            <Entries {...props} caption={title} entries={events} />
          </Section>
        );
      })}
    </>
  );
};

type Explained = EventDerivation | Booked;
type EntriesProps = DerivationProps & { readonly caption: string; readonly entries: readonly Explained[] };

const Entries = (props: EntriesProps) => {
  const { lang, caption, entries, decimals } = props;
  const w = scorePageWording[lang];
  return (
    <Table
      lang={lang}
      caption={caption}
      rows={entries}
      rowKey={(e) => `${e.event} ${e.rule} ${e.points}`}
      empty={null}
      columns={[
        { header: w.reason, priority: 'title', cell: (e) => <Steps {...props} entry={e} /> },
        { header: w.date, nowrap: true, cell: (e) => e.date },
        { header: w.edition, nowrap: true, cell: (e) => <Edition {...props} entry={e} /> },
        { header: w.points, align: 'right', nowrap: true, cell: (e) => display(e.points, decimals) },
      ]}
    />
  );
};

const ruleSetOf = ({ derivation, ruleSets, entry }: DerivationProps & { entry: Explained }) => {
  const id = derivation.ruleSetIds.get(editionOf(entry)) ?? '';
  return { id, ruleSet: ruleSets.get(id) };
};

const Steps = (props: DerivationProps & { entry: Explained }) => {
  const { lang, names, entry } = props;
  const { id, ruleSet } = ruleSetOf(props);
  if (!ruleSet) return null;
  return (
    <>
      {entry.steps.map((step) => (
        <SaidStep {...{ lang, step, ruleSet, names }} rulesHref={`/rule-sets/${id}`} />
      ))}
    </>
  );
};

/** Leads to the line that decided. */
const Edition = (props: DerivationProps & { entry: Explained }) => {
  const { id, ruleSet } = ruleSetOf(props);
  if (!ruleSet) return null;
  const lines = props.entry.steps.map((step) => (step.rule === undefined ? undefined : ruleSet.lines.get(step.rule)));
  const line = lines.findLast((n) => n !== undefined);
  return <a href={`/rule-sets/${id}${line === undefined ? '' : `#line-${line}`}`}>{ruleSet.version}</a>;
};
