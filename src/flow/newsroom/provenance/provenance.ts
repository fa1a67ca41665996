/** Where an article comes from, computed from its text and its sources' texts whenever it is asked for. */
import type { SourceLink } from '#flow/newsroom/article/index.ts';
import type { Body } from '#kernel/body.ts';
import type { UnitId } from '#kernel/ids.ts';
import { align, type Link } from './align.ts';
import { type Credit, creditOf } from './credit.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { isFlagged, type Trace, trace } from './trace.ts';
import type { UnitFinder } from './unit-names.ts';

interface Text {
  readonly title: string;
  readonly body: Body;
}

export interface SourceGiven extends Pick<SourceLink, 'kind' | 'id' | 'use'> {
  readonly unitId: UnitId | undefined;
  readonly text: Text;
  /** The unit that filed it and all above it. */
  readonly lineage: readonly UnitId[];
}

export interface TracedSentence extends Sentence {
  /** None: the editor's own. */
  readonly links: readonly Link[];
  readonly traces: readonly Trace[];
}

export interface Flag {
  /** Index of the article's sentence. */
  readonly sentence: number;
  readonly trace: Trace;
}

export interface Provenance<S extends SourceGiven = SourceGiven> {
  readonly sentences: readonly TracedSentence[];
  /** In the article's order; a link's `key` is the source's id. */
  readonly sources: readonly (S & { readonly sentences: readonly Sentence[] })[];
  readonly flags: readonly Flag[];
  /** Of paragraphs; titles and headings earn none. */
  readonly credit: readonly Credit[];
}

export function provenanceOf<S extends SourceGiven>(
  article: Text,
  given: readonly S[],
  unitsIn: UnitFinder,
): Provenance<S> {
  const sources = given.map((source) => ({ ...source, sentences: sentencesOf(source.text) }));
  const texts = sources.map(({ id, lineage, sentences }) => ({
    key: id,
    filedBy: lineage,
    sentences: sentences.map((s) => s.text),
  }));
  const own = sentencesOf(article);
  const links = align(
    own.map((s) => s.text),
    texts,
  );
  const linked = own.map((sentence, i) => ({ ...sentence, links: links[i] ?? [] }));
  const traces = trace(linked, texts, unitsIn);
  const sentences = linked.map((sentence, i) => ({ ...sentence, traces: traces[i] ?? [] }));
  const unitOf = new Map(sources.map(({ id, unitId }) => [id, unitId]));
  return {
    sentences,
    sources,
    flags: sentences.flatMap((s, sentence) => s.traces.filter(isFlagged).map((t) => ({ sentence, trace: t }))),
    credit: creditOf(
      sentences
        .filter((s) => !s.isHeading)
        .map(({ text, links }) => ({ text, unitIds: links.map(({ key }) => unitOf.get(key)) })),
    ),
  };
}
