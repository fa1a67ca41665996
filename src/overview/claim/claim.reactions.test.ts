/** A claim ends when its work is saved. */
import { afterAll, expect, test } from 'vitest';
import { articleThing } from '#flow/newsroom/article/index.ts';
import { claim, claimOf } from '#platform/claim/index.ts';
import { testHouse } from '../../../tests/support/house.ts';
import { releasedIssue, signedOffArticle } from '../../../tests/support/press.ts';

const house = await testHouse();
afterAll(() => house.close());

test('a correction that is handed to the signatory lets the printed article go', async () => {
  const id = await signedOffArticle(house);
  await releasedIssue(house, [id]);
  const editor = await house.actor('editor');
  const record = { thing: 'article', id };
  await claim(house.access, record, editor, 15);
  const state = (await articleThing.store.load(house.access, id))?.state;
  const body = [...(state?.body ?? []), { kind: 'paragraph' as const, text: '更正一句。' }];
  const input = { title: state?.title, body, reason: '单位来电更正' };
  await house.act('editor', articleThing, { id, action: 'correct', input });
  expect(await claimOf(house.access, record, editor)).toBeUndefined();
});
