/** Which sentences of the sources an editor carried over into the text, by what was remembered of it. */
import { cut } from './sentences.ts';

/** What an editor carried over from a source: a part of a sentence, or any number of sentences. */
export interface Copied {
  /** Of the source. */
  readonly key: string;
  readonly text: string;
}

interface Source {
  readonly key: string;
  readonly sentences: readonly string[];
}

export const placeName = ({ key, sentence }: { readonly key: string; readonly sentence: number }): string =>
  `${key} ${sentence}`;

/** A shorter part of a sentence is found in too many. */
const leastCharacters = 6;

/** Names (`placeName`) of the copied sentences. */
export function rememberedPlaces(sources: readonly Source[], copied: readonly Copied[]): Set<string> {
  const ofSource = Map.groupBy(copied, ({ key }) => key);
  return new Set(
    sources.flatMap(({ key, sentences }) => {
      const pieces = ofSource.get(key) ?? [];
      return pieces.length === 0 ? [] : carriedOver(sentences, pieces).map((sentence) => placeName({ key, sentence }));
    }),
  );
}

function carriedOver(sentences: readonly string[], pieces: readonly Copied[]): number[] {
  const plain = sentences.map(plainly);
  const whole = new Set(plain);
  const carried = new Set(pieces.flatMap(({ text }) => text.split('\n').flatMap(cutPlainly)));
  const parts = [...carried].filter((part) => !whole.has(part) && part.length >= leastCharacters);
  return plain.flatMap((text, i) => (carried.has(text) || parts.some((part) => text.includes(part)) ? [i] : []));
}

/** Each line by itself as well: a heading is one sentence, whatever stands in it. */
const cutPlainly = (line: string): string[] => [plainly(line), ...cut(line).map(({ text }) => plainly(text))];

const plainly = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');
