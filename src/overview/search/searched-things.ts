/** Of each kind that is searched: its states, its words, and where a hit is read. */
import { outsideStatuses, outsideTones, outsideWording } from '#flow/intake/outside/index.ts';
import { reportStatuses, reportTones, reportWording } from '#flow/intake/report/index.ts';
import { articleStatuses, articleTones, articleWording } from '#flow/newsroom/article/index.ts';
import { stockStatuses, stockTones, stockWording } from '#flow/newsroom/stock/index.ts';
import { issueStatuses, issueWording } from '#flow/press/issue/index.ts';
import type { ThingWords } from '#kernel/common-wording.ts';
import type { Language, Wording } from '#kernel/wording.ts';
import type { Tone } from '#ui/index.ts';
import { type SearchedThing, searchedThings } from './search.ts';

interface Searched {
  readonly statuses: readonly string[];
  readonly words: Wording<Pick<ThingWords, 'statuses'>>;
  readonly tones: Readonly<Record<string, Tone>>;
  /** `atDesk`: the reader works at the desk that has it. */
  readonly href: (id: string, atDesk: boolean) => string;
}

const issueTones: Readonly<Record<string, Tone>> = {
  assembling: 'neutral',
  awaiting_sign_off: 'waiting',
  signed_off: 'active',
  released: 'good',
  corrected: 'warn',
  recalled: 'bad',
};

export const searched: Readonly<Record<SearchedThing, Searched>> = {
  report: {
    statuses: reportStatuses,
    words: reportWording,
    tones: reportTones,
    href: (id, atDesk) => (atDesk ? `/screening/${id}` : `/reports/${id}`),
  },
  article: {
    statuses: articleStatuses,
    words: articleWording,
    tones: articleTones,
    href: (id) => `/articles/${id}`,
  },
  issue: { statuses: issueStatuses, words: issueWording, tones: issueTones, href: (id) => `/issues/${id}` },
  outside_item: {
    statuses: outsideStatuses,
    words: outsideWording,
    tones: outsideTones,
    href: (id) => `/outside/${id}`,
  },
  stock_piece: { statuses: stockStatuses, words: stockWording, tones: stockTones, href: (id) => `/stock/${id}` },
};

/** `report:held`, kind by kind. */
export const states = searchedThings.flatMap((thing) => searched[thing].statuses.map((status) => `${thing}:${status}`));

/** The kind and the state that `report:held` names. */
export function stateNamed(state: string): { readonly thing: SearchedThing; readonly status: string } | undefined {
  const [name, status = ''] = state.split(':');
  const thing = searchedThings.find((one) => one === name);
  return thing && { thing, status };
}

export function stateName(lang: Language, state: string): string {
  const named = stateNamed(state);
  return (named && searched[named.thing].words[lang].statuses[named.status]) ?? state;
}
