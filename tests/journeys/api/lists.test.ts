/** Lists page by key: nothing twice, nothing missed, and in place while rows come in. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { slices } from '#app/slices.ts';
import { type Machine, machine, neededBy } from '../../support/api.ts';
import { type TestHouse, testHouse } from '../../support/house.ts';
import { draftReport } from '../../support/records.ts';

let house: TestHouse;
let api: Machine;
const count = 47;

beforeAll(async () => {
  house = await testHouse();
  api = await machine(house, 'correspondent');
  for (let i = 0; i < count; i++) await draftReport(house);
});
afterAll(() => house.close());

interface Line {
  readonly id: string;
}
interface Page {
  readonly lines: readonly Line[];
  readonly newer?: string;
  readonly older?: string;
}
const page = async (query: string): Promise<Page> => {
  const { status, body } = await api.get(`/reports${query}`);
  expect(status).toBe(200);
  return body;
};

describe('reports', () => {
  test('from the newest to the oldest and back again', async () => {
    const down: string[] = [];
    let at = await page('');
    expect(at.newer).toBeUndefined();
    for (;;) {
      down.push(...at.lines.map((line) => line.id));
      if (at.older === undefined) break;
      at = await page(`?before=${at.older}`);
    }
    expect(down).toHaveLength(count);
    expect(down).toEqual([...down].sort().reverse());
    const up: string[] = at.lines.map((line) => line.id);
    while (at.newer !== undefined) {
      at = await page(`?after=${at.newer}`);
      up.unshift(...at.lines.map((line) => line.id));
    }
    expect(up).toEqual(down);
  });

  test('stay in place while new ones come in', async () => {
    const first = await page('');
    const before = await page(`?before=${first.older}`);
    await draftReport(house);
    expect(await page(`?before=${first.older}`)).toEqual(before);
    expect((await page('')).lines[0]).not.toEqual(first.lines[0]);
  });

  test('before the oldest there is nothing, and the way back is open', async () => {
    const nothing = await page('?before=00000000-0000-7000-8000-000000000000');
    expect(nothing).toEqual({ lines: [], newer: undefined, older: undefined });
  });

  test('keep their conditions from page to page', async () => {
    const first = await page('?status=draft&genre=problem');
    const second = await page(`?status=draft&genre=problem&before=${first.older}`);
    expect(second.lines.length).toBeGreaterThan(0);
    expect((await page('?status=filed')).lines).toEqual([]);
  });
});

const lists = slices.flatMap(({ lists: own = [] }) => own);

test.each(lists.map((list) => [list.path, list] as const))(
  '%s refuses a key that is none, and conditions that are none',
  async (path, list) => {
    const own = await machine(house, 'editor');
    for (const name of ['before', 'after', 'status', 'tab', 'unitId', 'genre', 'form']) {
      const answer = await own.get(`${path}?${neededBy(house, path)}${name}=nonsense'--`);
      const isField = Object.hasOwn(list.query.shape, name);
      expect([name, answer.status]).toEqual([name, isField ? 422 : 200]);
      if (isField) expect(answer.body.error.refusals[0]).toMatchObject({ code: 'invalid_field', field: name });
    }
  },
);

test.each(lists.map((list) => [list.path] as const))(
  '%s shows nothing of another organisation to anybody',
  async (path) => {
    for (const who of ['correspondent', 'editor', 'leader', 'systemAdministrator'] as const) {
      const answer = await (await machine(house, who)).get(`${path}?${neededBy(house, path)}`);
      expect([who, answer.status]).toEqual([who, 200]);
      expect(answer.body).toBeTypeOf('object');
    }
  },
);
