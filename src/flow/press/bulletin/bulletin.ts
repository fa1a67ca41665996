/** A bulletin (刊物): a series with a masthead, its readers, and a number sequence of the year; an extra (增刊) has its own. */
import type { Recorded } from '#kernel/event.ts';
import type { Id, UnitId } from '#kernel/ids.ts';

export type BulletinId = Id<'bulletin'>;
export const bulletinStatuses = ['running', 'closed'] as const;
export type BulletinStatus = (typeof bulletinStatuses)[number];

/** An extra (增刊) counts in a sequence of its own. */
export const series = ['main', 'extra'] as const;
export type Series = (typeof series)[number];

/** 报（上级）· 送（平级）· 发（下级）, as printed in the tail of an issue. */
export interface Distribution {
  readonly up: readonly string[];
  readonly across: readonly string[];
  readonly down: readonly string[];
}

export interface BulletinSettings {
  readonly name: string;
  /** Printed at the left above the red rule. */
  readonly issuingUnit: string;
  /** 内部资料　注意保存, or empty. */
  readonly note: string;
  readonly distribution: Distribution;
  readonly copies: number;
  /** Telephone of the editors, or empty. */
  readonly telephone: string;
  /** The channel under which an adoption in this bulletin is scored. */
  readonly channel: string;
}

/** What every issue prints of its bulletin at its head and foot. */
export type Masthead = Pick<BulletinSettings, 'name' | 'issuingUnit' | 'note' | 'telephone'>;

export const mastheadOf = ({ name, issuingUnit, note, telephone }: BulletinSettings): Masthead => ({
  name,
  issuingUnit,
  note,
  telephone,
});

export interface Bulletin extends BulletinSettings {
  readonly status: BulletinStatus;
  readonly deskId: UnitId;
}

export type BulletinEvent =
  | { readonly type: 'bulletin.founded'; readonly data: BulletinSettings & { readonly deskId: UnitId } }
  | { readonly type: 'bulletin.changed'; readonly data: BulletinSettings }
  | { readonly type: 'bulletin.closed'; readonly data: { readonly words: string } };

export function evolveBulletin(state: Bulletin | undefined, event: Recorded<BulletinEvent>): Bulletin {
  if (event.type === 'bulletin.founded') return { ...event.data, status: 'running' };
  if (!state) throw new Error(`${event.type} before bulletin.founded`);
  if (event.type === 'bulletin.changed') return { ...state, ...event.data };
  return { ...state, status: 'closed' };
}
