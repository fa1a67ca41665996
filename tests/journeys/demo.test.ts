import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectFolder } from '#app/config.ts';
import { readDemo } from '#app/demo/demo-data.ts';
import { loadDemo } from '#app/demo/load-demo.ts';
import { furnish, type House } from '#app/house.ts';
import { testDatabase } from '../support/database.ts';
import { dataFolder } from '../support/database-folder.ts';
import { replayAll } from '../support/replay.ts';

let house: House;
const folder = dataFolder();

beforeAll(async () => {
  const log = pino({ level: 'error' }, pino.destination(2));
  house = furnish(await testDatabase(), { dataFolder: folder.path, siteFonts: undefined }, { log });
});
afterAll(async () => {
  await house.close();
  folder[Symbol.dispose]();
});

/** 90,000 statements: a minute beside another worker; the limit is for a machine that others use as well. */
const limit = 420_000;

test('the whole year of the invented city folds to its rows', { timeout: limit }, async () => {
  const { services } = house;
  const { orgId, acts } = await loadDemo(services, await readDemo(join(projectFolder, 'assets', 'demo')));
  const { records, events, faults } = await replayAll({ db: services.db, orgId });
  expect(faults, faults.slice(0, 20).join('\n')).toEqual([]);
  expect(acts).toBeGreaterThan(6000);
  expect(events).toBeGreaterThan(acts);
  expect(records).toBeGreaterThan(1500);
});
