/** One report out of a theme's sentences: title and text in the shape of its genre. */
import type { Chance } from './chance.ts';
import { type Filling, fill } from './fill.ts';
import type { Pool } from './pool.ts';

export type ComposedGenre = 'news' | 'experience' | 'problem' | 'advice' | 'study';
export interface Composed {
  readonly title: string;
  readonly body: string;
}

const ordinals = ['一', '二', '三', '四', '五'];

export function compose(pool: Pool, genre: ComposedGenre, filling: Filling, chance: Chance): Composed {
  const say = (template: string): string => fill(template, filling, chance);
  const parts = partsOf(pool, say, chance);
  return { title: titleOf(pool, genre, filling, say, chance), body: shapes[genre](parts, filling.unit).join('\n') };
}

function titleOf(
  pool: Pool,
  genre: ComposedGenre,
  filling: Filling,
  say: (t: string) => string,
  chance: Chance,
): string {
  if (genre === 'advice') return `${filling.unit}关于改进${pool.name}工作的建议`;
  if (genre === 'study') return `${filling.unit}关于${pool.name}情况的调研`;
  return say(chance.pick(pool.titles[genre]));
}

interface Sentence {
  readonly head: string;
  readonly text: string;
}

function partsOf(pool: Pool, say: (t: string) => string, chance: Chance) {
  const split = (line: string): Sentence => {
    const [head = '', text = ''] = line.split('|');
    return { head, text: say(text) };
  };
  return {
    openings: chance.some(pool.openings, 2).map(say),
    measures: chance.some(pool.measures, 4).map(split),
    problems: chance.some(pool.problems, 4).map(split),
    result: say(chance.pick(pool.results)),
    advice: chance.some(pool.advice, 3),
    headed: chance.next() < 0.6,
  };
}
type Parts = ReturnType<typeof partsOf>;

const listed = (sentences: readonly Sentence[], headed: boolean): string[] =>
  headed
    ? sentences.flatMap((s, i) => [`${ordinals[i]}、${s.head}`, s.text])
    : [sentences.map((s, i) => `${ordinals[i]}是${s.head}。${s.text}`).join('')];

const shapes: { readonly [G in ComposedGenre]: (parts: Parts, unit: string) => string[] } = {
  news: ({ openings, measures, problems, result, advice }, unit) => [
    openings[0] ?? '',
    `${measures
      .slice(0, 3)
      .map((m) => m.text)
      .join('')}${result}`,
    `目前主要问题是${problems[0]?.head}。${problems[0]?.text}下一步，${unit}将${advice[0]?.replace(/^将/, '')}。`,
  ],
  experience: ({ openings, measures, problems, result, advice, headed }, unit) => [
    `${openings[0]}${result}`,
    ...listed(measures, headed),
    `${unit}同时反映，${problems[0]?.text.replace(/。$/, '')}，建议${advice[0]}。`,
  ],
  problem: ({ openings, problems, advice, headed }, unit) => [
    `${openings[0]}从了解的情况看，主要有以下几个方面的问题。`,
    ...listed(problems, headed),
    `${unit}建议：${advice.join('；')}。`,
  ],
  advice: ({ openings, problems, measures, advice }, unit) => [
    `${openings[0]}${unit}在工作中感到，有几个问题值得重视。`,
    problems
      .slice(0, 3)
      .map((p, i) => `${ordinals[i]}是${p.head}。${p.text}`)
      .join(''),
    '为此，提出以下建议。',
    ...advice.map(
      (a, i) => `${i + 1}.${a}。${measures[i] ? `可借鉴“${measures[i].head}”的做法，${measures[i].text}` : ''}`,
    ),
  ],
  study: ({ openings, problems, measures, result, advice }) => [
    openings[0] ?? '',
    '一、基本情况',
    `${openings[1]}${result}`,
    '二、已有做法',
    ...measures.slice(0, 3).map((m, i) => `${i + 1}.${m.head}。${m.text}`),
    '三、主要问题',
    ...problems.flatMap((p, i) => [`（${ordinals[i]}）${p.head}`, p.text]),
    '四、对策建议',
    ...advice.map((a, i) => `${i + 1}.${a}。`),
  ],
};
