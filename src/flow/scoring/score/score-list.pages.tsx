/** Points of each unit in a period and in its assessment year. */
import type { Day } from '#kernel/calendar.ts';
import type { Period } from '#kernel/period.ts';
import type { Language } from '#kernel/wording.ts';
import {
  ButtonLink,
  EmptyState,
  FilterBar,
  Form,
  HiddenField,
  Notice,
  PeriodField,
  Select,
  SubmitButton,
  Table,
  Tabs,
  Toast,
  type UnitOption,
  UnitSelect,
} from '#ui/index.ts';
import { display, Exact, sumOf, textOf } from './exact.ts';
import { DeskCharts, type DeskChartsProps } from './score-chart.pages.tsx';
import type { DeskChoice, ScoreRow } from './score-page.queries.ts';
import { scorePageWording } from './score-page-wording.ts';

export interface ScoreListProps {
  readonly lang: Language;
  readonly rows: readonly ScoreRow[];
  readonly desks: readonly DeskChoice[];
  readonly deskId: string;
  readonly period: Period;
  readonly periodWrong: boolean;
  readonly unitId: string | undefined;
  readonly units: readonly UnitOption[];
  /** Digits behind the point, by the rules of the period. */
  readonly decimals: number;
  /** What money is counted in; none where the rules give none. */
  readonly currency: string | undefined;
  /** In force at the end of the period. */
  readonly rules: { readonly id: string; readonly title: string; readonly version: string } | undefined;
  readonly lockedTo: Day | undefined;
  /** Absent where the rules book nothing merely because days pass. */
  readonly settledTo: Day | undefined;
  readonly atDesk: boolean;
  readonly maySettle: boolean;
  readonly settled: boolean;
  /** For the desk itself. */
  readonly charts: Omit<DeskChartsProps, 'lang'> | undefined;
}

const scorePaths = ['scores', 'rule-sets', 'manual-points', 'fact-sets', 'score-settings'] as const;

interface ScoreTabsProps {
  readonly lang: Language;
  readonly current: (typeof scorePaths)[number];
  /** Facts from outside are tried by the desk only. */
  readonly atDesk: boolean;
}

export const ScoreTabs = ({ lang, current, atDesk }: ScoreTabsProps) => {
  const w = scorePageWording[lang];
  const labels = {
    scores: w.list,
    'rule-sets': w.rules,
    'manual-points': w.manual,
    'fact-sets': w.factSets,
    'score-settings': w.settings,
  };
  return (
    <Tabs
      label={w.views}
      tabs={scorePaths
        .filter((path) => atDesk || path !== 'fact-sets')
        .map((path) => ({ href: `/${path}`, label: labels[path], current: path === current }))}
    />
  );
};

export const ScoreList = (props: ScoreListProps) => {
  const { lang, rules, rows } = props;
  const w = scorePageWording[lang];
  return (
    <>
      <ScoreTabs lang={lang} current="scores" atDesk={props.atDesk} />
      {props.settled && (
        <Toast lang={lang} tone="success">
          {w.settled}
        </Toast>
      )}
      <Filters {...props} />
      {props.periodWrong && (
        <Notice lang={lang} tone="warning">
          <p>{w.periodWrong}</p>
        </Notice>
      )}
      <Standing {...props} />
      {rules || rows.length > 0 ? (
        <Points {...props} />
      ) : (
        <EmptyState title={w.noRules} act={{ href: '/rule-sets', label: w.toRules }}>
          {w.noRulesHint}
        </EmptyState>
      )}
      {props.charts && <DeskCharts lang={lang} {...props.charts} />}
    </>
  );
};

const Filters = ({ lang, desks, deskId, period, unitId, units }: ScoreListProps) => {
  const w = scorePageWording[lang];
  return (
    <FilterBar lang={lang} action="/scores" {...(unitId ? { clear: '/scores' } : {})}>
      {desks.length > 1 && (
        <Select
          lang={lang}
          name="deskId"
          label={w.desk}
          empty={false}
          value={deskId}
          width="medium"
          options={desks.map((d) => ({ value: d.unitId, label: d.name }))}
        />
      )}
      <PeriodField lang={lang} name="period" label={w.period} value={period.name} />
      <UnitSelect lang={lang} name="unitId" label={w.unit} empty={w.allUnits} value={unitId} units={units} />
    </FilterBar>
  );
};

const Standing = ({ lang, rules, lockedTo, settledTo, maySettle, deskId, atDesk }: ScoreListProps) => {
  const w = scorePageWording[lang];
  return (
    <div class="standing">
      {rules && (
        <span>
          {w.ruledBy} <a href={`/rule-sets/${rules.id}`}>{w.version(rules.title, rules.version)}</a>
        </span>
      )}
      <span>{settledTo ? w.bookedTo(settledTo) : w.bookedLive}</span>
      {lockedTo && <span>{w.lockedTo(lockedTo)}</span>}
      {maySettle && (
        <Form action="/scores/settle" label={w.settle}>
          <HiddenField name="deskId" value={deskId} />
          <SubmitButton label={w.settle} main={false} />
        </Form>
      )}
      {atDesk && <ButtonLink href={`/manual-points/new?deskId=${deskId}`} label={w.award} />}
    </div>
  );
};

const Points = ({ lang, rows, deskId, period, decimals, currency = scorePageWording[lang].yuan }: ScoreListProps) => {
  const w = scorePageWording[lang];
  const hasMoney = rows.some((r) => r.money !== undefined);
  const isAssessed = rows.some((r) => r.assessment !== undefined);
  const figures = [
    { key: 'points', header: w.points, added: true },
    { key: 'cumulative', header: w.cumulative, added: true },
    ...(hasMoney ? [{ key: 'money', header: w.money(currency), added: true } as const] : []),
    ...(isAssessed ? [{ key: 'assessment', header: w.assessment, added: false } as const] : []),
  ] as const;
  const sum = (key: (typeof figures)[number]['key']) =>
    display(textOf(sumOf(rows.map((r) => new Exact(r[key] ?? 0)))), decimals);
  const query = new URLSearchParams({ period: period.name, deskId });
  return (
    <Table
      lang={lang}
      caption={w.list}
      rows={rows}
      rowKey={(r) => r.unitId}
      empty={<EmptyState title={w.emptyTitle}>{w.emptyHint}</EmptyState>}
      columns={[
        {
          header: w.unit,
          priority: 'title' as const,
          cell: (r: ScoreRow) => <a href={`/scores/${r.unitId}?${query}`}>{r.name}</a>,
        },
        ...figures.map(({ key, header, added }) => ({
          header,
          align: 'right' as const,
          cell: (r: ScoreRow) => (r[key] === undefined && !added ? '—' : display(r[key] ?? '0', decimals)),
        })),
      ]}
      foot={[w.total, ...figures.map(({ key, added }) => (added ? sum(key) : ''))]}
    />
  );
};
