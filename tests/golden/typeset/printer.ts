/** One warm printer for a test file, and what the tests of printed issues share. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll } from 'vitest';
import { printBulletin } from '#typeset/bulletin.ts';
import type { BulletinSheet } from '#typeset/bulletin-sheet.ts';
import { createEngine, type Engine, type Printed } from '#typeset/engine.ts';
import { plainPng } from './png.ts';
import { type ReadPdf, readPdf } from './read-pdf.ts';
import { bridge, map, oneArticle } from './samples.ts';

export const cacheFolder = fileURLToPath(new URL('../../../.cache/fonts', import.meta.url));
export const bridgeJpeg = readFileSync(new URL('./bridge.jpg', import.meta.url));
export const pictures = { [bridge]: bridgeJpeg, [map]: plainPng(300, 180) };

export interface Printer {
  print(sheet: BulletinSheet, files?: Record<string, Uint8Array>): Promise<Printed>;
  read(sheet: BulletinSheet): Promise<ReadPdf>;
}

export function usePrinter(): Printer {
  let engine: Engine;
  beforeAll(async () => {
    engine = createEngine({ cacheFolder });
    await engine.ready();
  });
  afterAll(() => engine.close());
  const print: Printer['print'] = (sheet, files = pictures) => printBulletin(engine, sheet, files);
  return { print, read: async (sheet) => readPdf((await print(sheet)).pdf) };
}

export const withText = (text: string): BulletinSheet => ({
  ...oneArticle,
  articles: [{ title: '题目', body: [{ kind: 'paragraph', text }] }],
});
