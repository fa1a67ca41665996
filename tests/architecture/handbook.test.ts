import { expect, it } from 'vitest';
import { type Check, isTest, projectFiles } from './tree.ts';

/** What a person types stands in blocks of its own. */
const withoutExamples = (text: string): string => text.replace(/```[^`]*```/g, '');

/** What the handbook prints in 【】 is said by a page: the very words of a wording file. */
const spoken: Check = (files) => {
  const said = files
    .filter(({ path }) => /^src\/.*wording\.ts$/.test(path) && !isTest(path))
    .map(({ text }) => text)
    .join('\n');
  return files
    .filter(({ path }) => /^docs\/handbook\/[\w-]+\.md$/.test(path))
    .flatMap(({ path, text }) =>
      [...new Set([...withoutExamples(text).matchAll(/【([^】]+)】/g)].map((found) => found[1] ?? ''))]
        .filter((words) => words !== '' && !['`', "'", '"'].some((quote) => said.includes(`${quote}${words}${quote}`)))
        .map((words) => `${path}: no page says 【${words}】`),
    );
};

it('the handbook uses the words of the pages', () => expect(spoken(projectFiles())).toEqual([]));

it('a planted strange button is found', () => {
  const planted = [
    { path: 'src/flow/intake/report/report-wording.ts', text: "submit: '送单位审签'," },
    { path: 'docs/handbook/correspondent.md', text: '点【送单位审签】，再点【提交审核】。' },
  ];
  expect(spoken(planted)).toEqual(['docs/handbook/correspondent.md: no page says 【提交审核】']);
});
