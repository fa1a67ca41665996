/** Grades through the house: computed from what was printed and what speaks for it, set by hand, for the desk only. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { articleThing } from '#flow/newsroom/article/index.ts';
import { handle, inWork } from '#platform/event-log/index.ts';
import { type TestHouse, testHouse } from '../../../../tests/support/house.ts';
import { fromCounty, openArticle, registerReport } from '../../../../tests/support/records.ts';
import { expectReplays } from '../../../../tests/support/replay.ts';
import { gradeOf } from './grade.queries.ts';

let house: TestHouse;
let report: string;
let other: string;
beforeAll(async () => {
  house = await testHouse();
  report = await registerReport(house);
  other = await registerReport(house, fromCounty(house));
});
afterAll(() => house.close());

const grade = async () => gradeOf(house.access, await house.actor('editor'), report);

test('of a unit that was never printed, and of a report that nothing speaks for, nothing can be said', async () => {
  expect(await grade()).toMatchObject({ reliability: 'F', credibility: 6, history: { printed: 0 } });
});

test('another unit’s report that says the same bears it out', async () => {
  const id = await openArticle(house, { reports: [report] });
  const actor = await house.actor('editor');
  const { state } = { state: (await articleThing.store.load(house.access, id))?.state };
  const sources = [
    { kind: 'report', id: report, use: 'merged' },
    { kind: 'report', id: other, use: 'corroborates' },
  ];
  const done = await inWork(house.services, actor, (work) =>
    handle(work, articleThing, { id, action: 'revise', input: { ...state, sources, reason: '补印证' } }),
  );
  expect(done.ok).toBe(true);
  expect(await grade()).toMatchObject({ credibility: 2, evidence: { corroborations: 1 } });
});

test('an editor sets it with a reason; the computed one stays beside it, and comes back when it is lifted', async () => {
  const editor = await house.as('editor');
  const bare = await editor.post(`/grades/${report}/set`, { reliability: 'B', credibility: '3', reason: '' });
  expect(bare.status).toBe(422);
  expect(await bare.text()).toContain('请写明为什么这样评定。');
  const said = { reliability: 'B', credibility: '3', reason: '电话核过' };
  expect((await editor.post(`/grades/${report}/set`, said)).status).toBe(303);
  expect(await grade()).toMatchObject({ reliability: 'B', credibility: 3, computed: { credibility: 2 } });
  expect(await editor.page(`/grades/${report}`)).toContain('系统计算为F2');
  expect((await editor.post(`/grades/${report}/set`, said)).status).toBe(409);
  expect((await editor.post(`/grades/${report}/lift`, { reason: '又核过一次' })).status).toBe(303);
  expect(await grade()).toMatchObject({ reliability: 'F', credibility: 2 });
});

test('on the report’s page and in the list for the desk; never for a unit', async () => {
  const editor = await house.as('editor');
  expect(await editor.page(`/grades/of/${report}`)).toContain('很可能属实');
  expect(await editor.page('/grades?credibility=2')).toContain(`/grades/${report}`);
  expect(await editor.page('/grades?credibility=1')).not.toContain(`/grades/${report}`);
  expect(await editor.page('/grades?from=0')).toContain(`/grades/${report}`);
  expect(await editor.page('/grades?from=30')).not.toContain(`/grades/${report}`);
  expect(await editor.page('/grades?from=x')).toContain(`/grades/${report}`);
  const unit = await house.as('correspondent');
  expect((await unit.get(`/grades/${report}`)).status).toBe(404);
  expect((await unit.get('/grades')).status).toBe(404);
  expect(await (await unit.get(`/grades/of/${report}`)).text()).toBe('');
});

test('the screening desk asks for the grade of a source, and sees it beside each report', async () => {
  const editor = await house.as('editor');
  const page = (query: string) => editor.page(`/screening?tab=taken_up&${query}`);
  expect(await page('')).toContain(`<a href="/grades/${report}">F2</a>`);
  expect(await page('credibility=2')).toContain(`/screening/${report}`);
  expect(await page('credibility=6')).not.toContain(`/screening/${report}`);
  expect(await page('reliability=F&credibility=2')).toContain(`/screening/${report}`);
  expect(await page('reliability=B')).not.toContain(`/screening/${report}`);
  const again = { reliability: 'B', credibility: '3', reason: '第三次核过' };
  expect((await editor.post(`/grades/${report}/change`, again)).status).toBe(303);
  for (const query of ['reliability=B', 'credibility=3', 'reliability=B&credibility=3']) {
    expect(await page(query)).toContain(`/screening/${report}`);
    expect(await editor.page(`/grades?${query}`)).toContain(`/grades/${report}`);
  }
  expect(await page('reliability=F')).not.toContain(`/screening/${report}`);
  const answer = await editor.get('/api/screening?tab=taken_up&reliability=B');
  expect((await answer.json()).lines.map((line: { id: string }) => line.id)).toEqual([report]);
});

test('every record is what its events make it', () => expectReplays(house.access));
