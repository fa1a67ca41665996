import { expect, it } from 'vitest';
import { type Check, capabilitiesOf, isCode, projectFiles } from './tree.ts';

/** Words of common English for things that have a word of their own here (docs/glossary.md). */
const instead: Readonly<Record<string, string>> = {
  submission: 'report',
  contribution: 'report',
  manuscript: 'report or article',
  informant: 'correspondent',
  reporter: 'correspondent',
  magazine: 'bulletin',
  newsletter: 'bulletin',
  journal: 'bulletin',
  publication: 'bulletin or release',
  publish: 'release',
  published: 'released',
  reject: 'decline, return or send back',
  rejected: 'declined or returned',
  reviewer: 'approver, checker or signatory',
  review: 'approve, screen, verify or check',
  proofread: 'copy check',
  supervision: 'follow-up',
  leaderboard: 'statement',
  bonus: 'score',
  anthology: 'volume',
};

const declared = /\bexport\s+(?:async\s+)?(?:const|function|class|type|interface|enum)\s+([A-Za-z]\w*)/g;
const wordsOf = (name: string) => name.split(/(?<=[a-z0-9])(?=[A-Z])|[^A-Za-z]+/).map((word) => word.toLowerCase());

/** File names and exported names of the business speak the glossary. */
const vocabulary: Check = (files) =>
  files
    .filter(({ path }) => /^src\/(flow|overview)\//.test(path) && isCode(path))
    .flatMap(({ path, text }) =>
      [path, ...[...text.matchAll(declared)].map((found) => found[1] ?? '')].flatMap((name) =>
        wordsOf(name)
          .filter((word) => Object.hasOwn(instead, word))
          .map((word) => `${path}: ${word} in ${name}: say ${instead[word]}`),
      ),
    );

const glossary = 'docs/glossary.md';

/** Every capability is a word of the glossary. */
const explained: Check = (files) => {
  const text = files.find(({ path }) => path === glossary)?.text.toLowerCase() ?? '';
  return capabilitiesOf(files)
    .map((capability) => (capability.split('/')[2] ?? '').replaceAll('-', ' '))
    .filter((word) => !text.includes(word) && !text.includes(word.replaceAll(' ', '-')))
    .map((word) => `${glossary}: does not explain ${word}`);
};

const files = projectFiles();

it('names speak the glossary', () => expect(vocabulary(files)).toEqual([]));

it('planted strange words are found', () => {
  const at = (path: string, text: string) => vocabulary([{ path: `src/flow/intake/${path}`, text }]);
  expect(at('report/report.ts', 'export const rejectReport = 1;')).toHaveLength(1);
  expect(at('report/report.ts', 'export interface SubmissionForm {}')).toHaveLength(1);
  expect(at('submission/submission.ts', '')).not.toEqual([]);
  expect(at('report/report.ts', 'export const declineReport = 1; const rejected = 2;')).toEqual([]);
});

it.skipIf(!files.some(({ path }) => path === glossary))('the glossary explains every capability', () =>
  expect(explained(files)).toEqual([]),
);

it('a planted capability without a word is found', () => {
  const tree = [
    { path: glossary, text: '| 来稿 | report |' },
    { path: 'src/flow/intake/report/report.ts', text: '' },
    { path: 'src/flow/intake/rumour/rumour.ts', text: '' },
  ];
  expect(explained(tree)).toEqual([`${glossary}: does not explain rumour`]);
});
