/** The reports of the desk by their grades, and the units with their records. */

import { dayOf } from '#kernel/calendar.ts';
import { keysetHref } from '#kernel/keyset.ts';
import type { Language } from '#kernel/wording.ts';
import { Badge, EmptyState, FilterBar, Pager, Section, Select, Table } from '#ui/index.ts';
import { GradeMark, percentOf, Scale } from './grade.pages.tsx';
import { type Graded, mostListed, type UnitGrade } from './grade.queries.ts';
import { type Credibility, type Reliability, soundShare } from './grade.ts';
import { gradePageWording } from './grade-page-wording.ts';
import { gradeWording, reliabilityWording } from './grade-wording.ts';
import { gradeAxes } from './source-grades.queries.ts';

export interface GradeListProps {
  readonly lang: Language;
  readonly wanted: {
    readonly reliability?: Reliability | undefined;
    readonly credibility?: Credibility | undefined;
    /** The first report shown, counted from 0. */
    readonly from: number;
  };
  readonly reports: readonly Graded[];
  readonly units: readonly UnitGrade[];
}

const shownAtOnce = 30;
const hrefFrom = ({ reliability, credibility }: GradeListProps['wanted'], from: number): string =>
  keysetHref(
    '/grades',
    { reliability, credibility: credibility && String(credibility), from: String(Math.max(0, from)) },
    {},
  );

export const GradeList = ({ lang, wanted, reports, units }: GradeListProps) => {
  const w = gradePageWording[lang];
  return (
    <>
      <p class="muted">{w.intro}</p>
      <Scale lang={lang} />
      <Section title={w.reports} beside={<span class="muted">{reports.length}</span>}>
        <FilterBar lang={lang} action="/grades">
          <Axis lang={lang} name="reliability" value={wanted.reliability} />
          <Axis lang={lang} name="credibility" value={wanted.credibility} />
        </FilterBar>
        <Reports lang={lang} reports={reports.slice(wanted.from, wanted.from + shownAtOnce)} />
        <Pager
          lang={lang}
          newer={wanted.from > 0 ? hrefFrom(wanted, wanted.from - shownAtOnce) : undefined}
          older={wanted.from + shownAtOnce < reports.length ? hrefFrom(wanted, wanted.from + shownAtOnce) : undefined}
          total={w.looked(reports.length, reports.length < mostListed)}
        />
      </Section>
      <Section title={w.units} beside={<span class="muted">{units.length}</span>}>
        <Units lang={lang} units={units} />
      </Section>
    </>
  );
};

interface AxisProps {
  readonly lang: Language;
  readonly name: 'reliability' | 'credibility';
  readonly value: Reliability | Credibility | undefined;
}

const Axis = ({ lang, name, value }: AxisProps) => {
  const { label, all, options } = gradeAxes(lang)[name];
  return (
    <Select
      lang={lang}
      name={name}
      label={label}
      value={String(value ?? '')}
      options={[{ value: '', label: all }, ...options]}
    />
  );
};

const Reports = ({ lang, reports }: Pick<GradeListProps, 'lang' | 'reports'>) => {
  const w = gradePageWording[lang];
  return (
    <Table
      lang={lang}
      caption={w.reports}
      rows={reports}
      rowKey={(g) => g.id}
      empty={<EmptyState title={w.noReports}>{w.noReportsHint}</EmptyState>}
      columns={[
        { header: w.report, priority: 'title', cell: (g) => <a href={`/grades/${g.id}`}>{g.title}</a> },
        { header: w.unit, cell: (g) => g.unitName },
        { header: w.filedAt, nowrap: true, cell: (g) => dayOf(g.filedAt) },
        { header: w.grade, cell: (g) => <GradeMark lang={lang} graded={g} /> },
        {
          header: w.basis,
          cell: ({ evidence, set }) =>
            set?.state.status === 'set'
              ? w.setBy(set.state.by)
              : w.basisOf(evidence.corroborations, evidence.contradictions, evidence.answers),
        },
      ]}
    />
  );
};

const Units = ({ lang, units }: Pick<GradeListProps, 'lang' | 'units'>) => {
  const w = gradePageWording[lang];
  return (
    <Table
      lang={lang}
      caption={w.units}
      rows={units}
      rowKey={(u) => u.unitId}
      empty={<EmptyState title={w.noUnits} />}
      columns={[
        { header: w.unit, priority: 'title', cell: (u) => u.name },
        {
          header: gradeWording[lang].fields.reliability,
          cell: (u) => (
            <>
              <Badge label={u.reliability} /> {reliabilityWording[lang][u.reliability]}
            </>
          ),
        },
        { header: w.printed, align: 'right', cell: (u) => u.history.printed },
        { header: w.corrected, align: 'right', cell: (u) => u.history.corrected },
        { header: w.untrue, align: 'right', cell: (u) => u.history.untrue },
        { header: w.answered, align: 'right', cell: (u) => u.history.answered },
        {
          header: w.share,
          align: 'right',
          cell: (u) => (u.reliability === 'F' ? '—' : percentOf(soundShare(u.history))),
        },
      ]}
    />
  );
};
