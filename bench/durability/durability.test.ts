import { expect, test } from 'vitest';
import { dataFolder } from '../../tests/support/database-folder.ts';
import { killInMidWrite, type Victim } from './kill.ts';

test.each(['writer', 'server', 'both'] satisfies Victim[])('kill -9 in mid-write, once: %s', async (victim) => {
  using folder = dataFolder();
  const found = await killInMidWrite(folder.path, victim, 1);
  expect(found).toMatchObject({ lost: [], half: [], adopted: victim === 'both' ? 0 : 1 });
  expect(found.acknowledged).toBeGreaterThan(20);
});
