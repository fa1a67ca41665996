/** The article's text, each sentence with its marks: where it comes from, and what in it must be looked at. */
import type { Child } from 'hono/jsx';
import { isHeading } from '#kernel/body.ts';
import type { Language } from '#kernel/wording.ts';
import type { Link } from './align.ts';
import type { ArticleProvenance } from './provenance.queries.ts';
import type { TracedSentence } from './provenance.ts';
import { provenanceWording } from './provenance-wording.ts';
import { isFlagged, type Outcome, type Trace } from './trace.ts';

export interface TracedTextProps extends Pick<ArticleProvenance, 'article' | 'sentences' | 'sources'> {
  readonly lang: Language;
}

export const sentenceAnchor = (sentence: number): string => `t${sentence + 1}`;
export const sourceAnchor = (source: number, sentence: number): string => `s${source + 1}-${sentence + 1}`;

export const TracedText = (props: TracedTextProps) => {
  const blocks = [
    ...Map.groupBy(
      props.sentences.map((sentence, index) => ({ sentence, index })),
      (s) => s.sentence.block,
    ),
  ];
  return (
    <div class="text traced">
      {blocks.map(([block, sentences]) =>
        props.article.body[block]?.kind === 'table' ? (
          sentences.map((s) => (
            <p class="traced-row">
              <TracedSentenceText {...props} {...s} />
            </p>
          ))
        ) : (
          <p class={faceOf(props, block)}>
            {sentences.map((s) => (
              <TracedSentenceText {...props} {...s} />
            ))}
          </p>
        ),
      )}
    </div>
  );
};

const faces = { level1: 'text-1', level2: 'text-2', level3: 'text-3', level4: 'text-4' } as const;

function faceOf({ article }: TracedTextProps, block: number): string | undefined {
  const found = article.body[block];
  if (block === -1) return 'traced-title';
  return found && isHeading(found) ? faces[found.kind] : undefined;
}

const TracedSentenceText = (props: TracedTextProps & { readonly sentence: TracedSentence; readonly index: number }) => {
  const { lang, sentence, index } = props;
  const w = provenanceWording[lang];
  const isOwn = sentence.links.length === 0;
  const anchor = sentenceAnchor(index);
  return (
    <span class={isOwn ? 'traced-sentence traced-own' : 'traced-sentence'} id={anchor}>
      <Runs lang={lang} sentence={sentence} />
      <sup class="traced-marks">
        {isOwn ? (
          <button type="button" class="link-button" aria-describedby={`${anchor}-peek`}>
            {w.ownMark}
          </button>
        ) : (
          inOrder(props, sentence.links).map((link) => <Mark {...props} link={link} anchor={anchor} />)
        )}
      </sup>
      <Peek {...props} anchor={anchor} />
    </span>
  );
};

/** A sentence cut at what must be looked at. */
const Runs = ({ lang, sentence }: { lang: Language; sentence: TracedSentence }) => {
  const flagged = sentence.traces.filter(isFlagged);
  const runs: Child[] = [];
  let at = 0;
  for (const trace of flagged) {
    runs.push(sentence.text.slice(at, trace.from));
    runs.push(
      <mark class="traced-flag">
        {trace.text}
        <span class="traced-said">{`〔${outcomeSaid(trace.outcome, lang)}〕`}</span>
      </mark>,
    );
    at = trace.to;
  }
  return (
    <>
      {runs}
      {sentence.text.slice(at)}
    </>
  );
};

export function outcomeSaid(outcome: Outcome, lang: Language): string {
  const w = provenanceWording[lang];
  if (outcome.found === 'changed') return w.changed(outcome.at.text);
  if (outcome.found === 'sum') return w.sum(outcome.of.map(({ text }) => text).join('＋'));
  return w.nowhere;
}

/** The source by its number in the article's list; -1 never, as links are made from that list. */
const numberOf = ({ sources }: Pick<TracedTextProps, 'sources'>, key: string): number =>
  sources.findIndex(({ id }) => id === key);

const inOrder = (props: Pick<TracedTextProps, 'sources'>, links: readonly Link[]): Link[] =>
  links.toSorted((a, b) => numberOf(props, a.key) - numberOf(props, b.key) || a.sentence - b.sentence);

const Mark = (props: TracedTextProps & { readonly link: Link; readonly anchor: string }) => {
  const { lang, link, anchor } = props;
  const source = numberOf(props, link.key);
  return (
    <a href={`#${sourceAnchor(source, link.sentence)}`} aria-describedby={`${anchor}-peek`}>
      <span class="unseen">{provenanceWording[lang].sourcesTitle}</span>
      {`${source + 1}.${link.sentence + 1}`}
    </a>
  );
};

/** At the foot of the window while the sentence is pointed at or holds the focus; script is not needed. */
const Peek = (props: TracedTextProps & { readonly sentence: TracedSentence; readonly anchor: string }) => {
  const { lang, sentence, anchor } = props;
  const w = provenanceWording[lang];
  return (
    <span class="traced-peek" id={`${anchor}-peek`} role="tooltip">
      {sentence.links.length === 0 && w.ownSaid}
      {inOrder(props, sentence.links).map(({ key, sentence: at }) => {
        const source = numberOf(props, key);
        const { unitName = '', sentences = [] } = props.sources[source] ?? {};
        return (
          <span class="traced-line">
            <b>{`${source + 1}.${at + 1} ${unitName || w.ofDesk}`}</b> {sentences[at]?.text}
          </span>
        );
      })}
    </span>
  );
};

export const kindOf = ({ kind }: Trace, lang: Language): string => provenanceWording[lang].kinds[kind];
