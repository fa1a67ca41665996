/** One article: where it stands, what may be done now, what changed, its text, where it came from, what happened. */
import {
  articlePageWording,
  articleWording,
  type DecidedText,
  formWording,
  type Mark,
  type PlainText,
  runningText,
  type SourceText,
  type SourceUse,
  sourceKindWording,
  sourceUseWording,
} from '#flow/newsroom/article/index.ts';
import { type DraftProvenance, TracedText } from '#flow/newsroom/provenance/index.ts';
import { appointmentAs } from '#kernel/actor.ts';
import { eventSentence } from '#kernel/common-wording.ts';
import type { DomainEvent, Recorded } from '#kernel/event.ts';
import {
  Badge,
  ClaimPlace,
  Columns,
  Compare,
  compareTexts,
  DescriptionList,
  Included,
  Outcome,
  Section,
  StatusBadge,
  TextBody,
  Time,
  TimeLine,
} from '#ui/index.ts';
import type { ArticleQuestionsProps } from './act-field.pages.tsx';
import { ArticleActs } from './article-acts.pages.tsx';
import { Correction } from './article-correction.pages.tsx';
import { ArticleQuestions } from './article-questions.pages.tsx';
import { Standing, type StandingProps } from './article-standing.pages.tsx';
import { workbenchWording } from './workbench-wording.ts';

export interface ArticleViewProps extends ArticleQuestionsProps, StandingProps {
  readonly deskName: string;
  readonly sources: readonly (SourceText & {
    readonly use: SourceUse;
    /** The recall that shows how it was corrected since. */
    readonly correctedBy: string | undefined;
  })[];
  readonly provenance: DraftProvenance;
  readonly events: readonly Recorded<DomainEvent>[];
  /** The text on which the reader last decided, when it has changed since. */
  readonly decided: DecidedText | undefined;
  /** The text that the reader saw before this one. */
  readonly seen: PlainText | undefined;
  readonly done?: string | undefined;
}

export const ArticleView = (props: ArticleViewProps) => {
  const { lang, id, actor, article } = props;
  const w = articlePageWording[lang];
  const isEditor = appointmentAs(actor, 'editor', article.deskId) !== undefined;
  return (
    <>
      <Outcome {...props} words={articleWording[lang]} said={props.done === 'revise' ? w.added : undefined} />
      <Standing {...props} />
      <Included at={`/recalls/of/${id}`} />
      <Correction lang={lang} article={props.article} />
      {isEditor && <ClaimPlace claims={`article:${id}`} />}
      <ArticleActs {...props} />
      <ArticleQuestions {...props} />
      <Changes {...props} />
      <Columns label={w.history} aside={<Aside {...props} />}>
        <Section title={w.text}>
          <Text {...props} />
        </Section>
        {/* What the newsroom finds alike, and what was put into stock. */}
        <Included at={`/duplicates/of/${id}`} />
        <Included at={`/checking/of/${id}`} />
        <Included at={`/stock/of/article/${id}`} />
      </Columns>
    </>
  );
};

/** Each sentence shows its sources; an article without any is only read. */
const Text = ({ lang, id, article, provenance }: ArticleViewProps) => {
  const pictureHref = (file: string) => `/articles/${id}/files/${file}`;
  if (article.sources.length === 0) return <TextBody lang={lang} body={article.body} pictureHref={pictureHref} />;
  return (
    <TracedText {...{ lang, article, pictureHref }} {...provenance} sourcesAt={`/provenance/${id}`} withTitle={false} />
  );
};

/** For those who check and sign: what is new since they last decided on it, else since the round before. */
const Changes = ({ lang, id, article, decided, seen, sources }: ArticleViewProps) => {
  if (article.status !== 'in_copy_check' && article.status !== 'awaiting_sign_off') return null;
  const w = articlePageWording[lang];
  const before = article.rounds.at(-2);
  const then = decided?.article ?? seen ?? before;
  if (!then) {
    return (
      <Section title={w.changes}>
        <p class="muted">{w.firstRound}</p>
        <SourceCompares lang={lang} id={id} sources={sources} />
      </Section>
    );
  }
  const title = decided ? w.sinceDecision : seen ? w.sinceLook : w.sinceRound(before?.number ?? 1);
  return (
    <Section title={title}>
      <Compare lang={lang} segments={compareTexts(runningText(then), runningText(article))} />
    </Section>
  );
};

const SourceCompares = ({ lang, id, sources }: Pick<ArticleViewProps, 'lang' | 'id' | 'sources'>) => (
  <ul>
    {sources.map((s) => (
      <li>
        <a href={`/articles/${id}/compare?from=${s.kind}:${s.id}`}>
          {articlePageWording[lang].compareSourceOf(s.text.title)}
        </a>
      </li>
    ))}
  </ul>
);

const Aside = (props: ArticleViewProps) => {
  const { lang, id, article, events, deskName } = props;
  const w = articlePageWording[lang];
  const mark = ({ name, at, onBehalfOf }: Mark) => w.markBy(onBehalfOf ? w.inFor(name, onBehalfOf.name) : name, at);
  return (
    <>
      <Included at={`/comments/on/article/${id}`} />
      <DescriptionList
        items={[
          { term: w.form, value: formWording[lang][article.form] },
          { term: w.author, value: article.rounds.at(-1)?.authorName },
          { term: w.desk, value: deskName },
          { term: w.openedAt, value: <Time lang={lang} at={article.openedAt} /> },
          ...(article.check ? [{ term: w.check, value: mark(article.check) }] : []),
          ...(article.signOff ? [{ term: w.signOff, value: mark(article.signOff) }] : []),
        ]}
      />
      <Sources {...props} />
      <Rounds {...props} />
      <Section title={w.history}>
        <TimeLine
          lang={lang}
          items={events.map((event) => ({
            at: event.meta.at,
            sentence: `${actorOf(props, event)} ${eventSentence(event, articleWording[lang])}`,
          }))}
        />
      </Section>
    </>
  );
};

const actorOf = ({ lang }: ArticleViewProps, { meta }: Recorded<DomainEvent>): string =>
  meta.onBehalfOf ? articlePageWording[lang].inFor(meta.actorName, meta.onBehalfOf.name) : meta.actorName;

const Sources = ({ lang, id, sources }: ArticleViewProps) => {
  const w = articlePageWording[lang];
  return (
    <Section title={w.sourcesTitle} beside={<a href={`/provenance/${id}`}>{w.provenance}</a>}>
      {sources.length === 0 && <p class="muted">{w.noSources}</p>}
      {sources.map((s) => (
        <div>
          <a class="file" href={s.href}>
            {s.text.title}
          </a>{' '}
          {!s.isUsable && <Badge label={w.sourceUnusable} />}
          {s.correctedBy && (
            <>
              <StatusBadge tone="warn" label={workbenchWording[lang].corrected} />{' '}
              <a href={`/recalls/${s.correctedBy}`}>{workbenchWording[lang].whatChanged}</a>
            </>
          )}
          <p class="choice-hint">
            {[sourceKindWording[lang][s.kind], s.unitName, sourceUseWording[lang][s.use]].filter(Boolean).join(' · ')}
            {' · '}
            <a href={`/articles/${id}/compare?from=${s.kind}:${s.id}`}>{w.compareSource}</a>
          </p>
        </div>
      ))}
    </Section>
  );
};

const Rounds = ({ lang, id, article }: ArticleViewProps) => {
  const w = articlePageWording[lang];
  return (
    <Section title={w.rounds}>
      <TimeLine
        lang={lang}
        items={article.rounds.map(({ number, authorName, reason, at }) => ({
          at,
          sentence: (
            <>
              {w.roundTitle(number, authorName)}
              {number > 1 && ' · '}
              {number > 1 && (
                <a href={`/articles/${id}/compare?from=${number - 1}&to=${number}`}>{w.compareWithBefore}</a>
              )}
            </>
          ),
          words: reason === '' ? undefined : reason,
        }))}
      />
    </Section>
  );
};
