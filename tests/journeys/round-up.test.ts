/** A round-up keeps every contributing unit: merged, edited, taken apart, merged again, printed, adopted, scored, in the statement. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadReport } from '#flow/intake/report/index.ts';
import { articleThing, loadArticle } from '#flow/newsroom/article/index.ts';
import { mergeThing } from '#flow/newsroom/merge/index.ts';
import { issueFacts, loadIssue } from '#flow/press/issue/index.ts';
import { adoptionsOf, loadAdoption } from '#flow/scoring/adoption/index.ts';
import { statementThing } from '#flow/scoring/statement/index.ts';
import { type TestHouse, testHouse } from '../support/house.ts';
import { releasedIssue } from '../support/press.ts';
import { openArticle, passArticle, registerReport } from '../support/records.ts';
import { expectReplays } from '../support/replay.ts';
import { asRuledChannel, putInForce } from '../support/scoring.ts';

const names = ['岚口县', '松涧县', '柳渡县', '石泉县', '荷塘县', '云坪县'];
const said = (name: string, n: number) => ({
  title: `${name}推进农村供水改造`,
  body: `${name}今年以来改造农村供水管网${120 + n * 7}公里，新增受益群众${3 + n}.6万人，水质抽检合格率提高到9${n}%。`,
  genre: 'news' as const,
});

let house: TestHouse;
let units: string[];
let reports: string[];
let article: string;

beforeAll(async () => {
  house = await testHouse();
  await asRuledChannel(house);
  await putInForce(house);
  units = [];
  reports = [];
  for (const [n, name] of names.entries()) {
    const unitId = await house.directory.open(name, 'county', house.units.city, 10 + n);
    const correspondent = { personId: await house.directory.holder(`信息员${n}`, unitId, 'correspondent') };
    const approver = { personId: await house.directory.holder(`审签人${n}`, unitId, 'approver') };
    units.push(unitId);
    reports.push(await registerReport(house, { text: said(name, n), unitId, correspondent, approver }));
  }
});
afterAll(async () => {
  await expectReplays(house.access);
  await house.close();
});

const behind = async () => (await loadArticle(house.access, article))?.state.sources.map((s) => s.unitId);
const statuses = () => Promise.all(reports.map(async (id) => (await loadReport(house.access, id))?.state.status));
const merge = (ids: readonly string[]) =>
  house.act('editor', mergeThing, {
    id: article,
    action: 'merge',
    input: { sources: ids.map((id) => `report:${id}`), words: '六县同题' },
  });

test('merged, taken apart, merged again and edited: six units, and one of them dropped again', async () => {
  article = await openArticle(house, { text: said('全市', 9), reports: reports.slice(0, 1) });
  await merge(reports.slice(1));
  expect(await behind()).toEqual(units);
  await house.act('editor', mergeThing, { id: article, action: 'unmerge', input: { words: '先等两县补数' } });
  expect(await behind()).toEqual(units.slice(0, 1));
  expect(await statuses()).toEqual(['taken_up', ...Array(5).fill('registered')]);
  await merge(reports.slice(1, 3));
  await merge(reports.slice(3));
  expect(await behind()).toEqual(units);

  const { state } = (await loadArticle(house.access, article)) ?? {};
  if (!state) throw new Error('no article');
  const revise = (ids: readonly string[], reason: string) =>
    house.act('secondEditor', articleThing, {
      id: article,
      action: 'revise',
      input: {
        ...{ title: '我市六县农村供水改造提速', form: 'round_up', reason },
        body: names.map((name, n) => said(name, n).body).join('\n'),
        sources: ids.map((id, n) => `report:${id}:${n % 2 === 0 ? 'merged' : 'excerpted'}`),
      },
    });
  await revise(reports, '通稿');
  expect(await behind()).toEqual(units);
  await revise(reports.slice(0, 5), '云坪县数字待核，另行成稿');
  expect(await behind()).toEqual(units.slice(0, 5));
  expect(await statuses()).toEqual([...Array(5).fill('taken_up'), 'registered']);
});

test('printed: the line under its title names the five', async () => {
  await passArticle(house, article);
  const issue = await releasedIssue(house, [article]);
  const state = (await loadIssue(house.access, issue))?.state;
  const facts = await issueFacts(house.access, state, {}, undefined, issue);
  expect(facts.entries[0]?.source).toBe(names.slice(0, 5).join('、'));
});

test('adopted and scored: each of the five, once', async () => {
  const [found, ...others] = await adoptionsOf(house.access, [article]);
  expect(others).toEqual([]);
  const adoption = (await loadAdoption(house.access, found?.id ?? ''))?.state;
  expect(adoption?.units.map((u) => u.unitId).toSorted()).toEqual(units.slice(0, 5).toSorted());
  const { rows } = await points();
  expect(rows).toEqual(units.slice(0, 5).map((unit) => [unit, '3']));
});

test('in the statement: the five have an adoption, the sixth has filed', async () => {
  house.clock.set('2026-04-02T02:00:00.000Z');
  const input = { deskId: house.units.city, period: '2026-03' };
  const { state } = await house.act('editor', statementThing, { action: 'lock', input });
  const cells = units.map((unit) => {
    const row = state.figures.rows.find((r) => r.unit === unit)?.cells;
    return [row?.filed, row?.adopted, row?.points];
  });
  expect(cells).toEqual([...Array(5).fill(['1', '1', '3']), ['1', '0', '0']]);
});

async function points() {
  const rows = await house.access.db
    .selectFrom('scoring.ledger_entry')
    .select(['unit_id', 'points'])
    .where('org_id', '=', house.access.orgId)
    .orderBy('unit_id')
    .execute();
  return { rows: rows.map((r) => [r.unit_id, String(Number(r.points))]) };
}
