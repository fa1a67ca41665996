/** `word/numbering.xml`: the 一、（一）1. that Word prints by itself and that stand nowhere in the text. */
import { child, children, value, type XmlElement } from './xml.ts';

/** Counts as it is asked: the label of the next paragraph with this numbering, '' for bullets and unknown numberings. */
export type Labels = (numId: string, level: number) => string;

interface Level {
  readonly start: number;
  readonly format: string;
  /** `%1、` and the like. */
  readonly text: string;
}
interface Numbering {
  readonly abstractId: string;
  readonly levels: readonly Level[];
  readonly restarts: ReadonlyMap<number, number>;
}

const mostLevels = 9;

export function readNumbering(numbering: XmlElement | undefined): Labels {
  const abstracts = new Map(
    children(numbering, 'w:abstractNum').map((abstract) => [
      abstract.attributes.get('w:abstractNumId') ?? '',
      levelsOf(abstract),
    ]),
  );
  const numberings = new Map(
    children(numbering, 'w:num').map((num) => [num.attributes.get('w:numId') ?? '', numberingOf(num, abstracts)]),
  );
  const counters = new Map<string, number[]>();
  const restarted = new Set<string>();
  return (numId, level) => {
    const found = numberings.get(numId);
    if (!found || !(level >= 0 && level < mostLevels)) return '';
    const counts = counters.get(found.abstractId) ?? [];
    counters.set(found.abstractId, counts);
    const restart = found.restarts.get(level);
    if (restart !== undefined && !restarted.has(`${numId} ${level}`)) {
      restarted.add(`${numId} ${level}`);
      counts[level] = restart;
    } else {
      counts[level] = (counts[level] ?? (found.levels[level]?.start ?? 1) - 1) + 1;
    }
    counts.length = level + 1;
    return labelOf(found.levels, counts, level);
  };
}

function levelsOf(abstract: XmlElement): Level[] {
  const levels: Level[] = [];
  for (const level of children(abstract, 'w:lvl')) {
    const index = Number(level.attributes.get('w:ilvl') ?? 0);
    if (!(index >= 0 && index < mostLevels)) continue;
    levels[index] = {
      start: Number(value(level, 'w:start') ?? 1) || 0,
      format: value(level, 'w:numFmt') ?? 'decimal',
      text: value(level, 'w:lvlText') ?? '',
    };
  }
  return levels;
}

function numberingOf(num: XmlElement, abstracts: ReadonlyMap<string, readonly Level[]>): Numbering {
  const abstractId = value(num, 'w:abstractNumId') ?? '';
  const restarts = children(num, 'w:lvlOverride').flatMap((override): [number, number][] => {
    const start = value(child(override), 'w:startOverride');
    return start === undefined ? [] : [[Number(override.attributes.get('w:ilvl') ?? 0), Number(start)]];
  });
  return { abstractId, levels: abstracts.get(abstractId) ?? [], restarts: new Map(restarts) };
}

function labelOf(levels: readonly Level[], counts: readonly number[], level: number): string {
  const own = levels[level];
  if (!own || own.format === 'bullet' || own.format === 'none') return '';
  return own.text.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    return written(counts[index] ?? levels[index]?.start ?? 1, levels[index]?.format ?? 'decimal');
  });
}

/** ST_NumberFormat (ECMA-376 Part 1 §17.18.59), those that Chinese offices use. */
function written(count: number, format: string): string {
  if (/^(chinese|japaneseCounting|japaneseLegal|ideograph|taiwanese|korean)/.test(format)) return inChinese(count);
  if (format.startsWith('decimalEnclosedCircle') && count >= 1 && count <= 20)
    return String.fromCodePoint(0x2460 + count - 1);
  if (format === 'lowerLetter' || format === 'upperLetter') return letter(count, format === 'upperLetter' ? 65 : 97);
  if (format === 'upperRoman') return roman(count);
  if (format === 'lowerRoman') return roman(count).toLowerCase();
  return String(count);
}

const letter = (count: number, first: number): string => String.fromCodePoint(first + ((Math.max(count, 1) - 1) % 26));

const romans: readonly [number, string][] = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];
function roman(count: number): string {
  if (count > 200) return String(count);
  const step = romans.find(([worth]) => worth <= count);
  return step ? step[1] + roman(count - step[0]) : '';
}

const digits = '零一二三四五六七八九';
function inChinese(count: number): string {
  if (count < 0 || count > 99) return String(count);
  if (count < 10) return digits.charAt(count);
  const tens = Math.floor(count / 10);
  return `${tens > 1 ? digits.charAt(tens) : ''}十${count % 10 > 0 ? digits.charAt(count % 10) : ''}`;
}
