/** A total before a numbered list, its parts in the items: 共排查隐患310处。 （一）道路。120处…… （二）桥梁。80处…… */
import { Decimal } from 'decimal.js';
import type { FoundAt, Line, Rule } from './lines.ts';
import { type Quantity, quantitiesOf } from './quantities.ts';
import { shown } from './sums.ts';

const heads = [
  /^[一二三四五六七八九十]{1,3}、/,
  /^（[一二三四五六七八九十]{1,3}）/,
  /^\d{1,2}\.(?!\d)/,
  /^（\d{1,2}）/,
  /^[一二三四五六七八九十]是/,
];
const styleOf = ({ text }: Line): number => heads.findIndex((head) => head.test(text));

/** Behind 共, 合计 …, exact, and said to be parted into what follows. */
const wholeOf = /(?:共有?|合计|总计|共计|累计|总数)(?<what>[^，。；：、\d]{0,12})(?=\d)/g;
const announces = /(?:：|如下[。：]|(?:分为|分|包括|涉及|其中)[^。]{0,12}[。：])$/;

interface Whole {
  readonly at: number;
  readonly quantity: Quantity;
  /** The last words before or behind the figure say what is counted: 隐患. */
  readonly thing: string;
}

/** The only total of the line; of two, nobody can say which one is parted. */
function wholeIn(text: string): Whole | undefined {
  const wholes = [...text.matchAll(wholeOf)].flatMap((match): Whole[] => {
    const at = match.index + match[0].length;
    const quantity = quantitiesOf(text.slice(at)).find((q) => q.from === 0);
    if (!quantity || quantity.isRough || quantity.unit === '%') return [];
    const behind = /^[^，。；：、\d]{2,8}/.exec(text.slice(at + quantity.to))?.[0] ?? '';
    const thing = (match.groups?.what ?? '').slice(-2) || behind.slice(-2);
    return thing.length < 2 ? [] : [{ at, quantity, thing }];
  });
  return wholes.length === 1 ? wholes[0] : undefined;
}

/** The items that follow at once, all of one style of numbers. */
function itemsBehind(lines: readonly Line[], place: number): readonly Line[] {
  const style = styleOf(lines[place + 1] ?? { block: -1, kind: 'title', text: '' });
  if (style < 0) return [];
  const rest = lines.slice(place + 1);
  const end = rest.findIndex((line) => styleOf(line) !== style);
  return end < 0 ? rest : rest.slice(0, end);
}

/** The item's only exact figure of that kind, in an item that names the thing. */
function partOf({ text }: Line, { quantity: { unit }, thing }: Whole): Decimal | undefined {
  const quantities = quantitiesOf(text).filter((q) => q.unit === unit);
  const [only] = quantities;
  if (quantities.length !== 1 || !only || only.isRough) return undefined;
  return text.includes(thing) ? only.value : undefined;
}

export const totalAcross: Rule = {
  name: 'total_across',
  severity: 'warning',
  find: (lines) =>
    lines.flatMap((line, place): FoundAt[] => {
      const whole = line.kind === 'paragraph' && announces.test(line.text) ? wholeIn(line.text) : undefined;
      const items = whole ? itemsBehind(lines, place) : [];
      if (!whole || items.length < 2) return [];
      const parts = items.flatMap((item) => partOf(item, whole) ?? []);
      if (parts.length < items.length) return [];
      const sum = parts.reduce((all, part) => all.plus(part), new Decimal(0));
      if (sum.eq(whole.quantity.value)) return [];
      const params = { total: shown(whole.quantity.value), sum: shown(sum), parts: parts.length };
      return [{ block: line.block, from: whole.at, to: whole.at + whole.quantity.to, params }];
    }),
};
