/** The demo's year as acts in order of time: who did what to which record, when. Nothing happens before what it needs. */
import type { Role } from '#kernel/actor.ts';
import { addDays, type Day, dayOf } from '#kernel/calendar.ts';
import { checkingActs } from './checking-acts.ts';
import { commentActs } from './comment-acts.ts';
import { correctionActs } from './correction-acts.ts';
import type { DemoAct, ThingName } from './demo-act.ts';
import type { Demo, DemoArticle, DemoIssue, DemoReport, Outcome } from './demo-data.ts';
import { bodiesOf, roundActs } from './round-acts.ts';
import { scoringActs } from './scoring-acts.ts';
import { outsideActs, pieceActs } from './stock-acts.ts';
import type { DemoPiece } from './texts/stock.ts';

const minutes = (at: string, n: number): string => new Date(Date.parse(at) + n * 60_000).toISOString();
const onDay = (day: Day, time: string): string => new Date(`${day}T${time}:00+08:00`).toISOString();
const later = (first: string, ...times: string[]): string => [first, ...times].sort().at(-1) ?? first;

/** Where each report's registration stands in time, for the articles that need it. */
const registeredAt = (report: DemoReport): string => minutes(new Date(report.submitted_at).toISOString(), 150);

export function actsOf(demo: Demo): DemoAct[] {
  const reports = new Map(demo.reports.map((r) => [r.key, r]));
  const articles = new Map(demo.articles.map((a) => [a.key, a]));
  const placed = new Map(demo.issues.flatMap((issue) => issue.articles.map((key) => [key, issue] as const)));
  const acts = [
    ...scoringActs(demo.scoring, demo.rules, demo.outsideFacts),
    ...demo.bulletins.flatMap((b) => bulletinActs(b, demo)),
    ...demo.reports.flatMap((r, turn) => reportActs(r, demo.outcomes.get(r.key), turn)),
    ...demo.outside.flatMap((item, turn) => outsideActs(item, turn)),
    ...demo.stock.flatMap((piece, turn) => stockActs(piece, demo, reports, turn)),
    ...demo.articles.flatMap((a, turn) => articleActs(a, placed.get(a.key), reports, turn, demo)),
    ...demo.issues.flatMap((i, turn) => issueActs(i, demo, turn)),
    ...correctionActs(demo.corrections, { reports, articles }),
    ...demo.rounds.flatMap((article) => roundActs(article, bodiesOf(demo))),
    ...demo.comments.flatMap((comment) => commentActs(comment, articles)),
    ...checkingActs(demo.checking, { articles, reports, begun: beginningOf(demo) }),
  ];
  return acts
    .map((act, n) => ({ act, n }))
    .sort((a, b) => (a.act.at === b.act.at ? a.n - b.n : a.act.at < b.act.at ? -1 : 1))
    .map(({ act }) => act);
}

/** A day before the first report. */
function beginningOf(demo: Demo): string {
  const first = demo.reports[0]?.submitted_at ?? `${demo.today}T00:00:00Z`;
  return minutes(new Date(first).toISOString(), -1440);
}

function bulletinActs(b: Demo['bulletins'][number], demo: Demo): DemoAct[] {
  const input = {
    deskId: `@unit/${b.desk}`,
    name: b.name,
    issuingUnit: b.issuing_unit,
    note: b.note,
    ...b.distribution,
    copies: b.copies,
    channel: b.channel,
  };
  const at = beginningOf(demo);
  return [
    { at, thing: 'bulletin', action: 'found', record: b.key, by: { role: 'signatory', unit: b.desk, turn: 0 }, input },
  ];
}

function reportActs(report: DemoReport, outcome: Outcome | undefined, turn: number): DemoAct[] {
  const filed = new Date(report.submitted_at).toISOString();
  const unit = (role: Role) => ({ role, unit: report.unit, turn });
  const act = (at: string, action: string, role: Role, input: object = {}): DemoAct => ({
    at,
    thing: 'report',
    action,
    record: report.key,
    by: unit(role),
    input: { ...input },
  });
  const { title, body, genre } = report;
  const state = outcome?.state ?? 'filed';
  const draft = act(minutes(filed, -40), 'draft', 'correspondent', {
    title,
    body,
    genre,
    unitId: `@unit/${report.unit}`,
    deskId: `@unit/${report.desk}`,
  });
  if (state === 'draft') return [draft];
  const submitted = [draft, act(minutes(filed, -12), 'submit', 'correspondent')];
  if (state === 'awaiting_approval') return submitted;
  if (outcome?.state === 'sent_back')
    return [...submitted, act(filed, 'send_back', 'approver', { words: outcome.words })];
  const approved = [...submitted, act(filed, 'approve', 'approver', { declaration: 'yes' })];
  if (state === 'filed') return approved;
  if (outcome?.state === 'withdrawn') {
    return [...approved, act(minutes(filed, 30), 'withdraw', 'correspondent', { words: outcome.words })];
  }
  return [...approved, ...screeningActs(report, outcome, turn)];
}

function screeningActs(report: DemoReport, outcome: Outcome | undefined, turn: number): DemoAct[] {
  const by = { role: 'editor', unit: report.desk, turn } as const;
  const act = (at: string, action: string, input: object = {}): DemoAct => ({
    at,
    thing: 'screening',
    action,
    record: report.key,
    by,
    input: { ...input },
  });
  const registered = act(registeredAt(report), 'register');
  const next = minutes(registered.at, 90);
  switch (outcome?.state) {
    case 'held':
      return [registered, act(next, 'hold', { words: outcome.words })];
    case 'returned':
      return [registered, act(next, 'return', { words: outcome.words, deadline: outcome.deadline })];
    case 'declined':
      return [registered, act(next, 'decline', { reason: outcome.reason, words: outcome.words })];
    case 'duplicate':
      return [registered, act(next, 'mark_duplicate', { of: `@report/${outcome.of}`, words: outcome.words })];
    default:
      return [registered];
  }
}

const unfiled: readonly string[] = ['draft', 'awaiting_approval', 'sent_back', 'withdrawn'];

/** The day after its report was registered. */
const addedAt = (report: DemoReport): string => minutes(registeredAt(report), 24 * 60);

/** What never reached the desk is no stock of it. */
function stockActs(piece: DemoPiece, demo: Demo, reports: ReadonlyMap<string, DemoReport>, turn: number): DemoAct[] {
  const report = reports.get(piece.report);
  if (!report || !isFiled(demo, piece.report)) return [];
  const at = addedAt(report);
  return dayOf(at) > demo.today ? [] : pieceActs(piece, at, turn);
}

const isFiled = (demo: Demo, key: string): boolean => !unfiled.includes(demo.outcomes.get(key)?.state ?? 'filed');

/** An article that is still on the desk leans on a piece of stock of its theme, out of a report that is not its own. */
function citedStock(
  article: DemoArticle,
  opened: string,
  demo: Demo,
  reports: ReadonlyMap<string, DemoReport>,
): string[] {
  const own = article.sources.map((s) => s.report);
  const theme = reports.get(own[0] ?? '')?.theme;
  const fits = demo.stock.find(({ report: key, desk }) => {
    const report = reports.get(key);
    if (!report || report.theme !== theme || own.includes(key) || desk !== article.desk || !isFiled(demo, key))
      return false;
    return addedAt(report) < opened;
  });
  return article.state && fits ? [fits.key] : [];
}

const steps = ['drafting', 'verifying', 'in_copy_check', 'awaiting_sign_off', 'signed_off'];

function articleActs(
  article: DemoArticle,
  issue: DemoIssue | undefined,
  reports: ReadonlyMap<string, DemoReport>,
  turn: number,
  demo: Demo,
): DemoAct[] {
  const printDay = issue?.signed_off_on ?? demo.today;
  const sources = article.sources.map((s) => reports.get(s.report)).filter((r) => r !== undefined);
  const opened = later(onDay(addDays(printDay, -2), '09:20'), ...sources.map((r) => minutes(registeredAt(r), 60)));
  const desk = (role: Role, n: number) => ({ role, unit: article.desk, turn: n });
  const act = (at: string, action: string, by: DemoAct['by'], input: object = {}): DemoAct => ({
    at,
    thing: 'article',
    action,
    record: article.key,
    by,
    input: { ...input },
  });
  const { title, body, form } = article;
  const all = [
    act(opened, 'open', desk('editor', turn), {
      deskId: `@unit/${article.desk}`,
      title,
      body,
      form,
      reason: sources.length > 1 ? '综合几家来稿' : '',
      sources: [
        ...article.sources.map((s) => ({ kind: 'report', id: `@report/${s.report}`, use: s.use })),
        ...citedStock(article, opened, demo, reports).map((key) => ({
          kind: 'stock',
          id: `@stock/${key}`,
          use: 'corroborates',
        })),
      ],
    }),
    act(minutes(opened, 200), 'ask', desk('editor', turn), {
      unitId: `@unit/${sources[0]?.unit ?? article.desk}`,
      text: '文中的数字统计到哪一天、是否与主管部门口径一致，请核对后答复。',
      passage: body.split('。')[0] ?? '',
    }),
    act(minutes(opened, 240), 'send_to_check', desk('editor', turn)),
    act(minutes(opened, 300), 'pass', desk('checker', turn)),
    act(minutes(opened, 380), 'sign_off', desk('signatory', turn)),
  ];
  const reached = issue || !article.state ? steps.length - 1 : steps.indexOf(article.state);
  return all.filter((a, step) => step <= reached && (a.action !== 'ask' || article.state === 'verifying'));
}

function issueActs(issue: DemoIssue, demo: Demo, turn: number): DemoAct[] {
  const bulletin = demo.bulletins.find((b) => b.key === issue.bulletin);
  const desk = bulletin?.desk ?? '';
  const act = (time: string, thing: ThingName, action: string, role: Role, input: object = {}): DemoAct => ({
    at: onDay(issue.signed_off_on, time),
    thing,
    action,
    record: issue.key,
    by: { role, unit: desk, turn },
    input: { ...input },
  });
  const notes = Object.fromEntries(
    demo.articles
      .filter((a) => issue.articles.includes(a.key) && a.editors_note)
      .map((a) => [`@article/${a.key}`, a.editors_note]),
  );
  const assembled = [
    act('16:40', 'issue', 'open', 'editor', {
      bulletinId: `@bulletin/${issue.bulletin}`,
      series: issue.extra ? 'extra' : 'main',
    }),
    ...issue.articles.map((key) => act('16:45', 'issue', 'place', 'editor', { articleId: `@article/${key}` })),
    act('16:50', 'issue', 'edit', 'editor', {
      note: '',
      ...(bulletin?.distribution ?? {}),
      copies: bulletin?.copies ?? 50,
      order: issue.articles.map((key) => `@article/${key}`),
      notes,
    }),
  ];
  if (issue.state === 'assembling') return assembled;
  const sent = [...assembled, act('17:00', 'issue', 'send_for_sign_off', 'editor')];
  if (issue.state === 'awaiting_sign_off') return sent;
  return [...sent, act('17:20', 'issue', 'sign_off', 'signatory'), act('17:40', 'release', 'release', 'editor')];
}
