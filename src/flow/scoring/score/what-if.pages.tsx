/** What a draft would change: every unit whose points would be others, and what in the facts would earn nothing. */
import type { Language } from '#kernel/wording.ts';
import { Notice, Section, Table } from '#ui/index.ts';
import type { UnitChange } from './compare.ts';
import { display, Exact } from './exact.ts';
import { refusalSentence } from './refusal-sentence.ts';
import { scorePageWording } from './score-page-wording.ts';
import type { Trial } from './what-if.queries.ts';

const shownRemarks = 12;

export interface WhatIfProps {
  readonly lang: Language;
  readonly trial: Trial;
  readonly unitNames: ReadonlyMap<string, string>;
  readonly decimals: number;
  /** Beside a form: both figures in one column. */
  readonly narrow?: boolean | undefined;
}

export const WhatIf = ({ lang, trial, unitNames, decimals, narrow }: WhatIfProps) => {
  const w = scorePageWording[lang];
  const changed = trial.changes.filter(({ change }) => !new Exact(change).isZero());
  const unchanged = trial.changes.length - changed.length;
  const said = (points: string): string => display(points, decimals);
  const more = trial.remarks.length - shownRemarks;
  return (
    <Section title={w.whatIf}>
      <p class="muted">{(trial.ahead ? w.triedAhead : w.triedOn)(trial.days.from, trial.days.to)}</p>
      <Table
        lang={lang}
        caption={w.whatIf}
        rows={changed}
        rowKey={(c) => c.unit}
        empty={<p class="muted">{w.noChange}</p>}
        columns={[
          { header: w.unit, priority: 'title', cell: (c) => unitNames.get(c.unit) ?? c.unit },
          ...(narrow
            ? [
                {
                  header: w.beforeAfter,
                  align: 'right' as const,
                  nowrap: true,
                  cell: (c: UnitChange) => `${said(c.before)} → ${said(c.after)}`,
                },
              ]
            : [
                { header: w.before, align: 'right' as const, cell: (c: UnitChange) => said(c.before) },
                { header: w.after, align: 'right' as const, cell: (c: UnitChange) => said(c.after) },
                { header: w.change, align: 'right' as const, cell: (c: UnitChange) => signed(c.change, decimals) },
              ]),
        ]}
      />
      {changed.length > 0 && unchanged > 0 && <p class="muted">{w.unchanged(unchanged)}</p>}
      {trial.remarks.length > 0 && (
        <Notice lang={lang} tone="warning" title={w.remarks}>
          {trial.remarks.slice(0, shownRemarks).map((r) => (
            <p>{refusalSentence(named(r, unitNames), lang)}</p>
          ))}
          {more > 0 && <p>{w.moreRemarks(more)}</p>}
        </Notice>
      )}
    </Section>
  );
};

const signed = (change: string, decimals: number): string =>
  `${new Exact(change).isNegative() ? '' : '+'}${display(change, decimals)}`;

/** Ids of facts in the words of the page, where it knows them. */
function named(remark: Trial['remarks'][number], names: ReadonlyMap<string, string>): Trial['remarks'][number] {
  const params = Object.entries(remark.params ?? {}).map(([key, value]) => [key, names.get(String(value)) ?? value]);
  return { ...remark, params: Object.fromEntries(params) };
}
