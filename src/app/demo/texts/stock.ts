/** What editors put into stock out of the year's reports: cases, figures and quotations, word for word as they stand there. */
import type { DemoReport } from './shapes.ts';

export interface DemoPiece {
  readonly key: string;
  /** Key of the report it is cut out of. */
  readonly report: string;
  readonly desk: string;
  readonly kind: 'case' | 'figure' | 'quotation';
  readonly title: string;
  readonly body: string;
  readonly topics: readonly string[];
  readonly speaker?: string;
  /** Of a figure: the day of its report. */
  readonly asOf?: string;
}

/** The topics under which a theme is kept, and who speaks in its reports. */
const themes: Readonly<Record<string, readonly [topics: string, speaker: string]>> = {
  bamboo: ['竹产业、乡村产业', '竹农'],
  burden: ['基层减负、表格报送', '村干部'],
  cadres: ['基层干部、队伍建设', '乡镇干部'],
  citrus: ['柑橘、乡村产业', '果农'],
  coldchain: ['冷链、乡村产业', '合作社负责人'],
  digital: ['数字政务、基层治理', '窗口工作人员'],
  elderly: ['养老服务、民生', '社区工作者'],
  enterprise: ['营商环境、企业诉求', '企业负责人'],
  farmland: ['高标准农田、粮食生产', '种粮大户'],
  flood: ['防汛、应急', '村干部'],
  forestfire: ['森林防火、应急', '护林员'],
  health: ['基层医疗、民生', '卫生院医生'],
  heritage: ['古村保护、乡村建设', '驻村干部'],
  investment: ['招商引资、营商环境', '招商干部'],
  meals: ['老年助餐、民生', '就餐老人'],
  pork: ['生猪、价格监测', '养殖户'],
  roads: ['农村道路、危桥改造', '护路员'],
  talent: ['乡村人才、队伍建设', '返乡青年'],
  tea: ['茶产业、乡村产业', '茶农'],
  water: ['农村供水、民生', '管水员'],
  windows: ['政务服务、营商环境', '办事群众'],
};

const heading = /^[一二三四五]、(.+)$/;

export function stockOfReports(reports: readonly DemoReport[]): DemoPiece[] {
  return reports.flatMap((report) => [...casesIn(report), ...figuresIn(report), ...quotationsIn(report)]);
}

function pieceOf(report: DemoReport, n: number, rest: Pick<DemoPiece, 'kind' | 'title' | 'body'>): DemoPiece {
  const [topics = '', speaker = ''] = themes[report.theme] ?? [];
  return {
    key: `${report.key}-${rest.kind}-${n}`,
    report: report.key,
    desk: report.desk,
    topics: topics.split('、'),
    ...rest,
    ...(rest.kind === 'quotation' ? { speaker } : {}),
    ...(rest.kind === 'figure' ? { asOf: report.submitted_at.slice(0, 10) } : {}),
  };
}

/** Its first part under a heading, called by the heading. */
function casesIn(report: DemoReport): DemoPiece[] {
  const lines = report.body.split('\n').map((line) => line.trim());
  const at = lines.findIndex((line, i) => heading.test(line) && (lines[i + 1]?.length ?? 0) >= 80);
  const name = heading.exec(lines[at] ?? '')?.[1];
  const body = lines[at + 1];
  if (name === undefined || body === undefined || report.genre !== 'experience') return [];
  const title = `${name}：${report.title}`;
  return [pieceOf(report, 1, { kind: 'case', title, body })];
}

/** The sentence with the most figures, when there are four and more. */
function figuresIn(report: DemoReport): DemoPiece[] {
  if (report.genre === 'experience') return [];
  const sentences = report.body.split(/(?<=。)/).map((sentence) => sentence.trim());
  const count = (sentence: string) => sentence.match(/\d+(\.\d+)?/g)?.length ?? 0;
  const [body = ''] = [...sentences].sort((a, b) => count(b) - count(a));
  if (count(body) < 4 || body.includes('\n')) return [];
  return [pieceOf(report, 1, { kind: 'figure', title: `数据：${report.title}`, body })];
}

/** What people are quoted with, of eight characters and more. */
function quotationsIn(report: DemoReport): DemoPiece[] {
  const [found] = report.body.matchAll(/“(?!\d)([^”\n]{8,60})”/g);
  const body = found?.[1];
  return body === undefined ? [] : [pieceOf(report, 1, { kind: 'quotation', title: `“${body}”`, body })];
}
