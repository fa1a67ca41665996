/** How a hit of each kind looks, and where it is read. */
import { outsideTones } from '#flow/intake/outside/index.ts';
import { reportTones } from '#flow/intake/report/index.ts';
import { articleTones } from '#flow/newsroom/article/index.ts';
import { stockTones } from '#flow/newsroom/stock/index.ts';
import type { Tone } from '#ui/index.ts';
import type { SearchedThing } from './search.ts';

interface Searched {
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
  report: { tones: reportTones, href: (id, atDesk) => (atDesk ? `/screening/${id}` : `/reports/${id}`) },
  article: { tones: articleTones, href: (id) => `/articles/${id}` },
  issue: { tones: issueTones, href: (id) => `/issues/${id}` },
  outside_item: { tones: outsideTones, href: (id) => `/outside/${id}` },
  stock_piece: { tones: stockTones, href: (id) => `/stock/${id}` },
};
