/** What an earlier statement says beside the facts, or against itself. */
import type { Refusal } from '#kernel/refusal.ts';
import { type Language, wording } from '#kernel/wording.ts';

type Found = Readonly<Record<string, string | number>>;

/** What a name or value of a statement should be. */
const detailsZh: Readonly<Record<string, string>> = {
  column: '没有这一栏，可写 filed、adopted、items、rate、points、cumulative，或如 adopted.city、points.adoptions',
  name: '不认识这个名称，可写 title、complete、places、rows、totals，每行写 unit 或 class，以及 figures',
  unit_or_class: '一行写 unit 或者 class，不能都写',
  value: '没有写，或者写法不对',
};
const detailsEn: Readonly<Record<string, string>> = {
  column: 'no such column; there are filed, adopted, items, rate, points, cumulative, and the like of adopted.city',
  name: 'no such name; there are title, complete, places, rows, totals, and in a row unit or class, and figures',
  unit_or_class: 'a row has a unit or a class, not both',
  value: 'missing, or of the wrong form',
};

export const earlierWording = wording(
  {
    stated_unread: (p: Found) =>
      `读不成通报：须写明 title 和 rows，写法见 rule-sets/statements${p.detail ? `（${p.detail}）` : ''}`,
    stated_unit_unknown: (p: Found) => `事实里没有“${p.row}”，这一行没有核对：通报里的单位要与事实里的写得一样`,
    stated_wrong: (p: Found) => `通报文件的“${p.key}”不合要求：${detailsZh[String(p.detail)] ?? ''}`,
    stated_differs: (p: Found) => `“${p.row}”的“${p.column}”通报写作${p.stated}，按事实应为${p.computed}`,
    points_without_items: (p: Found) =>
      `“${p.row}”有采用分${p.points}，却没有采用条数：或是往月报送、本月采用，或是漏填条数，请核对`,
    points_without_filings: (p: Found) =>
      `“${p.row}”累计${p.points}分，累计报送却为0：应有综合稿采用或手工计分，请注明`,
    stated_sum: (p: Found) => `“${p.column}”合计写作${p.stated}，各行相加为${p.sum}，相差${p.more}`,
    two_counts: (p: Found) =>
      `合计${p.stated}是刊发条数（每条计一次），各行相加${p.sum}是单位采用次数（综合稿每单位计一次），相差${p.more}；请写明口径`,
  },
  {
    stated_unread: (p) =>
      `this is no statement: it has a title and rows, as in rule-sets/statements${p.detail ? ` (${p.detail})` : ''}`,
    stated_unit_unknown: (p) =>
      `the facts have no “${p.row}”: its row was not checked; units are spelt as in the facts`,
    stated_wrong: (p) => `the statement’s “${p.key}”: ${detailsEn[String(p.detail)] ?? ''}`,
    stated_differs: (p) => `“${p.row}”, “${p.column}”: stated as ${p.stated}, the facts give ${p.computed}`,
    points_without_items: (p) =>
      `“${p.row}” has ${p.points} points of adoptions but no adopted item: filed in an earlier month, or left out`,
    points_without_filings: (p) =>
      `“${p.row}” has ${p.points} points this year but filed nothing: round-ups or points by hand should be named`,
    stated_sum: (p) => `the total of “${p.column}” says ${p.stated}, its rows add up to ${p.sum}: ${p.more} more`,
    two_counts: (p) =>
      `the total ${p.stated} counts items (each once), the rows’ ${p.sum} count unit adoptions (a round-up once per unit): ${p.more} more`,
  },
);

/** The sentence of a finding; its code where there is none. */
export function earlierSentence({ code, params }: Refusal, lang: Language): string {
  const said: Readonly<Record<string, (p: Found) => string>> = earlierWording[lang];
  return said[code]?.(params ?? {}) ?? code;
}
