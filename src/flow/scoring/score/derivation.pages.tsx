/** Why a unit has its points: every entry in words, with its rule line and the version of the rules. */
import type { Period } from '#kernel/period.ts';
import type { Language } from '#kernel/wording.ts';
import { EmptyState, FilterBar, HiddenField, PeriodField, Section, Stat, Stats, Table } from '#ui/index.ts';
import { type Booked, editionOf, type UnitDerivation } from './derivation.ts';
import type { Step } from './entry.ts';
import { display } from './exact.ts';
import { type EventDerivation, type Names, sentence } from './explain.ts';
import type { RuleSet } from './rule-set.ts';
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
  /** By the record's id. */
  readonly ruleSets: ReadonlyMap<string, RuleSet>;
  readonly names: Names;
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
        <Stat label={w.whyTotal(period.name)} value={display(standing.points, decimals)} />
        <Stat label={w.cumulative} value={display(props.cumulative, decimals)} />
      </Stats>
      {standing.articles.length === 0 ? (
        <EmptyState title={w.noEntries}>{w.noEntriesHint}</EmptyState>
      ) : (
        <>
          <Sections {...props} />
          <Articles {...props} />
        </>
      )}
      {cancelled.length > 0 && (
        <details class="more">
          <summary>{w.cancelled(cancelled.length)}</summary>
          <ul class="plain-list">
            {cancelled.map((line) => (
              <li>
                <span>{line.date}</span>
                <b>{display(line.points, decimals)}</b>
                <Steps {...props} entry={line} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
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
      {derivation.standing.articles.map(({ article, points, events }) => (
        <Section
          title={article === undefined ? w.other : (names.get(article) ?? article)}
          beside={<b>{display(points, decimals)}</b>}
        >
          <ul class="plain-list">
            {events.map((event) => (
              <li>
                <span>{event.date}</span>
                <b>{display(event.points, decimals)}</b>
                <Steps {...props} entry={event} />
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </>
  );
};

type Explained = Pick<EventDerivation | Booked, 'steps' | 'ruleSet' | 'ruleSetVersion' | 'event'>;

const Steps = ({ lang, derivation, ruleSets, names, entry }: DerivationProps & { entry: Explained }) => {
  const w = scorePageWording[lang];
  const id = derivation.ruleSetIds.get(editionOf(entry)) ?? '';
  const ruleSet = ruleSets.get(id);
  if (!ruleSet) return null;
  const line = lastLine(entry.steps, ruleSet);
  return (
    <span>
      {entry.steps.map((step) => (
        <>{sentence(step, ruleSet, lang, names)}　</>
      ))}
      <a href={`/rule-sets/${id}${line === undefined ? '' : `#line-${line}`}`} class="muted">
        {w.version(ruleSet.title, ruleSet.version)}
      </a>
    </span>
  );
};

/** The line that decided; the reader lands there. */
const lastLine = (steps: readonly Step[], ruleSet: RuleSet): number | undefined =>
  steps
    .map((step) => (step.rule === undefined ? undefined : ruleSet.lines.get(step.rule)))
    .findLast((n) => n !== undefined);
