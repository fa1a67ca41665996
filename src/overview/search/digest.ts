/** A digest (摘要) of a saved search: how much came in from one morning to another, for the person who keeps the search. */
import { addDays, type Day } from '#kernel/calendar.ts';
import type { Recorded } from '#kernel/event.ts';
import type { PersonId } from '#kernel/ids.ts';

export const cadences = ['daily', 'weekly'] as const;
export type Cadence = (typeof cadences)[number];
/** What may be asked for. */
export const digestWishes = ['none', ...cadences] as const;
export type DigestWish = (typeof digestWishes)[number];

export interface Digest {
  readonly personId: PersonId;
  readonly savedSearchId: string;
  /** Name and conditions of the saved search as they were. */
  readonly name: string;
  readonly query: string;
  readonly cadence: Cadence;
  /** The morning on which it was due. */
  readonly day: Day;
  /** Instants; `since` is not in it, `until` is. */
  readonly since: string;
  readonly until: string;
  /** At most `mostCounted + 1`. */
  readonly total: number;
  readonly drawnUpAt: string;
}

export const mostCounted = 999;

export type DigestEvent = {
  readonly type: 'search_digest.drawn_up';
  readonly data: Omit<Digest, 'drawnUpAt'>;
};

export const evolveDigest = (_: Digest | undefined, { data, meta }: Recorded<DigestEvent>): Digest => ({
  ...data,
  drawnUpAt: meta.at,
});

/** Time of day in Shanghai at which a digest is due. */
export const dueAt = '07:00';

const morning = (day: Day): string => new Date(`${day}T${dueAt}:00+08:00`).toISOString();
const isMonday = (day: Day): boolean => new Date(`${day}T00:00:00Z`).getUTCDay() === 1;

/** The stretch that is summed up on this morning, or undefined when none is due: a weekly one is due on Mondays. */
export function stretchOf(cadence: Cadence, day: Day): { readonly since: string; readonly until: string } | undefined {
  if (cadence === 'weekly' && !isMonday(day)) return undefined;
  return { since: morning(addDays(day, cadence === 'weekly' ? -7 : -1)), until: morning(day) };
}
