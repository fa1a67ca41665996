/** As many invented reports as wanted: the demo's clauses in ever new orders, a third of their words exchanged, with names no dictionary knows. */
import { fileURLToPath } from 'node:url';
import { readDemo } from '#app/demo/demo-data.ts';
import { type Chance, chance } from '#app/demo/texts/chance.ts';

export interface Report {
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** A person in the text. */
  readonly name: string;
}

const assets = fileURLToPath(new URL('../../assets/demo', import.meta.url));
const exchanged = 0.35;

/** `make()` gives the next report, of so many clauses; the same seed gives the same ones. */
export async function reportMaker(seed: number, { least, most } = { least: 30, most: 90 }): Promise<() => Report> {
  const luck = chance(seed);
  const { reports } = await readDemo(assets);
  const titles = reports.map((r) => wordsOf(r.title));
  const clauses = reports.flatMap((r) => r.body.split(/(?<=[，。；：])|\n/).filter((c) => c.length > 5)).map(wordsOf);
  const words = new Map<number, string[]>();
  for (const word of new Set(clauses.flat())) {
    if (/^\p{Script=Han}+$/u.test(word)) words.set(word.length, [...(words.get(word.length) ?? []), word]);
  }
  const said = (clause: readonly string[]): string => clause.map((word) => otherWord(word, words, luck)).join('');
  return () => {
    const name = nameOf(luck);
    const length = least + Math.floor(luck.next() * (most - least));
    const body = Array.from({ length }, () => said(luck.pick(clauses)).replace(/[，；：]$/, '，'));
    body.splice(Math.floor(luck.next() * length), 0, `负责人${name}介绍，`);
    const cut = Math.floor(length / 3);
    const parts = [body.slice(0, cut), body.slice(cut, 2 * cut), body.slice(2 * cut)];
    return { title: said(luck.pick(titles)), paragraphs: parts.map((p) => p.join('').replace(/，$/, '。')), name };
  };
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const wordsOf = (text: string): string[] => [...segmenter.segment(text)].map((s) => s.segment);

function otherWord(word: string, words: ReadonlyMap<number, readonly string[]>, luck: Chance): string {
  if (/^\d+$/.test(word)) return String(1 + Math.floor(luck.next() * 10 ** word.length));
  const others = words.get(word.length);
  return others && word.length > 1 && luck.next() < exchanged ? luck.pick(others) : word;
}

const surnames = [...'林陆孟苏余方谢江董毛叶龙沈范崔邹'];
const nameOf = (luck: Chance): string =>
  luck.pick(surnames) +
  Array.from({ length: 2 }, () => String.fromCharCode(0x4e00 + Math.floor(luck.next() * 6000))).join('');
