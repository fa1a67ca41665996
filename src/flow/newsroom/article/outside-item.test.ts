import { afterAll, beforeAll, expect, test } from 'vitest';
import { outsideThing } from '#flow/intake/outside/index.ts';
import { mergeThing } from '#flow/newsroom/merge/index.ts';
import { type TestHouse, testHouse } from '../../../../tests/support/house.ts';
import { releasedIssue } from '../../../../tests/support/press.ts';
import { openArticle, passArticle } from '../../../../tests/support/records.ts';
import { expectReplays } from '../../../../tests/support/replay.ts';
import { citrusText, liftText } from '../../../../tests/support/texts.ts';
import { articleThing } from './article.store.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse();
});
afterAll(async () => {
  await expectReplays(house.access);
  await house.close();
});

const collect = async (): Promise<string> => {
  const { title, body } = citrusText;
  const where = { source: '栖梧日报', address: 'https://paper.example.org/2026-02-11/3', day: '2026-02-11', note: '' };
  const input = { title, body, ...where, deskId: house.units.city };
  return (await house.act('editor', outsideThing, { action: 'collect', input })).id;
};
const cite = (id: string, items: readonly string[]) => {
  const sources = items.map((item) => `outside:${item}`);
  const input = { title: liftText.title, body: liftText.body, form: 'reference', sources };
  return house.act('editor', articleThing, { id, action: 'revise', input });
};
const citing = async (...items: string[]): Promise<string> => {
  const id = await openArticle(house);
  await cite(id, items);
  return id;
};
const standing = async (item: string) => {
  const state = (await outsideThing.store.load(house.access, item))?.state;
  return [state?.status, ...(state?.articles ?? [])];
};
const words = { words: '不用了' };

test('what its article no longer cites is put back; what another still cites stays with that one', async () => {
  const [item, shared] = [await collect(), await collect()];
  const [first, second] = [await citing(item, shared), await citing(shared)];
  expect(await standing(item)).toEqual(['taken_up', first]);
  await cite(first, []);
  expect(await standing(item)).toEqual(['collected']);
  expect(await standing(shared)).toEqual(['taken_up', second]);
  await house.act('editor', articleThing, { id: second, action: 'withdraw', input: words });
  expect(await standing(shared)).toEqual(['collected']);
  await house.act('editor', outsideThing, {
    id: item,
    action: 'set_aside',
    input: { reason: 'out_of_date', words: '已过时' },
  });
});

test('taken again after it was dropped', async () => {
  const item = await collect();
  const id = await citing(item);
  await cite(id, []);
  await cite(id, [item]);
  expect(await standing(item)).toEqual(['taken_up', id]);
});

test('what readers have had is put back only when an editor says so', async () => {
  const item = await collect();
  const id = await citing(item);
  await passArticle(house, id);
  await releasedIssue(house, [id]);
  await house.act('signatory', articleThing, { id, action: 'withdraw_printed', input: words });
  expect(await standing(item)).toEqual(['taken_up', id]);
  await house.act('editor', mergeThing, { id, action: 'put_back', input: { words: '可以另用' } });
  expect(await standing(item)).toEqual(['collected']);
});
