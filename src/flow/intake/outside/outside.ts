/** An outside item (外线、外地参考): what was made public elsewhere about work like ours, with its source, address and date. */
import type { Body } from '#kernel/body.ts';
import type { Day } from '#kernel/calendar.ts';
import type { Recorded } from '#kernel/event.ts';
import type { Id, PersonId, UnitId } from '#kernel/ids.ts';

export type OutsideItemId = Id<'outside_item'>;

export const outsideStatuses = ['collected', 'taken_up', 'set_aside'] as const;
export type OutsideStatus = (typeof outsideStatuses)[number];

/** 与本地情况不合 · 已经过时 · 无法核实 · 已有同样内容 · 其他 */
export const asideReasons = ['not_alike', 'out_of_date', 'unverified', 'known_already', 'other'] as const;
export type AsideReason = (typeof asideReasons)[number];

export interface OutsideText {
  readonly title: string;
  readonly body: Body;
  /** Who made it public: a paper, a site, an office. */
  readonly source: string;
  /** Where it can be read again: a web address, or the number and page of what is printed. */
  readonly address: string;
  /** On which it was made public. */
  readonly day: Day;
  /** What it is good for here; may be empty. */
  readonly note: string;
}

export interface OutsideItem extends OutsideText {
  readonly status: OutsideStatus;
  readonly deskId: UnitId;
  readonly collectedAt: string;
  readonly collectorId: PersonId;
  readonly collectorName: string;
  /** Articles that cite it, in the order in which they took it up. */
  readonly articles: readonly Id<'article'>[];
  readonly aside?: { readonly reason: AsideReason; readonly words: string };
}

/** Set when the editor looked at the personal data in the text and kept it as necessary. */
interface Kept {
  readonly personalDataKept?: true;
}

export type OutsideEvent =
  | { readonly type: 'outside_item.collected'; readonly data: OutsideText & Kept & { readonly deskId: UnitId } }
  | { readonly type: 'outside_item.corrected'; readonly data: OutsideText & Kept & { readonly reason: string } }
  | { readonly type: 'outside_item.taken_up'; readonly data: { readonly articleId: Id<'article'> } }
  | {
      readonly type: 'outside_item.put_back';
      readonly data: { readonly articleId: Id<'article'>; readonly words: string };
    }
  | { readonly type: 'outside_item.set_aside'; readonly data: { readonly reason: AsideReason; readonly words: string } }
  | { readonly type: 'outside_item.brought_back'; readonly data: { readonly words: string } };

const textOf = ({ title, body, source, address, day, note }: OutsideText): OutsideText => ({
  title,
  body,
  source,
  address,
  day,
  note,
});

export function evolveOutside(state: OutsideItem | undefined, event: Recorded<OutsideEvent>): OutsideItem {
  if (event.type === 'outside_item.collected') {
    const { data, meta } = event;
    return {
      ...textOf(data),
      deskId: data.deskId,
      status: 'collected',
      collectedAt: meta.at,
      collectorId: meta.actorId,
      collectorName: meta.actorName,
      articles: [],
    };
  }
  if (!state) throw new Error(`${event.type} before outside_item.collected`);
  switch (event.type) {
    case 'outside_item.corrected':
      return { ...state, ...textOf(event.data) };
    case 'outside_item.taken_up': {
      const { articleId } = event.data;
      return {
        ...state,
        status: 'taken_up',
        articles: [...state.articles.filter((id) => id !== articleId), articleId],
      };
    }
    case 'outside_item.put_back': {
      const articles = state.articles.filter((id) => id !== event.data.articleId);
      return { ...state, status: articles.length > 0 ? 'taken_up' : 'collected', articles };
    }
    case 'outside_item.set_aside':
      return { ...state, status: 'set_aside', aside: event.data };
    case 'outside_item.brought_back': {
      const { aside: _, ...rest } = state;
      return { ...rest, status: 'collected' };
    }
  }
}
