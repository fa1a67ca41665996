/** A piece of stock (素材): a held report, a case, a quotation or a figure that an article may cite, always with its source. */
import { type Body, textFromBody } from '#kernel/body.ts';
import type { Day } from '#kernel/calendar.ts';
import type { Recorded } from '#kernel/event.ts';
import type { Id, PersonId, UnitId } from '#kernel/ids.ts';

export type StockPieceId = Id<'stock_piece'>;

/** 留存来稿 · 事例 · 原话 · 数据 */
export const stockKinds = ['held_report', 'case', 'quotation', 'figure'] as const;
export type StockKind = (typeof stockKinds)[number];

export const stockStatuses = ['in_stock', 'retired'] as const;
export type StockStatus = (typeof stockStatuses)[number];

export const sourceKinds = ['report', 'article', 'outside'] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** A record of the house, or in words what lies elsewhere: a talk, a paper archive. */
export type StockSource =
  | { readonly kind: SourceKind; readonly id: string }
  | { readonly kind: 'elsewhere'; readonly words: string };

export interface StockText {
  readonly title: string;
  readonly body: Body;
  readonly topics: readonly string[];
  /** Of a quotation: who said it, by office or trade (镇农技站站长, 养殖大户), never a private person's name. */
  readonly speaker: string;
  /** Of a figure: the day up to which it holds. */
  readonly asOf?: Day;
}

export interface Revision extends StockText {
  readonly number: number;
  readonly at: string;
  readonly byName: string;
  /** Why it was changed; empty for the first. */
  readonly reason: string;
}

export interface StockPiece extends StockText {
  readonly kind: StockKind;
  readonly status: StockStatus;
  readonly deskId: UnitId;
  /** The unit whose words, case or figure it is; none for what is no unit's of ours. */
  readonly unitId?: UnitId;
  readonly source: StockSource;
  readonly addedAt: string;
  readonly addedById: PersonId;
  readonly addedByName: string;
  readonly revisions: readonly Revision[];
  /** Why it was retired. */
  readonly words?: string;
}

/** Set when the editor looked at the personal data in the text and kept it as necessary. */
interface Kept {
  readonly personalDataKept?: true;
}

export type StockEvent =
  | {
      readonly type: 'stock_piece.added';
      readonly data: StockText &
        Kept & {
          readonly kind: StockKind;
          readonly deskId: UnitId;
          readonly unitId?: UnitId;
          readonly source: StockSource;
        };
    }
  | { readonly type: 'stock_piece.revised'; readonly data: StockText & Kept & { readonly reason: string } }
  | { readonly type: 'stock_piece.retired'; readonly data: { readonly words: string } }
  | { readonly type: 'stock_piece.restored'; readonly data: { readonly words: string } };

const textOf = ({ title, body, topics, speaker, asOf }: StockText): StockText => ({
  ...{ title, body, topics, speaker },
  ...(asOf === undefined ? {} : { asOf }),
});

/** What is compared between revisions. */
export const runningText = ({ title, topics, body }: StockText): string =>
  [title, topics.join('、'), textFromBody(body)].join('\n');

export function evolveStockPiece(state: StockPiece | undefined, event: Recorded<StockEvent>): StockPiece {
  if (event.type === 'stock_piece.added') return added(event);
  if (!state) throw new Error(`${event.type} before stock_piece.added`);
  const { words: _, asOf: __, ...kept } = state;
  switch (event.type) {
    case 'stock_piece.revised':
      return {
        ...kept,
        ...textOf(event.data),
        revisions: [...state.revisions, revisionOf(event, state.revisions.length + 1, event.data.reason)],
      };
    case 'stock_piece.retired':
      return { ...state, status: 'retired', words: event.data.words };
    case 'stock_piece.restored':
      return { ...kept, ...textOf(state), status: 'in_stock' };
  }
}

type Of<T extends StockEvent['type']> = Recorded<Extract<StockEvent, { type: T }>>;

function added(event: Of<'stock_piece.added'>): StockPiece {
  const { data, meta } = event;
  const { kind, deskId, unitId, source } = data;
  return {
    ...textOf(data),
    ...{ kind, deskId, source },
    ...(unitId === undefined ? {} : { unitId }),
    status: 'in_stock',
    addedAt: meta.at,
    addedById: meta.actorId,
    addedByName: meta.actorName,
    revisions: [revisionOf(event, 1, '')],
  };
}

const revisionOf = (
  { data, meta }: Of<'stock_piece.added' | 'stock_piece.revised'>,
  number: number,
  reason: string,
): Revision => ({ ...textOf(data), number, at: meta.at, byName: meta.actorName, reason });
