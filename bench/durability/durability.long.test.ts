import { expect, test } from 'vitest';
import { dataFolder } from '../../tests/support/database-folder.ts';
import { killInMidWrite, type Victim } from './kill.ts';

const rounds = 12;

test.each(['writer', 'server', 'both'] satisfies Victim[])('kill -9 in mid-write, twelve times: %s', async (victim) => {
  using folder = dataFolder();
  const found = await killInMidWrite(folder.path, victim, rounds);
  console.info(victim, found);
  expect(found).toMatchObject({ lost: [], half: [], adopted: victim === 'both' ? 0 : rounds });
});
