/** Levels of headings (GB/T 9704-2012 §7.3.3): 一、 （一） 1. （1）, their form, their order, and one inside the other. */
import { numeralValue } from '#flow/newsroom/provenance/index.ts';
import type { Found } from '../hint.ts';
import { type FoundAt, type Line, lineRule, matches, type Rule, safe } from './lines.ts';

const ordinals = '[一二三四五六七八九十]{1,3}';

/** What is written wrongly at the head of a line → how it is written. */
const forms: readonly [RegExp, (ordinal: string) => string][] = [
  [new RegExp(`^(${ordinals})[.．](?=[^\\d\\s])`), (n) => `${n}、`],
  [new RegExp(`^[（(](${ordinals})[）)][、，.．]`), (n) => `（${n}）`],
  [new RegExp(`^(?:\\((${ordinals})[)）]|（(${ordinals})\\))`), (n) => `（${n}）`],
  [/^(\d{1,2})[、．](?=[^\d\s])/, (n) => `${n}.`],
  [/^[（(](\d{1,2})[）)][、，.．]/, (n) => `（${n}）`],
  [/^(?:\((\d{1,2})[)）]|（(\d{1,2})\))/, (n) => `（${n}）`],
];

const form = lineRule('numbering_form', 'warning', (line): Found[] => {
  if (line.kind === 'title' || line.kind === 'table' || line.kind === 'picture') return [];
  for (const [pattern, written] of forms) {
    const match = pattern.exec(line.text);
    if (match) {
      const right = written(match.slice(1).find((part) => part !== undefined) ?? '');
      return [{ from: 0, to: match[0].length, params: { right }, ...safe(right) }];
    }
  }
  return matches(/(?<=^|[。；：])(第[一二三四五六七八九十]|首先|其次|最后)、/g, line, ([, word = '']) => ({
    params: { right: `${word}，` },
    ...safe(`${word}，`),
  }));
});

interface Numbered {
  readonly block: number;
  readonly level: number;
  readonly ordinal: number;
  readonly to: number;
}

const heads = [
  new RegExp(`^(${ordinals})[、.．]`),
  new RegExp(`^[（(](${ordinals})[）)]`),
  /^(\d{1,2})[.．、](?!\d)/,
  /^[（(](\d{1,2})[）)]/,
];

function numbered(line: Line): Numbered | undefined {
  if (line.kind === 'title' || line.kind === 'table' || line.kind === 'picture') return undefined;
  for (const [level, pattern] of heads.entries()) {
    const match = pattern.exec(line.text);
    const ordinal = match?.[1] && numeralValue(match[1])?.toNumber();
    if (match && ordinal) return { block: line.block, level, ordinal, to: match[0].length };
  }
  return undefined;
}

const order: Rule = {
  name: 'numbering_order',
  severity: 'warning',
  find: (lines) => [...lines.flatMap(runIn), ...ofHeadings(lines.flatMap((line) => numbered(line) ?? []))],
};

/** A level that begins at one begins anew; whatever else must follow the one before it. */
function ofHeadings(all: readonly Numbered[]): FoundAt[] {
  const last: number[] = [];
  return all.flatMap(({ block, level, ordinal, to }) => {
    const before = last[level] ?? 0;
    last.length = level;
    last[level] = ordinal;
    if (ordinal === 1 || ordinal === before + 1) return [];
    return [{ block, from: 0, to, params: { ordinal, before, wanted: before + 1 } }];
  });
}

/** 一是…二是…, 第一，…第二，…, ①…②… within one paragraph. */
const runs: readonly [RegExp, (found: string) => number][] = [
  [
    /(?<=^|[。；：，])([一二三四五六七八九十])(?:是|要)(?![一二三四五六七八九十个])/g,
    (n) => numeralValue(n)?.toNumber() ?? 0,
  ],
  [/(?<=^|[。；：])第([一二三四五六七八九十])[，、]/g, (n) => numeralValue(n)?.toNumber() ?? 0],
  [/([①-⑩])/g, (n) => n.charCodeAt(0) - 0x245f],
];

function runIn(line: Line): FoundAt[] {
  return runs.flatMap(([pattern, value]) => {
    let before = 0;
    return [...line.text.matchAll(pattern)].flatMap((match) => {
      const ordinal = value(match[1] ?? '');
      const wanted = before + 1;
      const shown = { block: line.block, from: match.index, to: match.index + match[0].length };
      const found = before > 0 && ordinal !== wanted && ordinal !== 1;
      const params = { ordinal, before, wanted };
      before = ordinal;
      return found ? [{ ...shown, params }] : [];
    });
  });
}

/** （一） without 一、 over it; （1） without 1. over it. A text may go from 一、 straight to 1. */
const level: Rule = {
  name: 'numbering_level',
  severity: 'warning',
  find: (lines) => {
    const all = lines.flatMap((line) => numbered(line) ?? []);
    let seen = new Set<number>();
    return all.flatMap(({ block, level, to }): FoundAt[] => {
      const wanted = level === 1 ? 0 : level === 3 ? 2 : undefined;
      const isOrphan = wanted !== undefined && !seen.has(wanted) && !seen.has(level);
      seen = new Set([...seen].filter((l) => l < level)).add(level);
      if (!isOrphan) return [];
      return [{ block, from: 0, to, params: { level: level + 1, wanted: (wanted ?? 0) + 1 } }];
    });
  },
};

export const numberingRules: readonly Rule[] = [form, order, level];
