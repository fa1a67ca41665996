import { type Derivation, display, explain, type RuleSet, sentence } from '#flow/scoring/score/index.ts';
import { type Language, wording } from '#kernel/wording.ts';
import { inColumns } from '../columns.ts';
import { command } from '../command.ts';
import { done, failure } from '../outcome.ts';
import { type ScoreSheet, scoreOptions, scoreSheet } from '../score-sheet.ts';

const words = wording(
  {
    head: (title: string, version: string, period: string, units: number, entries: number) =>
      `《${title}》${version} 版，时段 ${period}：${units} 个单位，${entries} 笔`,
    unit: '单位',
    points: '得分',
    remark: (sentence: string) => `提示：${sentence}。`,
    money: (currency: string) => `奖金（${currency}）`,
    author: '作者',
    assessment: '年度考核',
    out: (units: string) => `取消评先资格：${units}`,
    unitSum: (unit: string, points: string) => `${unit}：${points}分`,
    article: (article: string, points: string) => `稿件 ${article}：${points}分`,
    noArticle: (points: string) => `不属于某篇稿件：${points}分`,
    event: (date: string, event: string, points: string) => `${date} ${event}：${points}分`,
    unitWithout: (unit: string, known: string) => `“${unit}”在这个时段没有得分。有得分的单位：${known || '无'}。`,
  },
  {
    head: (title, version, period, units, entries) =>
      `${title}, version ${version}, ${period}: ${units} units, ${entries} entries`,
    unit: 'Unit',
    points: 'Points',
    remark: (sentence) => `Note: ${sentence}.`,
    money: (currency) => `Money (${currency})`,
    author: 'Author',
    assessment: 'Assessment',
    out: (units) => `Not to be ranked: ${units}`,
    unitSum: (unit, points) => `${unit}: ${points}`,
    article: (article, points) => `article ${article}: ${points}`,
    noArticle: (points) => `of no article: ${points}`,
    event: (date, event, points) => `${date} ${event}: ${points}`,
    unitWithout: (unit, known) => `“${unit}” has no points in this period. Units that have: ${known || 'none'}.`,
  },
);

const ofRules = ({ rule_set: ruleSet, version, title }: RuleSet) => ({ ruleSet, version, title });
const shownAs = (unit: { readonly unit: string; readonly name?: string }): string => unit.name ?? unit.unit;

export const scoreRunCommand = command({
  name: 'score run',
  summary: { zh: '按规则文件给事实文件计分', en: 'score a file of facts by a rule set' },
  options: scoreOptions,
  example: 'score run --rules rule-sets/qinglan-2026.yaml --facts facts.jsonl --period 2026-03',
  run: async (given, { lang }) => {
    const sheet = await scoreSheet(given, lang);
    const { ruleSet, ...rest } = sheet;
    return done({ ...ofRules(ruleSet), ...rest }, sheetLines(sheet, lang));
  },
});

function sheetLines(sheet: ScoreSheet, lang: Language): string[] {
  const { ruleSet, period, totals, entries, money, authorMoney, assessment, remarks } = sheet;
  const w = words[lang];
  const said = (points: string): string => display(points, ruleSet.decimals);
  const listed = (title: string, figure: string, rows: readonly string[][]): string[] =>
    rows.length > 0 ? inColumns([[title, figure], ...rows]) : [];
  const currency = w.money(ruleSet.money?.currency ?? '');
  return [
    w.head(ruleSet.title, ruleSet.version, period.name, totals.length, entries.length),
    ...listed(
      w.unit,
      w.points,
      totals.map((t) => [shownAs(t), said(t.points)]),
    ),
    ...listed(
      w.unit,
      currency,
      money.map((t) => [shownAs(t), display(t.points, 2)]),
    ),
    ...listed(
      w.author,
      currency,
      authorMoney.map((t) => [t.author, display(t.points, 2)]),
    ),
    ...listed(
      w.unit,
      w.assessment,
      assessment.map((t) => [shownAs(t), said(t.points)]),
    ),
    ...(sheet.disqualified.length > 0 ? [w.out(sheet.disqualified.join(lang === 'zh' ? '、' : ', '))] : []),
    ...remarks.map((r) => w.remark(r.message)),
  ];
}

export const scoreExplainCommand = command({
  name: 'score explain',
  summary: { zh: '说明每一分的来历：单位、稿件、事件、规则的第几行', en: 'say where every point comes from' },
  options: {
    ...scoreOptions,
    unit: { kind: 'text', value: 'UNIT', about: { zh: '只说明这个单位', en: 'only this unit' } },
  },
  example: 'score explain --rules rule-sets/qinglan-2026.yaml --facts facts.jsonl --period 2026-03 --unit wuxi',
  run: async (given, { lang }) => {
    const { ruleSet, period, totals, entries, remarks } = await scoreSheet(given, lang);
    const asked =
      given.unit === undefined ? totals : totals.filter((t) => t.unit === given.unit || t.name === given.unit);
    if (given.unit !== undefined && asked.length === 0) {
      const known = totals.map(shownAs).join(lang === 'zh' ? '、' : ', ');
      throw failure('unit_without_points', words[lang].unitWithout(given.unit, known), { unit: given.unit });
    }
    const units = asked.map((t) => ({ ...t, derivation: explain(entries, t.unit) }));
    return done(
      { ...ofRules(ruleSet), period, units: units.map((u) => inWords(u.derivation, ruleSet, lang)) },
      units.length > 0
        ? units.flatMap((u) => derivationLines(shownAs(u), u.derivation, ruleSet, lang))
        : remarks.map((r) => words[lang].remark(r.message)),
    );
  },
});

/** The derivation with each step's sentence beside its figures. */
const inWords = ({ articles, ...unit }: Derivation, ruleSet: RuleSet, lang: Language) => ({
  ...unit,
  articles: articles.map((article) => ({
    ...article,
    events: article.events.map((event) => ({
      ...event,
      steps: event.steps.map((step) => ({ ...step, sentence: sentence(step, ruleSet, lang) })),
    })),
  })),
});

function derivationLines(unit: string, derivation: Derivation, ruleSet: RuleSet, lang: Language): string[] {
  const w = words[lang];
  const said = (points: string) => display(points, ruleSet.decimals);
  return [
    w.unitSum(unit, said(derivation.points)),
    ...derivation.articles.flatMap(({ article, points, events }) => [
      `  ${article === undefined ? w.noArticle(said(points)) : w.article(article, said(points))}`,
      ...events.flatMap((event) => [
        `    ${w.event(event.date, event.event, said(event.points))}`,
        ...event.steps.map((step) => `      ${sentence(step, ruleSet, lang)}`),
      ]),
    ]),
  ];
}
