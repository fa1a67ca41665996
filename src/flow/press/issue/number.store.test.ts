import { afterAll, beforeAll, test } from 'vitest';
import { type TestHouse, testHouse } from '../../../../tests/support/house.ts';
import { expectNumbersInARow } from '../../../../tests/support/signings.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse();
});
afterAll(() => house.close());

test('200 signings at once on one bulletin take 200 numbers in a row', { timeout: 180_000 }, () =>
  expectNumbersInARow(house, 200),
);
