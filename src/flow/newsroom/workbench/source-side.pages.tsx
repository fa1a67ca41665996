/** The sources beside the text: each with its sentences, what of it is used, and buttons that carry it over. */
import { sourceKindWording, sourceUses, sourceUseWording } from '#flow/newsroom/article/index.ts';
import { type DraftProvenance, type Sentence, sourceAnchor } from '#flow/newsroom/provenance/index.ts';
import { type Block, blockText, textFromBody } from '#kernel/body.ts';
import type { Language } from '#kernel/wording.ts';
import { Badge, HiddenField, Select, StatusBadge } from '#ui/index.ts';
import type { SourceChoice } from './source-choice.ts';
import { SourcePicker, type SourcePickerProps } from './source-picker.pages.tsx';
import { SwapButton } from './swap-button.pages.tsx';
import { workbenchWording } from './workbench-wording.ts';

export interface SourceSideProps extends SourcePickerProps {
  readonly chosen: readonly SourceChoice[];
  readonly provenance: DraftProvenance;
  /** By a source that was corrected since: the recall that shows how. */
  readonly corrected?: ReadonlyMap<string, string> | undefined;
}

type Source = DraftProvenance['sources'][number];

/** Names (`id sentence`) of the source sentences that stand in the text. */
export const usedSentences = ({ sentences }: Pick<DraftProvenance, 'sentences'>): Set<string> =>
  new Set(sentences.flatMap((s) => s.links.map((l) => `${l.key} ${l.sentence}`)));

export const usedOf = ({ id, sentences }: Source, used: ReadonlySet<string>): number[] =>
  sentences.flatMap((_, i) => (used.has(`${id} ${i}`) ? [i] : []));

export const SourceSide = (props: SourceSideProps) => {
  const { lang, action, chosen, provenance } = props;
  const w = workbenchWording[lang];
  const { sources } = provenance;
  const used = usedSentences(provenance);
  return (
    <section class="bench-sources" id="bench-sources" aria-label={w.sources} tabindex={-1}>
      <div class="block-head">
        <h2>{w.sourceSide(chosen.length)}</h2>
        <span class="muted small" data-bench="unused">
          {unusedSaid(lang, sources, used)}
        </span>
      </div>
      {chosen.map(({ kind, id }) => (
        <HiddenField name="source" value={`${kind}:${id}`} />
      ))}
      <SourcePicker {...props} />
      {sources.length === 0 ? <p class="muted">{w.noSources}</p> : <SourceFilter lang={lang} />}
      {sources.map((source, number) => (
        <OneSource
          {...{ lang, action, source, number }}
          used={new Set(usedOf(source, used))}
          correctedBy={props.corrected?.get(source.id)}
          open={sources.length === 1}
        />
      ))}
    </section>
  );
};

export function unusedSaid(lang: Language, sources: readonly Source[], used: ReadonlySet<string>): string {
  const unused = sources.filter((source) => usedOf(source, used).length === 0).length;
  if (sources.length === 0) return '';
  return unused === 0 ? workbenchWording[lang].allUsed : workbenchWording[lang].unusedSources(unused);
}

/** Works in the browser only; without script the browser's own search does. */
const SourceFilter = ({ lang }: { lang: Language }) => {
  const w = workbenchWording[lang];
  return (
    <div class="bench-filter" data-bench="filter">
      <input class="input" type="search" aria-label={w.filter} placeholder={w.filter} data-bench="words" />
      <label class="choice">
        <input type="checkbox" data-bench="only-unused" />
        <span>{w.onlyUnused}</span>
      </label>
      <p class="muted small">{`${w.takeHint}${w.keysHint}`}</p>
    </div>
  );
};

interface OneSourceProps {
  readonly lang: Language;
  readonly action: string;
  readonly source: Source;
  readonly number: number;
  readonly used: ReadonlySet<number>;
  readonly correctedBy: string | undefined;
  readonly open: boolean;
}

const OneSource = (props: OneSourceProps) => {
  const { lang, source, number, used, open } = props;
  const w = workbenchWording[lang];
  const { kind, id, text, unitName, isUsable } = source;
  return (
    <details class="bench-source" open={open} data-source={`${kind}:${id}`}>
      <summary>
        <b>{`${number + 1} ${text.title}`}</b>
        <span class="bench-facts">
          <Badge label={sourceKindWording[lang][kind]} />
          {` ${unitName || w.ofDesk} · `}
          <span class="bench-count" data-bench="count">
            {w.usedCount(used.size, source.sentences.length)}
          </span>
        </span>
        {!isUsable && <span class="field-error">{w.unusable}</span>}
        {props.correctedBy && <StatusBadge tone="warn" label={w.corrected} />}
      </summary>
      {props.correctedBy && (
        <p class="small">
          <a href={`/recalls/${props.correctedBy}`}>{w.whatChanged}</a>
        </p>
      )}
      {kind === 'report' && <p class="small bench-grade" hx-get={`/grades/mark/${id}`} hx-trigger="load" />}
      <SourceActs {...props} />
      <Paragraphs {...props} />
    </details>
  );
};

const SourceActs = ({ lang, action, source }: OneSourceProps) => {
  const w = workbenchWording[lang];
  const { kind, id, text, use, href } = source;
  return (
    <div class="bench-acts">
      <button class="button" type="submit" name="take" value={`${kind}:${id}#whole`}>
        {w.takeWhole}
        <span class="unseen">{text.title}</span>
      </button>
      <a href={href} target="_blank" rel="noopener">
        {w.read}
      </a>
      <Select
        lang={lang}
        name={`use:${id}`}
        label={w.use}
        empty={false}
        value={use}
        width="short"
        options={sourceUses.map((value) => ({ value, label: sourceUseWording[lang][value] }))}
      />
      <SwapButton action={action} class="link-button" name="remove" value={id}>
        {w.remove}
        <span class="unseen">{text.title}</span>
      </SwapButton>
    </div>
  );
};

const Paragraphs = (props: OneSourceProps) => {
  const { lang, source } = props;
  const ofBlock = Map.groupBy(
    source.sentences.map((sentence, index) => ({ sentence, index })),
    (s) => s.sentence.block,
  );
  const places = [-1, ...source.text.body.keys()];
  return (
    <div class="bench-text-of">
      {places.map((place) => {
        const sentences = ofBlock.get(place) ?? [];
        const block = source.text.body[place];
        return (
          <div class="bench-block" data-block={place} data-typed={block && typedText(block, sentences)}>
            <ol>
              {sentences.map(({ sentence, index }) => (
                <Piece {...props} sentence={sentence} index={index} />
              ))}
            </ol>
            {sentences.length > 1 && <TakeParagraph lang={lang} source={source} block={place} />}
          </div>
        );
      })}
    </div>
  );
};

/** What has to be carried over as it is, because its sentences do not say it: a table, a picture, bold, a heading by sign. */
function typedText(block: Block, sentences: readonly { readonly sentence: Sentence }[]): string | undefined {
  const typed = textFromBody([block]);
  return typed === sentences.map((s) => s.sentence.text).join('') ? undefined : typed;
}

const TakeParagraph = ({ lang, source, block }: Pick<OneSourceProps, 'lang' | 'source'> & { block: number }) => {
  const found = source.text.body[block];
  return (
    <button
      class="link-button bench-paragraph"
      type="submit"
      name="take"
      value={`${source.kind}:${source.id}#p${block}`}
      tabindex={-1}
    >
      {workbenchWording[lang].takeParagraph}
      <span class="unseen">{found ? blockText(found).slice(0, 20) : ''}</span>
    </button>
  );
};

const Piece = ({
  lang,
  source,
  number,
  used,
  sentence,
  index,
}: OneSourceProps & { sentence: Sentence; index: number }) => {
  const w = workbenchWording[lang];
  const isUsed = used.has(index);
  const name = `${source.kind}:${source.id}#s${index}`;
  return (
    <li class={isUsed ? 'piece piece-used' : 'piece'} id={sourceAnchor(number, index)} data-piece={index}>
      <span class="piece-grip" draggable="true" aria-hidden="true" />
      <span class="piece-number">{`${number + 1}.${index + 1}`}</span>
      <span class="piece-text">{sentence.text}</span>
      <span class="piece-mark" hidden={!isUsed}>
        {w.used}
      </span>
      <button class="link-button piece-take" type="submit" name="take" value={name} tabindex={index === 0 ? 0 : -1}>
        {w.takeSentence}
        <span class="unseen">{sentence.text.slice(0, 30)}</span>
      </button>
    </li>
  );
};
