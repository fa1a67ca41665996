/** A report (来稿): what a unit files to a desk. State by status, the facts that make its life, and how they add up. */

import type { Body } from '#kernel/body.ts';
import type { Day } from '#kernel/calendar.ts';
import type { Recorded } from '#kernel/event.ts';
import { type Fingerprint, fingerprint } from '#kernel/fingerprint.ts';
import type { Id, PersonId, UnitId } from '#kernel/ids.ts';

export type ReportId = Id<'report'>;

/** 动态 · 经验 · 问题 · 建议 · 调研 · 紧急 */
export const genres = ['news', 'experience', 'problem', 'advice', 'study', 'urgent'] as const;
export type Genre = (typeof genres)[number];

export const reportStatuses = [
  'draft',
  'awaiting_approval',
  'filed',
  'withdrawn',
  'registered',
  'returned',
  'declined',
  'duplicate',
  'held',
  'taken_up',
] as const;
export type ReportStatus = (typeof reportStatuses)[number];

export const declineReasons = [
  'no_use',
  'old_news',
  'unclear',
  'unverified',
  'out_of_scope',
  'already_printed',
] as const;
export type DeclineReason = (typeof declineReasons)[number];

export interface ReportText {
  readonly title: string;
  readonly body: Body;
  readonly genre: Genre;
}

/** A text as it was filed; never changed again. `number` counts from 1 within the report. */
export interface Filing extends ReportText {
  readonly number: number;
  readonly fingerprint: Fingerprint;
  readonly at: string;
  readonly approverId: PersonId;
  readonly approverName: string;
}

interface ReportCore extends ReportText {
  readonly unitId: UnitId;
  readonly deskId: UnitId;
  readonly authorId: PersonId;
  readonly authorName: string;
  readonly createdAt: string;
  readonly filings: readonly Filing[];
  /** Given at registration: desk's running number of the year. */
  readonly register?: { readonly year: number; readonly number: number };
  /** The editor's decision on personal data seen in the text. */
  readonly personalData?: { readonly decision: PersonalDataDecision; readonly words: string };
}

export type PersonalDataDecision = 'necessary' | 'to_be_removed';

export type ReportSituation =
  | { readonly status: 'draft'; readonly sentBack?: string }
  | { readonly status: 'awaiting_approval' | 'filed' | 'registered' }
  | { readonly status: 'withdrawn' | 'held'; readonly words: string }
  | { readonly status: 'returned'; readonly words: string; readonly deadline: Day }
  | { readonly status: 'declined'; readonly reason: DeclineReason; readonly words: string }
  | {
      readonly status: 'duplicate';
      readonly of: ReportId;
      readonly words: string;
      readonly before: 'registered' | 'held';
    }
  | { readonly status: 'taken_up'; readonly articles: readonly Id<'article'>[] };

export type Report = ReportCore & ReportSituation;

export type ReportEvent =
  | {
      readonly type: 'report.drafted';
      readonly data: ReportText & { readonly unitId: UnitId; readonly deskId: UnitId };
    }
  | { readonly type: 'report.revised'; readonly data: ReportText & { readonly deskId: UnitId } }
  | { readonly type: 'report.submitted'; readonly data: object }
  | { readonly type: 'report.sent_back'; readonly data: { readonly words: string } }
  | {
      readonly type: 'report.filed';
      readonly data: { readonly number: number; readonly fingerprint: Fingerprint; readonly declaration: true };
    }
  | { readonly type: 'report.withdrawn'; readonly data: { readonly words: string } }
  | { readonly type: 'report.registered'; readonly data: { readonly year: number; readonly number: number } }
  | { readonly type: 'report.returned'; readonly data: { readonly words: string; readonly deadline: Day } }
  | { readonly type: 'report.declined'; readonly data: { readonly reason: DeclineReason; readonly words: string } }
  | { readonly type: 'report.marked_duplicate'; readonly data: { readonly of: ReportId; readonly words: string } }
  | { readonly type: 'report.duplicate_undone'; readonly data: { readonly words: string } }
  | { readonly type: 'report.held'; readonly data: { readonly words: string } }
  | { readonly type: 'report.taken_up'; readonly data: { readonly articleId: Id<'article'> } }
  | {
      readonly type: 'report.personal_data_decided';
      readonly data: { readonly decision: PersonalDataDecision; readonly words: string };
    };

/** What a filing is bound to: the text, and nothing that may change around it. */
export const textFingerprint = ({ title, body, genre }: ReportText): Fingerprint => fingerprint({ title, body, genre });

/** The text as it was last filed, or as it stands now when it never was. */
export const filedText = (report: Report): ReportText => report.filings.at(-1) ?? report;

export function evolveReport(state: Report | undefined, event: Recorded<ReportEvent>): Report {
  if (event.type === 'report.drafted') {
    const { meta, data } = event;
    return {
      ...data,
      authorId: meta.actorId,
      authorName: meta.actorName,
      createdAt: meta.at,
      filings: [],
      status: 'draft',
    };
  }
  if (!state) throw new Error(`${event.type} before report.drafted`);
  if (event.type === 'report.revised') return { ...state, ...event.data };
  if (event.type === 'report.personal_data_decided') return { ...state, personalData: event.data };
  return { ...core(state, event), ...changes(state, event), ...situationAfter(state, event) };
}

type Move = Exclude<ReportEvent, { type: 'report.drafted' | 'report.revised' | 'report.personal_data_decided' }>;

/** What stays whatever the status becomes; a new filing needs a new decision on its personal data. */
function core(state: Report, event: Move): ReportCore {
  const { title, body, genre, unitId, deskId, authorId, authorName, createdAt, filings, register, personalData } =
    state;
  return {
    title,
    body,
    genre,
    unitId,
    deskId,
    authorId,
    authorName,
    createdAt,
    filings,
    ...(register ? { register } : {}),
    ...(personalData && event.type !== 'report.filed' ? { personalData } : {}),
  };
}

function changes(state: Report, event: Recorded<Move>): Partial<ReportCore> {
  if (event.type === 'report.registered') return { register: event.data };
  if (event.type !== 'report.filed') return {};
  const { title, body, genre } = state;
  const { number, fingerprint } = event.data;
  const { at, actorId: approverId, actorName: approverName } = event.meta;
  return { filings: [...state.filings, { number, fingerprint, at, approverId, approverName, title, body, genre }] };
}

function situationAfter(state: Report, event: Recorded<Move>): ReportSituation {
  switch (event.type) {
    case 'report.submitted':
      return { status: 'awaiting_approval' };
    case 'report.sent_back':
      return { status: 'draft', sentBack: event.data.words };
    case 'report.filed':
      return { status: 'filed' };
    case 'report.withdrawn':
      return { status: 'withdrawn', words: event.data.words };
    case 'report.registered':
      return { status: 'registered' };
    case 'report.returned':
      return { status: 'returned', ...event.data };
    case 'report.declined':
      return { status: 'declined', ...event.data };
    case 'report.marked_duplicate':
      return { status: 'duplicate', ...event.data, before: state.status === 'held' ? 'held' : 'registered' };
    case 'report.duplicate_undone':
      return state.status === 'duplicate' && state.before === 'held'
        ? { status: 'held', words: event.data.words }
        : { status: 'registered' };
    case 'report.held':
      return { status: 'held', words: event.data.words };
    case 'report.taken_up': {
      const before = state.status === 'taken_up' ? state.articles : [];
      return {
        status: 'taken_up',
        articles: [...before.filter((a) => a !== event.data.articleId), event.data.articleId],
      };
    }
  }
}
