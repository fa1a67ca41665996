/** What editors do to a sentence, done by rule so that the truth is known. */
import type { Chance } from '#app/demo/texts/chance.ts';

/** In the edited sentence, UTF-16 units; `was` stands in the source. */
export interface ChangedNumber {
  readonly from: number;
  readonly to: number;
  readonly was: string;
}

export interface Edited {
  readonly text: string;
  readonly changed: readonly ChangedNumber[];
}

const kept = (text: string): Edited => ({ text, changed: [] });
const clausesOf = (text: string): string[] => text.replace(/[。；！？]$/, '').split(/[，；]/);
const joined = (clauses: readonly string[]): Edited => kept(`${clauses.join('，')}。`);

/** Its clauses in another order. Undefined when it has too few. */
export function reorder(text: string, luck: Chance): Edited | undefined {
  const clauses = clausesOf(text);
  if (clauses.length < 3) return undefined;
  const at = 1 + Math.floor(luck.next() * (clauses.length - 1));
  return joined([...clauses.slice(at), ...clauses.slice(0, at)]);
}

/** A fifth to two thirds of its clauses. */
export function shorten(text: string, luck: Chance): Edited | undefined {
  const clauses = clausesOf(text);
  if (clauses.length < 3) return undefined;
  const left = luck.some(clauses, Math.max(1, Math.round(clauses.length * (0.2 + luck.next() * 0.46))));
  return left.join('').length < 7 ? undefined : joined(left);
}

/** Two sentences in one: whole, or the gist of each. */
export function merge(first: string, second: string, luck: Chance): Edited | undefined {
  const gist = (text: string, whole: boolean): string[] => {
    const clauses = clausesOf(text);
    return whole || clauses.length < 3 ? clauses : luck.some(clauses, Math.ceil(clauses.length / 2));
  };
  const whole = luck.next() < 0.5;
  const [a, b] = [gist(first, whole), gist(second, whole && luck.next() < 0.5)];
  return a.join('').length < 8 || b.join('').length < 8 ? undefined : joined([...a, ...b]);
}

/** One number becomes another: a figure mistyped, a point lost, a noughts' slip, two numbers exchanged. */
export function changeNumber(text: string, luck: Chance): Edited | undefined {
  const numbers = [...text.matchAll(/\d+(?:\.\d+)?/g)].filter(([n]) => Number(n) > 1);
  const first = numbers.length > 0 ? luck.pick(numbers) : undefined;
  if (!first) return undefined;
  const other = numbers.find((n) => n[0] !== first[0]);
  if (other && luck.next() < 0.2) return exchange(text, first, other);
  const was = first[0];
  const now = luck.pick([mistyped, pointMoved, noughtAdded])(was, luck);
  if (now === was) return undefined;
  const from = first.index;
  return {
    text: text.slice(0, from) + now + text.slice(from + was.length),
    changed: [{ from, to: from + now.length, was }],
  };
}

function mistyped(n: string, luck: Chance): string {
  const places = [...n].flatMap((c, i) => (/\d/.test(c) ? [i] : []));
  const at = luck.pick(places);
  const digit = String(1 + ((Number(n[at]) + Math.floor(luck.next() * 7)) % 9));
  return n.slice(0, at) + digit + n.slice(at + 1);
}
const pointMoved = (n: string): string =>
  n.includes('.') ? n.replace('.', '') : n.length > 1 ? `${n.slice(0, 1)}.${n.slice(1)}` : n;
const noughtAdded = (n: string, luck: Chance): string => (n.includes('.') ? mistyped(n, luck) : `${n}0`);

function exchange(text: string, a: RegExpMatchArray, b: RegExpMatchArray): Edited {
  const [first, second] = (a.index ?? 0) < (b.index ?? 0) ? [a, b] : [b, a];
  const [i, j] = [first.index ?? 0, second.index ?? 0];
  const between = text.slice(i + first[0].length, j);
  const now = text.slice(0, i) + second[0] + between + first[0] + text.slice(j + second[0].length);
  const k = i + second[0].length + between.length;
  return {
    text: now,
    changed: [
      { from: i, to: i + second[0].length, was: first[0] },
      { from: k, to: k + first[0].length, was: second[0] },
    ],
  };
}

const synonyms: readonly (readonly [string, string])[] = [
  ['反映', '提出'],
  ['目前', '眼下'],
  ['建议', '希望'],
  ['主要', '突出'],
  ['组织', '安排'],
  ['进行', '开展'],
  ['超过', '多于'],
  ['不足', '不到'],
  ['困难', '难题'],
  ['部分', '一些'],
  ['农户', '农民'],
  ['群众', '居民'],
  ['由于', '因为'],
  ['普遍', '多数'],
  ['已经', '已'],
  ['增加', '提高'],
  ['减少', '下降'],
  ['平均', '均'],
  ['负责', '承担'],
  ['没有', '未'],
  ['只有', '仅'],
  ['可以', '能够'],
  ['需要', '须'],
  ['全部', '都'],
  ['问题', '情况'],
  ['完成', '办结'],
  ['统一', '集中'],
  ['解决', '处理'],
  ['发现', '查出'],
  ['较', '比较'],
  ['每', '逐'],
  ['该县', '当地'],
  ['该镇', '当地'],
  ['同时', '并'],
  ['及时', '尽快'],
  ['由', '让'],
  ['对', '就'],
  ['在', '于'],
  ['并', '且'],
  ['的', ''],
];

/** Three to nine words replaced; undefined when fewer are known. */
export function paraphrase(text: string, luck: Chance): Edited | undefined {
  const known = synonyms.filter(([word]) => text.includes(word));
  if (known.length < 3) return undefined;
  const now = luck
    .some(known, Math.min(known.length, 3 + Math.floor(luck.next() * 7)))
    .reduce((t, [word, other]) => t.replace(word, other), text);
  return kept(now);
}
