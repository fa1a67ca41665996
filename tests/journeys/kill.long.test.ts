import { expect, test } from 'vitest';
import { dataFolder } from '../support/database-folder.ts';
import { killInMidWrite, type Victim } from '../support/write-loop.ts';

const victims = ['server', 'database', 'both'] satisfies Victim[];

test('kill -9 thirty times while reports are filed loses none that was acknowledged, and leaves no half', async () => {
  using folder = dataFolder();
  const found = await killInMidWrite(folder.path, Array.from({ length: 10 }, () => victims).flat());
  console.info(found);
  expect(found).toMatchObject({ lost: [], half: [] });
  expect(found.reports).toBe(found.acknowledged);
});
