/** A comment (批注): what the desk remarks on a passage of a report or an article, with answers, until it is resolved. */
import type { Recorded } from '#kernel/event.ts';
import type { PersonId, UnitId } from '#kernel/ids.ts';
import type { Anchor } from './anchor.ts';

export const subjectKinds = ['report', 'article'] as const;
export type SubjectKind = (typeof subjectKinds)[number];

export const commentStatuses = ['open', 'resolved'] as const;
export type CommentStatus = (typeof commentStatuses)[number];

export interface Remark {
  readonly by: string;
  readonly at: string;
  readonly words: string;
}

export interface Comment {
  readonly status: CommentStatus;
  readonly subject: { readonly kind: SubjectKind; readonly id: string };
  readonly deskId: UnitId;
  readonly anchor: Anchor;
  readonly authorId: PersonId;
  /** The first is the comment itself. */
  readonly remarks: readonly Remark[];
}

export type CommentEvent =
  | {
      readonly type: 'comment.made';
      readonly data: Anchor & { readonly subject: Comment['subject']; readonly deskId: UnitId; readonly words: string };
    }
  | { readonly type: 'comment.replied'; readonly data: { readonly words: string } }
  | { readonly type: 'comment.resolved'; readonly data: object }
  | { readonly type: 'comment.reopened'; readonly data: object };

export function evolveComment(state: Comment | undefined, event: Recorded<CommentEvent>): Comment {
  const { actorName: by, actorId, at } = event.meta;
  if (event.type === 'comment.made') {
    const { subject, deskId, words, quote, before, after } = event.data;
    const anchor = { quote, before, after };
    return { status: 'open', subject, deskId, anchor, authorId: actorId, remarks: [{ by, at, words }] };
  }
  if (!state) throw new Error(`${event.type} before comment.made`);
  if (event.type === 'comment.replied')
    return { ...state, remarks: [...state.remarks, { by, at, words: event.data.words }] };
  return { ...state, status: event.type === 'comment.resolved' ? 'resolved' : 'open' };
}
