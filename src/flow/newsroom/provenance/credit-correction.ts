/** A credit corrected by hand: shares that stand instead of the computed ones, for a reason, until they are lifted. */
import type { Recorded } from '#kernel/event.ts';
import type { Fingerprint } from '#kernel/fingerprint.ts';
import type { Id, UnitId } from '#kernel/ids.ts';

export const creditStatuses = ['corrected', 'lifted'] as const;
export type CreditStatus = (typeof creditStatuses)[number];

export interface CorrectedShare {
  /** Left out: the editor's own. */
  readonly unitId?: UnitId | undefined;
  /** Tenths of a per cent; all shares of an article sum to 1000. */
  readonly tenths: number;
}

export interface CreditCorrection {
  readonly status: CreditStatus;
  readonly articleId: Id<'article'>;
  readonly deskId: UnitId;
  readonly shares: readonly CorrectedShare[];
  /** Of the last act. */
  readonly reason: string;
  readonly by: string;
  readonly at: string;
  /** The text that was judged; a later edit asks for another look. */
  readonly fingerprint: Fingerprint;
}

interface Correction {
  readonly shares: readonly CorrectedShare[];
  readonly reason: string;
  readonly fingerprint: Fingerprint;
}

export type CreditEvent =
  | {
      readonly type: 'credit.corrected';
      readonly data: Correction & { readonly articleId: Id<'article'>; readonly deskId: UnitId };
    }
  | { readonly type: 'credit.revised'; readonly data: Correction }
  | { readonly type: 'credit.lifted'; readonly data: { readonly reason: string } };

export function evolveCredit(state: CreditCorrection | undefined, event: Recorded<CreditEvent>): CreditCorrection {
  const { actorName: by, at } = event.meta;
  if (event.type === 'credit.corrected') return { ...event.data, by, at, status: 'corrected' };
  if (!state) throw new Error(`${event.type} before credit.corrected`);
  return { ...state, ...event.data, by, at, status: event.type === 'credit.lifted' ? 'lifted' : 'corrected' };
}
