import { expect, it } from 'vitest';
import { furnish } from '#app/house.ts';
import { signIn } from '#platform/auth/index.ts';
import { commandLine } from '../support/command-line.ts';
import { testDatabase } from '../support/database.ts';
import { dataFolder } from '../support/database-folder.ts';

it('demo load fills an empty database with a whole year, and opens an account for every role', async () => {
  using folder = dataFolder();
  const house = furnish(await testDatabase(), { dataFolder: folder.path, siteFonts: undefined });
  const cli = commandLine({ house });
  const loaded = await cli.json<{ accounts: { userName: string; password: string }[] }>('demo', 'load');
  expect(loaded.code, loaded.err).toBe(0);
  expect(loaded.document.accounts.length).toBe(10);
  for (const { userName, password } of loaded.document.accounts.slice(0, 2)) {
    const signedIn = await signIn(house.services.db, {
      ...{ userName, password, address: '192.0.2.1', now: house.services.now() },
    });
    expect(signedIn.ok).toBe(true);
  }
  const verified = await cli.json<{ events: number }>('events', 'verify');
  expect(verified.document).toMatchObject({ whole: true });
  expect(verified.document.events).toBeGreaterThan(5000);
  expect((await cli.run('issue', 'pdf', '1', '-o', `${folder.path}/1.pdf`, '--bulletin', '青岚信息')).code).toBe(0);
  await house.close();
});
