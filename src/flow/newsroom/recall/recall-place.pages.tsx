/** One place of a recall: the sentences that came from the source, what may be done about them, what was decided. */
import { type ArticleStatus, articleTones, articleWording } from '#flow/newsroom/article/index.ts';
import { refusalSentence } from '#kernel/common-wording.ts';
import type { Language } from '#kernel/wording.ts';
import type { Problem } from '#platform/http/index.ts';
import {
  ActionBar,
  ButtonLink,
  Notice,
  Radios,
  Section,
  StatusBadge,
  Table,
  TextArea,
  Time,
  type Tone,
} from '#ui/index.ts';
import type { Place, PlaceStatus, SharedSentence } from './recall.ts';
import type { RecallFacts } from './recall-actions.ts';
import { recallPageWording } from './recall-page-wording.ts';
import { placeKindWording, placeStatusWording, recallWording } from './recall-wording.ts';

export interface RecallPlaceProps {
  readonly lang: Language;
  readonly id: string;
  readonly version: number;
  readonly facts: RecallFacts;
  readonly place: Place;
  readonly n: number;
  /** Why the reader may not decide, in sentences; none: they may. */
  readonly reasons: readonly string[];
  /** Sentences of the source that stand in it no more; undefined when none of it may be used. */
  readonly gone: ReadonlySet<string> | undefined;
  /** Of the article. */
  readonly state: ArticleStatus | undefined;
  readonly problem?: Problem | undefined;
}

const tones: Record<PlaceStatus, Tone> = {
  open: 'warn',
  revised: 'good',
  no_effect: 'neutral',
  withdrawn: 'neutral',
  merged: 'neutral',
  correction_printed: 'good',
  issue_recalled: 'neutral',
  lifted: 'neutral',
};

const hrefOf = ({ kind, id }: Place): string => `${kind === 'article' ? '/articles' : '/issues'}/${id}`;

export const RecallPlace = (props: RecallPlaceProps) => {
  const { lang, place, state, gone } = props;
  const w = recallPageWording[lang];
  return (
    <Section
      title={`${placeKindWording[lang][place.kind]}：${place.title}`}
      beside={<StatusBadge tone={tones[place.status]} label={placeStatusWording[lang][place.status]} />}
    >
      <p>
        <a href={hrefOf(place)}>{place.title}</a>{' '}
        {state && <StatusBadge tone={articleTones[state]} label={articleWording[lang].statuses[state]} />}
      </p>
      <Settled lang={lang} place={place} />
      {place.kind === 'article' ? (
        <Affected lang={lang} sentences={place.sentences} title={place.title} gone={gone} />
      ) : (
        <p class="muted">{w.viaArticles}</p>
      )}
      {place.status === 'open' && <Decision {...props} />}
    </Section>
  );
};

const Settled = ({ lang, place }: { readonly lang: Language; readonly place: Place }) => {
  const w = recallPageWording[lang];
  const { outcome } = place;
  if (!outcome) return null;
  return (
    <Notice lang={lang} tone="info">
      <p>
        {w.settledBy(outcome.name, outcome.itself)} <Time lang={lang} at={outcome.at} />
      </p>
      {outcome.words && <blockquote class="moment-words">{outcome.words}</blockquote>}
    </Notice>
  );
};

interface SentencesProps {
  readonly lang: Language;
  readonly sentences: readonly SharedSentence[];
  readonly title: string;
}

/** What a correction touches stands open, the rest is folded away. */
const Affected = ({ gone, sentences, ...props }: SentencesProps & Pick<RecallPlaceProps, 'gone'>) => {
  const w = recallPageWording[props.lang];
  const isTouched = (s: SharedSentence) => gone === undefined || s.from.some((text) => gone.has(text));
  const touched = sentences.filter(isTouched);
  const others = sentences.filter((s) => !isTouched(s));
  if (others.length === 0) return <Sentences {...props} sentences={touched} />;
  return (
    <>
      {touched.length > 0 ? <Sentences {...props} sentences={touched} /> : <p class="muted">{w.untouched}</p>}
      <details class="more">
        <summary>{w.others(others.length)}</summary>
        <Sentences {...props} sentences={others} />
      </details>
    </>
  );
};

const Sentences = ({ lang, sentences, title }: SentencesProps) => {
  const w = recallPageWording[lang];
  const rows = sentences.map((s, n) => ({ ...s, n }));
  return (
    <Table
      lang={lang}
      caption={`${w.sentences}：${title}`}
      rows={rows}
      rowKey={(s) => String(s.n)}
      columns={[
        { header: w.inPlace, cell: (s) => s.text, priority: 'title' },
        { header: w.inSource, cell: (s) => s.from.join('') },
      ]}
      empty={<p class="muted">{w.noSentences}</p>}
    />
  );
};

const Decision = (props: RecallPlaceProps) => {
  const { lang, id, version, place, n, reasons, facts, problem } = props;
  const w = recallPageWording[lang];
  const words = recallWording[lang];
  const refused = problem?.values.placeId === place.id ? problem : undefined;
  const field = (name: 'outcome' | 'words') => {
    const fault = refused?.refusals.find((r) => r.field === name);
    const value = refused?.values[name];
    return {
      ...{ lang, name, label: words.fields[name] },
      value: typeof value === 'string' ? value : undefined,
      error: fault && refusalSentence(fault, lang, words),
    };
  };
  const isArticle = place.kind === 'article';
  return (
    <>
      <p class="buttons">
        <ButtonLink href={wayOut(props)} label={isArticle ? (isPrinted(props) ? w.correct : w.edit) : w.issue} />
      </p>
      <ActionBar
        lang={lang}
        acts={[
          {
            action: `settle-${n}`,
            label: w.decide,
            href: `/recalls/${id}/settle`,
            reasons,
            hidden: { placeId: place.id, version: String(version) },
            open: refused !== undefined,
            fields: (
              <>
                <Radios
                  {...field('outcome')}
                  required
                  stacked
                  options={[
                    ...(isArticle
                      ? [
                          {
                            ...{ value: 'revised', label: w.revised, hint: w.revisedHint },
                            disabled: !facts.changed.includes(place.id),
                          },
                        ]
                      : []),
                    { value: 'no_effect', label: w.noEffect, hint: w.noEffectHint },
                  ]}
                />
                <TextArea {...field('words')} />
              </>
            ),
          },
        ]}
      />
    </>
  );
};

const isPrinted = ({ state }: RecallPlaceProps): boolean => state === 'printed' || state === 'corrected';

const wayOut = (props: RecallPlaceProps): string => {
  const { place } = props;
  if (place.kind !== 'article') return `/releases/${place.id}`;
  return `/articles/${place.id}/${isPrinted(props) ? 'correct' : 'edit'}`;
};
