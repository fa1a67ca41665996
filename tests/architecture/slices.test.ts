import { expect, it } from 'vitest';
import { type Check, capabilitiesOf, projectFiles } from './tree.ts';

const list = 'src/app/slices.ts';
const stages = ['directory', 'intake', 'newsroom', 'press', 'response', 'scoring', 'volumes'];

/** `app/slices.ts` names every capability of the folder listing, and its stages stand in the order of the flow. */
const slices: Check = (files) => {
  const text = files.find(({ path }) => path === list)?.text;
  if (text === undefined) return [`${list}: missing`];
  const named = [...text.matchAll(/flow\/([a-z-]+\/[a-z-]+)\b/g)].map((found) => `flow/${found[1]}`);
  const missing = capabilitiesOf(files).filter((capability) => !named.includes(capability));
  const rank = named.map((capability) => stages.indexOf(capability.split('/')[1] ?? ''));
  const disorder = rank.findIndex((place, i) => place < (rank[i - 1] ?? 0));
  return [
    ...missing.map((capability) => `${list}: does not name ${capability}`),
    ...(disorder === -1 ? [] : [`${list}: ${named[disorder]} stands after a later stage`]),
  ];
};

const files = projectFiles();

it.skipIf(!files.some(({ path }) => path === list))('every capability is in the list of slices', () =>
  expect(slices(files)).toEqual([]),
);

it('a planted gap and a planted disorder are found', () => {
  const tree = ['flow/directory/unit', 'flow/intake/report', 'flow/press/issue'].map((c) => ({
    path: `src/${c}/index.ts`,
    text: '',
  }));
  const listing = (...capabilities: string[]) =>
    slices([...tree, { path: list, text: capabilities.map((c) => `import x from '#flow/${c}/index.ts';`).join('\n') }]);
  expect(listing('directory/unit', 'intake/report', 'press/issue')).toEqual([]);
  expect(listing('directory/unit', 'press/issue')).toEqual([`${list}: does not name flow/intake/report`]);
  expect(listing('directory/unit', 'press/issue', 'intake/report')).toEqual([
    `${list}: flow/intake/report stands after a later stage`,
  ]);
  expect(slices(tree)).toEqual([`${list}: missing`]);
});
