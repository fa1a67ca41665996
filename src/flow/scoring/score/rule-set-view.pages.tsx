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
  Outcome,
  RecordActs,
  Section,
  StatusBadge,
  TextArea,
} from '#ui/index.ts';
import type { EditionLine, Overlap } from './rule-set.queries.ts';
import { ruleSetTones } from './rule-set-list.pages.tsx';
import { Overlaps } from './rule-set-overlaps.pages.tsx';
import type { RuleSetRecord } from './rule-set-record.ts';
import { type RuleSetFacts, ruleSetTable } from './rule-set-record-actions.ts';
import { ruleSetWording } from './rule-set-record-wording.ts';
import { sheetWording } from './rule-set-sheet-wording.ts';
import { scorePageWording } from './score-page-wording.ts';
import { WhatIf } from './what-if.pages.tsx';
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
  readonly overlaps: readonly Overlap[];
  readonly mayRevise: boolean;
  readonly editions: readonly EditionLine[];
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
      {mayRevise && (
        <p class="buttons">
          {record.status === 'draft' ? (
            <ButtonLink href={`/rule-sets/${id}/edit`} label={w.edit} />
          ) : (
            <ButtonLink href={`/rule-sets/new?of=${id}`} label={sheetWording[lang].nextVersion} />
          )}
        </p>
      )}
      <Overlaps lang={lang} overlaps={props.overlaps} />
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

const Aside = ({ lang, id, record, deskName, events, editions }: RuleSetViewProps) => {
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
      {editions.length > 1 && <Editions lang={lang} id={id} editions={editions} />}
      <Section title={w.history}>
        <History lang={lang} words={ruleSetWording[lang]} events={events} />
      </Section>
    </>
  );
};

const Editions = ({ lang, id, editions }: Pick<RuleSetViewProps, 'lang' | 'id' | 'editions'>) => {
  const { versions, compare } = sheetWording[lang];
  const w = scorePageWording[lang];
  return (
    <Section title={versions}>
      <ul class="plain-list">
        {editions.map((e) => (
          <li>
            <span>
              {e.id === id ? <b>{e.edition}</b> : <a href={`/rule-sets/${e.id}`}>{e.edition}</a>}{' '}
              <StatusBadge tone={ruleSetTones[e.status]} label={ruleSetWording[lang].statuses[e.status]} />
              <br />
              {w.from_to(e.from, e.to)}
            </span>
            {e.id !== id && <a href={`/rule-sets/${id}/compare/${e.id}`}>{compare}</a>}
          </li>
        ))}
      </ul>
    </Section>
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
