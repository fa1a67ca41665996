/** Where a page stands in the menu. */
import { afterAll, expect, test } from 'vitest';
import { testHouse } from '../../tests/support/house.ts';
import { openArticle } from '../../tests/support/records.ts';

const house = await testHouse();
afterAll(() => house.close());

test('a page of an article stands under the articles, whichever capability serves it; the nearest item is the current one', async () => {
  const id = await openArticle(house);
  const editor = await house.as('editor');
  const current = async (path: string) =>
    new Set(Array.from((await editor.page(path)).matchAll(/<a href="([^"]+)" aria-current="page"/g), (m) => m[1]));
  for (const place of ['articles', 'provenance', 'checking', 'merging'])
    expect(await current(`/${place}/${id}`)).toEqual(new Set(['/articles']));
  expect(await current('/checking/terms')).toEqual(new Set(['/checking/terms']));
  expect(await current('/me')).toEqual(new Set());
});
