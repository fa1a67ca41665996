/** The order in which leaders, offices and places are named, where the house list says one. */
import { unitFinder } from '#flow/newsroom/provenance/index.ts';
import type { CheckContext, Found } from '../hint.ts';
import { orderIn } from '../term-order.ts';
import { isHeadingLine, lineRule, type Rule } from './lines.ts';

interface Named {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Its place in the order, counted from 0. */
  readonly place: number;
}

/** 副市长 is no 市长, and 原市长 stands where he likes. */
const another = /[副原前代]$|时任$/;
/** Between two of one enumeration: a name behind the first, a mark or an “and”, words before the second. */
const together = /^\p{Script=Han}{0,4}(?:、|和|与|及|以及)\p{Script=Han}{0,6}$/u;

const order = lineRule('listed_order', 'warning', (line, context) =>
  isHeadingLine(line) || line.kind === 'table'
    ? []
    : ordersOf(context).flatMap((find): Found[] => {
        const named = find(line.text);
        return named.slice(1).flatMap(({ text, from, to, place }, i) => {
          const before = named[i];
          const isOne = before && together.test(line.text.slice(before.to, from));
          return isOne && place < before.place ? [{ from, to, params: { first: text, second: before.text } }] : [];
        });
      }),
);

type Find = (text: string) => Named[];
const known = new WeakMap<CheckContext['terms'], readonly Find[]>();

function ordersOf({ terms }: CheckContext): readonly Find[] {
  const made = known.get(terms) ?? terms.flatMap(({ right }) => finderOf(orderIn(right)));
  known.set(terms, made);
  return made;
}

function finderOf(order: readonly (readonly string[])[] | undefined): Find[] {
  if (!order) return [];
  const find = unitFinder(order.map((names, place) => ({ id: String(place), names })));
  return [
    (text) =>
      find(text)
        .filter(({ from }) => !another.test(text.slice(Math.max(0, from - 2), from)))
        .map(({ text: name, from, to, unitIds }) => ({ text: name, from, to, place: Number(unitIds[0]) })),
  ];
}

export const listedOrderRules: readonly Rule[] = [order];
