/** A notice (通报) as a PDF/A-2b: title, text, signature, and wide tables on pages of their own. */
import { type Day, dayInChinese } from '#kernel/calendar.ts';
import { cleanText } from './clean-text.ts';
import type { Engine, Printed } from './engine.ts';
import { type Problem, TypesetError } from './errors.ts';
import type { FontRole } from './font-roles.ts';
import { titleLines } from './title-lines.ts';

export interface NoticeSheet {
  readonly title: string;
  /** Empty for nobody named. */
  readonly addressees: string;
  readonly issuingUnit: string;
  readonly paragraphs: readonly string[];
  readonly tables: readonly NoticeTable[];
  /** None before sign-off: a proof, marked on every page. */
  readonly signedOn?: Day | undefined;
  /** Dates the file; the same sheet gives the same bytes. */
  readonly madeOn: Day;
}

export interface NoticeTable {
  /** `附件1`, over its title and under the text. */
  readonly mark: string;
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Empty for none. */
  readonly foot: readonly string[];
  /** Which column names the row, from 0; those behind it hold figures. */
  readonly named: number;
  readonly notes: readonly string[];
}

const longest = 1_000_000;

/** Rejects with a `TypesetError` that names every problem found. */
export async function printNotice(engine: Engine, sheet: NoticeSheet): Promise<Printed> {
  const problems = checkNotice(sheet, engine);
  if (problems.length > 0) throw new TypesetError(problems);
  const { signedOn, madeOn } = sheet;
  const [year, month, day] = madeOn.split('-').map(Number);
  return engine.compile({
    template: 'notice.typ',
    data: {
      ...sheet,
      documentTitle: sheet.title,
      title: titleLines(sheet.title),
      signedOn: { year, month, day },
      signedOnWords: signedOn ? dayInChinese(signedOn) : '',
      proof: signedOn ? '' : '送审稿',
    },
    timestamp: Date.parse(`${madeOn}T00:00:00Z`) / 1000,
  });
}

function checkNotice(sheet: NoticeSheet, engine: Engine): Problem[] {
  const { title, addressees, paragraphs, tables, issuingUnit } = sheet;
  const missing = (part: string, text: string, role: FontRole): Problem[] => {
    const characters = engine.missingGlyphs(cleanText(text), role);
    return characters.length > 0 ? [{ code: 'missing_glyph', characters, place: { part } }] : [];
  };
  const body = [addressees, ...paragraphs, issuingUnit, ...tables.flatMap((t) => [...t.rows.flat(), ...t.notes])].join(
    '\n',
  );
  const bold = tables.flatMap((t) => [t.mark, t.title, ...t.head, ...t.foot]).join('\n');
  const length = body.length + bold.length;
  return [
    ...(title.trim() === '' ? [{ code: 'empty' as const, place: { part: 'title' } }] : []),
    ...(length > longest
      ? [{ code: 'too_long' as const, characters: length, limit: longest, place: { part: 'body' } }]
      : []),
    ...missing('title', title, 'biaosong'),
    ...missing('body', body, 'fangsong'),
    ...missing('body', bold, 'heiti'),
  ];
}
