/** The life of an article: drafted, verified, checked by a second person, signed off, placed, printed. */
import type { ActionTable } from '#kernel/action-table.ts';
import { type Actor, appointmentAs } from '#kernel/actor.ts';
import { freeOrMine, type Holder, heldByAnother } from '#kernel/holder.ts';
import type { PersonId, UnitId } from '#kernel/ids.ts';
import {
  type Article,
  type ArticleStatus,
  articleFingerprint,
  articleStatuses,
  authorsOf,
  openQuestions,
  type SourceKind,
} from './article.ts';

export interface SourceFact {
  readonly kind: SourceKind;
  readonly id: string;
  readonly title: string;
  readonly unitId?: UnitId;
  /** Whether the desk may use it: it is the desk's own and neither returned, withdrawn nor set aside. */
  readonly usable: boolean;
  /** Personal data in it about which no editor has decided yet (domain §9). */
  readonly undecided: readonly string[];
}

export interface ArticleFacts {
  readonly deskId: UnitId;
  /** The sources that the input names, as they stand now. */
  readonly sources: readonly SourceFact[];
  /** The unit that the input wants to ask. */
  readonly askedUnit?: { readonly isOpen: boolean };
  /** The unit whose open question the input names; its people may answer that question, and see no more of the article. */
  readonly answeringUnitId?: UnitId;
  /** The text that the person saw when they decided, if the form said so. */
  readonly seenFingerprint?: string;
  /** Another editor, or the actor in another window, is at work on it. */
  readonly heldBy?: Holder | undefined;
  /** Sources that were put right or proved untrue, about which nobody has decided yet for this article. */
  readonly openRecalls?: number;
}

export const articleActionNames = [
  'open',
  'revise',
  'ask',
  'answer',
  'waive',
  'note_call',
  'note_second_source',
  'send_to_check',
  'return',
  'pass',
  'sign_off',
  'place',
  'take_off',
  'print',
  'correct',
  'sign_correction',
  'refuse_correction',
  'withdraw',
  'withdraw_printed',
  'take_over',
] as const;
export type ArticleAction = (typeof articleActionNames)[number];

const editor = { role: 'editor', at: 'desk' } as const;
const checker = { role: 'checker', at: 'desk' } as const;
const signatory = { role: 'signatory', at: 'desk' } as const;
const askedCorrespondent = { role: 'correspondent', at: 'unit' } as const;
const askedApprover = { role: 'approver', at: 'unit' } as const;

type Acting = { readonly personId: PersonId };

const notTheAuthor = {
  code: 'author_never_checks',
  holds: (a: Article, _: ArticleFacts, actor: Acting) => !authorsOf(a).includes(actor.personId),
};
/** What readers have is ended by somebody who did not write it. */
const neverWroteIt = { code: 'author_never_withdraws', holds: notTheAuthor.holds };
const hasText = { code: 'text_missing', holds: (a: Article) => a.title.trim() !== '' && a.body.length > 0 };
const noOpenQuestion = {
  code: 'question_open',
  holds: (a: Article) => openQuestions(a).length === 0,
  params: (a: Article) => ({ count: openQuestions(a).length }),
};
const hasOpenQuestion = { code: 'no_question', holds: (a: Article) => openQuestions(a).length > 0 };
const hasAsked = { code: 'nothing_asked', holds: (a: Article) => a.questions.length > 0 };
const checkHolds = { code: 'check_void', holds: (a: Article) => a.check?.fingerprint === articleFingerprint(a) };
const notTheChecker = {
  code: 'checker_signs',
  holds: (a: Article, _: ArticleFacts, actor: Acting) => a.check?.personId !== actor.personId,
};
const sameTextAsSeen = {
  code: 'text_changed',
  holds: (a: Article, f: ArticleFacts) =>
    f.seenFingerprint === undefined || f.seenFingerprint === articleFingerprint(a),
};
/** What changed in a source is dealt with before anybody answers for the text. */
const noOpenRecall = {
  code: 'recall_open',
  holds: (_: Article, f: ArticleFacts) => (f.openRecalls ?? 0) === 0,
  params: (_: Article, f: ArticleFacts) => ({ count: f.openRecalls ?? 0 }),
};
const hasCorrection = { code: 'no_correction', holds: (a: Article) => a.correction !== undefined };
const notTheCorrector = {
  code: 'corrector_never_signs',
  holds: (a: Article, _: ArticleFacts, actor: Acting) => a.correction?.personId !== actor.personId,
};
const sameCorrectionAsSeen = {
  code: 'text_changed',
  holds: (a: Article, f: ArticleFacts) =>
    f.seenFingerprint === undefined || f.seenFingerprint === a.correction?.fingerprint,
};

export const articleTable: ActionTable<Article, ArticleFacts, ArticleAction, ArticleStatus> = {
  thing: 'article',
  statuses: articleStatuses,
  status: (article) => article.status,
  seats: (_, { deskId, answeringUnitId }) => ({
    desk: deskId,
    ...(answeringUnitId === undefined ? {} : { unit: answeringUnitId }),
  }),
  actions: {
    open: { from: ['new'], to: 'drafting', who: [editor] },
    /** An edit after copy check voids the marks on the old text and brings the article back to drafting. */
    revise: {
      from: ['drafting', 'verifying', 'in_copy_check', 'awaiting_sign_off', 'signed_off', 'placed'],
      to: ['drafting', 'verifying'],
      who: [editor],
      needs: [freeOrMine],
    },
    ask: { from: ['drafting', 'verifying'], to: 'verifying', who: [editor], needs: [freeOrMine] },
    /** The unit answers on its own page; the editor enters what was answered by telephone. */
    answer: {
      from: ['verifying'],
      to: ['drafting', 'verifying'],
      who: [editor, askedCorrespondent, askedApprover],
      needs: [hasOpenQuestion],
    },
    waive: { from: ['verifying'], to: ['drafting', 'verifying'], who: [editor], needs: [hasOpenQuestion] },
    /** What was heard beside the answer; it settles nothing by itself. */
    note_call: { from: ['drafting', 'verifying'], to: 'same', who: [editor], needs: [hasAsked] },
    note_second_source: { from: ['drafting', 'verifying'], to: 'same', who: [editor], needs: [hasAsked] },
    send_to_check: {
      from: ['drafting', 'verifying'],
      to: 'in_copy_check',
      who: [editor],
      needs: [hasText, noOpenQuestion, noOpenRecall, freeOrMine],
    },
    return: { from: ['in_copy_check', 'awaiting_sign_off'], to: 'drafting', who: [checker, signatory] },
    pass: {
      from: ['in_copy_check'],
      to: 'awaiting_sign_off',
      who: [checker],
      needs: [notTheAuthor, sameTextAsSeen, noOpenRecall],
    },
    sign_off: {
      from: ['awaiting_sign_off'],
      to: 'signed_off',
      who: [signatory],
      needs: [notTheAuthor, notTheChecker, checkHolds, sameTextAsSeen, noOpenRecall],
    },
    place: { from: ['signed_off'], to: 'placed', who: ['system'], needs: [noOpenRecall] },
    take_off: { from: ['placed'], to: 'signed_off', who: ['system'] },
    print: { from: ['placed'], to: 'printed', who: ['system'], needs: [noOpenRecall] },
    /** Readers have the text: what is to replace it waits for a second person. */
    correct: { from: ['printed', 'corrected'], to: 'same', who: [editor, signatory], needs: [freeOrMine] },
    sign_correction: {
      from: ['printed', 'corrected'],
      to: 'corrected',
      who: [signatory],
      needs: [hasCorrection, notTheCorrector, sameCorrectionAsSeen],
    },
    refuse_correction: {
      from: ['printed', 'corrected'],
      to: 'same',
      who: [signatory, editor],
      needs: [hasCorrection],
    },
    withdraw: {
      from: ['drafting', 'verifying'],
      to: 'withdrawn',
      who: [editor, signatory],
      needs: [freeOrMine],
    },
    withdraw_printed: {
      from: ['printed', 'corrected'],
      to: 'withdrawn',
      who: [signatory],
      needs: [neverWroteIt, freeOrMine],
    },
    /** The holder is told, and what they typed waits for them. */
    take_over: {
      from: [
        'drafting',
        'verifying',
        'in_copy_check',
        'awaiting_sign_off',
        'signed_off',
        'placed',
        'printed',
        'corrected',
      ],
      to: 'same',
      who: [editor],
      needs: [heldByAnother],
    },
  },
};

export const deskRoles = ['editor', 'checker', 'signatory'] as const;
export const answeringRoles = ['correspondent', 'approver'] as const;

/** The desk reads its articles; a unit reaches one only with the question that was put to it. */
export function seesArticle(article: Article, { answeringUnitId }: ArticleFacts, actor: Actor): boolean {
  const ofDesk = deskRoles.some((role) => appointmentAs(actor, role, article.deskId));
  const isAsked = answeringUnitId !== undefined && answeringRoles.some((r) => appointmentAs(actor, r, answeringUnitId));
  return ofDesk || isAsked;
}
