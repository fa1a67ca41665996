import { type Derivation, display, explain, type RuleSet, sectionOf, sentence } from '#flow/scoring/score/index.ts';
import { type Language, wording } from '#kernel/wording.ts';
import { inColumns } from '../columns.ts';
import { command } from '../command.ts';
import { done, failure } from '../outcome.ts';
import { ruleSetIn, type ScoreSheet, scoreOptions, scoreSheet } from '../score-sheet.ts';

const words = wording(
  {
    head: (title: string, version: string, period: string, units: number, entries: number) =>
      `《${title}》${version} 版，时段 ${period}：${units} 个单位，${entries} 笔`,
    unit: '单位',
    points: '得分',
    remark: (sentence: string) => `提示：${sentence}。`,
    fine: (title: string, version: string, lines: number) => `规则可用：《${title}》${version} 版，${lines} 条。`,
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
    fine: (title, version, lines) => `The rules are good: ${title}, version ${version}, ${lines} lines.`,
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
    const { ruleSet, period, totals, entries, authors, remarks } = sheet;
    return done({ ...ofRules(ruleSet), period, totals, entries, authors, remarks }, sheetLines(sheet, lang));
  },
});

function sheetLines({ ruleSet, period, totals, entries, remarks }: ScoreSheet, lang: Language): string[] {
  const w = words[lang];
  const rows = totals.map((t) => [shownAs(t), display(t.points, ruleSet.decimals)]);
  return [
    w.head(ruleSet.title, ruleSet.version, period.name, totals.length, entries.length),
    ...(rows.length > 0 ? inColumns([[w.unit, w.points], ...rows]) : []),
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
    const { ruleSet, period, totals, entries } = await scoreSheet(given, lang);
    const asked =
      given.unit === undefined ? totals : totals.filter((t) => t.unit === given.unit || t.name === given.unit);
    if (given.unit !== undefined && asked.length === 0) {
      const known = totals.map(shownAs).join(lang === 'zh' ? '、' : ', ');
      throw failure('unit_without_points', words[lang].unitWithout(given.unit, known), { unit: given.unit });
    }
    const units = asked.map((t) => ({ ...t, derivation: explain(entries, t.unit) }));
    return done(
      { ...ofRules(ruleSet), period, units: units.map((u) => inWords(u.derivation, ruleSet, lang)) },
      units.flatMap((u) => derivationLines(shownAs(u), u.derivation, ruleSet, lang)),
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

export const scoreCheckCommand = command({
  name: 'score check',
  summary: { zh: '检查规则文件写得对不对，指出第几行', en: 'check a rule set and name the lines that are wrong' },
  options: { rules: scoreOptions.rules },
  example: 'score check --rules rule-sets/qinglan-2026.yaml',
  run: async ({ rules }, { lang }) => {
    const ruleSet = await ruleSetIn(rules, lang);
    const paths = [...ruleSet.lines.keys()].filter((path) => path.includes('.'));
    const lines = paths.length;
    const sections = [...new Set(paths.map(sectionOf))];
    return done({ ...ofRules(ruleSet), inForce: ruleSet.in_force, lines, sections }, [
      words[lang].fine(ruleSet.title, ruleSet.version, lines),
    ]);
  },
});
