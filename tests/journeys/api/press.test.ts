/** An issue through the API alone: nobody needs to have looked at its PDF before it is sent, signed and released. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { machine } from '../../support/api.ts';
import { type TestHouse, testHouse } from '../../support/house.ts';
import { openIssue, signedOffArticle } from '../../support/press.ts';
import { openArticle, passArticle } from '../../support/records.ts';
import { expectReplays } from '../../support/replay.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse();
});
afterAll(async () => {
  await expectReplays(house.access);
  await house.close();
});

test('an issue is sent for sign-off, signed and released', async () => {
  const id = await openIssue(house, [await signedOffArticle(house)]);
  const [editor, signatory] = [await machine(house, 'editor'), await machine(house, 'signatory')];
  const answers = [
    await editor.post(`/issues/${id}/send_for_sign_off`, {}),
    await signatory.post(`/issues/${id}/sign_off`, {}),
    await editor.post(`/releases/${id}/release`, {}),
  ];
  expect(answers.map((a) => a.status)).toEqual([200, 200, 200]);
});

test('what cannot be printed is refused with its place, and to others the issue does not exist', async () => {
  const article = await openArticle(house, { text: { title: '有字印不出𠀀的标题', body: '此字无处可印。' } });
  await passArticle(house, article);
  const id = await openIssue(house, [article]);
  const refused = await (await machine(house, 'editor')).post(`/issues/${id}/send_for_sign_off`, {});
  expect([refused.status, refused.body.error.refusals[0]]).toEqual([
    409,
    expect.objectContaining({ code: 'cannot_print', message: expect.stringContaining('𠀀') }),
  ]);
  const other = await (await machine(house, 'correspondent')).post(`/issues/${id}/send_for_sign_off`, {});
  expect(other.status).toBe(404);
});
