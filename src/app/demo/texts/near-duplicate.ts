/** The same matter filed once more in slightly other words, as it happens when two units report one event. */
import type { Chance } from './chance.ts';

const otherWords: readonly (readonly [string, string])[] = [
  ['近日', '近期'],
  ['走访', '实地走访'],
  ['从了解的情况看', '从掌握的情况看'],
  ['主要有以下几个方面的问题', '突出问题有以下几个方面'],
  ['今年以来', '今年'],
  ['下一步', '下阶段'],
  ['同时反映', '还反映'],
  ['目前主要问题是', '存在的突出问题是'],
  ['在工作中感到', '在实践中感到'],
  ['比上年同期', '同比'],
];
const otherTitles: readonly (readonly [string, string])[] = [
  ['反映', '反映当前'],
  ['推行', '探索推行'],
  ['开展', '扎实开展'],
  ['组织', '积极组织'],
  ['建立', '探索建立'],
  ['推进', '持续推进'],
  ['进展', '推进'],
];

interface Text {
  readonly title: string;
  readonly body: string;
}

export function nearDuplicate(text: Text, units: { readonly from: string; readonly to: string }, chance: Chance): Text {
  const renamed = (s: string): string => s.replaceAll(units.from, units.to);
  const swaps = otherWords.filter(() => chance.next() < 0.75);
  const paragraphs = renamed(text.body).split('\n');
  const reworded = paragraphs.map((line) => swaps.reduce((s, [a, b]) => s.replace(a, b), line));
  const last = reworded.length > 3 && chance.next() < 0.3 ? reworded.slice(0, -1) : reworded;
  const title = renamed(text.title);
  const change = otherTitles.find(([from]) => title.includes(from));
  const body = last.join('\n');
  return {
    title: change ? title.replace(...change) : `${title}的报告`,
    body: body === text.body ? `${body}有关情况将继续跟踪。` : body,
  };
}
