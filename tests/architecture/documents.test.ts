import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { pictures } from '../../docs/screenshots.ts';
import { type Check, projectFiles, root } from './tree.ts';

const limits: readonly [name: RegExp, lines: number][] = [
  [/^docs\/decisions\/\d{4}-.*\.md$/, 60],
  [/^docs\/architecture\.md$/, 250],
  [/^docs\/handbook\/(?!rule-sets|cli)[\w-]+\.md$/, 120],
  [/^(README|AGENTS|CONTRIBUTING)\.md$/, 150],
];

/** Short enough to be read. */
const length: Check = (files) =>
  files.flatMap(({ path, text }) => {
    const most = limits.find(([name]) => name.test(path))?.[1];
    const lines = text.trimEnd().split('\n').length;
    return most !== undefined && lines > most ? [`${path}: ${lines} lines, at most ${most}`] : [];
  });

const index = 'docs/decisions/README.md';

/** Decisions are numbered without a gap, begin with their number, and stand in the index. */
const decisions: Check = (files) => {
  const listed = files.find(({ path }) => path === index)?.text ?? '';
  return files
    .filter(({ path }) => /^docs\/decisions\/\d/.test(path))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .flatMap(({ path, text }, i) => {
      const name = path.split('/').at(-1) ?? '';
      const number = String(i + 1).padStart(4, '0');
      const faults = [];
      if (!name.startsWith(`${number}-`)) faults.push(`${path}: ${number} is missing or taken twice`);
      if (!text.startsWith(`# ${name.slice(0, 4)} `)) faults.push(`${path}: begins with another number`);
      if (!listed.includes(`](${name})`)) faults.push(`${index}: does not list ${name}`);
      return faults;
    });
};

/** Every page of the handbook is reached from its first one. */
const handbook: Check = (files) => {
  const first = files.find(({ path }) => path === 'docs/handbook/README.md')?.text ?? '';
  return files
    .filter(({ path }) => /^docs\/handbook\/(?!README)[\w-]+\.md$/.test(path))
    .map(({ path }) => path.split('/').at(-1) ?? '')
    .filter((name) => !first.includes(`](${name})`))
    .map((name) => `docs/handbook/README.md: does not lead to ${name}`);
};

const files = projectFiles();

it('documents keep to their length', () => expect(length(files)).toEqual([]));
it('decisions are numbered and listed', () => expect(decisions(files)).toEqual([]));
it('the handbook leads to each of its pages', () => expect(handbook(files)).toEqual([]));

it('pictures of the documents are light', () => {
  const shown = files
    .filter(({ path }) => path.endsWith('.md'))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map((m) => join(path, '..', m[1] ?? '')),
    );
  const heavy = shown.filter((path) => existsSync(join(root, path)) && statSync(join(root, path)).size > 200_000);
  expect(heavy).toEqual([]);
});

it('the README shows each picture that docs/screenshots.ts takes, and no other', () => {
  const text = files.find(({ path }) => path === 'README.md')?.text ?? '';
  const shown = [...text.matchAll(/\]\(docs\/images\/([\w-]+)\.png\)/g)].map((found) => found[1]);
  expect(shown.sort()).toEqual(pictures.map(({ name }) => name).sort());
});

it('each planted fault is found', () => {
  const long = { path: 'docs/decisions/0001-a.md', text: `# 0001 A${'\nline'.repeat(60)}` };
  expect(length([long])).toHaveLength(1);
  const planted = [
    { path: index, text: '[1](0001-a.md) [4](0004-c.md)' },
    { path: 'docs/decisions/0001-a.md', text: '# 0001 A' },
    { path: 'docs/decisions/0002-b.md', text: '# 0007 B' },
    { path: 'docs/decisions/0004-c.md', text: '# 0004 C' },
  ];
  expect(decisions(planted)).toEqual([
    'docs/decisions/0002-b.md: begins with another number',
    `${index}: does not list 0002-b.md`,
    'docs/decisions/0004-c.md: 0003 is missing or taken twice',
  ]);
  expect(handbook([{ path: 'docs/handbook/editor.md', text: '' }])).toHaveLength(1);
});

it('a link to a heading of the flow finds it', () => {
  const flow = readFileSync(join(root, 'docs', 'flow.md'), 'utf8');
  const headings = [...flow.matchAll(/^## (.+)$/gm)].map((m) => (m[1] ?? '').replaceAll(' ', '-'));
  const targets = [...flow.matchAll(/\]\(#([^)]+)\)/g)].map((m) => m[1] ?? '');
  expect(targets.filter((target) => !headings.includes(target))).toEqual([]);
});
