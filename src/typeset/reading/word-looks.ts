/** The own reader of `word/document.xml`: the look of each paragraph, which mammoth does not tell (East-Asian fonts, styles added up). */
import type { Look } from './lines.ts';
import { readNumbering } from './word-numbering.ts';
import { type Formatting, formattingOf, merge, readStyles, type WordStyles } from './word-styles.ts';
import { child, children, descendants, value, type XmlElement } from './xml.ts';

export interface ParagraphLook {
  readonly look: Look;
  /** The number that Word would print before the text. */
  readonly label: string;
}

export interface WordParts {
  readonly document: XmlElement;
  readonly styles: XmlElement | undefined;
  readonly numbering: XmlElement | undefined;
  readonly theme: XmlElement | undefined;
}

/** One for each `w:p`, in document order. */
export function paragraphLooks(parts: WordParts): ParagraphLook[] {
  const styles = readStyles(parts.styles, parts.theme);
  const labels = readNumbering(parts.numbering);
  return descendants(parts.document, 'w:p').map((paragraph) => {
    const styled = styles.paragraph(value(paragraph, 'w:pPr', 'w:pStyle'));
    const own = merge(styled, formattingOf(paragraph, undefined, styles.fontOf));
    const runs = runsOf(paragraph, own, styles);
    const hasText = runs.some((run) => run.length > 0);
    const { numbering } = own;
    return {
      look: lookOf(own, runs),
      label: numbering && numbering.numId !== '0' && hasText ? labels(numbering.numId, numbering.level) : '',
    };
  });
}

interface Run extends Formatting {
  readonly length: number;
}

function runsOf(paragraph: XmlElement, styled: Formatting, styles: WordStyles): Run[] {
  const inside = ['w:hyperlink', 'w:ins', 'w:smartTag', 'w:fldSimple', 'w:sdt', 'w:sdtContent'];
  return children(paragraph).flatMap((part): Run[] => {
    if (inside.includes(part.name)) return runsOf(part, styled, styles);
    if (part.name !== 'w:r') return [];
    const own = formattingOf(undefined, part, styles.fontOf);
    const length = children(part, 'w:t').reduce((n, t) => n + t.children.join('').trim().length, 0);
    return [{ ...merge(merge(styled, styles.character(value(child(part, 'w:rPr'), 'w:rStyle'))), own), length }];
  });
}

function lookOf(own: Formatting, runs: readonly Run[]): Look {
  const whole = runs.reduce((n, run) => n + run.length, 0);
  const nearlyAll = <T>(of: (run: Run) => T): T | undefined => {
    const counts = new Map<T, number>();
    for (const run of runs) counts.set(of(run), (counts.get(of(run)) ?? 0) + run.length);
    return [...counts].find(([, count]) => count >= whole * 0.85)?.[0];
  };
  const size = nearlyAll((run) => run.size) ?? own.size;
  const { outline } = own;
  return {
    centred: own.alignment === 'center',
    face: nearlyAll((run) => faceOf(run.font)) ?? 'other',
    bold: nearlyAll((run) => run.bold ?? false) ?? false,
    ...(size !== undefined && { size }),
    ...(outline !== undefined && { outline }),
  };
}

/** Fonts by role; 微软雅黑 and the like are the body of many files, which the comparison with the usual face takes care of. */
export function faceOf(font: string | undefined): NonNullable<Look['face']> {
  if (font === undefined) return 'other';
  if (/标宋|XiaoBiaoSong|XBS/i.test(font)) return 'title';
  if (/黑|Hei|Noto Sans|Source Han Sans/i.test(font)) return 'hei';
  if (/楷|Kai/i.test(font)) return 'kai';
  return 'other';
}
