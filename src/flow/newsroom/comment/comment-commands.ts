/** The acts on a comment. */
import { z } from 'zod';
import type { Machine } from '#kernel/machine.ts';
import { ok, refused } from '#kernel/result.ts';
import { anchorOf } from './anchor.ts';
import { type Comment, type CommentEvent, type CommentStatus, evolveComment, subjectKinds } from './comment.ts';
import { type CommentAction, type CommentFacts, commentTable } from './comment-actions.ts';

const words = z.string().trim().min(1, 'words_missing').max(2000, 'words_too_long');

export const commentCommands = {
  make: z.object({
    kind: z.enum(subjectKinds, 'subject_unknown'),
    id: z.uuid('subject_unknown'),
    /** The passage, word for word; white space does not count. */
    quote: z.string().max(2000, 'quote_too_long'),
    /** What stands before it, where the same words stand twice. */
    before: z.string().max(200).default(''),
    words,
  }),
  reply: z.object({ words }),
  resolve: z.object({}),
  reopen: z.object({}),
};

type CommentMachine = Machine<
  Comment,
  CommentEvent,
  CommentFacts,
  CommentAction,
  CommentStatus,
  typeof commentCommands
>;

export const commentMachine: CommentMachine = {
  table: commentTable,
  commands: commentCommands,
  decide: {
    make: ({ kind, id, quote, before, words }, _, { facts: { subject } }) => {
      if (!subject) return refused({ code: 'subject_unknown' });
      const anchor = anchorOf(subject.text, quote, before);
      if (!anchor) return refused({ code: 'quote_unknown', field: 'quote' });
      return ok([{ type: 'comment.made', data: { subject: { kind, id }, deskId: subject.deskId, ...anchor, words } }]);
    },
    reply: (data) => ok([{ type: 'comment.replied', data }]),
    resolve: () => ok([{ type: 'comment.resolved', data: {} }]),
    reopen: () => ok([{ type: 'comment.reopened', data: {} }]),
  },
  evolve: evolveComment,
};
