/** A statement as a notice on paper: the same words and figures as on the page, for PDF and DOCX alike. */
import { periodInWords } from '#flow/scoring/score/index.ts';
import { type Day, dayOf } from '#kernel/calendar.ts';
import type { Language } from '#kernel/wording.ts';
import { rankCell, type Shown, type ShownTable, shownOf } from './shown-table.ts';
import type { StatementRecord } from './statement.ts';
import { statementPageWording } from './statement-page-wording.ts';
import { proseWording } from './statement-prose.ts';
import { paragraphs } from './workbook.ts';

export interface Notice {
  readonly title: string;
  /** Empty for nobody named. */
  readonly addressees: string;
  readonly issuingUnit: string;
  readonly paragraphs: readonly string[];
  readonly tables: readonly NoticeFigures[];
  /** None before sign-off. */
  readonly signedOn?: Day;
}

export interface NoticeFigures {
  /** `附件1`, or `附件` where there is one only. */
  readonly mark: string;
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Empty but for the last table. */
  readonly foot: readonly string[];
  /** Which column holds the unit, from 0. */
  readonly named: number;
  readonly notes: readonly string[];
}

export function noticeOf(statement: StatementRecord, lang: Language): Notice {
  const { figures, text, period, deskName, signOff } = statement;
  const w = statementPageWording[lang];
  const shown = shownOf(figures, text?.ranked ?? false, lang);
  const last = shown.tables.length - 1;
  return {
    title: text?.title ?? w.defaultTitle(deskName, periodInWords(period, lang)),
    addressees: text?.addressees ?? '',
    issuingUnit: text?.issuer || deskName,
    paragraphs: paragraphs(statement, lang),
    tables: marked(
      [...shown.tables.map((table, i) => figuresIn(shown, table, i === last, lang)), ...authorsIn(shown, lang)],
      lang,
    ),
    ...(signOff ? { signedOn: dayOf(signOff.at) } : {}),
  };
}

/** §7.3.4: one annex has no number. */
function marked(tables: readonly Omit<NoticeFigures, 'mark'>[], lang: Language): NoticeFigures[] {
  const { attached, annexes } = statementPageWording[lang];
  return tables.map((table, i) => ({ ...table, mark: tables.length === 1 ? annexes : attached(i + 1) }));
}

function authorsIn({ authors }: Shown, lang: Language): Omit<NoticeFigures, 'mark'>[] {
  if (!authors) return [];
  const { head, rows } = authors;
  return [{ title: statementPageWording[lang].authors, head, rows, foot: [], named: 1, notes: [] }];
}

function figuresIn(shown: Shown, table: ShownTable, last: boolean, lang: Language): Omit<NoticeFigures, 'mark'> {
  const w = statementPageWording[lang];
  const rank = (cell: string): string[] => (table.ranked ? [cell] : []);
  return {
    title: table.title ?? w.table,
    head: [...rank(w.rank), w.unit, ...shown.columns.map((column) => column.title)],
    rows: table.rows.map((row) => [...rank(rankCell(row, lang)), row.name, ...row.cells]),
    foot: last ? [...rank(''), w.total, ...shown.totals] : [],
    named: table.ranked ? 1 : 0,
    notes: last && shown.hasTail ? [proseWording[lang].tail] : [],
  };
}
