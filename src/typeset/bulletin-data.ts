/** A sheet → the words `bulletin.typ` sets, in the order and the forms in which they stand on paper. */
import { type Block, type Body, isHeading, runsOf as runsIn, type Table, type Words } from '#kernel/body.ts';
import { dayInChinese } from '#kernel/calendar.ts';
import type { BulletinArticle, BulletinSheet, BulletinTail } from './bulletin-sheet.ts';
import { type Picture, sizeOnPage } from './pictures.ts';
import { tableColumns } from './table-columns.ts';
import { titleLines } from './title-lines.ts';

/** `bold` is 黑体 with bold Latin letters and figures. */
type Face = 'fangsong' | 'heiti' | 'kaiti' | 'bold';
interface Run {
  readonly face: Face;
  readonly text: string;
}

/** `pictures` are those of the bodies, by SHA-256. */
export function bulletinData(sheet: BulletinSheet, pictures: ReadonlyMap<string, Picture>) {
  const name = sheet.name.split('\n');
  const numberLine = numberLineOf(sheet);
  const isProof = sheet.number === undefined;
  const [year, month, day] = sheet.signedOn.split('-').map(Number);
  return {
    name,
    numberLine,
    documentTitle: `${name.join('')}${numberLine}`,
    issuingUnit: sheet.issuingUnit,
    signedOn: { year, month, day },
    signedOnWords: isProof ? '' : dayInChinese(sheet.signedOn),
    proof: isProof ? proofMark : '',
    note: sheet.note ?? '',
    serial: sheet.serial ?? '',
    urgency: sheet.urgency ?? '',
    editorsNote: paragraphs(sheet.editorsNote),
    correction: paragraphs(sheet.correction),
    articles: sheet.articles.map((article) => articleData(article, pictures)),
    tail: tailData(sheet),
  };
}

const proofMark = '送审稿';

/** 第36期（总第812期）; an extra counts in its own series; a proof has no number yet. */
export function numberLineOf(sheet: Pick<BulletinSheet, 'number' | 'extra' | 'runningTotal'>): string {
  const series = sheet.extra ? '增刊 ' : '';
  if (sheet.number === undefined) return `${series}${proofMark}`;
  const number = `${series}第${sheet.number}期`;
  return sheet.runningTotal === undefined ? number : `${number}（总第${sheet.runningTotal}期）`;
}

function articleData(article: BulletinArticle, pictures: ReadonlyMap<string, Picture>) {
  const title = titleLines(article.title);
  return {
    title,
    titleInContents: title.join(''),
    source: article.source ?? '',
    editorsNote: paragraphs(article.editorsNote),
    body: bodyData(article.body, pictures),
  };
}

const levels = { level1: 2, level2: 3, level3: 4, level4: 5 } as const;

type PrintedBlock =
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly kind: 'quotation'; readonly runs: readonly Run[] }
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | ReturnType<typeof tableData>
  | { readonly kind: 'pictures'; readonly items: ReturnType<typeof pictureData>[] };

/** Pictures that follow each other are one block, for together they must find room. */
function bodyData(body: Body, pictures: ReadonlyMap<string, Picture>): PrintedBlock[] {
  const blocks: PrintedBlock[] = [];
  for (const block of body) {
    const picture = block.kind === 'picture' ? pictures.get(block.file) : undefined;
    const last = blocks.at(-1);
    if (block.kind !== 'picture') blocks.push(...textData(block));
    else if (picture && last?.kind === 'pictures') last.items.push(pictureData(block, picture));
    else if (picture) blocks.push({ kind: 'pictures', items: [pictureData(block, picture)] });
  }
  return blocks;
}

function textData(block: Exclude<Block, { kind: 'picture' }>): PrintedBlock[] {
  if (block.kind === 'table') return [tableData(block)];
  const text = block.text.trim();
  if (text === '') return [];
  if (isHeading(block)) return [{ kind: 'heading', level: levels[block.kind], text }];
  return [{ kind: block.kind, runs: block.kind === 'quotation' ? inFaces(block, 'kaiti') : runsOf(block) }];
}

/** A column of figures stands to the right, short words in the middle, sentences to the left. */
function tableData(table: Table) {
  const { header, rows } = table;
  const columns = rows[0]?.map((_, column) => rows.map((row) => row[column] ?? { text: '' })) ?? [];
  return {
    kind: 'table' as const,
    header,
    ...(tableColumns(table) ?? { size: 0, widths: [] }),
    alignments: columns.map((cells) => alignmentOf(cells.slice(header ? 1 : 0).map(({ text }) => text))),
    rows: rows.map((row, i) => row.map((cell) => inFaces(cell, header && i === 0 ? 'heiti' : 'fangsong'))),
  };
}

function alignmentOf(cells: readonly string[]): 'end' | 'center' | 'start' {
  if (cells.every((text) => /^[-+−\d.,%‰\s]*$/.test(text))) return 'end';
  return cells.every((text) => text.length <= 8) ? 'center' : 'start';
}

const inFaces = (words: Words, face: Face): Run[] =>
  runsIn(words).map((run) => ({ face: run.bold ? 'bold' : face, text: run.text }));

function pictureData({ file, caption }: { file: string; caption: string }, picture: Picture) {
  return { file: `${file}.${picture.format}`, caption, alt: caption || '图片', ...sizeOnPage(picture) };
}

/** A numbered sentence that the paragraph runs on from is set in the type of its level. */
const runIn: readonly [RegExp, Face][] = [
  [/^[一二三四五六七八九十]+、[^。\n]{1,40}。(?=.)/, 'heiti'],
  [/^[（(][一二三四五六七八九十]+[）)][^。\n]{1,40}。(?=.)/, 'kaiti'],
];

function runsOf(words: Words): Run[] {
  const lead = runIn
    .map(([pattern, face]) => ({ face, length: pattern.exec(words.text)?.[0].length ?? 0 }))
    .find(({ length }) => length > 0);
  let at = 0;
  return inFaces(words, 'fangsong').flatMap((run) => {
    const left = Math.max(0, (lead?.length ?? 0) - at);
    at += run.text.length;
    const cut: Run[] = [
      { face: lead?.face ?? run.face, text: run.text.slice(0, left) },
      { face: run.face, text: run.text.slice(left) },
    ];
    return cut.filter(({ text }) => text !== '');
  });
}

const paragraphs = (text: string | undefined): string[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

function tailData(sheet: BulletinSheet) {
  const tail: BulletinTail = sheet.tail;
  const named = (label: string, name: string | undefined) => (name ? [`${label}：${name}`] : []);
  const list = (label: string, names: readonly string[] | undefined) =>
    names && names.length > 0 ? [{ label: `${label}：`, names: `${names.join('，')}。` }] : [];
  return {
    lists: [...list('报', tail.upward), ...list('送', tail.sideways), ...list('发', tail.downward)],
    people: [
      ...named('责任编辑', tail.editor),
      ...named('核稿', tail.checker),
      ...named('签发', tail.signatory),
      ...named('电话', tail.telephone),
    ],
    imprint: tail.imprint ?? sheet.issuingUnit,
    printedOn: sheet.number === undefined ? '' : `${dayInChinese(tail.printedOn ?? sheet.signedOn)}印发`,
    copies: tail.copies === undefined ? '' : `（共印${tail.copies}份）`,
  };
}
