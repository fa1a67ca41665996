import { afterAll, expect, test } from 'vitest';
import { testHouse } from '../../../../tests/support/house.ts';
import { openArticle, passArticle } from '../../../../tests/support/records.ts';
import { citrusText } from '../../../../tests/support/texts.ts';
import { loadArticle } from './article.store.ts';

const house = await testHouse();
afterAll(() => house.close());
const statusOf = async (id: string) => (await loadArticle(house.access, id))?.state.status;

test('several go to check at once; one without a text stays chosen and says why', async () => {
  const editor = await house.as('editor');
  const full = await openArticle(house, { text: citrusText });
  const bare = await openArticle(house, { text: { title: '只有标题的稿件', body: '' } });
  const answer = await editor.post('/articles/bulk?tab=drafting', { act: 'send_to_check', source: [full, bare] });
  const page = await answer.text();
  expect(answer.status).toBe(409);
  expect(page).toContain('已办成1条：送核稿');
  expect(page).toContain('稿件还没有正文');
  expect(page).toMatch(new RegExp(`value="${bare}"[^>]*checked`));
  expect([await statusOf(full), await statusOf(bare)]).toEqual(['in_copy_check', 'drafting']);
});

test('a checker returns several with one reason, and is offered neither passing nor signing of many', async () => {
  const ids = [await openArticle(house, { text: citrusText }), await openArticle(house, { text: citrusText })];
  for (const id of ids) await passArticle(house, id, 'in_copy_check');
  const checker = await house.as('checker');
  const list = await checker.page('/articles?tab=in_copy_check');
  expect(list).toContain('name="return.words"');
  expect(list).not.toContain('value="pass"');
  expect((await checker.post('/articles/bulk?tab=in_copy_check', { act: 'pass', source: ids })).status).toBe(422);
  const fields = { act: 'return', source: ids, 'return.words': '请再核费用口径。' };
  const done = await checker.post('/articles/bulk?tab=in_copy_check', fields);
  expect(await checker.page(done.headers.get('location') ?? '')).toContain('已办成2条：退回编辑');
  expect(await Promise.all(ids.map(statusOf))).toEqual(['drafting', 'drafting']);
});

test('to whom the table gives nothing here, no boxes are offered', async () => {
  await openArticle(house, { text: citrusText });
  const page = await (await house.as('checker')).page('/articles?tab=drafting');
  expect(page).not.toContain('data-pick');
});
