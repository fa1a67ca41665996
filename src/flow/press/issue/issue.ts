/** An issue (期): articles of one bulletin, assembled, signed off under a number, released. */

import type { BulletinId, Distribution } from '#flow/press/bulletin/index.ts';
import type { Day } from '#kernel/calendar.ts';
import type { EventMeta, Recorded } from '#kernel/event.ts';
import { type Fingerprint, fingerprint } from '#kernel/fingerprint.ts';
import type { Id, PersonId, UnitId } from '#kernel/ids.ts';

export type IssueId = Id<'issue'>;

export const issueStatuses = [
  'assembling',
  'awaiting_sign_off',
  'signed_off',
  'released',
  'corrected',
  'recalled',
] as const;
export type IssueStatus = (typeof issueStatuses)[number];

/** An extra (增刊) counts in a sequence of its own. */
export const series = ['main', 'extra'] as const;
export type Series = (typeof series)[number];

/** 第n期, 总第n期. A voided number stays a record with its reason. */
export interface IssueNumber {
  readonly year: number;
  readonly number: number;
  readonly total: number;
}

export interface Entry {
  readonly articleId: Id<'article'>;
  /** Editor's note (按语) before this article, or empty. */
  readonly note: string;
}

export interface IssueSheet {
  /** Editor's note (按语) before the whole issue, or empty. */
  readonly note: string;
  readonly distribution: Distribution;
  readonly copies: number;
}

export interface SignOff {
  readonly personId: PersonId;
  readonly name: string;
  readonly at: string;
  readonly onBehalfOf?: { readonly personId: PersonId; readonly name: string };
  /** Of everything printed: articles' texts in their order, notes, readers. */
  readonly fingerprint: Fingerprint;
  /** The issue's date. */
  readonly day: Day;
  readonly number: IssueNumber;
}

export interface Issue extends IssueSheet {
  readonly status: IssueStatus;
  readonly bulletinId: BulletinId;
  readonly deskId: UnitId;
  readonly series: Series;
  readonly openedAt: string;
  readonly assemblerId: PersonId;
  readonly assemblerName: string;
  readonly entries: readonly Entry[];
  readonly signOff?: SignOff;
  readonly voided: readonly {
    readonly number: IssueNumber;
    readonly words: string;
    readonly at: string;
    readonly by: string;
  }[];
  readonly release?: { readonly at: string; readonly by: string };
  readonly corrections: readonly { readonly at: string; readonly by: string; readonly words: string }[];
  readonly recall?: { readonly at: string; readonly by: string; readonly words: string };
  /** Why it was last returned. */
  readonly words?: string;
}

export type IssueEvent =
  | {
      readonly type: 'issue.opened';
      readonly data: IssueSheet & { readonly bulletinId: BulletinId; readonly deskId: UnitId; readonly series: Series };
    }
  | { readonly type: 'issue.article_placed'; readonly data: { readonly articleId: string } }
  | { readonly type: 'issue.article_removed'; readonly data: { readonly articleId: string } }
  | { readonly type: 'issue.edited'; readonly data: IssueSheet & { readonly entries: readonly Entry[] } }
  | { readonly type: 'issue.sent_for_sign_off'; readonly data: object }
  | { readonly type: 'issue.returned'; readonly data: { readonly words: string } }
  | {
      readonly type: 'issue.signed_off';
      readonly data: { readonly fingerprint: Fingerprint; readonly day: Day; readonly number: IssueNumber };
    }
  | { readonly type: 'issue.number_voided'; readonly data: { readonly number: IssueNumber; readonly words: string } }
  | { readonly type: 'issue.released'; readonly data: { readonly day: Day } }
  | { readonly type: 'issue.corrected'; readonly data: { readonly words: string } }
  | { readonly type: 'issue.recalled'; readonly data: { readonly words: string } };

/** What a sign-off of the issue is bound to; `texts` are the fingerprints of its articles in their order. */
export function issueFingerprint(issue: Issue, texts: readonly Fingerprint[]): Fingerprint {
  const { bulletinId, series, note, distribution, copies, entries } = issue;
  return fingerprint({ bulletinId, series, note, distribution, copies, entries, texts });
}

export function evolveIssue(state: Issue | undefined, event: Recorded<IssueEvent>): Issue {
  if (event.type === 'issue.opened') {
    const { meta, data } = event;
    const who = { assemblerId: meta.actorId, assemblerName: meta.actorName };
    return { ...data, ...who, status: 'assembling', openedAt: meta.at, entries: [], voided: [], corrections: [] };
  }
  if (!state) throw new Error(`${event.type} before issue.opened`);
  const { meta } = event;
  const mark = { at: meta.at, by: meta.actorName };
  switch (event.type) {
    case 'issue.article_placed':
      return { ...state, entries: [...state.entries, { articleId: event.data.articleId, note: '' }] };
    case 'issue.article_removed':
      return { ...state, entries: state.entries.filter((e) => e.articleId !== event.data.articleId) };
    case 'issue.edited':
      return { ...state, ...event.data };
    case 'issue.sent_for_sign_off': {
      const { words: _, ...rest } = state;
      return { ...rest, status: 'awaiting_sign_off' };
    }
    case 'issue.returned':
      return { ...state, status: 'assembling', words: event.data.words };
    case 'issue.signed_off':
      return { ...state, status: 'signed_off', signOff: signOffOf(meta, event.data) };
    case 'issue.number_voided': {
      const { signOff: _, ...rest } = state;
      return {
        ...rest,
        status: 'assembling',
        words: event.data.words,
        voided: [...state.voided, { ...event.data, ...mark }],
      };
    }
    case 'issue.released':
      return { ...state, status: 'released', release: mark };
    case 'issue.corrected':
      return { ...state, status: 'corrected', corrections: [...state.corrections, { ...mark, ...event.data }] };
    case 'issue.recalled':
      return { ...state, status: 'recalled', recall: { ...mark, ...event.data } };
  }
}

const signOffOf = (meta: EventMeta, data: { fingerprint: Fingerprint; day: Day; number: IssueNumber }): SignOff => ({
  ...data,
  personId: meta.actorId,
  name: meta.actorName,
  at: meta.at,
  ...(meta.onBehalfOf ? { onBehalfOf: meta.onBehalfOf } : {}),
});
