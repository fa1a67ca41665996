/** Figures against each other: totals and parts, shares and counts, growth and both values. */
import { Decimal } from 'decimal.js';
import { cut } from '#flow/newsroom/provenance/index.ts';
import type { Found } from '../hint.ts';
import { type FoundAt, isRunning, type Line, lineRule, type Rule } from './lines.ts';
import { mayBe, type Quantity, quantitiesOf } from './quantities.ts';

interface Sentence {
  readonly text: string;
  readonly from: number;
}

/** A longer sentence is none, and would be looked through again and again. */
const longest = 1000;

/** What is said in brackets is a world of its own: blanked out, so that places stay. */
const sentencesOf = (line: Line): Sentence[] =>
  cut(line.text)
    .filter(({ text }) => text.length <= longest)
    .map(({ text, from }) => ({
      text: text.replace(/（[^（）]*）/g, (inner) => '\u0001'.repeat(inner.length)),
      from,
    }));

const inSentences =
  (find: (text: string) => Found[]) =>
  (line: Line): Found[] =>
    isRunning(line)
      ? sentencesOf(line).flatMap(({ text, from }) =>
          find(text).map((f) => ({ ...f, from: f.from + from, to: f.to + from })),
        )
      : [];

/** As it is written: 亿 and 万 where they fit. */
export const shown = (n: Decimal): string =>
  n.gte(1e8)
    ? `${n.div(1e8).toFixed()}亿`
    : n.gte(1e5) && n.mod(100).isZero()
      ? `${n.div(1e4).toFixed()}万`
      : n.toFixed();
const sumOf = (parts: readonly Quantity[]): Decimal =>
  parts.reduce((sum, { value }) => sum.plus(value), new Decimal(0));

/** A clause that says something else than a part of the whole. */
const otherwise =
  /已|完成|整改|办结|同比|环比|比上年|比去年|较|占|增|减|达到|平均|人均|户均|每|新|第|其中|共|合计|累计|分别|解决|处理|化解|另|还|超|不足|以上|以下|左右/;

interface Clause {
  readonly text: string;
  readonly from: number;
}

function clausesOf(text: string, from: number, marks: RegExp): Clause[] {
  const found: Clause[] = [];
  let at = 0;
  for (const piece of text.split(marks)) {
    found.push({ text: piece, from: from + at });
    at += piece.length + 1;
  }
  return found;
}

/** A half-width comma parts as well, but not the thousands of a number. */
const listMarks = /[，、]|,(?!\d{3})/;

/** The parts of one total, until a clause is something else. */
function partsIn(clauses: readonly Clause[], unit: string): Quantity[] {
  const parts: Quantity[] = [];
  for (const { text, from } of clauses) {
    const quantities = quantitiesOf(text);
    const [only] = quantities;
    if (quantities.length !== 1 || !only || only.unit !== unit || otherwise.test(text) || only.isRough) break;
    if (!/^[^\d]{1,16}$/.test(text.slice(0, only.from)) || text.length - only.to > 6) break;
    parts.push({ ...only, from: only.from + from, to: only.to + from });
  }
  return parts;
}

/** Where a whole stands: behind 共, 合计 … or before 其中. */
function wholesIn(text: string): number[] {
  const named = text.matchAll(/(?:共有?|合计|总计|共计|累计|总数)[^，。；：、\d]{0,12}?(?=\d)/g);
  const parted = quantitiesOf(text).filter(({ to }) => /^[^，。；：、\d]{0,8}，其中/.test(text.slice(to)));
  return [...new Set([...[...named].map((match) => match.index + match[0].length), ...parted.map(({ from }) => from)])];
}

/** 共320处，其中道路120处、桥梁80处: the parts never exceed the whole, and a full list makes it up. */
function totalBefore(text: string): Found[] {
  return wholesIn(text).flatMap((at) => {
    const total = quantitiesOf(text.slice(at)).find((q) => q.from === 0);
    if (!total || total.isRough || total.unit === '%') return [];
    const rest = text.slice(at + total.to);
    const lead = /^[^，。；：\d]{0,8}(?:，|：|。)?(其中|包括|分别是|分别为|即)?[：，]?/.exec(rest);
    const isList = /：$|包括|分别/.test(lead?.[0] ?? '');
    if (!lead || !(isList || lead[1])) return [];
    const begin = at + total.to + lead[0].length;
    const parts = partsIn(clausesOf(text.slice(begin).replace(/[。；].*$/s, ''), begin, listMarks), total.unit);
    const sum = sumOf(parts);
    const tooMuch = parts.length >= 2 && sum.gt(total.value);
    const near = parts.length >= 3 && sum.gt(total.value.times(0.9));
    const tooLittle = sum.lt(total.value) && ((isList && parts.length >= 2) || near);
    if (!tooMuch && !tooLittle) return [];
    return [
      { from: at, to: at + total.to, params: { total: shown(total.value), sum: shown(sum), parts: parts.length } },
    ];
  });
}

/** 甲12个、乙8个、丙5个，合计25个. */
function totalBehind(text: string): Found[] {
  const pattern = /[，、](?:合计|总计|共计|共)[^，。；：、\d]{0,6}(?=\d)/g;
  return [...text.matchAll(pattern)].flatMap((match) => {
    const at = match.index + match[0].length;
    const total = quantitiesOf(text.slice(at)).find((q) => q.from === 0);
    if (!total || total.isRough) return [];
    const list = text.slice(0, match.index);
    const begin = Math.max(list.lastIndexOf('。'), list.lastIndexOf('；'), list.lastIndexOf('：')) + 1;
    const clauses = clausesOf(list.slice(begin), begin, listMarks).toReversed();
    const parts = partsIn(clauses, total.unit);
    const sum = sumOf(parts);
    if (parts.length < 2 || sum.eq(total.value)) return [];
    return [
      { from: at, to: at + total.to, params: { total: shown(total.value), sum: shown(sum), parts: parts.length } },
    ];
  });
}

/** The last row of a table that begins with 合计: each column of figures adds up. */
function totalRow(
  rows: readonly (readonly string[])[],
  header: boolean,
): { column: number; total: Decimal; sum: Decimal; parts: number }[] {
  const last = rows.at(-1) ?? [];
  if (!/^(合计|总计|共计|小计|总数)/.test(last[0]?.replace(/\s/g, '') ?? '')) return [];
  const parts = rows.slice(header ? 1 : 0, -1);
  return last.flatMap((cell, column) => {
    const total = cellValue(cell);
    const values = parts.map((row) => cellValue(row[column] ?? ''));
    const numbers = values.filter((v) => v !== undefined);
    if (column === 0 || !total || numbers.length < 2 || numbers.length < values.length - (header ? 0 : 1)) return [];
    const sum = numbers.reduce((all, v) => all.plus(v), new Decimal(0));
    return sum.eq(total) ? [] : [{ column, total, sum, parts: numbers.length }];
  });
}

const cellValue = (cell: string): Decimal | undefined => {
  const bare = cell.replace(/[\s,]/g, '');
  return /^\d+(\.\d+)?$/.test(bare) ? new Decimal(bare) : undefined;
};

const total: Rule = {
  name: 'total_of_parts',
  severity: 'error',
  find: (lines) =>
    lines.flatMap((line): FoundAt[] => {
      const found =
        line.kind === 'table'
          ? inTable(line)
          : inSentences((text) => [...totalBefore(text), ...totalBehind(text)])(line);
      return found.map((f) => ({ ...f, block: line.block }));
    }),
};

/** Rows are lines, cells parted by a wide blank: the place is the wrong total's cell. */
function inTable({ text }: Line): Found[] {
  const rows = text.split('\n').map((row) => row.split('\u3000'));
  const header = (rows[0] ?? []).slice(1).every((cell) => cellValue(cell) === undefined);
  const begin = text.lastIndexOf('\n') + 1;
  const last = rows.at(-1) ?? [];
  return totalRow(rows, header).map(({ column, total, sum, parts }) => {
    const from = begin + last.slice(0, column).join('\u3000').length + 1;
    const params = { total: shown(total), sum: shown(sum), parts };
    return { from, to: from + (last[column]?.length ?? 0), params };
  });
}

/** Nothing but these words between the part and its share: else the share is of something else. */
const shareWords =
  /^，?(?:仅|只|约)?(?:占|占比|占总数的|完成率|办结率|整改率|合格率|达标率|参与率|覆盖率|比例)(?:为|达到|达|是)?$/;

/** Of 186 公里 71 are done, 占38.2%: part over whole is that per cent. */
const share = lineRule(
  'percent_of_counts',
  'error',
  inSentences((text) => {
    const all = quantitiesOf(text);
    return all.flatMap((percent, i): Found[] => {
      const part = all[i - 1];
      if (!part || percent.unit !== '%' || part.isRough || part.unit === '%') return [];
      if (!shareWords.test(text.slice(part.to, percent.from))) return [];
      // What has a share of its own is another part, not the whole.
      const wholes = all
        .slice(0, i - 1)
        .filter((q, at) => q.unit === part.unit && q.value.gt(part.value) && !q.isRough && all[at + 1]?.unit !== '%');
      const shares = wholes.map((whole) => part.value.div(whole.value).times(100));
      if (shares.length === 0 || shares.some((s) => mayBe(percent.value, s, percent.decimals))) return [];
      const nearest = shares.toSorted((a, b) => a.minus(percent.value).abs().cmp(b.minus(percent.value).abs()))[0];
      if (!nearest || (shares.length > 1 && nearest.minus(percent.value).abs().gt(8))) return [];
      return [
        { from: percent.from, to: percent.to, params: { right: `${nearest.toFixed(Math.max(1, percent.decimals))}%` } },
      ];
    });
  }),
);

const up = '增长|增加|提高|上升|提升|扩大|增至|增幅|涨幅';
const down = '下降|减少|降低|回落|缩减|缩短|降幅|减幅';
const number = '\\d+(?:,\\d{3})*(?:\\.\\d+)?[万亿]?(?:[^\\d，。；：%的]{1,4}?)';
const said = `(?<way>${up}|${down})(?:了|达|为|达到)?(?<percent>\\d+(?:\\.\\d+)?)%`;
const growths = [
  `(?:由|从)[^，。；]{0,16}?(?<before>${number})[^，。；\\d]{0,8}?(?:增|升|涨|提|扩|降|减|缩|下|回)[^，。；\\d]{0,2}?(?:到|至|为)[^，。；]{0,12}?(?<after>${number})[^。；\\d]{0,8}?${said}`,
  `(?:上年|去年|上年同期|去年同期)[^，。；\\d]{0,10}(?<before>${number})，(?:今年|本年|今年同期)[^，。；\\d]{0,10}(?<after>${number})[^。；\\d]{0,8}?${said}`,
  `(?<after>${number})[^。；\\d]{0,4}?比(?:上年|去年)(?:同期)?的?(?<before>${number})${said}`,
].map((pattern) => new RegExp(pattern, 'g'));

const growth = lineRule(
  'growth_rate',
  'error',
  inSentences((text) =>
    growths.flatMap((pattern) =>
      [...text.matchAll(pattern)].flatMap((match): Found[] => {
        const { before = '', after = '', way = '', percent = '0' } = match.groups ?? {};
        const [from, to] = [amountOf(before), amountOf(after)];
        if (!from || !to || from.isZero()) return [];
        const exact = to.minus(from).div(from).times(100);
        const isUp = new RegExp(up).test(way);
        const right =
          mayBe(new Decimal(percent), exact.abs(), percent.split('.')[1]?.length ?? 0) && exact.gte(0) === isUp;
        if (right) return [];
        const end = match.index + match[0].length;
        const params = { right: `${exact.gte(0) ? '+' : '−'}${exact.abs().toFixed(1)}%`, said: `${way}${percent}%` };
        return [{ from: end - percent.length - 1, to: end, params }];
      }),
    ),
  ),
);

function amountOf(written: string): Decimal | undefined {
  const [, digits = '', scale = ''] = /^(\d+(?:,\d{3})*(?:\.\d+)?)([万亿]?)/.exec(written) ?? [];
  if (digits === '') return undefined;
  return new Decimal(digits.replaceAll(',', '')).times(scale === '亿' ? 1e8 : scale === '万' ? 1e4 : 1);
}

const relative = /^(?:该|本|我|全[县区镇乡村社街场]|每|其|共|合计|累计|其中|目前|今年|去年)/;

/** The same words before the same unit, with two values. */
const twoValues: Rule = {
  name: 'two_values',
  severity: 'warning',
  find: (lines) => {
    const first = new Map<string, Quantity & { readonly text: string }>();
    return lines.filter(isRunning).flatMap((line) =>
      quantitiesOf(line.text).flatMap((quantity): FoundAt[] => {
        const label =
          /[^，。；：、\d“”（）]*$/.exec(line.text.slice(Math.max(0, quantity.from - 60), quantity.from))?.[0] ?? '';
        if (label.length < 6 || relative.test(label) || quantity.unit === '%' || quantity.isRough) return [];
        const key = `${label} ${quantity.unit}`;
        const text = line.text.slice(quantity.from, quantity.to);
        const before = first.get(key);
        if (!before) first.set(key, { ...quantity, text });
        if (!before || before.value.eq(quantity.value)) return [];
        return [{ block: line.block, from: quantity.from, to: quantity.to, params: { label, other: before.text } }];
      }),
    );
  },
};

export const sumRules: readonly Rule[] = [total, share, growth, twoValues];
