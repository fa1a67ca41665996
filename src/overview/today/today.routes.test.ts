/** The rail of the desk: queues in which something waits, the others folded away. */
import { afterAll, expect, test } from 'vitest';
import { testHouse } from '../../../tests/support/house.ts';
import { registerReport } from '../../../tests/support/records.ts';

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
