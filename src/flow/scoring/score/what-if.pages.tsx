/** What a draft would change: every unit whose points would be others, and what in the facts would earn nothing. */
import type { Language } from '#kernel/wording.ts';
import { Notice, Section, Table } from '#ui/index.ts';
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
}

export const WhatIf = ({ lang, trial, unitNames, decimals }: WhatIfProps) => {
  const w = scorePageWording[lang];
  const changed = trial.changes.filter(({ change }) => !new Exact(change).isZero());
  const unchanged = trial.changes.length - changed.length;
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
          { header: w.before, align: 'right', cell: (c) => display(c.before, decimals) },
          { header: w.after, align: 'right', cell: (c) => display(c.after, decimals) },
          { header: w.change, align: 'right', cell: (c) => display(c.change, decimals) },
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

/** Ids of facts in the words of the page, where it knows them. */
function named(remark: Trial['remarks'][number], names: ReadonlyMap<string, string>): Trial['remarks'][number] {
  const params = Object.entries(remark.params ?? {}).map(([key, value]) => [key, names.get(String(value)) ?? value]);
  return { ...remark, params: Object.fromEntries(params) };
}
