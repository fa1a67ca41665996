/** Where an article comes from, computed from its text and its sources' texts whenever it is asked for. */
import type { CopiedPiece, SourceLink } from '#flow/newsroom/article/index.ts';
import type { Body } from '#kernel/body.ts';
import type { UnitId } from '#kernel/ids.ts';
import { align, type Link } from './align.ts';
import { type Credit, creditOf } from './credit.ts';
import { cut, type Sentence, sentencesOf } from './sentences.ts';
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
  /** Of an article as a source: the units behind each of its sentences. */
  readonly unitsBehind?: readonly (readonly (UnitId | undefined)[])[] | undefined;
}

export type PieceName = Pick<CopiedPiece, 'kind' | 'id'>;

export interface TracedSentence extends Sentence {
  /** None: the editor's own. */
  readonly links: readonly Link[];
  readonly traces: readonly Trace[];
  /** It was copied from a text that is no longer among the sources. */
  readonly gone?: PieceName | undefined;
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
  copied: readonly CopiedPiece[] = [],
): Provenance<S> {
  const sources = given.map((source) => ({ ...source, sentences: sentencesOf(source.text) }));
  const texts = sources.map(({ id, lineage, sentences }) => ({
    key: id,
    filedBy: lineage,
    sentences: sentences.map((s) => s.text),
  }));
  const own = sentencesOf(article);
  const said = own.map((s) => s.text);
  const links = align(said, texts, { copied: copied.map(({ id, text }) => ({ key: id, text })) });
  const linked = own.map((sentence, i) => ({ ...sentence, links: links[i] ?? [] }));
  const traces = trace(linked, texts, unitsIn);
  const gone = goneSources(linked, copied, new Set(given.map(({ id }) => id)));
  const sentences = linked.map((sentence, i) => ({ ...sentence, traces: traces[i] ?? [], gone: gone[i] }));
  return {
    sentences,
    sources,
    flags: sentences.flatMap((s, sentence) => s.traces.filter(isFlagged).map((t) => ({ sentence, trace: t }))),
    credit: creditOf(
      sentences.filter((s) => !s.isHeading).map(({ text, links }) => ({ text, unitIds: unitsOf(links, sources) })),
    ),
  };
}

/** Of an article, the units behind its sentence; each unit once, however often it stands behind one. */
export function unitsOf(
  links: readonly Link[],
  sources: readonly Pick<SourceGiven, 'id' | 'unitId' | 'unitsBehind'>[],
): (UnitId | undefined)[] {
  const units = links.flatMap(({ key, sentence }) => {
    const source = sources.find(({ id }) => id === key);
    return source?.unitsBehind?.[sentence] ?? [source?.unitId];
  });
  return [...new Set(units)];
}

/** For the editor's own sentences: what they were copied from, if that is no source any more. */
function goneSources(
  sentences: readonly { readonly text: string; readonly links: readonly Link[] }[],
  copied: readonly CopiedPiece[],
  listed: ReadonlySet<string>,
): (PieceName | undefined)[] {
  const gone = [...Map.groupBy(copied, ({ id }) => id)].filter(([id]) => !listed.has(id));
  if (gone.length === 0) return [];
  const texts = gone.map(([key, pieces]) => ({
    key,
    sentences: pieces.flatMap(({ text }) => text.split('\n').flatMap((line) => cut(line).map((s) => s.text))),
  }));
  const names = new Map(copied.map(({ kind, id }) => [id, { kind, id }]));
  const found = align(
    sentences.map(({ text, links }) => (links.length === 0 ? text : '')),
    texts,
  );
  return found.map(([first]) => first && names.get(first.key));
}
