/** Two texts beside each other, what they share marked, and the question: the same matter or not? */
import type { Actor } from '#kernel/actor.ts';
import { dayOf } from '#kernel/calendar.ts';
import { doer, eventSentence } from '#kernel/common-wording.ts';
import type { DomainEvent, Recorded } from '#kernel/event.ts';
import type { Language } from '#kernel/wording.ts';
import type { Problem } from '#platform/http/index.ts';
import { BackLink, Outcome, RecordActs, Section, StatusBadge, TextArea, TimeLine } from '#ui/index.ts';
import { insightPageWording } from './insight-page-wording.ts';
import type { ResemblanceLine } from './resemblance.queries.ts';
import { likenessOf, type OtherKind, type Resemblance, type Shares } from './resemblance.ts';
import { type ResemblanceFacts, resemblanceTable } from './resemblance-actions.ts';
import { resemblanceTones } from './resemblance-list.pages.tsx';
import { resemblanceWording } from './resemblance-wording.ts';
import { type MarkedText, Shared } from './shared-text.pages.tsx';

export interface ResemblanceViewProps {
  readonly lang: Language;
  /** Where its acts are posted. */
  readonly base: string;
  readonly version: number;
  readonly resemblance: Resemblance;
  readonly facts: ResemblanceFacts;
  readonly actor: Actor;
  readonly line: ResemblanceLine;
  /** As the two texts stand now. */
  readonly shares: Shares;
  readonly newer: MarkedText;
  readonly other: MarkedText;
  readonly events: readonly Recorded<DomainEvent>[];
  readonly problem?: Problem | undefined;
  readonly done?: string | undefined;
}

export const ResemblanceView = (props: ResemblanceViewProps) => {
  const { lang, resemblance, line, shares, done, problem, events } = props;
  const w = insightPageWording[lang];
  const words = resemblanceWording[lang];
  return (
    <>
      <Outcome lang={lang} words={words} done={done} problem={problem} />
      <BackLink href={`/duplicates?status=${resemblance.status}`} label={w.back} />
      <p class="standing">
        <StatusBadge tone={resemblanceTones[resemblance.status]} label={words.statuses[resemblance.status]} />
        <b>{w.likenesses[likenessOf(shares)]}</b>
        <span>{w.shares[line.newerKind](shares.ofReport, shares.ofOther)}</span>
        {resemblance.decision && (
          <span class="muted">{w.decided(resemblance.decision.name, dayOf(resemblance.decision.at))}</span>
        )}
        {resemblance.decision?.words && <blockquote>{resemblance.decision.words}</blockquote>}
      </p>
      {resemblance.status === 'found' && <p class="muted">{w.consequence[line.newerKind][line.otherAs]}</p>}
      <Decide {...props} />
      <Section title={w.same}>
        <BothTexts {...props} />
      </Section>
      <Section title={w.timeLine}>
        <TimeLine lang={lang} items={events.map((e) => ({ at: e.meta.at, sentence: sentenceOf(e, lang) }))} />
      </Section>
    </>
  );
};

const houses: readonly string[] = ['resemblance.found', 'resemblance.superseded'];

/** What the house found, nobody did. */
function sentenceOf(event: Recorded<DomainEvent>, lang: Language): string {
  const sentence = eventSentence(event, resemblanceWording[lang]);
  return houses.includes(event.type) ? sentence : `${doer(event.meta, lang)} ${sentence}`;
}

const Decide = ({ lang, base, version, resemblance, facts, actor, line, problem }: ResemblanceViewProps) => {
  const w = insightPageWording[lang];
  const words = resemblanceWording[lang];
  const typed = (action: string) => (problem?.action === action ? String(problem.values.words ?? '') : undefined);
  const label = words.fields.words;
  const given = typed('confirm') ?? w.words[line.otherAs](line.otherTitle);
  return (
    <RecordActs
      lang={lang}
      table={resemblanceTable}
      words={words}
      state={resemblance}
      facts={facts}
      actor={actor}
      base={base}
      version={version}
      problem={problem}
      look={{
        find: false,
        confirm: {
          main: true,
          fields: (
            <TextArea
              lang={lang}
              name="words"
              label={label}
              value={given}
              required
              hint={w.wordsHint[line.newerKind]}
              rows={2}
            />
          ),
        },
        deny: {
          fields: <TextArea lang={lang} name="words" label={label} value={typed('deny')} hint={w.denyHint} rows={2} />,
        },
      }}
    />
  );
};

const hrefOf = (kind: OtherKind, id: string): string => (kind === 'report' ? `/screening/${id}` : `/articles/${id}`);

const BothTexts = ({ lang, line, newer, other }: ResemblanceViewProps) => {
  const w = insightPageWording[lang];
  return (
    <div class="compare-sides">
      <section aria-label={w.newer[line.newerKind]}>
        <h3>
          <a href={hrefOf(line.newerKind, line.newerId)}>{w.newer[line.newerKind]}</a>
          {` · ${line.newerUnit}`}
        </h3>
        <Shared {...newer} />
      </section>
      <section aria-label={w.other}>
        <h3>
          <a href={hrefOf(line.otherKind, line.otherId)}>{w.kinds[line.otherAs]}</a>
          {` · ${line.otherUnit} · ${dayOf(line.otherAt)}`}
        </h3>
        <Shared {...other} />
      </section>
    </div>
  );
};
