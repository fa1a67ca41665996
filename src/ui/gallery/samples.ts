/** Invented samples of real length. */
import type { Body } from '#kernel/body.ts';
import type { UnitOption } from '../form/unit.tsx';
import type { MenuItem } from '../menu.tsx';
import type { Tone } from '../part/badge.tsx';
import type { TimeLineItem } from '../part/time-line.tsx';
import type { Segment } from '../text/segments.ts';

export const menu: readonly MenuItem[] = [
  { href: '#acts', label: '待我初审', count: 12, current: true, group: '等我的' },
  { href: '#lists', label: '待我核稿', count: 3, group: '等我的' },
  { href: '#fields', label: '待我签发', count: 0, group: '等我的' },
  { href: '#states', label: '退回给我', count: 1, group: '等我的' },
  { href: '#texts', label: '来稿', group: '收发' },
  { href: '#blocks', label: '稿件', group: '收发' },
  { href: '#progress', label: '刊物与期号', group: '收发' },
  { href: '#pickers', label: '通报与积分台账', count: 128, group: '收发' },
];

const tree: readonly [name: string, depth: number, disabled?: boolean][] = [
  ['青岚市', 0],
  ['中共青岚市委办公室', 1],
  ['青岚市人民政府办公室', 1],
  ['青岚市农业农村局', 1],
  ['青岚市工业和信息化局', 1],
  ['青岚市住房和城乡建设局（已撤并）', 1, true],
  ['梧溪县', 1],
  ['梧溪县办公室', 2],
  ['梧溪县农业农村局', 2],
  ['梧溪县梧口镇', 2],
  ['梧溪县溪蓼镇', 2],
  ['柏陵县', 1],
  ['柏陵县办公室', 2],
  ['柏陵县粟塘镇', 2],
  ['粟塘镇高标准农田建后管护工作专班', 3],
  ['芦汀县', 1],
  ['芦汀县发展和改革局', 2],
  ['青岚高新技术产业开发区管理委员会经济运行与企业服务局', 1],
];
export const units: readonly UnitOption[] = tree.map(([name, depth, disabled], place) => ({
  id: `u${place}`,
  name,
  depth,
  disabled,
}));

export interface SampleReport {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly tone: Tone;
  readonly status: string;
  readonly characters: number;
  readonly at: string;
}

export const reports: readonly SampleReport[] = [
  {
    id: 'r1',
    title: '芦汀县反映高标准农田建后管护存在责任、资金、技术、考核四个空当，近三成设施带病运行',
    unit: '芦汀县农业农村局',
    tone: 'waiting',
    status: '待初审',
    characters: 1486,
    at: '2026-03-13T07:40:00Z',
  },
  {
    id: 'r2',
    title: '粟塘镇推行田长和管水员联管高标准农田',
    unit: '柏陵县粟塘镇',
    tone: 'active',
    status: '已取用',
    characters: 932,
    at: '2026-03-11T01:20:00Z',
  },
  {
    id: 'r3',
    title: '开发区41家出口企业反映汇率波动加大后远期结汇保证金占用过多',
    unit: '青岚高新技术产业开发区管理委员会经济运行与企业服务局',
    tone: 'good',
    status: '已采用',
    characters: 2215,
    at: '2026-03-10T09:05:00Z',
  },
  {
    id: 'r4',
    title: '梧口镇渡口码头监控缺失问题应引起重视',
    unit: '梧溪县梧口镇',
    tone: 'warn',
    status: '退回补充',
    characters: 615,
    at: '2026-03-09T02:31:00Z',
  },
  {
    id: 'r5',
    title: '关于召开春季森林防火工作会议的情况',
    unit: '梧溪县溪蓼镇',
    tone: 'bad',
    status: '不予采用',
    characters: 408,
    at: '2026-03-09T00:12:00Z',
  },
];

export const moments: readonly TimeLineItem[] = [
  { at: '2026-03-13T07:40:00Z', sentence: '芦汀县农业农村局 林晚秋 提交了来稿。' },
  {
    at: '2026-03-13T08:55:00Z',
    sentence: '单位审签人 周砚 审签同意，并声明不含国家秘密和工作秘密。',
    words: '情况属实，数据已与统计部门核对。',
    tone: 'good',
  },
  {
    at: '2026-03-14T01:10:00Z',
    sentence: '编辑 何知微 退回补充，请于3月18日前重报。',
    words: '请补充近三年管护资金的来源和缺口，并说明“近三成”的统计口径。',
    tone: 'warn',
    record: '{"type":"returned","version":4,"reason":"facts_missing","deadline":"2026-03-18"}',
  },
  { at: '2026-03-17T06:22:00Z', sentence: '芦汀县农业农村局 林晚秋 第二次报送。' },
];

export const body: Body = [
  {
    kind: 'paragraph',
    text: '芦汀县累计建成高标准农田18.6万亩。近期该县对2019年以来建成的42个项目区逐一走访，发现设施完好率仅为81.3%，低于建成当年的验收水平，建后管护存在四个方面的空当。',
  },
  { kind: 'level1', text: '一、责任空当' },
  { kind: 'level2', text: '（一）移交停留在纸面' },
  {
    kind: 'paragraph',
    text: '42个项目区中，移交清单写明管护主体的有35个，实际明确到人的只有19个。一些村认为设施是县里建的，县里认为已经移交给村，沟渠坏了“两头望”。',
  },
  { kind: 'level3', text: '1. 清单与实际不符' },
  { kind: 'level4', text: '（1）有清单无人员的项目区16个' },
  { kind: 'paragraph', text: '主要集中在2020年以前建成、由乡镇代管的片区。', bold: [[5, 14]] },
  { kind: 'quotation', text: '清单上写着我的名字，可从来没有人把钥匙交给我。' },
  { kind: 'level1', text: '二、资金空当' },
  {
    kind: 'paragraph',
    text: '按现行标准，每亩每年管护补助不足8元，只够清一次淤。该县测算，渠系清淤、闸门保养、泵站检修和机耕路修补合计每亩每年需23元左右。',
  },
  {
    kind: 'table',
    header: true,
    rows: [
      ['项目', '每亩每年（元）', '占比'],
      ['渠系清淤', '8.2', '35.7%'],
      ['泵站检修', '9.1', '39.6%'],
      ['机耕路修补', '5.7', '24.7%'],
    ].map((row) => row.map((text) => ({ text }))),
  },
];

export const segments: readonly Segment[] = [
  { kind: 'same', text: '芦汀县累计建成高标准农田' },
  { kind: 'removed', text: '18.2' },
  { kind: 'added', text: '18.6' },
  { kind: 'same', text: '万亩。近期该县对2019年以来建成的' },
  { kind: 'added', text: '42个' },
  { kind: 'same', text: '项目区逐一走访，发现设施完好率' },
  { kind: 'removed', text: '不高' },
  { kind: 'added', text: '仅为81.3%，低于建成当年的验收水平' },
  { kind: 'same', text: '。\n按现行标准，每亩每年管护补助不足8元，只够清一次淤' },
  { kind: 'removed', text: '，群众意见很大' },
  { kind: 'same', text: '。\n| 项目 | 每亩每年（元） |\n| --- | --- |\n| 渠系清淤 | ' },
  { kind: 'removed', text: '7.9' },
  { kind: 'added', text: '8.2' },
  { kind: 'same', text: ' |' },
  { kind: 'added', text: '\n| 泵站检修 | 9.1 |' },
];
