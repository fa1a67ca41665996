/** The states of each kind that is searched, and their words. */
import { outsideStatuses, outsideWording } from '#flow/intake/outside/index.ts';
import { reportStatuses, reportWording } from '#flow/intake/report/index.ts';
import { articleStatuses, articleWording } from '#flow/newsroom/article/index.ts';
import { stockStatuses, stockWording } from '#flow/newsroom/stock/index.ts';
import { issueStatuses, issueWording } from '#flow/press/issue/index.ts';
import type { ThingWords } from '#kernel/common-wording.ts';
import type { Language, Wording } from '#kernel/wording.ts';
import { type SearchedThing, searchedThings } from './search.ts';

interface Stated {
  readonly statuses: readonly string[];
  readonly words: Wording<Pick<ThingWords, 'statuses'>>;
}

const stated: Readonly<Record<SearchedThing, Stated>> = {
  report: { statuses: reportStatuses, words: reportWording },
  article: { statuses: articleStatuses, words: articleWording },
  issue: { statuses: issueStatuses, words: issueWording },
  outside_item: { statuses: outsideStatuses, words: outsideWording },
  stock_piece: { statuses: stockStatuses, words: stockWording },
};

/** `report:held`, kind by kind. */
export const states = searchedThings.flatMap((thing) => stated[thing].statuses.map((status) => `${thing}:${status}`));

/** The kind and the state that `report:held` names. */
export function stateNamed(state: string): { readonly thing: SearchedThing; readonly status: string } | undefined {
  const [name, status = ''] = state.split(':');
  const thing = searchedThings.find((one) => one === name);
  return thing && { thing, status };
}

export function stateName(lang: Language, state: string): string {
  const named = stateNamed(state);
  return (named && stated[named.thing].words[lang].statuses[named.status]) ?? state;
}
