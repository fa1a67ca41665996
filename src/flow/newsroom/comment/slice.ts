/** What the house is handed of the comments. */
import { z } from 'zod';
import { appointmentAs } from '#kernel/actor.ts';
import { apiList, listed, type Slice } from '#platform/http/index.ts';
import { locate } from './anchor.ts';
import { commentRoutes } from './comment.routes.tsx';
import { commentsOn, commentThing, subjectOf } from './comment.store.ts';
import { subjectKinds } from './comment.ts';
import { deskRoles } from './comment-actions.ts';
import { commentWording } from './comment-wording.ts';

export const commentSlice: Slice = {
  name: 'newsroom/comment',
  title: { zh: commentWording.zh.thing, en: 'Comments' },
  mount: { path: '/comments', routes: commentRoutes },
  things: [listed('/comments', commentThing, commentWording)],
  lists: [
    apiList({
      path: '/comments',
      summary: {
        zh: '一篇来稿或稿件上的批注，以及现在批注的是哪一段（找不到的没有 place）',
        en: 'The comments on a report or an article, and the passage each stands at now (none: it is lost)',
      },
      query: z.object({ kind: z.enum(subjectKinds), id: z.uuid() }),
      run: async (access, actor, { kind, id }) => {
        const subject = await subjectOf(access, kind, id);
        if (!subject || !deskRoles.some((role) => appointmentAs(actor, role, subject.deskId))) return { lines: [] };
        const found = await commentsOn(access, kind, id);
        return { lines: found.map((c) => ({ ...c, place: locate(subject.text, c.state.anchor) })) };
      },
    }),
  ],
};
