/** Every word of the adoptions. */
import type { WordsOf } from '#kernel/common-wording.ts';
import { type Wording, wording } from '#kernel/wording.ts';
import type { AdoptionEvent, AdoptionStatus, Level, Part } from './adoption.ts';
import type { AdoptionAction } from './adoption-actions.ts';

export const levelWording = wording(
  {
    own: '本单位',
    town: '乡镇级',
    county: '县级',
    city: '市级',
    province: '省级',
    central: '国家级',
  } satisfies Record<Level, string>,
  { own: 'own', town: 'town', county: 'county', city: 'city', province: 'province', central: 'central' },
);

export const partWording = wording(
  { main: '主要供稿', assist: '协助供稿', equal: '供稿' } satisfies Record<Part, string>,
  { main: 'main contributor', assist: 'assisting', equal: 'contributor' },
);

export const routeWording = wording(
  { direct: '直报', relayed: '经本编辑部转报' },
  { direct: 'direct', relayed: 'relayed by this desk' },
);

type AdoptionField =
  | 'deskId'
  | 'articleId'
  | 'reportId'
  | 'issueId'
  | 'body'
  | 'level'
  | 'channel'
  | 'form'
  | 'day'
  | 'evidence'
  | 'route'
  | 'outsideScore'
  | 'unitId'
  | 'points'
  | 'decision'
  | 'words';
type AdoptionRefusal =
  | 'desk_missing'
  | 'text_missing'
  | 'text_unknown'
  | 'nobody_to_credit'
  | 'body_missing'
  | 'body_too_long'
  | 'level_missing'
  | 'channel_wrong'
  | 'form_missing'
  | 'day_form'
  | 'day_unknown'
  | 'day_out_of_range'
  | 'day_in_future'
  | 'already_entered'
  | 'points_wrong'
  | 'unit_missing'
  | 'words_missing'
  | 'words_too_long'
  | 'one_unit_only'
  | 'printed_here';
type AdoptionWords = WordsOf<AdoptionStatus, AdoptionAction, AdoptionEvent, AdoptionField, AdoptionRefusal>;

const zh: AdoptionWords = {
  thing: '采用',
  statuses: { standing: '有效', taken_back: '已撤销' },
  actions: {
    record: '记录采用',
    enter: '登记采用',
    name_main: '确定主要供稿单位',
    reverse: '随收回、撤稿撤销',
    take_back: '撤销',
  },
  fields: {
    deskId: '编辑部',
    articleId: '稿件',
    reportId: '来稿',
    issueId: '期',
    body: '采用单位或刊物',
    level: '层级',
    channel: '刊物代码',
    form: '体裁',
    day: '采用日期',
    evidence: '依据',
    route: '报送途径',
    outsideScore: '上级所计分值',
    unitId: '主要供稿单位',
    points: '另加分',
    decision: '决定记录',
    words: '理由',
  },
  refusals: {
    desk_missing: '请选择编辑部。',
    text_missing: '请指明被采用的稿件或来稿。',
    text_unknown: '没有找到被采用的稿件或来稿，或者它不归本编辑部。请指明其中一篇。',
    nobody_to_credit: '这篇稿件没有来稿单位，采用不计到任何单位。请改选有来稿的稿件。',
    body_missing: '请填写采用单位或刊物的名称。',
    body_too_long: '采用单位最多60个字。',
    level_missing: '请选择层级。',
    channel_wrong: '刊物代码用小写英文字母、数字、下划线和连字符，与计分规则一致。',
    form_missing: '请选择体裁。',
    day_form: '日期请写成 2026-09-05 的样子。',
    day_unknown: '没有这一天，请检查日期。',
    day_out_of_range: '日期应在1949年至2199年之间。',
    day_in_future: '采用日期不能晚于今天。',
    already_entered: '同一层级、同一刊物当天对这篇稿件的采用已经登记过了。',
    points_wrong: '分值请写成 2 或 1.5 的样子。',
    unit_missing: '请从供稿单位中选择一家。',
    words_missing: '请写明，以备查核。',
    words_too_long: '最多2000个字。',
    one_unit_only: '只有一个供稿单位，不分主次。',
    printed_here: '本刊印发的采用，随该期收回或稿件撤销自动撤销，不能单独撤销。',
  },
  events: {
    'adoption.recorded': (d) => `《${d.body}》印发采用`,
    'adoption.entered': (d) => `登记${d.body}采用，依据：${d.evidence}`,
    'adoption.main_named': (d) =>
      d.points ? `确定主要供稿单位，另加${d.points}分，依据：${d.decision}` : `确定主要供稿单位，依据：${d.decision}`,
    'adoption.taken_back': (d) => `撤销采用：${d.words}`,
  },
};

const en: AdoptionWords = {
  thing: 'Adoption',
  statuses: { standing: 'Standing', taken_back: 'Taken back' },
  actions: {
    record: 'Record',
    enter: 'Enter an adoption',
    name_main: 'Name the main contributor',
    reverse: 'Take back with the recall',
    take_back: 'Take back',
  },
  fields: {
    deskId: 'Desk',
    articleId: 'Article',
    reportId: 'Report',
    issueId: 'Issue',
    body: 'Adopted by',
    level: 'Level',
    channel: 'Channel',
    form: 'Form',
    day: 'Day',
    evidence: 'Evidence',
    route: 'Route',
    outsideScore: 'Its own score',
    unitId: 'Main contributor',
    points: 'Points on top',
    decision: 'Decision record',
    words: 'Reason',
  },
  refusals: {
    desk_missing: 'Choose the desk.',
    text_missing: 'Name the article or report that was adopted.',
    text_unknown: 'There is no such article or report at this desk; name one.',
    nobody_to_credit: 'No unit filed anything for this article, so nobody is credited. Choose another.',
    body_missing: 'Write who adopted it.',
    body_too_long: 'At most 60 characters.',
    level_missing: 'Choose the level.',
    channel_wrong: 'A channel is lower-case letters, digits, underscores and hyphens, as in the rule set.',
    form_missing: 'Choose the form.',
    day_form: 'Write a date as 2026-09-05.',
    day_unknown: 'There is no such day; check the date.',
    day_out_of_range: 'A date lies between 1949 and 2199.',
    day_in_future: 'The day cannot be after today.',
    already_entered: 'This adoption by the same level and channel on that day is already entered.',
    points_wrong: 'Write points as 2 or 1.5.',
    unit_missing: 'Choose one of the contributing units.',
    words_missing: 'Write it down, for whoever checks.',
    words_too_long: 'At most 2,000 characters.',
    one_unit_only: 'There is one contributing unit only.',
    printed_here: 'What was printed here is taken back with the recall of its issue or the withdrawal of its article.',
  },
  events: {
    'adoption.recorded': (d) => `adopted in print by “${d.body}”`,
    'adoption.entered': (d) => `entered an adoption by ${d.body}; evidence: ${d.evidence}`,
    'adoption.main_named': (d) =>
      d.points
        ? `named the main contributor, ${d.points} points on top: ${d.decision}`
        : `named the main contributor: ${d.decision}`,
    'adoption.taken_back': (d) => `taken back: ${d.words}`,
  },
};

export const adoptionWording: Wording<AdoptionWords> = { zh, en };
