/** Numbers with what they count, as far as sums and shares can be checked by them. */
import { Decimal } from 'decimal.js';

export interface Quantity {
  readonly value: Decimal;
  /** What is counted; `%` for a share. 万元 and 亿元 are 元. */
  readonly unit: string;
  readonly from: number;
  readonly to: number;
  /** 近, 约, 余: not exact. */
  readonly isRough: boolean;
  /** Of the figure as written, so that rounding is known. */
  readonly decimals: number;
}

const units =
  '个百分点|平方公里|平方米|立方米|人次|人份|公顷|公里|千米|公斤|千克|元|人|名|户|家|个|处|件|起|亩|吨|台|套|辆|条|座|所|项|次|批|宗|场|期|篇|份|位|米|村|艘|只|头|株|棵|块|间|栋|支|%';

const written = new RegExp(
  `(?<rough>近|约|超|逾|将近|不到|至少|最多|超过)?(?<![\\d.第])(?<digits>\\d+(?:,\\d{3})*(?:\\.\\d+)?)(?<scale>[万亿]*)(?<more>[多余])?(?<unit>${units})`,
  'g',
);

const scales: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8, 万亿: 1e12 };

export const quantitiesOf = (text: string): Quantity[] =>
  [...text.matchAll(written)].map((match) => {
    const { rough, digits = '0', scale = '', more, unit = '' } = match.groups ?? {};
    return {
      value: new Decimal(digits.replaceAll(',', '')).times(scales[scale] ?? 1),
      unit,
      from: match.index + (rough?.length ?? 0),
      to: match.index + match[0].length,
      isRough: rough !== undefined || more !== undefined,
      decimals: digits.split('.')[1]?.length ?? 0,
    };
  });

/** Whether a per cent, written with so many decimals, may stand for the exact one: rounded, or cut off. */
export const mayBe = (said: Decimal, exact: Decimal, decimals: number): boolean =>
  said.minus(exact).abs().lt(new Decimal(10).pow(-decimals));
