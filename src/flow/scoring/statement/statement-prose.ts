/** The figures of a statement in sentences: both counts, units of one count together, those with none by name. */
import { levelWording } from '#flow/scoring/adoption/index.ts';
import { display, Exact, periodInWords, scoreWording } from '#flow/scoring/score/index.ts';
import { periodOf } from '#kernel/period.ts';
import { type Language, wording } from '#kernel/wording.ts';
import type { Figures } from './figures.ts';
import { byEqualCount } from './printed.ts';

export const proseWording = wording(
  {
    filed: (n: string) => `各单位共报送信息${n}条`,
    printed: (n: number) => `刊发${n}条（每条计一次）`,
    adopted: (n: number) => `单位采用${n}次（综合稿每个供稿单位计一次）`,
    rate: (percent: string) => `采用率${percent}%`,
    level: (title: string, printed: number, adopted: number) => `${title}刊发${printed}条、采用${adopted}次`,
    equal: (count: number, units: string) => `采用${count}次的：${units}`,
    none: (n: number, units: string) => `没有被采用的单位${n}个：${units}。`,
    allAdopted: '各单位都有信息被采用。',
    points: (points: string, cumulative: string) => `本期共计${points}分，考核年度累计${cumulative}分。`,
    money: (sum: string, currency: string) => `本期奖金共计${sum}${currency}。`,
    adjusted: (points: string) => `其中，对以前已锁定时段的调整${points}分。`,
    disqualified: (units: string) => `按规则取消评先资格、不列名次的：${units}。`,
    lost: (name: string, period: string, failures: string, count: string) =>
      `${name}（${period}内${failures}${count}次）`,
    commission: (outcome: string) => `约稿${outcome}`,
    notRanked: '不列名次',
    rules: (titles: string) => `计分依据：${titles}。`,
    tail: '各行四舍五入后相加，与合计可能有尾差；合计按未舍入的分值计算。',
    list: '、',
    clause: '，',
    group: '；',
    end: '。',
  },
  {
    filed: (n: string) => `${n} reports were filed`,
    printed: (n: number) => `${n} items were printed (each counted once)`,
    adopted: (n: number) => `${n} unit adoptions (a round-up counts once for each contributor)`,
    rate: (percent: string) => `an adoption rate of ${percent} %`,
    level: (title: string, printed: number, adopted: number) => `${title}: ${printed} printed, ${adopted} adopted`,
    equal: (count: number, units: string) => `adopted ${count === 1 ? 'once' : `${count} times`}: ${units}`,
    none: (n: number, units: string) => `${n} units had none adopted: ${units}.`,
    allAdopted: 'Every unit had something adopted.',
    points: (points: string, cumulative: string) => `${points} points in all, ${cumulative} this assessment year.`,
    money: (sum: string, currency: string) => ` Money in all: ${sum} ${currency}.`,
    adjusted: (points: string) => `Of these, ${points} points adjust earlier periods that were locked.`,
    disqualified: (units: string) => `Not to be ranked or honoured, by the rules: ${units}.`,
    lost: (name: string, period: string, failures: string, count: string) =>
      `${name} (${failures}: ${count} in ${period})`,
    commission: (outcome: string) => `commissions ${outcome}`,
    notRanked: 'not ranked',
    rules: (titles: string) => `Scored by: ${titles}.`,
    tail: 'Rows are rounded one by one; the totals are of the unrounded points and may differ in the last place.',
    list: ', ',
    clause: ', ',
    group: '; ',
    end: '.',
  },
);

/** Paragraphs between what the office writes before and after. */
export function proseOf(figures: Figures, lang: Language): string[] {
  const w = proseWording[lang];
  const { totals, rows } = figures;
  const groups = byEqualCount(rows.map((row) => [row.name, Number(row.cells.adopted ?? 0)]));
  const some = groups.filter((group) => group.count > 0);
  const none = groups.find((group) => group.count === 0)?.units ?? [];
  const sentence = (parts: readonly string[], between: string): string => `${parts.join(between)}${w.end}`;
  return [
    sentence(counts(figures, lang), w.clause),
    ...(figures.levels.length > 0 ? [sentence(levels(figures, lang), w.group)] : []),
    ...(some.length > 0
      ? [
          sentence(
            some.map(({ count, units }) => w.equal(count, units.join(w.list))),
            w.group,
          ),
        ]
      : []),
    none.length > 0 ? w.none(none.length, none.join(w.list)) : w.allAdopted,
    `${w.points(shown(figures, totals.points), shown(figures, totals.cumulative))}${adjusted(figures, lang)}${money(figures, lang)}`,
    ...disqualified(figures, lang),
    w.rules(figures.rules.join(w.list)),
  ];
}

/** Said whether ranks are shown or not: honours go by it too. */
function disqualified({ disqualified: units = [] }: Figures, lang: Language): string[] {
  if (units.length === 0) return [];
  const w = proseWording[lang];
  const { lapses, outcomes } = scoreWording[lang];
  const commissions = Object.entries(outcomes).map(([code, outcome]) => [`commission.${code}`, w.commission(outcome)]);
  const known: Readonly<Record<string, string>> = { ...lapses, ...Object.fromEntries(commissions) };
  const said = units.map(({ name, period, failures, count }) => {
    const days = periodOf(period);
    const what = failures.map((failure) => known[failure] ?? failure).join(w.list);
    return w.lost(name, days ? periodInWords(days, lang) : period, what, count);
  });
  return [w.disqualified(said.join(w.group))];
}

function counts({ totals, printed, unitAdoptions }: Figures, lang: Language): string[] {
  const w = proseWording[lang];
  const { filed = '0', rate } = totals;
  const asked = filed === '0' || rate === undefined ? [] : [w.rate(rate)];
  return [w.filed(filed), w.printed(printed), w.adopted(unitAdoptions), ...asked];
}

function levels(figures: Figures, lang: Language): string[] {
  const known: Readonly<Record<string, string>> = levelWording[lang];
  return figures.levels.map(({ level, title, printed, unitAdoptions }) =>
    proseWording[lang].level(title ?? known[level] ?? level, printed, unitAdoptions),
  );
}

function money(figures: Figures, lang: Language): string {
  const { currency, totals } = figures;
  if (currency === undefined || new Exact(totals.money ?? 0).isZero()) return '';
  return proseWording[lang].money(shown(figures, totals.money), currency);
}

const adjusted = (figures: Figures, lang: Language): string =>
  new Exact(figures.adjusted).isZero() ? '' : proseWording[lang].adjusted(shown(figures, figures.adjusted));

const shown = ({ decimals }: Figures, points = '0'): string => display(points, decimals);
