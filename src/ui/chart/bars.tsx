/** Columns over a scale, drawn on the server: no script, prints as it is; the figures stand in a table beneath. */
import { scaleBand, scaleLinear } from 'd3-scale';
import type { Language } from '#kernel/wording.ts';
import { Table } from '../table.tsx';
import { uiWords } from '../ui-wording.ts';

export interface Series {
  readonly title: string;
  /** One for each category; what is missing is nothing. */
  readonly values: readonly number[];
}

export interface BarsProps {
  readonly lang: Language;
  /** What it shows; the caption of the table too. */
  readonly title: string;
  /** What stands along the axis: months, levels, days. */
  readonly axis: string;
  /** What is measured: points, items. */
  readonly measure: string;
  readonly categories: readonly string[];
  /** On top of each other, the first at the bottom; at most five. */
  readonly series: readonly Series[];
  /** A line across each column to compare with, such as last year's. */
  readonly beside?: Series | undefined;
  /** Digits behind the point in the table. */
  readonly decimals?: number | undefined;
}

const size = { width: 440, height: 230, left: 38, right: 8, top: 26, bottom: 26, widest: 44 } as const;

export const Bars = (props: BarsProps) => {
  const { lang, title, axis, categories, series, beside, decimals = 0 } = props;
  const said = (value: number | undefined): string => (value ?? 0).toFixed(decimals);
  const all = [...series, ...(beside ? [beside] : [])];
  return (
    <figure class="chart">
      <figcaption>{title}</figcaption>
      <Drawing {...props} />
      {all.length > 1 && (
        <ul class="chart-key" aria-hidden="true">
          {series.map((s, i) => (
            <li class={`chart-key-${i + 1}`}>{s.title}</li>
          ))}
          {beside && <li class="chart-key-beside">{beside.title}</li>}
        </ul>
      )}
      <details class="chart-figures">
        <summary>{uiWords[lang].figures}</summary>
        <Table
          lang={lang}
          caption={title}
          rows={categories.map((category, i) => ({ category, i }))}
          rowKey={(r) => r.category}
          empty={null}
          columns={[
            { header: axis, priority: 'title', cell: (r) => r.category },
            ...all.map((s) => ({
              header: s.title,
              align: 'right' as const,
              cell: (r: { i: number }) => said(s.values[r.i]),
            })),
          ]}
        />
      </details>
    </figure>
  );
};

const Drawing = ({ title, measure, categories, series, beside, decimals = 0 }: BarsProps) => {
  const { width, height, left, right, top, bottom } = size;
  const sums = categories.map((_, i) => series.reduce((sum, s) => sum + Math.max(0, s.values[i] ?? 0), 0));
  const lows = categories.map((_, i) => series.reduce((sum, s) => sum + Math.min(0, s.values[i] ?? 0), 0));
  const most = Math.max(1, ...sums, ...(beside?.values ?? []));
  const x = scaleBand(
    categories.map((_, i) => i),
    [left, width - right],
  ).padding(0.28);
  const y = scaleLinear([Math.min(0, ...lows), most], [height - bottom, top]).nice(4);
  /** What is counted has no halves. */
  const ticks = y.ticks(4).filter((tick) => decimals > 0 || Number.isInteger(tick));
  const band = Math.min(x.bandwidth(), size.widest);
  const middle = (i: number) => (x(i) ?? 0) + x.bandwidth() / 2;
  const begin = (i: number) => middle(i) - band / 2;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={title} class="chart-drawing">
      {ticks.map((tick) => (
        <g>
          <line
            class={tick === 0 ? 'chart-zero' : 'chart-grid'}
            x1={left}
            x2={width - right}
            y1={y(tick)}
            y2={y(tick)}
          />
          <text class="chart-words" x={left - 5} y={y(tick) + 3.5} text-anchor="end">
            {String(tick)}
          </text>
        </g>
      ))}
      <text class="chart-words" x={2} y={11}>
        {measure}
      </text>
      {categories.map((category, i) => (
        <>
          <Column series={series} i={i} x={begin(i)} width={band} y={y} />
          {(sums[i] ?? 0) > 0 && (
            <text class="chart-words chart-sum" x={middle(i)} y={y(sums[i] ?? 0) - 3} text-anchor="middle">
              {short(sums[i] ?? 0)}
            </text>
          )}
          {beside && (beside.values[i] ?? 0) > 0 && (
            <line
              class="chart-beside"
              x1={begin(i) - 3}
              x2={begin(i) + band + 3}
              y1={y(beside.values[i] ?? 0)}
              y2={y(beside.values[i] ?? 0)}
            />
          )}
          <text class="chart-words" x={middle(i)} y={height - bottom + 14} text-anchor="middle">
            {category}
          </text>
        </>
      ))}
    </svg>
  );
};

interface ColumnProps {
  readonly series: readonly Series[];
  readonly i: number;
  readonly x: number;
  readonly width: number;
  readonly y: (value: number) => number;
}

/** What is above nothing is stacked upwards, what is below downwards. */
const Column = ({ series, i, x, width, y }: ColumnProps) => {
  const level = { up: 0, down: 0 };
  return (
    <>
      {series.map((s, n) => {
        const value = s.values[i] ?? 0;
        const side = value >= 0 ? 'up' : 'down';
        const from = level[side];
        level[side] += value;
        const [high, low] = [y(Math.max(from, level[side])), y(Math.min(from, level[side]))];
        return value === 0 ? null : (
          <rect class={`chart-${n + 1}`} x={x} y={high} width={width} height={Math.max(0.5, low - high)} />
        );
      })}
    </>
  );
};

/** As it fits over a column. */
const short = (value: number): string =>
  value >= 100 || Number.isInteger(value) ? String(Math.round(value)) : value.toFixed(1);
