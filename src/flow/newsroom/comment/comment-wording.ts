/** Every word of the comments. */
import type { WordsOf } from '#kernel/common-wording.ts';
import { type Wording, wording } from '#kernel/wording.ts';
import type { CommentEvent, CommentStatus } from './comment.ts';
import type { CommentAction } from './comment-actions.ts';

type CommentWords = WordsOf<
  CommentStatus,
  CommentAction,
  CommentEvent,
  'kind' | 'id' | 'quote' | 'before' | 'words',
  'subject_unknown' | 'quote_unknown' | 'quote_too_long' | 'words_missing' | 'words_too_long'
>;

export const commentWording: Wording<CommentWords> = {
  zh: {
    thing: '批注',
    statuses: { open: '待处理', resolved: '已解决' },
    actions: { make: '加批注', reply: '回复', resolve: '标为已解决', reopen: '重新打开' },
    fields: { kind: '在哪里', id: '在哪一篇', quote: '批注哪一段文字', before: '前面的文字', words: '批注内容' },
    refusals: {
      subject_unknown: '没有找到要批注的来稿或稿件。',
      quote_unknown: '正文里没有这段文字。请从正文里选中，或者一字不差地粘贴过来。',
      quote_too_long: '一次批注的文字最多2000个字，请选短一些。',
      words_missing: '请写批注内容。',
      words_too_long: '批注最多2000个字。',
    },
    events: {
      'comment.made': (d) => `批注“${d.quote}”：${d.words}`,
      'comment.replied': (d) => `回复批注：${d.words}`,
      'comment.resolved': '批注已解决',
      'comment.reopened': '重新打开批注',
    },
  },
  en: {
    thing: 'Comment',
    statuses: { open: 'Open', resolved: 'Resolved' },
    actions: { make: 'Comment', reply: 'Reply', resolve: 'Resolve', reopen: 'Reopen' },
    fields: {
      kind: 'Where',
      id: 'On which',
      quote: 'On which passage',
      before: 'What stands before',
      words: 'Comment',
    },
    refusals: {
      subject_unknown: 'There is no such report or article to comment on.',
      quote_unknown: 'The text does not hold this passage. Select it in the text, or paste it word for word.',
      quote_too_long: 'A passage has at most 2,000 characters; take a shorter one.',
      words_missing: 'Write the comment.',
      words_too_long: 'A comment has at most 2,000 characters.',
    },
    events: {
      'comment.made': (d) => `commented on “${d.quote}”: ${d.words}`,
      'comment.replied': (d) => `replied: ${d.words}`,
      'comment.resolved': 'resolved the comment',
      'comment.reopened': 'reopened the comment',
    },
  },
};

export const commentPageWording = wording(
  {
    title: '批注',
    hint: '选中正文里的一段文字，点“批注”。只有编辑部看得到，不会印出来。',
    none: '还没有批注。',
    at: (quote: string) => `“${quote}”`,
    changed: '原文改过，批注跟到了这里',
    lost: '原文已经改掉，找不到这一段了',
    was: (quote: string) => `当时批注的是：“${quote}”`,
    resolvedCount: (n: number) => `已解决的${n}条`,
    select: '批注',
    back: '返回',
    quoteHint: '从正文里选中会自动带入，也可以粘贴',
  },
  {
    title: 'Comments',
    hint: 'Select a passage of the text and press “Comment”. Only the desk sees it; it is never printed.',
    none: 'No comments yet.',
    at: (quote: string) => `“${quote}”`,
    changed: 'The text changed; the comment followed it here',
    lost: 'The text changed and this passage is no longer found',
    was: (quote: string) => `It was made on: “${quote}”`,
    resolvedCount: (n: number) => (n === 1 ? 'One resolved' : `${n} resolved`),
    select: 'Comment',
    back: 'Back',
    quoteHint: 'Taken from what you select in the text, or pasted',
  },
);
