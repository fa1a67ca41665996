import { wording } from '#kernel/wording.ts';
import type { NoticeKind } from './notice.ts';
import type { QueueKey } from './queue.ts';

type Told = (title: string, words: string) => string;
const because = (words: string): string => (words ? `：${words}` : '');
const why = (words: string): string => (words ? `: ${words}` : '');

export const queueWording = wording(
  {
    finish_drafts: '待我写完送审签',
    add_to_returned: '退回本单位待补充',
    approve: '待我审签',
    register: '待登记',
    screen: '待我初审',
    edit: '待我编完送核稿',
    verify: '待单位核实答复',
    check: '待我核稿',
    sign_articles: '待我签发的稿件',
    assemble: '待组版',
    sign_issues: '待我签发的期',
    release: '待印发',
  } satisfies Record<QueueKey, string>,
  {
    finish_drafts: 'Drafts to finish',
    add_to_returned: 'Returned to my unit for more',
    approve: 'To approve',
    register: 'To register',
    screen: 'To screen',
    edit: 'To finish and send to check',
    verify: 'Waiting for answers of units',
    check: 'To copy-check',
    sign_articles: 'Articles to sign off',
    assemble: 'To assemble',
    sign_issues: 'Issues to sign off',
    release: 'To release',
  },
);

export const noticeWording: Readonly<Record<'zh' | 'en', Readonly<Record<NoticeKind, Told>>>> = {
  zh: {
    report_sent_back: (t, w) => `《${t}》被审签人退回${because(w)}`,
    report_returned: (t, w) => `《${t}》被编辑部退回补充${because(w)}`,
    report_declined: (t, w) => `《${t}》没有采用${because(w)}`,
    report_duplicate: (t, w) => `《${t}》与别的来稿重复，归并办理${because(w)}`,
    report_held: (t, w) => `《${t}》已存入素材库${because(w)}`,
    report_taken_up: (t) => `《${t}》已编入稿件`,
    report_printed: (t, w) => `《${t}》已刊发，见《${w}》`,
    article_returned: (t, w) => `稿件《${t}》被退回编辑${because(w)}`,
    check_void: (t, w) => `您核过的《${t}》又有修改，原核稿作废${because(w)}`,
    sign_off_void: (t, w) => `您签发的《${t}》又有修改，原签发作废，须重新签发${because(w)}`,
    issue_returned: (_, w) => `送签的一期被退回组版${because(w)}`,
    number_voided: (t, w) => `${t}期的期号已作废，须重新签发${because(w)}`,
  },
  en: {
    report_sent_back: (t, w) => `“${t}” was sent back by the approver${why(w)}`,
    report_returned: (t, w) => `“${t}” was returned for more${why(w)}`,
    report_declined: (t, w) => `“${t}” was declined${why(w)}`,
    report_duplicate: (t, w) => `“${t}” was marked a duplicate${why(w)}`,
    report_held: (t, w) => `“${t}” is held in stock${why(w)}`,
    report_taken_up: (t) => `“${t}” was taken up into an article`,
    report_printed: (t, w) => `“${t}” was printed, in “${w}”`,
    article_returned: (t, w) => `The article “${t}” was returned${why(w)}`,
    check_void: (t, w) => `“${t}” changed after your copy check, which is void${why(w)}`,
    sign_off_void: (t, w) => `“${t}” changed after your sign-off, which is void; sign again${why(w)}`,
    issue_returned: (_, w) => `An issue was returned${why(w)}`,
    number_voided: (t, w) => `The number ${t} was voided; sign again${why(w)}`,
  },
};

export const todayWording = wording(
  {
    title: '今天',
    file: '报送信息',
    nothing: '没有等您办的事',
    nothingHint: '新的事到了会列在这里。',
    all: (n: number) => `全部${n}件`,
    until: (day: string) => `限${day}前`,
    overdue: (day: string) => `已过期（${day}）`,
    notices: '消息',
    noNotices: '还没有消息。',
    unread: '未读',
    needsMe: '要我办',
    markRead: '全部标为已读',
    issueTitle: (bulletin: string, number: string) =>
      number ? `《${bulletin}》第${number}期` : `《${bulletin}》新一期`,
  },
  {
    title: 'Today',
    file: 'File a report',
    nothing: 'Nothing waits for you',
    nothingHint: 'What arrives is listed here.',
    all: (n: number) => `All ${n}`,
    until: (day: string) => `by ${day}`,
    overdue: (day: string) => `overdue since ${day}`,
    notices: 'Notices',
    noNotices: 'No notices yet.',
    unread: 'unread',
    needsMe: 'needs me',
    markRead: 'Mark all as read',
    issueTitle: (bulletin: string, number: string) =>
      number ? `${bulletin} no. ${number}` : `${bulletin}, next issue`,
  },
);
