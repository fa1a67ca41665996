/** A text as the rules read it: line by line, the title first. */
import { type Block, blockText } from '#kernel/body.ts';
import type { CheckContext, CheckedText, Found, Hint, Place, RuleName, Severity } from '../hint.ts';

export interface Line {
  /** As in `Place`. */
  readonly block: number;
  readonly kind: 'title' | Block['kind'];
  readonly text: string;
}

export const linesOf = ({ title, body }: CheckedText): Line[] => [
  { block: -1, kind: 'title', text: title },
  ...body.map((block, i): Line => ({ block: i, kind: block.kind, text: blockText(block) })),
];

export const isRunning = ({ kind }: Line): boolean => kind === 'paragraph' || kind === 'quotation';
export const isHeadingLine = ({ kind }: Line): boolean => kind.startsWith('level');

export type FoundAt = Found & Pick<Place, 'block'>;

export interface Rule {
  readonly name: RuleName;
  readonly severity: Severity;
  readonly find: (lines: readonly Line[], context: CheckContext) => FoundAt[];
}

/** A rule that looks at one line at a time. */
export const lineRule = (
  name: RuleName,
  severity: Severity,
  find: (line: Line, context: CheckContext) => Found[],
): Rule => ({
  name,
  severity,
  find: (lines, context) =>
    lines.flatMap((line) => find(line, context).map((found) => ({ ...found, block: line.block }))),
});

type Read = (match: RegExpExecArray, line: Line) => Omit<Found, 'from' | 'to'> | undefined;

/** Each match of the pattern is a finding, unless `read` answers nothing. */
export const patternRule = (
  name: RuleName,
  severity: Severity,
  pattern: RegExp,
  read: Read = () => ({}),
  wanted: (line: Line) => boolean = () => true,
): Rule => lineRule(name, severity, (line) => (wanted(line) ? matches(pattern, line, read) : []));

export function matches(pattern: RegExp, line: Line, read: Read): Found[] {
  return [...line.text.matchAll(pattern)].flatMap((match) => {
    const found = read(match, line);
    return found ? [{ from: match.index, to: match.index + match[0].length, ...found }] : [];
  });
}

export const safe = (text: string): Pick<Hint, 'fix'> => ({ fix: { text, safe: true } });
export const offered = (text: string): Pick<Hint, 'fix'> => ({ fix: { text, safe: false } });

export const han = '\\u3400-\\u9fff';
