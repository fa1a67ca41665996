/** Every word of the digests. */
import type { WordsOf } from '#kernel/common-wording.ts';
import { type Wording, wording } from '#kernel/wording.ts';
import type { DigestEvent, DigestWish } from './digest.ts';
import type { DigestAction, DigestStatus } from './digest-machine.ts';

export const digestWording: Wording<WordsOf<DigestStatus, DigestAction, DigestEvent, never, never>> = {
  zh: {
    thing: '查找摘要',
    statuses: { drawn_up: '已生成' },
    actions: { draw_up: '生成' },
    fields: {},
    refusals: {},
    events: { 'search_digest.drawn_up': ({ name, total }) => `生成“${name}”的摘要，新${total}条` },
  },
  en: {
    thing: 'Search digest',
    statuses: { drawn_up: 'Drawn up' },
    actions: { draw_up: 'Draw up' },
    fields: {},
    refusals: {},
    events: { 'search_digest.drawn_up': ({ name, total }) => `drew up the digest of “${name}”, ${total} new` },
  },
};

export const digestWishWording = wording(
  { none: '不要摘要', daily: '每天一份摘要', weekly: '每周一一份摘要' } satisfies Record<DigestWish, string>,
  { none: 'No digest', daily: 'A digest every day', weekly: 'A digest every Monday' },
);

export const digestPageWording = wording(
  {
    title: '查找摘要',
    wish: '摘要',
    wishOf: (name: string) => `“${name}”的摘要`,
    set: '设定',
    day: '日期',
    name: '常用查找',
    stretch: '时段',
    total: '新内容',
    count: (n: number, most: number) => (n > most ? `${most}条以上` : `${n}条`),
    from: '从',
    to: '到',
    empty: '还没有摘要',
    emptyHint: '在“查找”页把条件存为常用查找，选每天或者每周一份摘要；早上7点生成，有新内容才生成。',
    all: '全部摘要',
    again: '按这个条件再查',
    gone: '这些内容现在已经看不到了。',
    back: '返回查找',
  },
  {
    title: 'Search digests',
    wish: 'Digest',
    wishOf: (name: string) => `Digest of “${name}”`,
    set: 'Set',
    day: 'Date',
    name: 'Saved search',
    stretch: 'From, to',
    total: 'New',
    count: (n: number, most: number) => (n > most ? `more than ${most}` : String(n)),
    from: 'from',
    to: 'to',
    empty: 'No digests yet',
    emptyHint:
      'Save a search and ask for a digest every day or every Monday; it is drawn up at 7 when something came in.',
    all: 'All digests',
    again: 'Search again',
    gone: 'These can no longer be seen.',
    back: 'Back to the search',
  },
);
