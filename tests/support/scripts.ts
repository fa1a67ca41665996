/** What a page makes the browser run, in bytes after gzip. */
import { gzipSync } from 'node:zlib';
import type { Page, Response } from 'playwright-core';
import { expect } from 'vitest';
import { open } from './browser.ts';

/** Bytes: a list, any other page, and a page with the editor of bodies. */
export const scriptBudget = { list: 20_000, page: 60_000, editor: 110_000 } as const;

export interface Script {
  readonly name: string;
  readonly gzip: number;
}

const gzipped = (code: string | Buffer): number => gzipSync(code).length;
const isScript = (response: Response): boolean => response.request().resourceType() === 'script' && response.ok();

/** Every script of the page at `url`: files, the modules of its islands, and text inside the page. */
export async function scriptsOf(page: Page, url: string): Promise<Script[]> {
  const files: Promise<Script>[] = [];
  const collect = (response: Response) => {
    if (!isScript(response)) return;
    files.push(response.body().then((body) => ({ name: new URL(response.url()).pathname, gzip: gzipped(body) })));
  };
  page.on('response', collect);
  await open(page, url);
  page.off('response', collect);
  const inside = await page.evaluate(() =>
    [...document.querySelectorAll('script:not([src])')].map((script) => script.textContent ?? ''),
  );
  const inline = inside.map((code, i) => ({ name: `inline ${i + 1}`, gzip: gzipped(code) }));
  return [...(await Promise.all(files)), ...inline];
}

export async function expectScriptsWithin(page: Page, url: string, bytes: number): Promise<void> {
  const scripts = await scriptsOf(page, url);
  const total = scripts.reduce((sum, script) => sum + script.gzip, 0);
  expect(total, `${url}: ${scripts.map((s) => `${s.name} ${s.gzip}`).join(', ')}`).toBeLessThanOrEqual(bytes);
}
