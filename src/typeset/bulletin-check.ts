/** What would not come out of the printer as it was written, each with its place. */
import { type Block, blockText, isHeading, runsOf } from '#kernel/body.ts';
import type { BulletinArticle, BulletinSheet, BulletinTail } from './bulletin-sheet.ts';
import { limits } from './bulletin-sheet.ts';
import { cleanText } from './clean-text.ts';
import type { Coverage } from './coverage.ts';
import type { Place, Problem } from './errors.ts';
import type { FontRole } from './font-roles.ts';
import { tableColumns } from './table-columns.ts';

export const bulletinParts = [
  'issue',
  'name',
  'note',
  'serial',
  'urgency',
  'issuing_unit',
  'editors_note',
  'title',
  'source',
  'body',
  'correction',
  'tail',
] as const;
export type BulletinPart = (typeof bulletinParts)[number];

interface Text {
  readonly place: Place & { readonly part: BulletinPart };
  readonly text: string;
  readonly role: FontRole;
  readonly limit: number;
}

/** Missing characters, texts that are too long, and an issue without text; empty means: it can be printed. */
export function checkTexts(sheet: BulletinSheet, coverage: Coverage): Problem[] {
  const texts = textsOf(sheet);
  const problems = texts.flatMap((text) => checkText(text, coverage));
  const characters = texts.reduce((sum, { text }) => sum + text.length, 0);
  if (characters > limits.issue)
    problems.push({ code: 'too_long', characters, limit: limits.issue, place: { part: 'issue' } });
  if (sheet.articles.length > limits.articles) {
    problems.push({
      code: 'too_long',
      characters: sheet.articles.length,
      limit: limits.articles,
      place: { part: 'issue' },
    });
  }
  const tables = sheet.articles.flatMap((article, a) =>
    article.body.flatMap((block, b) => checkTable(block, { part: 'body', article: a + 1, block: b + 1 })),
  );
  return [...problems, ...tables, ...missingTexts(sheet)];
}

function checkText({ text, role, place, limit }: Text, coverage: Coverage): Problem[] {
  if (text.length > limit) return [{ code: 'too_long', characters: text.length, limit, place }];
  const characters = coverage.missingGlyphs(cleanText(text), role);
  return characters.length > 0 ? [{ code: 'missing_glyph', characters, place }] : [];
}

function missingTexts(sheet: BulletinSheet): Problem[] {
  const empty = (place: Place & { part: BulletinPart }): Problem => ({ code: 'empty', place });
  return [
    ...(cleanText(sheet.name).trim() === '' ? [empty({ part: 'name' })] : []),
    ...(sheet.articles.length === 0 ? [empty({ part: 'issue' })] : []),
    ...sheet.articles.flatMap((article, i) =>
      cleanText([article.title].flat().join('')).trim() === '' ? [empty({ part: 'title', article: i + 1 })] : [],
    ),
  ];
}

function textsOf(sheet: BulletinSheet): Text[] {
  const line = (part: BulletinPart, text: string | undefined, role: FontRole, limit: number = limits.line): Text[] =>
    text ? [{ place: { part }, text, role, limit }] : [];
  return [
    ...line('name', sheet.name, 'biaosong', 40),
    ...line('note', sheet.note, 'heiti'),
    ...line('serial', sheet.serial, 'heiti'),
    ...line('urgency', sheet.urgency, 'heiti'),
    ...line('issuing_unit', sheet.issuingUnit, 'fangsong'),
    ...line('editors_note', sheet.editorsNote, 'kaiti', limits.note),
    ...sheet.articles.flatMap((article, i) => articleTexts(article, i + 1)),
    ...line('correction', sheet.correction, 'kaiti', limits.note),
    ...tailTexts(sheet.tail).flatMap((text) => line('tail', text, 'fangsong', limits.note)),
  ];
}

function articleTexts(article: BulletinArticle, number: number): Text[] {
  const at = (part: BulletinPart, text: string | undefined, role: FontRole, limit: number): Text[] =>
    text ? [{ place: { part, article: number }, text, role, limit }] : [];
  return [
    ...at('title', [article.title].flat().join('\n'), 'biaosong', limits.title),
    ...at('source', article.source, 'kaiti', limits.line),
    ...at('editors_note', article.editorsNote, 'kaiti', limits.note),
    ...article.body.flatMap((block, i) => blockTexts(block, { part: 'body', article: number, block: i + 1 })),
  ];
}

/** Bold stands in another face, so its words are looked up in both. */
function blockTexts(block: Block, place: Text['place']): Text[] {
  const text = (words: string, role: FontRole, limit: number): Text => ({ place, text: words, role, limit });
  if (block.kind === 'picture') return [text(block.caption, 'kaiti', limits.title)];
  if (isHeading(block)) return [text(block.text, 'fangsong', limits.issue)];
  const lines = block.kind === 'table' ? block.rows.flat() : [block];
  const isHei = (i: number) => block.kind === 'table' && block.header && i < (block.rows[0]?.length ?? 0);
  return [
    text(blockText(block), block.kind === 'quotation' ? 'kaiti' : 'fangsong', limits.issue),
    ...lines.flatMap((line, i) =>
      runsOf(line).flatMap((run) => (run.bold || isHei(i) ? [text(run.text, 'heiti', limits.issue)] : [])),
    ),
  ];
}

function checkTable(block: Block, place: Text['place']): Problem[] {
  if (block.kind !== 'table' || tableColumns(block)) return [];
  return [{ code: 'table_too_wide', columns: block.rows[0]?.length ?? 0, place }];
}

const tailTexts = (tail: BulletinTail): (string | undefined)[] => [
  ...(tail.upward ?? []),
  ...(tail.sideways ?? []),
  ...(tail.downward ?? []),
  tail.editor,
  tail.checker,
  tail.signatory,
  tail.telephone,
  tail.imprint,
];
