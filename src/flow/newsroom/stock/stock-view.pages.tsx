/** One piece of stock: its words, where they come from, where they are used, how they were revised. */
import type { Actor } from '#kernel/actor.ts';
import type { DomainEvent, Recorded } from '#kernel/event.ts';
import type { Language } from '#kernel/wording.ts';
import type { Problem } from '#platform/http/index.ts';
import {
  Badge,
  ButtonLink,
  Columns,
  Compare,
  compareTexts,
  DescriptionList,
  History,
  Outcome,
  RecordActs,
  Section,
  StatusBadge,
  TextArea,
  TextBody,
  Time,
} from '#ui/index.ts';
import { type StockFacts, stockTable } from './stock-actions.ts';
import { stockTones } from './stock-list.pages.tsx';
import { stockPageWording } from './stock-page-wording.ts';
import { runningText, type StockPiece } from './stock-piece.ts';
import type { SourceRecord, Use } from './stock-source.queries.ts';
import { sourceKindWording, stockKindWording, stockWording } from './stock-wording.ts';

export interface StockViewProps {
  readonly lang: Language;
  readonly id: string;
  readonly version: number;
  readonly piece: StockPiece;
  readonly facts: StockFacts;
  readonly actor: Actor;
  readonly unitName: string;
  readonly source: SourceRecord | undefined;
  readonly uses: readonly Use[];
  readonly events: readonly Recorded<DomainEvent>[];
  readonly done?: string | undefined;
  readonly problem?: Problem | undefined;
}

export const StockView = (props: StockViewProps) => {
  const { lang, piece } = props;
  const w = stockPageWording[lang];
  const words = stockWording[lang];
  return (
    <>
      <Outcome {...props} words={words} />
      <div class="standing">
        <Badge label={stockKindWording[lang][piece.kind]} />
        <StatusBadge tone={stockTones[piece.status]} label={words.statuses[piece.status]} />
        <span>{piece.words ?? w.standing[piece.status]}</span>
      </div>
      <Acts {...props} />
      <Columns label={w.facts} aside={<Aside {...props} />}>
        <Section title={w.text}>
          <TextBody lang={lang} body={piece.body} pictureHref={() => ''} />
        </Section>
        <Revisions {...props} />
      </Columns>
    </>
  );
};

const Acts = ({ lang, id, version, piece, facts, actor, problem }: StockViewProps) => {
  const w = stockPageWording[lang];
  const words = stockWording[lang];
  const isEditor = actor.appointments.some((a) => a.role === 'editor' && a.unitId === piece.deskId);
  return (
    <>
      {isEditor && piece.status === 'in_stock' && (
        <div class="buttons">
          <ButtonLink href={`/articles/new?source=stock:${id}`} label={w.use} main />
          <ButtonLink href={`/stock/${id}/edit`} label={words.actions.revise} />
        </div>
      )}
      <RecordActs
        lang={lang}
        table={stockTable}
        words={words}
        state={piece}
        facts={facts}
        actor={actor}
        base={`/stock/${id}`}
        version={version}
        problem={problem}
        look={{
          revise: false,
          retire: {
            danger: true,
            fields: (
              <TextArea
                lang={lang}
                name="words"
                label={words.fields.words}
                required
                rows={2}
                value={problem?.action === 'retire' ? String(problem.values.words ?? '') : ''}
              />
            ),
          },
        }}
      />
    </>
  );
};

/** What each revision changed against the one before. */
const Revisions = ({ lang, piece }: StockViewProps) => {
  const w = stockPageWording[lang];
  if (piece.revisions.length < 2) return null;
  return (
    <Section title={w.revisions}>
      {piece.revisions.slice(1).map((revision, place) => {
        const before = piece.revisions[place];
        return (
          <details class="more">
            <summary>
              {w.revision(revision.number, revision.byName)} <Time lang={lang} at={revision.at} /> {revision.reason}
            </summary>
            {before && <Compare lang={lang} segments={compareTexts(runningText(before), runningText(revision))} />}
          </details>
        );
      })}
    </Section>
  );
};

const Aside = (props: StockViewProps) => {
  const { lang, piece, unitName, source, events } = props;
  const w = stockPageWording[lang];
  const { fields } = stockWording[lang];
  const from =
    piece.source.kind === 'elsewhere' ? (
      piece.source.words
    ) : source ? (
      <a href={source.href}>{w.sourceIs(sourceKindWording[lang][source.kind], source.title)}</a>
    ) : (
      sourceKindWording[lang][piece.source.kind]
    );
  return (
    <>
      <DescriptionList
        items={[
          { term: w.from, value: from },
          ...(piece.speaker ? [{ term: fields.speaker, value: piece.speaker }] : []),
          ...(piece.asOf ? [{ term: fields.asOf, value: piece.asOf }] : []),
          ...(unitName ? [{ term: fields.unitId, value: unitName }] : []),
          { term: fields.topics, value: <TopicLinks topics={piece.topics} /> },
          { term: w.addedBy, value: piece.addedByName },
          { term: w.addedAt, value: <Time lang={lang} at={piece.addedAt} /> },
        ]}
      />
      <Uses {...props} />
      <Section title={w.history}>
        <History lang={lang} words={stockWording[lang]} events={events} />
      </Section>
    </>
  );
};

const TopicLinks = ({ topics }: { topics: readonly string[] }) => (
  <>
    {topics.map((topic) => (
      <>
        <a href={`/stock?topic=${encodeURIComponent(topic)}`}>{topic}</a>{' '}
      </>
    ))}
  </>
);

const Uses = ({ lang, uses }: StockViewProps) => {
  const w = stockPageWording[lang];
  return (
    <Section title={w.usedIn}>
      {uses.length === 0 && <p class="muted">{w.notUsed}</p>}
      <ul class="plain-list">
        {uses.map(({ articleId, title, rounds }) => (
          <li>
            <a href={`/articles/${articleId}`}>{title}</a> <span class="muted">{w.inRounds(rounds)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
};
