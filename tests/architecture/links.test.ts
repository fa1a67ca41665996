import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { type Check, projectFiles, root } from './tree.ts';

const link = /\[[^\]]*\]\(\s*<?([^)\s>]+)>?[^)]*\)|<(?:img|a)\b[^>]*\b(?:src|href)="([^"]+)"/g;
const outside = /^([a-z]+:|\/\/|#)/i;

/** Relative links of the documents lead to a file or folder of the project. */
const links: Check = (files) =>
  files
    .filter(({ path }) => path.endsWith('.md'))
    .flatMap(({ path, text }) => {
      const written = text.replace(/```[\s\S]*?```|`[^`\n]*`/g, '');
      return [...written.matchAll(link)]
        .map((found) => found[1] ?? found[2] ?? '')
        .filter((target) => !outside.test(target))
        .filter((target) => !existsSync(join(root, dirname(path), decodeURI(target.replace(/#.*$/, '')))))
        .map((target) => `${path}: leads nowhere: ${target}`);
    });

it('links lead somewhere', () => expect(links(projectFiles())).toEqual([]));

it('a planted dead link is found, and no living one', () => {
  const planted = (text: string) => links([{ path: 'docs/planted.md', text }]);
  expect(planted('[a](../README-lost.md)')).toHaveLength(1);
  expect(planted('![a](pictures/lost.png "a title")')).toHaveLength(1);
  expect(planted('<img src="lost.png">')).toHaveLength(1);
  expect(planted('[a](../package.json) [b](https://example.org) [c](#below) `[d](lost.md)`')).toEqual([]);
});
