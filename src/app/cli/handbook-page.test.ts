/** The committed page is what the table of commands says; UPDATE_HANDBOOK=1 writes it anew. */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { chapters } from './commands.ts';
import { handbookPage } from './handbook-page.ts';

const file = new URL('../../../docs/handbook/cli.md', import.meta.url);

it('docs/handbook/cli.md is current', () => {
  const page = handbookPage(chapters);
  if (process.env.UPDATE_HANDBOOK) writeFileSync(file, page);
  expect(readFileSync(file, 'utf8')).toBe(page);
});
