/** Twice a month the city desk prints brief news of the units and one whole report, out of the generated year. */
import { addDays, type Day, dayOf } from '#kernel/calendar.ts';
import { type Chance, chance } from './chance.ts';
import type { DemoArticle, DemoIssue, DemoReport } from './shapes.ts';
import { workingDayFrom } from './working-days.ts';

interface PrintingDay {
  readonly day: Day;
  readonly half: string;
}

export interface Printed {
  readonly articles: DemoArticle[];
  readonly issues: DemoIssue[];
}

const ordinals = ['一', '二', '三', '四', '五', '六', '七', '八'];
const briefsPerIssue = 6;

export function digestsOfYear(reports: readonly DemoReport[], from: Day, to: Day, bulletin: string): Printed {
  const luck = chance(19);
  const usable = reports.filter((r) => r.desk === 'qinglan' && r.plant?.kind !== 'near_duplicate');
  const printed: Printed = { articles: [], issues: [] };
  let since = from;
  for (const { day, half } of printingDays(from, to)) {
    const fresh = usable.filter((r) => since <= dayOf(r.submitted_at) && dayOf(r.submitted_at) < day);
    const news = oneEach(
      fresh.filter((r) => r.genre === 'news'),
      luck,
    ).slice(0, briefsPerIssue);
    const whole = luck.some(
      fresh.filter((r) => r.genre === 'experience' && [...r.body].length > 330),
      1,
    )[0];
    if (news.length >= 4 && whole) addIssue(printed, { day, half }, news, whole, bulletin);
    since = day;
  }
  return printed;
}

function addIssue(
  printed: Printed,
  { day, half }: PrintingDay,
  news: DemoReport[],
  whole: DemoReport,
  bulletin: string,
): void {
  const briefs = briefsOf({ day, half }, news);
  const single: DemoArticle = {
    key: `a-${day}-single`,
    desk: 'qinglan',
    form: 'single',
    title: whole.title,
    sources: [{ report: whole.key, use: 'deepened' }],
    body: whole.body.split('\n').slice(0, -1).join('\n'),
  };
  printed.articles.push(briefs, single);
  printed.issues.push({
    key: `i-${day}`,
    bulletin,
    signed_off_on: day,
    extra: false,
    articles: [single.key, briefs.key],
    state: 'released',
  });
}

function briefsOf({ day, half }: PrintingDay, news: readonly DemoReport[]): DemoArticle {
  return {
    key: `a-${day}-briefs`,
    desk: 'qinglan',
    form: 'brief',
    title: `${half}各地工作简讯`,
    sources: news.map((r) => ({ report: r.key, use: 'excerpted' as const })),
    body: news.map((r, i) => `${ordinals[i]}、${r.title}\n${leadOf(r)}`).join('\n'),
  };
}

/** The first sentence and the first fact: what a reader in a hurry takes away. */
function leadOf(report: DemoReport): string {
  const [opening = '', facts = ''] = report.body.split('\n');
  return `${opening}${facts.slice(0, facts.indexOf('。') + 1)}`;
}

function oneEach(reports: readonly DemoReport[], luck: Chance): DemoReport[] {
  const units = new Set<string>();
  return luck.some(reports, reports.length).filter((r) => !units.has(r.unit) && units.add(r.unit));
}

/** The first working day from the 16th and from the month's end on, with the half month it closes in words. */
function printingDays(from: Day, to: Day): PrintingDay[] {
  const days: PrintingDay[] = [];
  for (let due = addDays(from, 7); due <= to; due = addDays(due, 1)) {
    const first = due.endsWith('-16');
    if (!first && !due.endsWith('-30') && !due.endsWith('-02-27')) continue;
    const day = workingDayFrom(due);
    if (day <= to) days.push({ day, half: `${Number(due.slice(5, 7))}月${first ? '上' : '下'}半月` });
  }
  return days;
}
