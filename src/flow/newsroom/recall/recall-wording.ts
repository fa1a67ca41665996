/** Every word of the recalls. */
import type { WordsOf } from '#kernel/common-wording.ts';
import { type Wording, wording } from '#kernel/wording.ts';
import type { PlaceKind, PlaceStatus, RecallCause, RecallEvent, RecallStatus } from './recall.ts';
import type { RecallAction } from './recall-actions.ts';

export const causeWording = wording(
  {
    corrected: '来源更正',
    retracted: '单位声明失实',
    found_untrue: '编辑部认定失实',
    withdrawn: '来源稿件撤稿',
    retired: '来源停用',
  } satisfies Record<RecallCause, string>,
  {
    corrected: 'Source corrected',
    retracted: 'Retracted by its unit',
    found_untrue: 'Found untrue by the desk',
    withdrawn: 'Source article withdrawn',
    retired: 'Source retired',
  },
);

export const placeStatusWording = wording(
  {
    open: '待处理',
    revised: '已改稿',
    no_effect: '不受影响',
    withdrawn: '已撤稿',
    merged: '随稿件并入',
    correction_printed: '已印发更正',
    issue_recalled: '已收回',
    lifted: '认定已撤销',
  } satisfies Record<PlaceStatus, string>,
  {
    open: 'Open',
    revised: 'Revised',
    no_effect: 'Not affected',
    withdrawn: 'Withdrawn',
    merged: 'Moved with the merger',
    correction_printed: 'Correction printed',
    issue_recalled: 'Recalled',
    lifted: 'Lifted',
  },
);

export const placeKindWording = wording(
  { article: '稿件', issue: '期刊', relay: '转报', volume_page: '选编' } satisfies Record<PlaceKind, string>,
  { article: 'Article', issue: 'Issue', relay: 'Relay', volume_page: 'Volume' },
);

type RecallField = 'placeId' | 'outcome' | 'words';
type RecallRefusal = 'place_missing' | 'outcome_missing' | 'not_revised' | 'words_missing' | 'words_too_long';

type RecallWords = WordsOf<RecallStatus, RecallAction, RecallEvent, RecallField, RecallRefusal>;

export const recallWording: Wording<RecallWords> = {
  zh: {
    thing: '追溯事项',
    statuses: { open: '待处理', settled: '已处理完' },
    actions: {
      open: '列出追溯事项',
      add_place: '补列一处',
      settle: '处理一处',
      close_place: '随办结',
      lift: '撤销追溯',
    },
    fields: { placeId: '哪一处', outcome: '处理结果', words: '说明' },
    refusals: {
      place_missing: '这一处已经处理过，或者不属于这个追溯事项。',
      outcome_missing: '请选择处理结果。',
      not_revised: (p) =>
        `《${p.title}》的文字在追溯列出之后还没有改过。请先改稿（已印发的先起草更正），或者选“不受影响”并说明理由。`,
      words_missing: '请写明为什么不受影响，核稿人和签发人会看到。',
      words_too_long: '说明最多2000个字。',
    },
    events: {
      'recall.opened': (d) => `${causeWording.zh[d.cause]}，列出用过它的${d.places.length}处：${d.words}`,
      'recall.place_added': (d) => `补列${placeKindWording.zh[d.place.kind]}：${d.place.title}`,
      'recall.place_settled': (d) => `${placeStatusWording.zh[d.outcome]}${d.words ? `：${d.words}` : ''}`,
      'recall.lifted': (d) => `认定撤销，不再追溯：${d.words}`,
    },
  },
  en: {
    thing: 'Recall',
    statuses: { open: 'Open', settled: 'Settled' },
    actions: {
      open: 'Open a recall',
      add_place: 'Add a place',
      settle: 'Settle a place',
      close_place: 'Close a place',
      lift: 'Lift the recall',
    },
    fields: { placeId: 'Place', outcome: 'Outcome', words: 'Words' },
    refusals: {
      place_missing: 'This place is settled already, or belongs to another recall.',
      outcome_missing: 'Choose the outcome.',
      not_revised: (p) =>
        `The text of “${p.title}” is still what it was when the recall opened. Revise it (draft a correction when it is printed), or say why it is not affected.`,
      words_missing: 'Say why it is not affected; the checker and the signatory read this.',
      words_too_long: 'At most 2,000 characters.',
    },
    events: {
      'recall.opened': (d) => `${causeWording.en[d.cause]}; ${d.places.length} places used it: ${d.words}`,
      'recall.place_added': (d) => `added ${placeKindWording.en[d.place.kind].toLowerCase()}: ${d.place.title}`,
      'recall.place_settled': (d) => `${placeStatusWording.en[d.outcome]}${d.words ? `: ${d.words}` : ''}`,
      'recall.lifted': (d) => `lifted: ${d.words}`,
    },
  },
};
