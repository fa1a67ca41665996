import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestHouse, testHouse } from './house.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse();
});
afterAll(() => house.close());

test('a client is signed in as its person, and stays so while the clock moves', async () => {
  const correspondent = await house.as('correspondent');
  expect(await correspondent.page('/reports')).toContain('毛蔚禾');
  house.clock.advance({ days: 3 });
  expect(await correspondent.page('/reports')).toContain('毛蔚禾');
});

test('a form is taken as from one of our pages, and leads on', async () => {
  const correspondent = await house.as('correspondent');
  const filed = await correspondent.post('/reports/new', {
    title: '云桥区老旧小区加装电梯协商难',
    body: '一、基本情况\n全区已协商加装电梯46部，另有31部停在征求意见阶段。',
    genre: 'problem',
    unitId: house.units.district,
    deskId: house.units.city,
  });
  expect(filed.status).toBe(303);
  expect(await correspondent.page(filed.headers.get('location') ?? '')).toContain('加装电梯');
});

test('whoever is not signed in is asked to', async () => {
  const answer = await house.app.request('http://localhost/reports');
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/login?next=%2Freports']);
});
