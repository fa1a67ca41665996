/** A report (来稿): what a unit files to a desk. State by status, the facts that make its life, and how they add up. */

import type { Body } from '#kernel/body.ts';
import type { Day } from '#kernel/calendar.ts';
import type { Recorded } from '#kernel/event.ts';
import { type Fingerprint, fingerprint } from '#kernel/fingerprint.ts';
import type { Id, PersonId, UnitId } from '#kernel/ids.ts';
import {
  type DeclineReason,
  putBack,
  type ReportId,
  type ReportSituation,
  type Standing,
  standingOf,
  takenUp,
} from './report-situation.ts';

export * from './report-situation.ts';

/** 动态 · 经验 · 问题 · 建议 · 调研 · 紧急 */
export const genres = ['news', 'experience', 'problem', 'advice', 'study', 'urgent'] as const;
export type Genre = (typeof genres)[number];

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
  /** Why the unit put right the filing before it; that one stays as it is. */
  readonly correction?: string;
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
  | { readonly type: 'report.taken_over'; readonly data: { readonly from: PersonId; readonly name: string } }
  | { readonly type: 'report.taken_up'; readonly data: { readonly articleId: Id<'article'> } }
  | { readonly type: 'report.put_back'; readonly data: { readonly articleId: Id<'article'>; readonly words: string } }
  | {
      readonly type: 'report.corrected';
      readonly data: Pick<ReportText, 'title' | 'body'> & {
        readonly number: number;
        readonly fingerprint: Fingerprint;
        readonly words: string;
        readonly declaration: true;
      };
    }
  | { readonly type: 'report.retracted'; readonly data: { readonly words: string } }
  | { readonly type: 'report.found_untrue'; readonly data: { readonly words: string } }
  | { readonly type: 'report.reinstated'; readonly data: { readonly words: string } }
  | {
      readonly type: 'report.personal_data_decided';
      readonly data: { readonly decision: PersonalDataDecision; readonly words: string };
    };

/** What a filing is bound to: the text, and nothing that may change around it. */
export const textFingerprint = ({ title, body, genre }: ReportText): Fingerprint => fingerprint({ title, body, genre });

/** A filing, one after a return, or a correction: another text, on which nothing decided about the last one holds. */
const bringsText = ({ type }: ReportEvent): boolean => type === 'report.filed' || type === 'report.corrected';

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
  if (event.type === 'report.taken_over') return state;
  if (event.type === 'report.revised') return { ...state, ...event.data };
  if (event.type === 'report.personal_data_decided') return { ...state, personalData: event.data };
  return { ...core(state, event), ...changes(state, event), ...situationAfter(state, event) };
}

type Still = 'report.drafted' | 'report.revised' | 'report.personal_data_decided' | 'report.taken_over';
type Move = Exclude<ReportEvent, { type: Still }>;

/** What stays whatever the status becomes; a new filing needs a new decision on its personal data. */
function core(state: Report, event: Move): ReportCore {
  const { genre, unitId, deskId, authorId, authorName, createdAt, filings, register, personalData } = state;
  const { title, body } = event.type === 'report.corrected' ? event.data : state;
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
    ...(personalData && !bringsText(event) ? { personalData } : {}),
  };
}

function changes(state: Report, event: Recorded<Move>): Partial<ReportCore> {
  if (event.type === 'report.registered') return { register: event.data };
  if (event.type !== 'report.filed' && event.type !== 'report.corrected') return {};
  const isCorrection = event.type === 'report.corrected';
  const { title, body } = isCorrection ? event.data : state;
  const { number, fingerprint } = event.data;
  const { at, actorId: approverId, actorName: approverName } = event.meta;
  const filing = { number, fingerprint, at, approverId, approverName, title, body, genre: state.genre };
  return { filings: [...state.filings, isCorrection ? { ...filing, correction: event.data.words } : filing] };
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
    case 'report.taken_up':
      return takenUp(state, event.data.articleId);
    case 'report.put_back':
      return state.status === 'retracted'
        ? { ...retractionOf(state), before: putBack(state.before, event.data.articleId) }
        : putBack(standing(state), event.data.articleId);
    case 'report.corrected':
      return standing(state);
    case 'report.retracted':
      return { status: 'retracted', words: event.data.words, by: 'unit', before: standing(state) };
    case 'report.found_untrue':
      return { status: 'retracted', words: event.data.words, by: 'desk', before: standing(state) };
    case 'report.reinstated':
      return state.status === 'retracted' ? state.before : standing(state);
  }
}

function standing(state: Report): Standing {
  const found = standingOf(state);
  if (!found) throw new Error(`a report that is ${state.status} is not at the desk`);
  return found;
}

const retractionOf = ({ status, words, by }: Extract<ReportSituation, { status: 'retracted' }>) => ({
  status,
  words,
  by,
});
