import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { testClock } from '../../../../tests/support/clock.ts';
import { type TestDatabase, testDatabase } from '../../../../tests/support/database.ts';
import { type TestDirectory, testDirectory } from '../../../../tests/support/directory.ts';
import { allUnits, importUnits } from './index.ts';

const table = `名称,简称,类别,上级单位,排序,设立日期
青岚市,青岚市,市,,1,2000-01-01
梧溪县,,县,青岚市,2,2000-01-01
茗岫镇,,乡镇,梧溪县,1,
`;
/** 名称,类别 / 青岚市,市 */
const gb18030 = new Uint8Array([
  0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0xc0, 0xe0, 0xb1, 0xf0, 0x0a, 0xc7, 0xe0, 0xe1, 0xb0, 0xca, 0xd0, 0x2c, 0xca, 0xd0,
]);

let database: TestDatabase;
let directory: TestDirectory;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  directory = await testDirectory(database.write, testClock());
});

const load = (source: string | Uint8Array, actor: Actor = directory.house) =>
  importUnits(directory.services, actor, typeof source === 'string' ? new TextEncoder().encode(source) : source);
const names = async () => (await allUnits(directory.access)).map((u) => u.name);

it('plants a tree and, sent again, changes nothing', async () => {
  expect(await load(table)).toEqual({ ok: true, value: { opened: 3, kept: 0 } });
  expect((await allUnits(directory.access)).map((u) => [u.name, u.depth, u.openedOn])).toEqual([
    ['青岚市', 0, '2000-01-01'],
    ['梧溪县', 1, '2000-01-01'],
    ['茗岫镇', 2, '2026-03-02'],
  ]);
  expect(await load(`${table}新安镇,,乡镇,梧溪县,2,\n`)).toEqual({ ok: true, value: { opened: 1, kept: 3 } });
});

it('takes nothing when one line is wrong', async () => {
  expect(await load(`${table}新安镇,,乡镇,无此县,2,\n`)).toMatchObject({
    ok: false,
    faults: [{ line: 5, code: 'csv_parent_unknown' }],
  });
  expect(await names()).toEqual([]);
});

it('says at which line the rights of the importer end', async () => {
  const city = await directory.open('青岚市', 'city');
  const county = await directory.open('梧溪县', 'county', city);
  const administrator = await directory.actor(await directory.holder('余澍禾', county, 'system_administrator'));
  const done = await load('名称,类别,上级单位\n茗岫镇,乡镇,梧溪县\n市民政局,部门,青岚市\n', administrator);
  expect(done).toMatchObject({ ok: false, faults: [{ line: 3, code: 'not_your_role' }] });
  expect(await names()).toEqual(['青岚市', '梧溪县']);
});

it('reads GB 18030, and refuses what is no text', async () => {
  expect(await load(gb18030)).toEqual({ ok: true, value: { opened: 1, kept: 0 } });
  expect(await names()).toEqual(['青岚市']);
  expect(await load(new Uint8Array([0xff, 0xfe, 0xff, 0xff]))).toMatchObject({ faults: [{ code: 'csv_encoding' }] });
});
