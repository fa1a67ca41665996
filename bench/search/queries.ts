/** Queries of every class cut out of the texts themselves, with what reading every text finds. */
import type { Chance } from '#app/demo/texts/chance.ts';
import { parseQuery, type TextQuery } from '#platform/text-index/index.ts';

export interface Asked {
  readonly query: TextQuery;
  /** Numbers of the texts that reading finds. */
  readonly wanted: ReadonlySet<number>;
}

/** `texts` in normal form; `names` occur in them. */
export function queriesOf(texts: readonly string[], names: readonly string[], each: number, luck: Chance) {
  const han = (length: number): string => {
    for (;;) {
      const text = luck.pick(texts);
      const at = Math.floor(luck.next() * (text.length - length));
      const cut = text.slice(at, at + length);
      if (/^\p{Script=Han}+$/u.test(cut)) return cut;
    }
  };
  const sample = texts.filter((_, n) => n % Math.ceil(texts.length / 1000) === 0);
  const share = (word: string) => sample.filter((text) => text.includes(word)).length / sample.length;
  const between = (low: number, high: number): string => {
    for (;;) {
      const word = han(2);
      const found = share(word);
      if (found >= low && found < high) return word;
    }
  };
  const frequent = () => between(0.15, 1);
  const middling = () => between(0.01, 0.06);
  const classes: Readonly<Record<string, () => string>> = {
    'frequent word': frequent,
    'middling word': middling,
    'rare pair': () => between(0, 0.001),
    'two words': () => `${middling()} ${middling()}`,
    'three words': () => `${frequent()} ${frequent()} ${middling()}`,
    'word without another': () => `${middling()} -${frequent()}`,
    '3 characters': () => han(3),
    '4 characters': () => han(4),
    '6–10 characters': () => han(6 + Math.floor(luck.next() * 5)),
    'person’s name': () => luck.pick(names),
    'one character': () => han(1),
  };
  return Object.entries(classes).map(([name, make]) => ({
    name,
    asked: Array.from({ length: each }, () => wantedOf(texts, make())),
  }));
}

function wantedOf(texts: readonly string[], typed: string): Asked {
  const query = parseQuery(typed);
  if (!query.ok) throw new Error(typed);
  return { query: query.value, wanted: new Set(texts.flatMap((text, n) => (holds(text, query.value) ? [n] : []))) };
}

/** The texts are in normal form already. */
const holds = (text: string, { terms, without }: TextQuery): boolean =>
  terms.every((term) => text.includes(term)) && !without.some((term) => text.includes(term));
