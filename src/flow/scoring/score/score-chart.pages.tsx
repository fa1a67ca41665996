/** Charts where people would rather look than read. */
import { levels, levelWording } from '#flow/scoring/adoption/index.ts';
import type { Language } from '#kernel/wording.ts';
import { Bars, Section } from '#ui/index.ts';
import type { LevelAdoptions, MonthPoints } from './score-chart.queries.ts';
import { median, waitCounts, waits } from './score-chart.ts';
import { chartWording } from './score-chart-wording.ts';

export interface UnitYearProps {
  readonly lang: Language;
  /** `2026-01` first. */
  readonly months: readonly string[];
  readonly points: readonly MonthPoints[];
  readonly lastYear: readonly MonthPoints[];
  readonly adoptions: readonly LevelAdoptions[];
  readonly decimals: number;
  /** Where the points are explained, on a page that does not do so itself. */
  readonly why?: string | undefined;
}

const levelTitle = (lang: Language, level: string): string => {
  const known: Readonly<Record<string, string>> = levelWording[lang];
  return level === '' ? chartWording[lang].otherPoints : (known[level] ?? level);
};

/** Low to high, other points last; what is beyond five shades goes together. */
function levelsIn(points: readonly MonthPoints[]): string[] {
  const found = new Set(points.map((p) => p.level));
  const known = levels.filter((level) => found.has(level));
  const others = [...found].filter((level) => level !== '' && !known.some((k) => k === level));
  return [...known, ...others, ...(found.has('') ? [''] : [])].slice(0, 5);
}

export const UnitYear = ({ lang, months, points, lastYear, adoptions, decimals, why }: UnitYearProps) => {
  const w = chartWording[lang];
  const monthName = (month: string): string => w.month(Number(month.slice(5)));
  const sum = (list: readonly MonthPoints[], month: string, level?: string): number =>
    list
      .filter((p) => p.month.slice(5) === month.slice(5) && (level === undefined || p.level === level))
      .reduce((total, p) => total + p.points, 0);
  return (
    <Section title={w.year} beside={why && <a href={why}>{w.why}</a>}>
      <div class="charts">
        <Bars
          lang={lang}
          title={w.byMonth}
          axis={w.monthAxis}
          measure={w.points}
          decimals={decimals}
          categories={months.map(monthName)}
          series={levelsIn(points).map((level) => ({
            title: levelTitle(lang, level),
            values: months.map((month) => sum(points, month, level)),
          }))}
          {...(lastYear.length > 0
            ? { beside: { title: w.lastYear, values: months.map((month) => sum(lastYear, month)) } }
            : {})}
        />
        <ByLevel lang={lang} adoptions={adoptions} />
      </div>
    </Section>
  );
};

const ByLevel = ({ lang, adoptions }: { lang: Language; adoptions: readonly LevelAdoptions[] }) => {
  const w = chartWording[lang];
  const order: readonly string[] = levels;
  const sorted = adoptions.toSorted((a, b) => order.indexOf(a.level) - order.indexOf(b.level));
  if (sorted.length === 0) return <p class="muted">{w.noAdoptions}</p>;
  return (
    <Bars
      lang={lang}
      title={w.byLevel}
      axis={w.levelAxis}
      measure={w.adoptions}
      categories={sorted.map(({ level }) => levelTitle(lang, level))}
      series={[{ title: w.adoptions, values: sorted.map(({ count }) => count) }]}
    />
  );
};

export interface DeskChartsProps {
  readonly lang: Language;
  readonly adoptions: readonly LevelAdoptions[];
  /** Of each print, days since its report was filed. */
  readonly days: readonly number[];
}

export const DeskCharts = ({ lang, adoptions, days }: DeskChartsProps) => {
  const w = chartWording[lang];
  const middle = median(days);
  const steps = waits.map((most, i) => w.within((waits[i - 1] ?? -1) + 1, most));
  return (
    <Section title={w.desk}>
      <div class="charts">
        <ByLevel lang={lang} adoptions={adoptions} />
        {middle === undefined ? (
          <p class="muted">{w.nothingPrinted}</p>
        ) : (
          <div>
            <Bars
              lang={lang}
              title={w.toPrint}
              axis={w.daysAxis}
              measure={w.prints}
              categories={[...steps, w.longer(waits.at(-1) ?? 0)]}
              series={[{ title: w.prints, values: waitCounts(days) }]}
            />
            <p class="muted">{w.median(middle, days.length)}</p>
          </div>
        )}
      </div>
    </Section>
  );
};
