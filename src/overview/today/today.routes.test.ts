/** The rail of the desk: queues in which something waits, the others folded away. */
import { afterAll, expect, test } from 'vitest';
import { articleThing } from '#flow/newsroom/article/index.ts';
import { testHouse } from '../../../tests/support/house.ts';
import { openArticle, registerReport } from '../../../tests/support/records.ts';

const house = await testHouse();
afterAll(() => house.close());

const rail = async (address: string) => {
  const [busy = '', quiet = ''] = (await (await house.as('editor')).page(address)).split('<details');
  return { busy, quiet };
};

test('a queue in which nothing waits is folded away, unless it is the one in view', async () => {
  await registerReport(house);
  const { busy, quiet } = await rail('/today');
  expect(busy).toContain('待我初审');
  expect(busy).not.toContain('待印发');
  expect(quiet).toContain('待印发');
  expect((await rail('/today?view=release')).busy).toContain('待印发');
});

test('a unit finds on its desk what it is asked, until it has answered', async () => {
  const id = await openArticle(house);
  const editor = await house.as('editor');
  await editor.post(`/articles/${id}/ask`, { unitId: house.units.district, text: '是19台还是21台？' });
  const question = (await articleThing.store.load(house.access, id))?.state.questions[0]?.id;
  const unit = await house.as('correspondent');
  const desk = await unit.page('/today?view=answer_questions');
  expect(desk).toContain(`href="/questions#${question}"`);
  expect(desk).toContain('是19台还是21台？');
  expect(await unit.page('/questions')).toContain(`id="${question}"`);
  expect(await (await house.as('otherCorrespondent')).page('/today')).not.toContain('是19台还是21台？');
  await unit.post(`/questions/${id}/${question}`, { words: '是19台。' });
  expect(await unit.page('/today?view=answer_questions')).not.toContain('是19台还是21台？');
});
