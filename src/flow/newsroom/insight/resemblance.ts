/** A resemblance (疑似重复): a filed report, or an article in hand, has much in common with an earlier text; a desk says whether it is the same matter. */
import type { Recorded } from '#kernel/event.ts';
import type { Id, PersonId, UnitId } from '#kernel/ids.ts';

export type ResemblanceId = Id<'resemblance'>;

export const resemblanceStatuses = ['found', 'confirmed', 'denied', 'superseded'] as const;
export type ResemblanceStatus = (typeof resemblanceStatuses)[number];

export const otherKinds = ['report', 'article'] as const;
export type OtherKind = (typeof otherKinds)[number];

/** Shares from 0 to 1: of the newer text (the report's or the article's) found in the other, and of the other's found in it. */
export interface Shares {
  readonly ofReport: number;
  readonly ofOther: number;
}

/** The newer of the two texts is a report or an article: one of the two ids stands. */
export interface Finding extends Shares {
  readonly reportId?: Id<'report'>;
  readonly articleId?: Id<'article'>;
  readonly deskId: UnitId;
  readonly otherKind: OtherKind;
  readonly otherId: string;
}

export interface Decision {
  readonly words: string;
  readonly personId: PersonId;
  readonly name: string;
  readonly at: string;
}

export interface Resemblance extends Finding {
  readonly status: ResemblanceStatus;
  readonly foundAt: string;
  readonly decision?: Decision;
}

/** Why a question need not be answered: the original of the other text is asked about, the article took it as a source, or they differ by now. */
export const supersededBecause = ['original', 'source', 'rewritten'] as const;
export type Superseded = (typeof supersededBecause)[number];

export type ResemblanceEvent =
  | { readonly type: 'resemblance.found'; readonly data: Finding }
  | { readonly type: 'resemblance.confirmed'; readonly data: { readonly words: string } }
  | { readonly type: 'resemblance.denied'; readonly data: { readonly words: string } }
  | { readonly type: 'resemblance.reopened'; readonly data: { readonly words: string } }
  | {
      readonly type: 'resemblance.superseded';
      readonly data: { readonly words: string; readonly because?: Superseded };
    };

export function evolveResemblance(
  state: Resemblance | undefined,
  { type, data, meta }: Recorded<ResemblanceEvent>,
): Resemblance {
  if (type === 'resemblance.found') return { ...data, status: 'found', foundAt: meta.at };
  if (!state) throw new Error(`${type} before resemblance.found`);
  const { decision: _, ...open } = state;
  if (type === 'resemblance.reopened') return { ...open, status: 'found' };
  const decision: Decision = { words: data.words, personId: meta.actorId, name: meta.actorName, at: meta.at };
  return { ...open, status: decided[type], decision };
}

const decided = {
  'resemblance.confirmed': 'confirmed',
  'resemblance.denied': 'denied',
  'resemblance.superseded': 'superseded',
} as const;

/** From here on two texts are shown to an editor, whatever it is that they share. */
export const likelyShare = 0.6;
/** Below it they share no more than phrases of the trade. */
const leastShare = 0.3;

/** Of two texts that were alike: whether there is still something to ask. */
export const isStillAlike = ({ ofReport, ofOther }: Shares): boolean => Math.max(ofReport, ofOther) >= leastShare;

/** What a sketch tells beyond the shares: hashes that only these two texts and one other at most have. */
export interface Rarity {
  readonly sharedRare: number;
  /** Of all the report's hashes. */
  readonly rare: number;
}

/** Half-rewritten copies share little, but what they share is nowhere else; sentences that everybody writes prove nothing. */
export function isAlike({ ofReport, ofOther }: Shares, { sharedRare, rare }: Rarity): boolean {
  const share = Math.max(ofReport, ofOther);
  return share >= likelyShare || (share >= leastShare && sharedRare >= 6 && sharedRare >= 0.3 * rare);
}

/** How two texts stand to each other, for one plain sentence. */
export const likenesses = ['same', 'edited', 'part_of', 'holds', 'partly'] as const;
export type Likeness = (typeof likenesses)[number];

export function likenessOf({ ofReport, ofOther }: Shares): Likeness {
  if (Math.min(ofReport, ofOther) >= 0.95) return 'same';
  if (ofReport >= 0.6 && ofOther < ofReport * 0.7) return 'part_of';
  if (ofOther >= 0.6 && ofReport < ofOther * 0.7) return 'holds';
  return Math.max(ofReport, ofOther) >= 0.5 ? 'edited' : 'partly';
}
