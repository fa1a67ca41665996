/** One rule set: what it is, what it would change while on trial, its text with numbered lines. */
import type { Actor } from '#kernel/actor.ts';
import type { DomainEvent, Recorded } from '#kernel/event.ts';
import type { Language } from '#kernel/wording.ts';
import type { Problem } from '#platform/http/index.ts';
import {
  ButtonLink,
  Columns,
  DescriptionList,
  History,
  Notice,
  Outcome,
  RecordActs,
  Section,
  StatusBadge,
  Table,
  TextArea,
} from '#ui/index.ts';
import { display, Exact } from './exact.ts';
import { refusalSentence } from './refusal-sentence.ts';
import { ruleSetTones } from './rule-set-list.pages.tsx';
import type { RuleSetRecord } from './rule-set-record.ts';
import { type RuleSetFacts, ruleSetTable } from './rule-set-record-actions.ts';
import { ruleSetWording } from './rule-set-record-wording.ts';
import { scorePageWording } from './score-page-wording.ts';
import type { Trial } from './what-if.queries.ts';

export interface RuleSetViewProps {
  readonly lang: Language;
  readonly id: string;
  readonly version: number;
  readonly record: RuleSetRecord;
  readonly facts: RuleSetFacts;
  readonly actor: Actor;
  readonly deskName: string;
  readonly unitNames: ReadonlyMap<string, string>;
  /** Of a draft only. */
  readonly trial?: Trial | undefined;
  readonly decimals: number;
  readonly mayRevise: boolean;
  readonly events: readonly Recorded<DomainEvent>[];
  readonly done?: string | undefined;
  readonly problem?: Problem | undefined;
}

export const RuleSetView = (props: RuleSetViewProps) => {
  const { lang, id, record, trial, mayRevise } = props;
  const w = scorePageWording[lang];
  const words = ruleSetWording[lang];
  const hints = { draft: w.draftHint, in_force: w.inForceHint, withdrawn: w.withdrawnHint };
  return (
    <>
      <Outcome {...props} words={words} />
      <div class="standing">
        <StatusBadge tone={ruleSetTones[record.status]} label={words.statuses[record.status]} />
        <span>{hints[record.status]}</span>
        {record.withdrawn && <blockquote class="moment-words">{record.withdrawn.words}</blockquote>}
      </div>
      {mayRevise && record.status === 'draft' && (
        <p class="buttons">
          <ButtonLink href={`/rule-sets/${id}/edit`} label={w.edit} />
        </p>
      )}
      <Acts {...props} />
      {trial && <WhatIf {...props} trial={trial} />}
      <Columns label={w.history} aside={<Aside {...props} />}>
        <Section title={w.source}>
          <Source text={record.source} />
        </Section>
      </Columns>
    </>
  );
};

const Acts = ({ lang, id, version, record, facts, actor, problem }: RuleSetViewProps) => {
  const words = ruleSetWording[lang];
  return (
    <RecordActs
      lang={lang}
      table={ruleSetTable}
      words={words}
      state={record}
      facts={facts}
      actor={actor}
      base={`/rule-sets/${id}`}
      version={version}
      problem={problem}
      look={{
        revise: false,
        put_in_force: { main: true },
        withdraw: {
          danger: true,
          fields: (
            <TextArea
              lang={lang}
              name="words"
              label={words.fields.words}
              required
              rows={2}
              value={String(problem?.values.words ?? '')}
            />
          ),
        },
      }}
    />
  );
};

const Aside = ({ lang, record, deskName, events }: RuleSetViewProps) => {
  const w = scorePageWording[lang];
  return (
    <>
      <DescriptionList
        items={[
          { term: w.desk, value: deskName },
          { term: w.edition, value: record.edition },
          { term: w.days, value: w.from_to(record.from, record.to) },
        ]}
      />
      <Section title={w.history}>
        <History lang={lang} words={ruleSetWording[lang]} events={events} />
      </Section>
    </>
  );
};

/** Each line can be pointed at: ledger entries name theirs. */
const Source = ({ text }: { text: string }) => (
  <pre class="code">
    {text.split('\n').map((line, i) => (
      <span id={`line-${i + 1}`}>{`${String(i + 1).padStart(3)}  ${line}\n`}</span>
    ))}
  </pre>
);

const shownRemarks = 12;

const WhatIf = ({ lang, trial, unitNames, decimals }: RuleSetViewProps & { trial: Trial }) => {
  const w = scorePageWording[lang];
  const changed = trial.changes.filter(({ change }) => !new Exact(change).isZero());
  const unchanged = trial.changes.length - changed.length;
  const more = trial.remarks.length - shownRemarks;
  return (
    <Section title={w.whatIf}>
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
