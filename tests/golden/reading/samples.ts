/** Real files of an invented text, made on the spot: what correspondents send. */

import path from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import * as D from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

export const titleLines = ['青岚市以“三张清单”推动', '农村基层党组织书记履职尽责'] as const;
export const title = titleLines.join('');
export const opening =
  '今年以来，青岚市针对部分村党组织书记“干什么不清楚、怎么干没思路、干得好坏一个样”的问题，在9个县（市、区）推行责任、任务、评议“三张清单”，共列出任务4126项，已办结3380项，办结率81.9%。';
export const sections: readonly (readonly [
  kind: 'level1' | 'level2' | 'level3' | 'level4' | 'paragraph',
  text: string,
])[] = [
  ['paragraph', opening],
  ['level1', '一、列出责任清单，解决“干什么”'],
  ['paragraph', '由乡镇党委与村党组织书记逐一谈话，对照职责定责，形成“一村一单”。——云溪镇把“书记”二字写进每一条……'],
  ['level2', '（一）共性责任由市里统一'],
  ['paragraph', '市委组织部梳理共性责任12条，印发《村党组织书记责任清单（2024年版）》。'],
  ['level3', '1.抓队伍'],
  ['level4', '（1）发展党员'],
  ['paragraph', '全市新发展农民党员214名，其中35岁以下的占62%。'],
  ['level1', '二、列出任务清单，解决“怎么干”'],
  ['paragraph', '每季度集中交办一次，由县（市、区）委组织部跟踪办理，逾期未办结的亮黄牌、红牌。'],
];
export const bodyBlocks = sections.map(([kind, text]) => ({ kind, text }));

const fontOf = {
  level1: '黑体',
  level2: '楷体_GB2312',
  level3: '仿宋_GB2312',
  level4: '仿宋_GB2312',
  paragraph: '仿宋_GB2312',
};
const font = (eastAsia: string) => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
  eastAsia,
});
const centred = { alignment: D.AlignmentType.CENTER };

const titleParagraphs = () =>
  titleLines.map(
    (text) =>
      new D.Paragraph({ ...centred, children: [new D.TextRun({ text, size: 44, font: font('方正小标宋简体') })] }),
  );
const bodyParagraph = ([kind, text]: readonly [keyof typeof fontOf, string]) =>
  new D.Paragraph({ children: [new D.TextRun({ text: `　　${text}`, size: 32, font: font(fontOf[kind]) })] });

/** As most units send it: no styles, fonts and sizes only. */
export const unstyledDocx = (
  extra: readonly (D.Paragraph | D.Table)[] = [],
  options: Partial<D.ISectionOptions> = {},
) => pack({ ...options, children: [...titleParagraphs(), ...sections.map(bodyParagraph), ...extra] });

/** With Word's own styles and without a number in any heading. */
export const styledDocx = () =>
  pack({
    children: [
      new D.Paragraph({
        heading: D.HeadingLevel.HEADING_1,
        children: [new D.TextRun({ text: titleLines[0] }), new D.TextRun({ text: titleLines[1], break: 1 })],
      }),
      new D.Paragraph(opening),
      new D.Paragraph({ heading: D.HeadingLevel.HEADING_2, text: '责任清单' }),
      new D.Paragraph('乡镇党委逐一谈话定责。'),
      new D.Paragraph({ heading: D.HeadingLevel.HEADING_3, text: '共性责任' }),
      new D.Paragraph('市里统一列出12条。'),
    ],
  });

/** Headings whose numbers Word prints and the text does not hold. */
export const numberedDocx = () =>
  pack(
    {
      children: [
        ...titleParagraphs(),
        ...['列出责任清单', '列出任务清单'].flatMap((text) => [
          new D.Paragraph({ numbering: { reference: 'levels', level: 0 }, text }),
          new D.Paragraph({ numbering: { reference: 'levels', level: 1 }, text: '做法' }),
          new D.Paragraph({ numbering: { reference: 'levels', level: 1 }, text: '成效' }),
          new D.Paragraph(opening),
        ]),
      ],
    },
    [
      { level: 0, format: D.LevelFormat.JAPANESE_COUNTING, text: '%1、' },
      { level: 1, format: D.LevelFormat.JAPANESE_COUNTING, text: '（%2）' },
    ],
  );

export const table = (rows: readonly (readonly string[])[]) =>
  new D.Table({
    rows: rows.map(
      (cells) =>
        new D.TableRow({ children: cells.map((cell) => new D.TableCell({ children: [new D.Paragraph(cell)] })) }),
    ),
  });

/** One red pixel. */
export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg==',
  'base64',
);
export const picture = (description: string) =>
  new D.Paragraph({
    children: [
      new D.ImageRun({
        type: 'png',
        data: png,
        transformation: { width: 60, height: 40 },
        altText: { name: '图片 1', description, title: '' },
      }),
    ],
  });

export const annotatedDocx = async () =>
  new Uint8Array(
    await D.Packer.toBuffer(
      new D.Document({
        footnotes: { 1: { children: [new D.Paragraph('数据来自年度统计')] } },
        comments: { children: [{ id: 0, author: '甲', children: [new D.Paragraph('请核实电话13812345678')] }] },
        sections: [
          {
            children: [
              ...titleParagraphs(),
              new D.Paragraph({
                children: [
                  new D.CommentRangeStart(0),
                  new D.TextRun(opening),
                  new D.CommentRangeEnd(0),
                  new D.TextRun({ children: [new D.CommentReference(0)] }),
                  new D.FootnoteReferenceRun(1),
                ],
              }),
            ],
          },
        ],
      }),
    ),
  );

export const emptyDocx = () => pack({ children: [new D.Paragraph('')] });
export const pictureOnlyDocx = () => pack({ children: [picture('')] });

async function pack(section: D.ISectionOptions, levels?: readonly D.ILevelsOptions[]): Promise<Uint8Array> {
  const document = new D.Document({
    sections: [section],
    ...(levels && { numbering: { config: [{ reference: 'levels', levels }] } }),
  });
  return new Uint8Array(await D.Packer.toBuffer(document));
}

/** The same file with one part of it rewritten. */
export function editPart(docx: Uint8Array, name: string, edit: (xml: string) => string): Uint8Array {
  const parts = unzipSync(docx);
  return zipSync({ ...parts, [name]: strToU8(edit(strFromU8(parts[name] ?? new Uint8Array()))) });
}

/** A .docx whose document part declares, or really holds, far more than it weighs. */
export const zipBomb = (megabytes: number) =>
  zipSync(
    { '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': new Uint8Array(megabytes * 1024 * 1024) },
    { level: 9 },
  );

const fonts = path.resolve('node_modules/@expo-google-fonts');
/** A PDF as the house itself prints it: title of 22 pt, indented paragraphs, page numbers. */
export function printedPdf(source = pdfSource, before = ''): Uint8Array {
  const compiler = NodeCompiler.create({
    workspace: path.resolve('/reading-samples'),
    fontArgs: [{ fontPaths: [path.join(fonts, 'noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf')] }],
  });
  return new Uint8Array(compiler.pdf({ mainFileContent: before + source }, { creationTimestamp: 1_700_000_000 }));
}

const pdfSource = `
#set page(paper: "a4", margin: (x: 28mm, y: 37mm), footer: context align(center)[— #counter(page).display() —])
#set text(font: "Noto Serif SC", size: 16pt, lang: "zh")
#set par(first-line-indent: (amount: 2em, all: true), justify: true, leading: 13pt, spacing: 13pt)
#block(width: 100%, align(center, text(size: 22pt)[#par(first-line-indent: 0em)[${titleLines.join(' \\ ')}]]))
${sections.map(([, text]) => text.replace(/(\d)\./, '$1\\.')).join('\n\n')}

${Array.from({ length: 12 }, () => opening).join('\n\n')}
`;
