/** One recall: what changed in the source, and each place that used it with its sentences and what becomes of it. */
import { type ArticleStatus, sourceKindWording } from '#flow/newsroom/article/index.ts';
import { sentencesOf } from '#flow/newsroom/provenance/index.ts';
import { reasonsAgainst } from '#kernel/action-table.ts';
import type { Actor } from '#kernel/actor.ts';
import { textFromBody } from '#kernel/body.ts';
import { dayOf } from '#kernel/calendar.ts';
import { refusalSentence } from '#kernel/common-wording.ts';
import type { DomainEvent, Recorded } from '#kernel/event.ts';
import type { Language } from '#kernel/wording.ts';
import type { Problem } from '#platform/http/index.ts';
import {
  BackLink,
  Columns,
  Compare,
  compareTexts,
  DescriptionList,
  History,
  Outcome,
  Section,
  TextBody,
  Time,
} from '#ui/index.ts';
import type { Recall } from './recall.ts';
import { type RecallFacts, recallTable } from './recall-actions.ts';
import { recallPageWording } from './recall-page-wording.ts';
import { RecallPlace } from './recall-place.pages.tsx';
import type { ChangedSource } from './recall-source.queries.ts';
import { causeWording, recallWording } from './recall-wording.ts';

export interface RecallViewProps {
  readonly lang: Language;
  readonly id: string;
  readonly version: number;
  readonly recall: Recall;
  readonly facts: RecallFacts;
  readonly actor: Actor;
  readonly source: ChangedSource | undefined;
  /** Of the articles among the places. */
  readonly states: ReadonlyMap<string, ArticleStatus>;
  readonly events: readonly Recorded<DomainEvent>[];
  readonly problem?: Problem | undefined;
  readonly done?: string | undefined;
}

export const RecallView = (props: RecallViewProps) => {
  const { lang, recall, facts, actor, done, problem, states, source } = props;
  const w = recallPageWording[lang];
  const words = recallWording[lang];
  const gone = source?.after && goneFrom(source.before, source.after);
  const reasons = reasonsAgainst(recallTable, 'settle', recall, facts, actor);
  return (
    <>
      <Outcome lang={lang} words={words} done={done} problem={problem} />
      <BackLink href="/recalls" label={w.back} />
      <Columns label={w.history} aside={<Aside {...props} />}>
        {recall.places.map((place, n) => (
          <RecallPlace
            {...props}
            place={place}
            n={n}
            gone={gone}
            reasons={reasons.map((r) => refusalSentence(r, lang, words))}
            state={states.get(place.id)}
          />
        ))}
        <Source {...props} />
      </Columns>
    </>
  );
};

/** Sentences that a correction removed or changed. */
function goneFrom(before: ChangedSource['before'], after: ChangedSource['before']): Set<string> {
  const stays = new Set(sentencesOf(after).map((s) => s.text));
  return new Set(sentencesOf(before).flatMap((s) => (stays.has(s.text) ? [] : [s.text])));
}

const hrefs = { report: '/screening', article: '/articles', stock: '/stock', outside: '/outside' };

const Aside = ({ lang, recall, events, source: text }: RecallViewProps) => {
  const w = recallPageWording[lang];
  const { source, cause, words, places } = recall;
  const open = places.filter((p) => p.status === 'open').length;
  return (
    <>
      <DescriptionList
        items={[
          { term: w.source, value: <a href={`${hrefs[source.kind]}/${source.id}`}>{source.title}</a> },
          { term: w.cause, value: `${sourceKindWording[lang][source.kind]} · ${causeWording[lang][cause]}` },
          { term: w.why, value: words },
          { term: w.openedAt, value: <Time lang={lang} at={recall.openedAt} /> },
          { term: w.places, value: w.left(open, places.length) },
        ]}
      />
      <Counted lang={lang} recall={recall} source={text} />
      <Section title={w.history}>
        <History lang={lang} words={recallWording[lang]} events={events} />
      </Section>
    </>
  );
};

/** What the scores make of an untrue report by themselves. */
const Counted = ({
  lang,
  recall: { cause, openedAt },
  source,
}: Pick<RecallViewProps, 'lang' | 'recall' | 'source'>) => {
  if (cause !== 'retracted' && cause !== 'found_untrue') return null;
  const w = recallPageWording[lang];
  const period = dayOf(openedAt).slice(0, 7);
  return (
    <Section title={w.score}>
      <p>{cause === 'found_untrue' ? w.countedUntrue : w.countedRetracted}</p>
      <p class="muted">{w.countedBack}</p>
      {source?.unitId && (
        <p>
          <a href={`/scores/${source.unitId}?${new URLSearchParams({ deskId: source.deskId, period })}`}>
            {w.scoreLink(period)}
          </a>
        </p>
      )}
    </Section>
  );
};

const textOf = ({ title, body }: ChangedSource['before']): string => `${title}\n${textFromBody(body)}`;

const Source = ({ lang, source }: RecallViewProps) => {
  const w = recallPageWording[lang];
  if (!source) return null;
  if (source.after) {
    return (
      <Section title={w.changes}>
        <Compare lang={lang} segments={compareTexts(textOf(source.before), textOf(source.after))} />
      </Section>
    );
  }
  return (
    <Section title={w.changes}>
      <p class="muted">{w.whole}</p>
      <TextBody lang={lang} body={source.before.body} pictureHref={() => ''} />
    </Section>
  );
};
