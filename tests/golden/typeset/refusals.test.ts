/** Issues that must not be printed. */
import { describe, expect, test } from 'vitest';
import type { BulletinSheet } from '#typeset/bulletin-sheet.ts';
import { chunk, plainPng } from './png.ts';
import { bridgeJpeg, pictures, usePrinter } from './printer.ts';
import { bridge, map, oneArticle, sixArticles, withPictures } from './samples.ts';

const { print } = usePrinter();

describe('what cannot be printed is refused with its place', () => {
  test('characters that no font has', async () => {
    const [first, second] = sixArticles.articles;
    if (!first || !second) throw new Error('two articles expected');
    const body = second.body.with(2, { kind: 'paragraph', text: '甲\u{e123}乙𠀀' });
    const sheet = { ...sixArticles, articles: [first, { ...second, body, source: '张\u{f8ff}' }] };
    await expect(print(sheet)).rejects.toMatchObject({
      name: 'TypesetError',
      problems: [
        { code: 'missing_glyph', characters: ['\u{f8ff}'], place: { part: 'source', article: 2 } },
        { code: 'missing_glyph', characters: ['\u{e123}', '𠀀'], place: { part: 'body', article: 2, block: 3 } },
      ],
    });
  });

  test('pictures that are not there, cut off, or whole outside and broken inside', async () => {
    const place = { part: 'body', article: 1, block: 4 };
    const refused = (file: Uint8Array | undefined, reason: string) =>
      expect(
        print(withPictures, file ? { ...pictures, [bridge]: file } : { [map]: plainPng(3, 3) }),
      ).rejects.toMatchObject({ problems: [{ code: 'broken_picture', reason, picture: bridge, place }] });
    await refused(undefined, 'missing');
    await refused(bridgeJpeg.subarray(0, 4000), 'damaged');
    await refused(Buffer.from('%PDF-1.4 not a picture'), 'format');
    await refused(brokenInside(), 'damaged');
  });

  /** Right signature, checksums and end, but its pixels are no zlib stream. */
  function brokenInside(): Buffer {
    const good = plainPng(20, 20);
    const at = good.indexOf('IDAT') - 4;
    return Buffer.concat([
      good.subarray(0, at),
      chunk('IDAT', Buffer.from('no pixels at all')),
      chunk('IEND', Buffer.alloc(0)),
    ]);
  }

  test('a title of a megabyte, an issue without articles, an article without a title', async () => {
    const [article] = oneArticle.articles;
    if (!article) throw new Error('an article expected');
    const problemsOf = (articles: BulletinSheet['articles']) =>
      print({ ...oneArticle, articles }).catch((error: { problems: unknown }) => error.problems);
    expect(await problemsOf([{ ...article, title: '长'.repeat(1_000_000) }])).toContainEqual({
      code: 'too_long',
      characters: 1_000_000,
      limit: 200,
      place: { part: 'title', article: 1 },
    });
    expect(await problemsOf([])).toEqual([{ code: 'empty', place: { part: 'issue' } }]);
    expect(await problemsOf([{ ...article, title: ' \u200b ' }])).toEqual([
      { code: 'empty', place: { part: 'title', article: 1 } },
    ]);
  });
});
