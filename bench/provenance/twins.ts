/** Every planted sentence stands in two sources; which one it was copied from is known to the memory only. */
import { align, pairsOf } from '#flow/newsroom/provenance/index.ts';
import type { Rate } from './measure.ts';
import type { PlantedArticle, PlantedSource } from './planted.ts';

const twin = 'twin';

/** Links of sentences made of one source sentence, which stands word for word in a further source as well. */
export function measureTwins(articles: readonly PlantedArticle[], remembers: boolean): Rate {
  let [right, found, there] = [0, 0, 0];
  for (const article of articles) {
    const singles = article.sentences.filter((s) => s.truth.length === 1);
    const texts = singles.map((s) => textAt(article.sources, s.truth[0] ?? ''));
    // In another order, so that neighbours do not tell.
    const sources = [...article.sources, { key: twin, sentences: texts.toReversed() }];
    const truth = singles.map((s, i) => (i % 2 === 0 ? (s.truth[0] ?? '') : `${twin} ${texts.length - 1 - i}`));
    const copied = texts.map((text, i) => ({ key: truth[i]?.split(' ')[0] ?? '', text }));
    const links = align(
      singles.map((s) => s.text),
      sources,
      remembers ? { copied } : {},
    );
    singles.forEach((_, i) => {
      // A third report may say the very same; that is no mistake, and no find.
      const said = (links[i] ?? [])
        .map((l) => `${l.key} ${l.sentence}`)
        .filter(
          (place) => place === truth[i] || isOneOfTwo(place, singles[i]?.truth[0]) || !says(sources, place, texts[i]),
        );
      right += Number(said.includes(truth[i] ?? ''));
      found += said.length;
      there++;
    });
  }
  return { right, found, there };
}

const isOneOfTwo = (place: string, original: string | undefined): boolean =>
  place === original || place.startsWith(`${twin} `);

const textAt = (sources: readonly PlantedSource[], place: string): string => {
  const [key, sentence] = place.split(' ');
  return sources.find((s) => s.key === key)?.sentences[Number(sentence)] ?? '';
};

const says = (sources: readonly PlantedSource[], place: string, text = ''): boolean =>
  [...pairsOf(textAt(sources, place))].join() === [...pairsOf(text)].join();
