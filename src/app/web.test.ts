/** What one capability shows in the page of another. */
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { testHouse } from '../../tests/support/house.ts';
import { openArticle } from '../../tests/support/records.ts';

const house = await testHouse();
afterAll(() => house.close());

test('a part that cannot be made says so, and the rest of the page stands', async () => {
  const id = await openArticle(house);
  const editor = await house.as('editor');
  const page = async () => (await editor.request(`/articles/${id}`)).text();
  expect(await page()).toContain('还没有批注');
  await sql`alter table newsroom.comment rename to comment_away`.execute(house.services.db);
  const without = await page();
  await sql`alter table newsroom.comment_away rename to comment`.execute(house.services.db);
  expect(without).toContain('这一部分现在显示不了');
  expect(without).toContain('开发轮次');
});

test('a part that is not for the reader is left out', async () => {
  const id = await openArticle(house);
  const shown = async (who: 'editor' | 'signatory') => (await (await house.as(who)).request(`/articles/${id}`)).text();
  expect(await shown('editor')).toContain(`/claims/article/${id}`);
  const signatory = await shown('signatory');
  expect(signatory).toContain('开发轮次');
  expect(signatory).not.toContain(`/claims/article/${id}`);
  expect(signatory).not.toContain('没有找到这一页');
});
