/** Every word of a desk's settings of scoring. */
import type { WordsOf } from '#kernel/common-wording.ts';
import { type Wording, wording } from '#kernel/wording.ts';
import type { ScoreSettingEvent } from './score-setting.ts';
import type { ScoreSettingAction } from './score-setting-actions.ts';

type SettingRefusal = 'desk_missing' | 'ranks_on' | 'ranks_off' | 'authors_on' | 'authors_off';
type SettingWords = WordsOf<'set', ScoreSettingAction, ScoreSettingEvent, 'deskId', SettingRefusal>;

export const scoreSettingWording: Wording<SettingWords> = {
  zh: {
    thing: '计分设置',
    statuses: { set: '已设置' },
    actions: {
      allow_ranks: '开启排名',
      end_ranks: '关闭排名',
      allow_authors: '开启个人台账',
      end_authors: '关闭个人台账',
    },
    fields: { deskId: '编辑部' },
    refusals: {
      desk_missing: '请选择编辑部。',
      ranks_on: '排名已经开启。',
      ranks_off: '排名没有开启。',
      authors_on: '个人台账已经开启。',
      authors_off: '个人台账没有开启。',
    },
    events: {
      'score_setting.ranks_allowed': () => '开启排名',
      'score_setting.ranks_ended': () => '关闭排名',
      'score_setting.authors_allowed': () => '开启个人台账',
      'score_setting.authors_ended': () => '关闭个人台账',
    },
  },
  en: {
    thing: 'Settings of scoring',
    statuses: { set: 'Set' },
    actions: {
      allow_ranks: 'Switch ranking on',
      end_ranks: 'Switch ranking off',
      allow_authors: 'Switch personal ledgers on',
      end_authors: 'Switch personal ledgers off',
    },
    fields: { deskId: 'Desk' },
    refusals: {
      desk_missing: 'Choose the desk.',
      ranks_on: 'Ranking is on already.',
      ranks_off: 'Ranking is not on.',
      authors_on: 'Personal ledgers are on already.',
      authors_off: 'Personal ledgers are not on.',
    },
    events: {
      'score_setting.ranks_allowed': () => 'switched ranking on',
      'score_setting.ranks_ended': () => 'switched ranking off',
      'score_setting.authors_allowed': () => 'switched personal ledgers on',
      'score_setting.authors_ended': () => 'switched personal ledgers off',
    },
  },
};

export const settingPageWording = wording(
  {
    title: '计分设置',
    lead: '计分是为了让有用的信息被看见，不是为了比数量、比次数。下面是本系统的做法；要改变的，由签发人开启，写入经过。',
    fixed: '不能改变的',
    fixedPoints: {
      units: '得分记给单位，依据是被采用、被批示的信息。',
      volume: '报送多少不得分；规则要按报送计分的，必须同时写明封顶，否则不能施行。',
      online: '不统计登录次数、在线时长、阅读次数，也没有这样的数字可以计分。',
      explained: '每一分都能点开看来历，单位可以提出异议，办公室逐条答复。',
    },
    switches: '由办公室决定的',
    ranks: '排名',
    ranksHint: '关闭时，通报和各页按单位顺序列表，不出名次；规则里写了排名也不显示。',
    authors: '个人台账',
    authorsHint:
      '关闭时，只有单位的得分。开启后，从没有锁定的日子起另记作者各得多少：本单位可查来历，以后锁定的通报附表按单位、姓名列出，不比较、不排名。',
    on: (by: string) => `已开启（${by}）`,
    off: '没有开启（默认）',
    history: '经过',
    desk: '编辑部',
  },
  {
    title: 'Settings of scoring',
    lead: 'Points are there so that useful information is seen, not to compete in numbers. This is how it works here; what may be changed is switched on by the signatory, and recorded.',
    fixed: 'What nobody can change',
    fixedPoints: {
      units: 'Points go to units, for information that was adopted or written upon.',
      volume:
        'Filing much earns nothing; rules that give points for filing must cap them, or they cannot be put in force.',
      online: 'Log-ins, time on line and readings are not counted; there is no such figure to score.',
      explained: 'Every point can be traced; units may object, and the office answers each objection.',
    },
    switches: 'What the office decides',
    ranks: 'Ranking',
    ranksHint: 'Off: statements and pages list units in their order, without ranks, whatever the rules say.',
    authors: 'Personal ledgers',
    authorsHint:
      'Off: there are only points of units. On: from the open days on, what authors get is booked as well; their own unit can trace it, and statements locked from then on list it by unit and name, never compared or ranked.',
    on: (by: string) => `on (${by})`,
    off: 'off (the default)',
    history: 'What happened',
    desk: 'Desk',
  },
);
