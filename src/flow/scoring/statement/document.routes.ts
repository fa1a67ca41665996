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

export async function docxOf(notice: Notice, proof: string): Promise<Uint8Array<ArrayBuffer>> {
  const document = new Document({
    title: notice.title,
    creator: notice.issuingUnit,
    sections: [textSection(notice, proof), ...notice.tables.map(tableSection)],
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

function textSection({ title, paragraphs, issuingUnit, signedOn }: Notice, proof: string): ISectionOptions {
  const signed = (text: string) =>
    new Paragraph({
      alignment: AlignmentType.RIGHT,
      indent: { right: 1280 },
      spacing: exactly,
      children: [run(text, 'body', sizes.body)],
    });
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
      ...paragraphs.map(
        (text) =>
          new Paragraph({
            alignment: AlignmentType.BOTH,
            spacing: exactly,
            indent: { firstLine: 640 },
            children: [run(text, 'body', sizes.body)],
          }),
      ),
      new Paragraph({ spacing: exactly, children: [] }),
      signed(issuingUnit),
      signed(signedOn ? dayInChinese(signedOn) : proof),
    ],
  };
}

function tableSection({ title, head, rows, foot, named, notes }: NoticeFigures): ISectionOptions {
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
