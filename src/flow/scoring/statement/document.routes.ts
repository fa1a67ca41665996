/** A statement as DOCX, in the faces and on the paper of GB/T 9704-2012, to be worked on further. */
import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  Footer,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { dayInChinese } from '#kernel/calendar.ts';
import { faces } from './faces.ts';
import type { Notice, NoticeFigures } from './notice.ts';

/** Half points: 2号, 3号, 4号, 五号. */
const sizes = { title: 44, body: 32, page: 28, cell: 21 } as const;
const mm = convertMillimetersToTwip;
/** Millimetres between the margins of a page of tables. */
const across = 253;
const exactly = { line: 579, lineRule: LineRuleType.EXACT };

const run = (text: string, face: keyof typeof faces, size: number): TextRun =>
  new TextRun({ text, size, font: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: faces[face] } });

interface DocumentWords {
  readonly proof: string;
  readonly annexes: string;
}

export async function docxOf(notice: Notice, words: DocumentWords): Promise<Uint8Array<ArrayBuffer>> {
  const document = new Document({
    title: notice.title,
    creator: notice.issuingUnit,
    sections: [textSection(notice, words), ...notice.tables.map(tableSection)],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

const footer = () =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          run('— ', 'page', sizes.page),
          new TextRun({ children: [PageNumber.CURRENT], size: sizes.page, font: faces.page }),
          run(' —', 'page', sizes.page),
        ],
      }),
    ],
  });

/** Twips: a character of the text, and the width between the margins. */
const character = 320;
const measure = mm(156);

const widthOf = (text: string): number =>
  [...text].reduce((width, c) => width + (c > '\u2e7f' ? character : character / 2), 0);

/** §7.3.5: the date four characters in, the name centred over it; where the seal goes. */
function signature(issuingUnit: string, dated: string): Paragraph[] {
  const right = 4 * character;
  const left = Math.max(0, measure - right - Math.max(widthOf(issuingUnit), widthOf(dated)) - character);
  const line = (text: string) =>
    new Paragraph({
      alignment: AlignmentType.CENTER,
      indent: { left, right },
      spacing: exactly,
      keepNext: true,
      children: [run(text, 'body', sizes.body)],
    });
  return [blank(), blank(), line(issuingUnit), line(dated)];
}

const blank = () => new Paragraph({ spacing: exactly, keepNext: true, children: [] });

const plainLine = (text: string, indent = 0) =>
  new Paragraph({ spacing: exactly, indent: { left: indent }, children: [run(text, 'body', sizes.body)] });

/** §7.3.4: what follows the text, a line under it, two characters in. */
const annexes = (tables: readonly NoticeFigures[], words: string): Paragraph[] =>
  tables.length === 0
    ? []
    : [
        blank(),
        ...tables.map(({ title }, i) => {
          const numbered = tables.length === 1 ? title : `${i + 1}.${title}`;
          return i === 0 ? plainLine(`${words}：${numbered}`, 2 * character) : plainLine(numbered, 5 * character);
        }),
      ];

function textSection(notice: Notice, { proof, annexes: words }: DocumentWords): ISectionOptions {
  const { title, addressees, paragraphs, issuingUnit, signedOn, tables } = notice;
  return {
    properties: {
      page: {
        size: { width: mm(210), height: mm(297) },
        margin: { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26), footer: mm(28) },
      },
    },
    footers: { default: footer() },
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { line: 640, lineRule: LineRuleType.EXACT, after: 579 },
        children: [run(title, 'title', sizes.title)],
      }),
      ...(addressees ? [plainLine(`${addressees}：`)] : []),
      ...paragraphs.map(
        (text) =>
          new Paragraph({
            alignment: AlignmentType.BOTH,
            spacing: exactly,
            indent: { firstLine: 640 },
            children: [run(text, 'body', sizes.body)],
          }),
      ),
      ...annexes(tables, words),
      ...signature(issuingUnit, signedOn ? dayInChinese(signedOn) : proof),
    ],
  };
}

function tableSection({ mark, title, head, rows, foot, named, notes }: NoticeFigures): ISectionOptions {
  const line = (cells: readonly string[], face: 'head' | 'body', tableHeader = false) =>
    new TableRow({
      tableHeader,
      cantSplit: true,
      children: cells.map((text, i) => cell(text, face, tableHeader, i > named)),
    });
  return {
    properties: {
      page: {
        size: { width: mm(210), height: mm(297), orientation: PageOrientation.LANDSCAPE },
        margin: { top: mm(28), bottom: mm(26), left: mm(22), right: mm(22) },
      },
    },
    footers: { default: footer() },
    children: [
      new Paragraph({ children: [run(mark, 'head', sizes.body)] }),
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { after: 160 },
        children: [run(title, 'head', sizes.page)],
      }),
      new Table({
        width: { size: mm(across), type: WidthType.DXA },
        columnWidths: widthsOf(head.length, named),
        layout: TableLayoutType.FIXED,
        rows: [
          line(head, 'head', true),
          ...rows.map((row) => line(row, 'body')),
          ...(foot.length > 0 ? [line(foot, 'head')] : []),
        ],
      }),
      ...notes.map((text) => new Paragraph({ children: [run(text, 'body', sizes.cell)] })),
    ],
  };
}

/** The unit's column is three times as wide as one of figures. */
const widthsOf = (columns: number, named: number): number[] =>
  Array.from({ length: columns }, (_, i) => Math.floor((mm(across) * (i === named ? 3 : 1)) / (columns + 2)));

const rule = { style: BorderStyle.SINGLE, size: 4, color: '000000' };

function cell(text: string, face: 'head' | 'body', isHead: boolean, isFigure: boolean): TableCell {
  const alignment = isHead ? AlignmentType.CENTER : isFigure ? AlignmentType.RIGHT : AlignmentType.LEFT;
  return new TableCell({
    verticalAlign: VerticalAlignTable.CENTER,
    borders: { top: rule, bottom: rule, left: rule, right: rule },
    margins: { top: 60, bottom: 60, left: 80, right: 80 },
    children: [new Paragraph({ alignment, children: [run(text, face, sizes.cell)] })],
  });
}
