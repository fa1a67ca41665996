import { expect, test } from 'vitest';
import { dataFolder } from '../support/database-folder.ts';
import { killInMidWrite } from '../support/write-loop.ts';

test('kill -9 of server, database and both while reports are filed loses none that was acknowledged, and leaves no half', {
  timeout: 120_000,
}, async () => {
  using folder = dataFolder();
  const found = await killInMidWrite(folder.path, ['server', 'database', 'both']);
  expect(found).toMatchObject({ lost: [], half: [] });
  expect(found.reports).toBe(found.acknowledged);
  expect(found.acknowledged).toBeGreaterThan(80);
});
