/** The article's text, each sentence with its marks: where it comes from, and what in it must be looked at. */
import type { Child } from 'hono/jsx';
import { type Block, isHeading, runsOf } from '#kernel/body.ts';
import type { Language } from '#kernel/wording.ts';
import { TextBody } from '#ui/index.ts';
import type { Link } from './align.ts';
import type { DraftProvenance } from './provenance.queries.ts';
import type { TracedSentence } from './provenance.ts';
import { provenanceWording } from './provenance-wording.ts';
import { isFlagged, type Outcome, type Trace } from './trace.ts';

export interface TracedTextProps extends Pick<DraftProvenance, 'sentences' | 'sources' | 'gone'> {
  readonly lang: Language;
  readonly article: { readonly title: string; readonly body: readonly Block[] };
  /** Address of a picture by its SHA-256. */
  readonly pictureHref: (file: string) => string;
  /** The page on which the sources' sentences stand; empty for this one. */
  readonly sourcesAt?: string;
  /** Left out where the page's heading says it. */
  readonly withTitle?: boolean;
}

export const sentenceAnchor = (sentence: number): string => `t${sentence + 1}`;
export const sourceAnchor = (source: number, sentence: number): string => `s${source + 1}-${sentence + 1}`;

interface Placed {
  readonly sentence: TracedSentence;
  readonly index: number;
}

export const TracedText = (props: TracedTextProps) => {
  const { article, withTitle = true } = props;
  const ofBlock = Map.groupBy(
    props.sentences.map((sentence, index) => ({ sentence, index })),
    (s) => s.sentence.block,
  );
  return (
    <div class="text traced">
      {withTitle && (
        <p class="traced-title">
          <Sentences {...props} placed={ofBlock.get(-1) ?? []} />
        </p>
      )}
      {article.body.map((block, place) => (
        <TracedBlock {...props} block={block} placed={ofBlock.get(place) ?? []} />
      ))}
    </div>
  );
};

const faces = { level1: 'text-1', level2: 'text-2', level3: 'text-3', level4: 'text-4' } as const;

type BlockProps = TracedTextProps & { readonly block: Block; readonly placed: readonly Placed[] };

const TracedBlock = (props: BlockProps) => {
  const { lang, block, placed, pictureHref } = props;
  if (block.kind === 'picture') return <TextBody lang={lang} body={[block]} pictureHref={pictureHref} />;
  if (block.kind === 'table') {
    return (
      <>
        <TextBody lang={lang} body={[block]} pictureHref={pictureHref} />
        <details class="more" open={placed.some((s) => s.sentence.traces.some(isFlagged))}>
          <summary>{provenanceWording[lang].tableRows}</summary>
          {placed.map((s) => (
            <p>
              <Sentences {...props} placed={[s]} />
            </p>
          ))}
        </details>
      </>
    );
  }
  return (
    <p class={isHeading(block) ? faces[block.kind] : block.kind === 'quotation' ? 'traced-quote' : undefined}>
      <Sentences {...props} placed={placed} />
    </p>
  );
};

const Sentences = ({ placed, ...props }: TracedTextProps & { block?: Block; placed: readonly Placed[] }) => (
  <>
    {placed.map((s) => (
      <TracedSentenceText {...props} {...s} />
    ))}
  </>
);

type SentenceProps = TracedTextProps & Placed & { readonly block?: Block };

const TracedSentenceText = (props: SentenceProps) => {
  const { lang, sentence, index } = props;
  const w = provenanceWording[lang];
  const isOwn = sentence.links.length === 0;
  const anchor = sentenceAnchor(index);
  return (
    <span class={isOwn ? 'traced-sentence traced-own' : 'traced-sentence'} id={anchor}>
      <Runs {...props} />
      <sup class="traced-marks">
        {isOwn ? (
          <button type="button" class="link-button" aria-describedby={`${anchor}-peek`}>
            {sentence.gone ? w.goneMark : w.ownMark}
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
const Runs = ({ lang, sentence, block }: SentenceProps) => {
  const flagged = sentence.traces.filter(isFlagged);
  const runs: Child[] = [];
  let at = 0;
  for (const trace of flagged) {
    runs.push(<Bolded block={block} sentence={sentence} from={at} to={trace.from} />);
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
      <Bolded block={block} sentence={sentence} from={at} to={sentence.text.length} />
    </>
  );
};

interface BoldedProps extends Pick<Placed, 'sentence'> {
  readonly block: Block | undefined;
  /** Within the sentence. */
  readonly from: number;
  readonly to: number;
}

const Bolded = ({ block, sentence, from, to }: BoldedProps) => {
  const text = sentence.text.slice(from, to);
  const [begin, end] = [sentence.from + from, sentence.from + to];
  const bold = block && 'bold' in block ? (block.bold ?? []) : [];
  const mine = bold
    .filter(([a, b]) => a < end && b > begin)
    .map(([a, b]) => [Math.max(a, begin) - begin, Math.min(b, end) - begin] as const);
  return <>{runsOf({ text, bold: mine }).map((run) => (run.bold ? <b>{run.text}</b> : run.text))}</>;
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
  const { lang, link, anchor, sourcesAt = '' } = props;
  const source = numberOf(props, link.key);
  return (
    <a href={`${sourcesAt}#${sourceAnchor(source, link.sentence)}`} aria-describedby={`${anchor}-peek`}>
      <span class="unseen">{provenanceWording[lang].sourcesTitle}</span>
      {`${source + 1}.${link.sentence + 1}`}
    </a>
  );
};

/** At the foot of the window while the sentence is pointed at or holds the focus; script is not needed. */
const Peek = (props: TracedTextProps & { readonly sentence: TracedSentence; readonly anchor: string }) => {
  const { lang, sentence, anchor } = props;
  const w = provenanceWording[lang];
  const own = sentence.gone ? w.goneSaid(props.gone.get(sentence.gone.id) ?? '') : w.ownSaid;
  return (
    <span class="traced-peek" id={`${anchor}-peek`} role="tooltip">
      {sentence.links.length === 0 && own}
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
