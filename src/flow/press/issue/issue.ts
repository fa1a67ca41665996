/** An issue (期): articles of one bulletin, assembled, signed off under a number, released. */

import type { BulletinId, Distribution, Masthead, Series } from '#flow/press/bulletin/index.ts';
import type { Print } from '#flow/press/layout/index.ts';
import type { Day } from '#kernel/calendar.ts';
import type { EventMeta, Recorded } from '#kernel/event.ts';
import { type Fingerprint, fingerprint } from '#kernel/fingerprint.ts';
import type { Id, PersonId, UnitId } from '#kernel/ids.ts';

export type { Series };
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

/** An article as an issue prints it: one exact text, and whose names stand with it. */
export interface PrintedArticle {
  readonly articleId: Id<'article'>;
  readonly round: number;
  readonly fingerprint: Fingerprint;
  /** The line under the title: units whose reports it is made of, or empty. */
  readonly source: string;
  readonly editor: string;
  readonly checker: string;
}

/** What an issue prints from elsewhere. Taken over when it is signed: a unit renamed or a masthead changed later changes nothing. */
export interface Contents {
  readonly masthead: Masthead;
  readonly articles: readonly PrintedArticle[];
}

/** A person's act that stays on the issue. */
export interface Done {
  readonly at: string;
  readonly by: string;
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
  /** As signed, or as corrected since. */
  readonly contents?: Contents;
  readonly voided: readonly (Done & { readonly number: IssueNumber; readonly words: string })[];
  readonly release?: Done;
  readonly corrections: readonly (Done & { readonly words: string })[];
  readonly recall?: Done & { readonly words: string };
  /** The PDF that readers have: of the release, or of the last correction. */
  readonly print?: Print;
  /** Why it was last returned. */
  readonly words?: string;
}

export type IssueEvent =
  | {
      readonly type: 'issue.opened';
      readonly data: IssueSheet & { readonly bulletinId: BulletinId; readonly deskId: UnitId; readonly series: Series };
    }
  | { readonly type: 'issue.article_placed'; readonly data: { readonly articleId: string; readonly title: string } }
  | { readonly type: 'issue.article_removed'; readonly data: { readonly articleId: string; readonly title: string } }
  | { readonly type: 'issue.edited'; readonly data: IssueSheet & { readonly entries: readonly Entry[] } }
  | { readonly type: 'issue.sent_for_sign_off'; readonly data: object }
  | { readonly type: 'issue.returned'; readonly data: { readonly words: string } }
  | {
      readonly type: 'issue.signed_off';
      readonly data: {
        readonly fingerprint: Fingerprint;
        readonly day: Day;
        readonly number: IssueNumber;
        readonly contents: Contents;
      };
    }
  | { readonly type: 'issue.number_voided'; readonly data: { readonly number: IssueNumber; readonly words: string } }
  | { readonly type: 'issue.released'; readonly data: { readonly day: Day; readonly print: Print } }
  | {
      readonly type: 'issue.corrected';
      readonly data: { readonly words: string; readonly contents: Contents; readonly print: Print };
    }
  | { readonly type: 'issue.recalled'; readonly data: { readonly words: string } };

/** What a sign-off of the issue is bound to: everything printed but the number, the date and the signatory's name. */
export function issueFingerprint(issue: Issue, contents: Contents): Fingerprint {
  const { bulletinId, series, note, distribution, copies, entries } = issue;
  return fingerprint({ bulletinId, series, note, distribution, copies, entries, contents });
}

export function evolveIssue(state: Issue | undefined, event: Recorded<IssueEvent>): Issue {
  if (event.type === 'issue.opened') {
    const { meta, data } = event;
    const who = { assemblerId: meta.actorId, assemblerName: meta.actorName };
    return { ...data, ...who, status: 'assembling', openedAt: meta.at, entries: [], voided: [], corrections: [] };
  }
  if (!state) throw new Error(`${event.type} before issue.opened`);
  const { meta } = event;
  const done: Done = { at: meta.at, by: meta.actorName };
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
    case 'issue.signed_off': {
      const { contents, ...signed } = event.data;
      return { ...state, status: 'signed_off', signOff: signOffOf(meta, signed), contents };
    }
    case 'issue.number_voided': {
      const { signOff: _, contents: __, ...rest } = state;
      const voided = [...state.voided, { ...event.data, ...done }];
      return { ...rest, status: 'assembling', words: event.data.words, voided };
    }
    case 'issue.released':
      return { ...state, status: 'released', release: done, print: event.data.print };
    case 'issue.corrected': {
      const { words, contents, print } = event.data;
      return {
        ...state,
        status: 'corrected',
        corrections: [...state.corrections, { ...done, words }],
        contents,
        print,
      };
    }
    case 'issue.recalled':
      return { ...state, status: 'recalled', recall: { ...done, ...event.data } };
  }
}

const signOffOf = (meta: EventMeta, data: { fingerprint: Fingerprint; day: Day; number: IssueNumber }): SignOff => ({
  ...data,
  personId: meta.actorId,
  name: meta.actorName,
  at: meta.at,
  ...(meta.onBehalfOf ? { onBehalfOf: meta.onBehalfOf } : {}),
});
