/** What an earlier statement says beside the facts, or against itself. */
import type { Refusal } from '#kernel/refusal.ts';
import { type Language, wording } from '#kernel/wording.ts';

type Found = Readonly<Record<string, string | number>>;

export const earlierWording = wording(
  {
    stated_wrong: (p: Found) => `通报文件的“${p.key}”不合要求：${p.detail}`,
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
    stated_wrong: (p) => `the statement’s “${p.key}”: ${p.detail}`,
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
