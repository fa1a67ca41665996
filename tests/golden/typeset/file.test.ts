/** The printed file: its standard, its bytes, its fonts. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { printBulletin } from '#typeset/bulletin.ts';
import { createEngine } from '#typeset/engine.ts';
import { packageFile } from '#typeset/locations.ts';
import { cacheFolder, pictures, usePrinter, withText } from './printer.ts';
import { fontsIn, readPdf } from './read-pdf.ts';
import { markupEverywhere, oneArticle, sixArticles, withPictures } from './samples.ts';

const { print } = usePrinter();

describe('the file', () => {
  test('is a tagged PDF/A-2b in Chinese with title, author, date and bookmarks', async () => {
    const { pdf } = await print(oneArticle);
    const source = Buffer.from(pdf).toString('latin1');
    expect(source).toMatch(/<pdfaid:part>2<\/pdfaid:part>/);
    expect(source).toMatch(/<pdfaid:conformance>B<\/pdfaid:conformance>/);
    const file = await readPdf(pdf);
    expect(file.info).toMatchObject({
      Title: '青岚信息第36期（总第812期）',
      Author: '青岚市信息中心',
      Language: 'zh-CN',
    });
    expect(file.info.CreationDate).toContain('20260905');
    expect(file.tags).toEqual(expect.arrayContaining(['H1', 'H2', 'P']));
    expect(file.outline).toEqual([
      '我市推行“一户一册”包联制度群众诉求办结率明显提高',
      '一、摸清底数，建立“明白账”',
      '二、闭环办理，实行“限时结”',
      '三、跟踪问效，群众说了“算”',
      '（一）办结必回访',
      '（二）排名必通报',
    ]);
  });

  test('is the same to the byte for the same input, from another process too', async () => {
    const first = await print(withPictures, pictures);
    const second = await print(withPictures, pictures);
    const other = createEngine({ cacheFolder });
    const third = await printBulletin(other, withPictures, pictures).finally(() => other.close());
    expect(Buffer.compare(Buffer.from(first.pdf), Buffer.from(second.pdf))).toBe(0);
    expect(Buffer.compare(Buffer.from(first.pdf), Buffer.from(third.pdf))).toBe(0);
  });

  test('carries subsets of our own fonts and no other, whatever the machine has', async () => {
    for (const sheet of [sixArticles, markupEverywhere, withText('喆頔堃镕𠮷αβЖ→①㎡ňűAあ')]) {
      const { names, embedded } = fontsIn((await print(sheet)).pdf);
      for (const name of names) expect(name).toMatch(/^(FandolFang|LXGWWenKai|NotoSansSC|NotoSerifSC|Tinos)-\w+$/);
      expect(embedded).toBe(names.length);
    }
  });
});

test('an installation’s own 仿宋 prints the body', async () => {
  const site = mkdtempSync(path.join(tmpdir(), 'huoshui-site-'));
  const bold = packageFile('@expo-google-fonts/noto-sans-sc', '700Bold/NotoSansSC_700Bold.ttf');
  const name = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('latin1');
  const renamed = readFileSync(bold).toString('latin1').replaceAll(name('Noto Sans SC'), name('FangSongTest'));
  writeFileSync(path.join(site, 'fangsong.ttf'), renamed, 'latin1');
  const own = createEngine({ cacheFolder, siteFonts: site });
  try {
    const { names } = fontsIn((await printBulletin(own, withText('青岚市召开会议'))).pdf);
    expect(names).toContain('NotoSansSC-Bold');
    expect(names).not.toContain('FandolFang-Regular');
  } finally {
    await own.close();
    rmSync(site, { recursive: true });
  }
});
