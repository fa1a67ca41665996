/** The desk's side of a report: registered, then taken up, held, returned, declined or marked a duplicate. */

import {
  type Report,
  type ReportFacts,
  type ReportStatus,
  reportStatuses,
  standing,
} from '#flow/intake/report/index.ts';
import type { ActionTable } from '#kernel/action-table.ts';
import { freeOrMine, type Holder, heldByAnother } from '#kernel/holder.ts';
import type { PersonId, UnitId } from '#kernel/ids.ts';

export interface ScreeningFacts extends ReportFacts {
  /** The report said to be the first of two duplicates, when the input names one. */
  readonly original?: { readonly id: string; readonly deskId: UnitId; readonly status: ReportStatus };
  /** How many reports are marked as duplicates of this one. */
  readonly duplicates: number;
  /** The number that the register gives next; set only while registering. */
  readonly registerNumber?: { readonly year: number; readonly number: number };
  /** Another editor, or the actor in another window, is at work on it. */
  readonly heldBy?: Holder | undefined;
}

export const screeningActionNames = [
  'register',
  'decide_personal_data',
  'take_up',
  'hold',
  'return',
  'decline',
  'mark_duplicate',
  'undo_duplicate',
  'take_over',
  'put_back',
  'find_untrue',
  'reinstate',
] as const;
export type ScreeningAction = (typeof screeningActionNames)[number];

const editor = { role: 'editor', at: 'desk' } as const;

/** Domain §9: an editor decides about personal data before the text is used. */
const personalDataDecided = {
  code: 'personal_data_undecided',
  holds: (r: Report, f: ScreeningFacts) => f.personalData.length === 0 || r.personalData !== undefined,
  params: (_: Report, f: ScreeningFacts) => ({ found: f.personalData.join('、') }),
};
const hasPersonalData = {
  code: 'no_personal_data',
  holds: (_: Report, f: ScreeningFacts) => f.personalData.length > 0,
};
/** Marks point at a first report, never from one duplicate to the next. */
const isNoOriginal = {
  code: 'has_duplicates',
  holds: (_: Report, f: ScreeningFacts) => f.duplicates === 0,
  params: (_: Report, f: ScreeningFacts) => ({ count: f.duplicates }),
};
const notMine = {
  code: 'own_report',
  holds: (r: Report, _: ScreeningFacts, actor: { personId: PersonId }) => r.authorId !== actor.personId,
};

export const screeningTable: ActionTable<Report, ScreeningFacts, ScreeningAction, ReportStatus> = {
  thing: 'report',
  statuses: reportStatuses,
  status: (report) => report.status,
  seats: (state, facts) => ({ unit: facts.unitId, ...(state ? { desk: state.deskId } : {}) }),
  actions: {
    register: { from: ['filed'], to: 'registered', who: [editor] },
    decide_personal_data: {
      from: ['registered', 'held', 'taken_up'],
      to: 'same',
      who: [editor],
      needs: [hasPersonalData, freeOrMine],
    },
    /** Done by the house when an editor opens or revises an article with this report among its sources. */
    take_up: {
      from: ['registered', 'held', 'taken_up'],
      to: 'taken_up',
      who: ['system'],
      needs: [personalDataDecided],
    },
    hold: { from: ['registered'], to: 'held', who: [editor], needs: [freeOrMine] },
    return: { from: ['registered'], to: 'returned', who: [editor], needs: [freeOrMine] },
    decline: { from: ['registered', 'held'], to: 'declined', who: [editor], needs: [notMine, freeOrMine] },
    mark_duplicate: {
      from: ['registered', 'held'],
      to: 'duplicate',
      who: [editor],
      needs: [isNoOriginal, freeOrMine],
    },
    undo_duplicate: { from: ['duplicate'], to: ['registered', 'held'], who: [editor] },
    /** The holder is told, and what they typed waits for them. */
    take_over: { from: ['registered', 'held', 'taken_up'], to: 'same', who: [editor], needs: [heldByAnother] },
    /** Done by the house when an article drops it, is unmerged, or is withdrawn and gives its sources back. */
    put_back: {
      from: ['taken_up', 'retracted'],
      to: ['registered', 'held', 'taken_up', 'retracted'],
      who: ['system'],
    },
    find_untrue: { from: standing, to: 'retracted', who: [editor] },
    /** That was an error: it stands where it stood. */
    reinstate: { from: ['retracted'], to: standing, who: [editor] },
  },
};
