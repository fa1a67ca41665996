/** What would not come out of the printer as it was written, each with its place. */
import type { BulletinArticle, BulletinSheet, BulletinTail } from './bulletin-sheet.ts';
import { limits } from './bulletin-sheet.ts';
import { cleanText } from './clean-text.ts';
import type { Coverage } from './coverage.ts';
import type { Place, Problem } from './errors.ts';
import type { FontRole } from './font-roles.ts';

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
  return [...problems, ...missingTexts(sheet)];
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
    ...article.body.map(
      (block, i): Text => ({
        place: { part: 'body', article: number, block: i + 1 },
        text: block.kind === 'picture' ? block.caption : block.text,
        role: block.kind === 'picture' ? 'kaiti' : 'fangsong',
        limit: block.kind === 'picture' ? limits.title : limits.issue,
      }),
    ),
  ];
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
