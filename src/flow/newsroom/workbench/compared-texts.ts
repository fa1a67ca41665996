/** The texts of an article that can be compared, by the key that names each in an address. */
import type { Article, DecidedText, PlainText, SourceKind } from '#flow/newsroom/article/index.ts';
import type { Language } from '#kernel/wording.ts';
import { compareWording } from './compare-wording.ts';

export interface ComparedText {
  /** The round's number, `report:ID`, `article:ID` and the like, `decided` or `seen`. */
  readonly key: string;
  readonly label: string;
  readonly text: PlainText;
}

interface FiledText {
  readonly kind: SourceKind;
  readonly id: string;
  readonly unitName: string;
  readonly text: PlainText;
}

/** In the order in which they came: the sources, the rounds, what the reader last decided on and last saw. */
export function comparedTexts(
  lang: Language,
  article: Article,
  sources: readonly FiledText[],
  decided: DecidedText | undefined,
  seen: PlainText | undefined,
): ComparedText[] {
  const w = compareWording[lang];
  const last = article.rounds.length;
  return [
    ...sources.map(({ kind, id, unitName, text }) => ({
      key: `${kind}:${id}`,
      label: w.source[kind](unitName, text.title),
      text,
    })),
    ...article.rounds.map((round) => ({
      key: String(round.number),
      label: (round.number === last ? w.present : w.round)(round.number, round.authorName),
      text: round,
    })),
    ...(decided ? [{ key: 'decided', label: w.decided, text: decided.article }] : []),
    ...(seen ? [{ key: 'seen', label: w.seen, text: seen }] : []),
  ];
}

export interface Pair {
  readonly from: ComparedText;
  readonly to: ComparedText;
}

/** What readers ask for most: since they last decided or looked, the last two rounds, filed against present. */
export function oftenCompared(lang: Language, texts: readonly ComparedText[]): (Pair & { readonly label: string })[] {
  const w = compareWording[lang];
  const rounds = texts.filter((t) => /^\d+$/.test(t.key));
  const to = rounds.at(-1);
  const before = rounds.at(-2);
  const source = texts.find((t) => t.key.includes(':'));
  const decided = texts.find((t) => t.key === 'decided');
  const seen = texts.find((t) => t.key === 'seen');
  if (!to) return [];
  return [
    ...(decided ? [{ from: decided, to, label: w.sinceDecided }] : []),
    ...(seen ? [{ from: seen, to, label: w.sinceSeen }] : []),
    ...(before ? [{ from: before, to, label: w.rounds(Number(before.key), Number(to.key)) }] : []),
    ...(source ? [{ from: source, to, label: w.sourceToNow }] : []),
  ];
}

/** The two texts that an address names; what it leaves out or misnames is what is asked for most. */
export function pairNamed(
  lang: Language,
  texts: readonly ComparedText[],
  named: { from?: string | undefined; to?: string | undefined },
): Pair | undefined {
  const find = (key: string | undefined) => texts.find((t) => t.key === key);
  const usual = oftenCompared(lang, texts)[0];
  const present = texts.findLast((t) => /^\d+$/.test(t.key));
  const to = find(named.to) ?? present;
  const from = find(named.from) ?? usual?.from ?? to;
  return from && to ? { from, to } : undefined;
}
